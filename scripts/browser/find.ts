import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, getuid, platform } from 'node:process'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((path) => join(env[root] ?? '', path)),
  ),
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed(): string | null {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  // A name earlier in the list wins over a folder earlier in the path.
  const byName = NAMES.flatMap((name) => onPath.filter((path) => path.endsWith(`/${name}`)))
  return (
    [...byName, ...(PLACES[platform] ?? [])].find((path) => existsSync(path) && isExecutable(path)) ?? null
  )
}

/** Whether this is Debian or Ubuntu and we may install packages. */
function canInstall(): boolean {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

/**
 * Path of a Chromium, Chrome or Edge: `CHROME_PATH` if set, else an installed one, else Debian's package, installed on
 * the spot where that is possible. Throws with one line that says what to install.
 */
export function findBrowser(): string {
  const wanted = env['CHROME_PATH']
  if (wanted !== undefined && wanted !== '') {
    if (isExecutable(wanted)) return wanted
    throw new Error(`CHROME_PATH is ${wanted}, but there is no program there.`)
  }
  const found = installed()
  if (found !== null) return found
  if (canInstall()) {
    console.log('No browser found: installing the Debian package "chromium" …')
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    const now = installed()
    if (now !== null) return now
  }
  throw new Error('Install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one.')
}
