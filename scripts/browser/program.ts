import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, getuid, platform } from 'node:process'

/** A browser, and where it may be. */
export interface Program {
  /** Variable of the environment that names one to take. */
  variable: string
  /** Names on the path, the best first. */
  names: readonly string[]
  /** Where systems without such a path keep it. */
  places: Partial<Record<NodeJS.Platform, readonly string[]>>
  /** Debian's package. */
  debian: string
  /** What a person may install, as in "Install …". */
  choice: string
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed({ names, places }: Program): string | null {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  // A name earlier in the list wins over a folder earlier in the path.
  const byName = names.flatMap((name) => onPath.filter((path) => path.endsWith(`/${name}`)))
  return (
    [...byName, ...(places[platform] ?? [])].find((path) => existsSync(path) && isExecutable(path)) ?? null
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
 * Path of the program: the one that its variable names, else an installed one, else Debian's package, installed on the
 * spot where that is possible. Throws with one line that says what to install.
 */
export function findProgram(program: Program): string {
  const { variable, debian, choice } = program
  const wanted = env[variable]
  if (wanted !== undefined && wanted !== '') {
    if (isExecutable(wanted)) return wanted
    throw new Error(`${variable} is ${wanted}, but there is no program there.`)
  }
  const found = installed(program)
  if (found !== null) return found
  if (canInstall()) {
    console.log(`No browser found: installing the Debian package "${debian}" …`)
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', debian)
    const now = installed(program)
    if (now !== null) return now
  }
  throw new Error(`Install ${choice}, or set ${variable} to one.`)
}
