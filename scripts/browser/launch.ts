import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { findBrowser } from './find'

/** A browser with the built extension in it. */
export interface Session {
  context: BrowserContext
  extensionId: string
  profile: string
  /** Opens the panel in a tab; it works there as it does in the side panel. */
  openPanel(): Promise<Page>
  /** Ends the browser. The profile goes too, unless it was given. */
  close(): Promise<void>
}

/** How to start it. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string
  /** Value of Chromium's `--host-resolver-rules`. */
  resolverRules: string
  /** Hosts to which the extension has access from the start, as if the person had pressed Allow. */
  granted: readonly string[]
  headless: boolean
  /** An existing profile to go on with. */
  profile?: string
  viewport?: { width: number; height: number }
  downloads?: string
  /** Port of this machine on which the browser can be driven from outside; 0 takes a free one. None if not said. */
  debugPort?: number
  /** Whether the one who starts it ends it at a signal, too; else the browser goes at once and takes the process along. */
  ownSignals?: boolean
  /** More of Chromium's switches, such as `--log-net-log=…`. */
  args?: readonly string[]
}

/** Id that Chromium gives an unpacked extension: the first half of its path's SHA-256, in letters a to p. */
export function extensionIdOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

function launch(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { extension, resolverRules, headless, viewport, downloads, debugPort, args = [] } = options
  const signals = options.ownSignals !== true
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    // Extensions need the new headless mode, which is asked for below.
    headless: false,
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    handleSIGINT: signals,
    handleSIGTERM: signals,
    handleSIGHUP: signals,
    viewport: viewport ?? (headless ? { width: 1280, height: 900 } : null),
    ...(downloads === undefined ? {} : { downloadsPath: downloads }),
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Chrome itself ignores --load-extension unless this is off.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--host-resolver-rules=${resolverRules}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      ...args,
    ],
  })
}

/** Writes into the profile what the browser itself writes when a person allows access to these hosts. */
function grant(profile: string, extensionId: string, hosts: readonly string[]): void {
  const path = join(profile, 'Default', 'Preferences')
  const preferences = JSON.parse(readFileSync(path, 'utf8'))
  const settings = preferences.extensions?.settings?.[extensionId]
  if (!settings) throw new Error('The browser did not load the extension; is the build there?')
  const patterns = hosts.map((host) => `https://${host}/*`)
  for (const key of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    const known = settings[key] ?? {
      api: [],
      manifest_permissions: [],
      explicit_host: [],
      scriptable_host: [],
    }
    settings[key] = { ...known, explicit_host: [...new Set([...(known.explicit_host ?? []), ...patterns])] }
  }
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true }
  writeFileSync(path, JSON.stringify(preferences))
}

let started: Promise<string> | null = null

/** A profile in which the extension was loaded once. Made once for all sessions of a run, which copy it. */
function firstStart(options: LaunchOptions): Promise<string> {
  started ??= (async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tandem-first-'))
    process.once('exit', () => rmSync(profile, { recursive: true, force: true }))
    const context = await launch(profile, { ...options, args: [] })
    await context.close()
    return profile
  })()
  return started
}

/** Starts the browser with the shipping build, its hosts granted. */
export async function launchWithExtension(options: LaunchOptions): Promise<Session> {
  if (!existsSync(join(options.extension, 'manifest.json')))
    throw new Error(`No build in ${options.extension}. Run "npm run build" first.`)
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tandem-profile-'))
  const extensionId = extensionIdOf(options.extension)
  if (options.granted.length > 0) {
    cpSync(await firstStart(options), profile, { recursive: true })
    grant(profile, extensionId, options.granted)
  }
  const context = await launch(profile, options)
  return {
    context,
    extensionId,
    profile,
    async openPanel() {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      return page
    },
    async close() {
      // A person may have closed it already.
      await context.close().catch(() => {})
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
