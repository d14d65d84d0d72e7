import { join } from 'node:path'
import { env } from 'node:process'
import { findProgram, type Program } from './program'

const windowsPlaces = (...paths: string[]) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    paths.map((path) => join(env[root] ?? '', path)),
  )
const macPlaces = (...apps: string[]) =>
  apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app === 'Firefox' ? 'firefox' : app}`)

const CHROMIUM: Program = {
  variable: 'CHROME_PATH',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  places: {
    darwin: macPlaces('Chromium', 'Google Chrome', 'Microsoft Edge'),
    win32: windowsPlaces(
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
  },
  debian: 'chromium',
  choice: 'Chromium, Google Chrome or Microsoft Edge',
}

// Only Firefox's editions for enterprises and developers take an extension that Mozilla has not signed for good.
const FIREFOX: Program = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
  places: { darwin: macPlaces('Firefox'), win32: windowsPlaces('Mozilla Firefox\\firefox.exe') },
  debian: 'firefox-esr',
  choice: 'Firefox ESR',
}

/**
 * Path of a Chromium, Chrome or Edge: `CHROME_PATH` if set, else an installed one, else Debian's package, installed on
 * the spot where that is possible. Throws with one line that says what to install.
 */
export function findBrowser(): string {
  return findProgram(CHROMIUM)
}

/** Path of a Firefox, likewise: `FIREFOX_PATH`, an installed one, or Debian's package. */
export function findFirefox(): string {
  return findProgram(FIREFOX)
}

/**
 * Path of a Firefox, likewise; null where there is none and none can be installed, which is said in a line that can't be
 * overlooked. A `FIREFOX_PATH` that leads nowhere is a mistake all the same, and throws.
 */
export function firefoxIfAny(): string | null {
  try {
    return findFirefox()
  } catch (error) {
    if ((env[FIREFOX.variable] ?? '') !== '') throw error
    const why = error instanceof Error ? error.message : String(error)
    console.warn(`\n!!! SKIPPED: nothing is tried in Firefox. ${why}\n`)
    return null
  }
}
