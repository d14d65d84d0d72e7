import { mkdirSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startLab, type Lab, type LabOptions } from '../lab/lab'
import { createBrowserWindow, type BrowserWindow } from './browser-window'
import { EXTENSION_HOST, launchFirefox, type Firefox } from './launch'
import { packExtension } from './pack'
import { startProxy } from './proxy'
import { driveTab, type Tab } from './tab'

/** Folder of the build for Firefox. */
export const FIREFOX_BUILD = resolve(import.meta.dirname, '../../.output/firefox-mv3')

/** Address of the panel. */
export const PANEL = `moz-extension://${EXTENSION_HOST}/sidepanel.html`

/** How to set the stage. */
export interface StageOptions {
  lab?: LabOptions
  /** Loads the build's folder until Firefox ends, as `about:debugging` does, instead of installing it packed. */
  temporary?: boolean
}

/** The practice consoles, and a Firefox with the build for it in which the admin is signed in to both. */
export interface FirefoxStage {
  lab: Lab
  /** Folder of what was downloaded. */
  downloads: string
  version: string
  /** The browser's own window: its buttons, its questions, its sidebar. Another one after a restart. */
  window(): BrowserWindow
  /** Opens a tab in front, at an address if one is given. */
  openTab(url?: string): Promise<Tab>
  /** Ends Firefox and starts it again on the same profile; a temporary add-on is loaded again. */
  restart(): Promise<void>
  close(): Promise<void>
}

async function signIn({ bidi }: Firefox, lab: Lab): Promise<void> {
  for (const cookie of [...lab.okta.signInCookies(), ...lab.meta.signInCookies()]) {
    const { value, sameSite, ...rest } = cookie
    await bidi.send('storage.setCookie', {
      cookie: { ...rest, value: { type: 'string', value }, sameSite: sameSite.toLowerCase() },
    })
  }
}

/** Starts everything; `close` ends it all. The practice Okta has the app already. */
export async function setFirefoxStage(options: StageOptions = {}): Promise<FirefoxStage> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-firefox-'))
  const [profile, downloads, file] = ['profile', 'downloads', 'tandem.xpi'].map((name) => join(folder, name))
  if (profile === undefined || downloads === undefined || file === undefined) throw new Error('no folder')
  mkdirSync(profile)
  mkdirSync(downloads)
  const [lab] = await Promise.all([
    startLab({ ...options.lab, okta: { existingApps: 1, ...options.lab?.okta } }),
    packExtension(FIREFOX_BUILD, file),
  ])
  const proxy = await startProxy(lab.hosts, lab.port)
  const start = async () => {
    const firefox = await launchFirefox(profile, proxy.port, downloads)
    await signIn(firefox, lab)
    return { firefox, window: await createBrowserWindow(firefox.bidi) }
  }
  let { firefox, window } = await start()
  const install = () =>
    firefox.bidi.send(
      'webExtension.install',
      options.temporary === true
        ? { extensionData: { type: 'path', path: FIREFOX_BUILD } }
        : { extensionData: { type: 'archivePath', path: file }, 'moz:permanent': true },
    )
  await install()
  return {
    lab,
    downloads,
    version: firefox.version,
    window: () => window,
    async openTab(url) {
      const { context } = await firefox.bidi.send<{ context: string }>('browsingContext.create', {
        type: 'tab',
      })
      const tab = driveTab(firefox.bidi, context)
      if (url !== undefined) await tab.open(url)
      return tab
    },
    async restart() {
      await firefox.close()
      ;({ firefox, window } = await start())
      if (options.temporary === true) await install()
    },
    async close() {
      await firefox.close()
      await Promise.all([proxy.close(), lab.close()])
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
