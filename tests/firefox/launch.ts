import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { findFirefox } from '../../scripts/browser/find'
import { connectBidi, type Bidi } from './bidi'

/** A running Firefox. */
export interface Firefox {
  bidi: Bidi
  /** "153.7.0" */
  version: string
  close(): Promise<void>
}

/** How long it may take to start, and to end, in milliseconds. */
const PATIENCE = { start: 60_000, end: 15_000 }

/** The host of the extension's pages, which Firefox draws at random for each profile otherwise. */
export const EXTENSION_HOST = '5f0b8c1e-7f5d-4e52-9a3e-0c6f2b1d7a44'

/** The extension's id; stands in the manifest. */
export const EXTENSION_ID = 'tandem-sso@tandem.example'

/** What is set in the profile, beyond what a person's own would hold. */
function preferences(proxyPort: number, downloads: string): Record<string, string | number | boolean> {
  return {
    // All names lead to the practice consoles, or nowhere.
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    // The build isn't signed by Mozilla.
    'xpinstall.signatures.required': false,
    // A question can be answered at once, by a test as well.
    'security.notification_enable_delay': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    // Nothing that comes between, and nothing that calls home.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.autoDisableScopes': 0,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'remote.log.level': 'Error',
    'services.settings.server': 'data:,',
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  }
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(
      () => reject(new Error(`Firefox did not start in ${PATIENCE.start / 1000} s: ${said}`)),
      PATIENCE.start,
    )
    process.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    process.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`Firefox ended with ${code}: ${said}`))
    })
  })
}

/**
 * Starts Firefox without a screen on the profile, with a session in which the practice consoles' certificate counts.
 * System access lets the session reach the extension's own pages and the browser's own buttons.
 */
export async function launchFirefox(profile: string, proxyPort: number, downloads: string): Promise<Firefox> {
  const lines = Object.entries(preferences(proxyPort, downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`)
  // Firefox as root wants a home of root's own.
  const home = mkdtempSync(join(tmpdir(), 'tandem-home-'))
  const process = spawn(
    findFirefox(),
    [
      '--headless',
      '--no-remote',
      '--new-instance',
      '--profile',
      profile,
      '--width',
      '1280',
      '--height',
      '900',
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' } },
  )
  const gone = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  try {
    const bidi = await connectBidi(`${await addressOf(process)}/session`)
    const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: {
        alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'ignore' } },
      },
    })
    return {
      bidi,
      version: capabilities.browserVersion,
      async close() {
        // The answer may not outlive the browser.
        await bidi.send('browser.close', {}).catch(() => {})
        const late = setTimeout(() => process.kill('SIGKILL'), PATIENCE.end)
        await gone
        clearTimeout(late)
        bidi.close()
        rmSync(home, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  } catch (error) {
    process.kill('SIGKILL')
    await gone
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    throw error
  }
}
