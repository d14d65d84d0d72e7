import { cpSync, mkdirSync, mkdtempSync, readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import type { BrowserContext, Page } from 'playwright'
import { launchWithExtension } from '../../scripts/browser/launch'
import { BUILD } from '../e2e/stage'
import { startLab, type Lab } from '../lab/lab'
import { watchPanel, type ExtensionApi, type PanelWatch } from './watch-panel'

declare const chrome: ExtensionApi

/** What all faults share: the practice consoles, a copy of the build, and a folder that goes at the end. */
export interface World {
  lab: Lab
  /** A copy: a build made meanwhile must not change it, and an "update" may. */
  build: string
  /** A new profile: an empty folder, or a copy of another profile. */
  newProfile(from?: string): string
  /** The template profile, made by the first who asks. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A panel in a tab, and what is heard of it. */
export interface WatchedPanel {
  page: Page
  watch: PanelWatch
}

/** A browser on a profile, with the admin signed in to both consoles. */
export interface Browser {
  context: BrowserContext
  extensionId: string
  profile: string
  /** Opens the panel, in a window of its own if asked for. */
  openPanel(where?: { shelf: Page }): Promise<WatchedPanel>
  /** Opens a page of the extension that does nothing by itself. */
  openShelf(): Promise<Page>
  /** Opens the Meta page and the Okta page that show all values of a setup. */
  openConsoles(): Promise<{ meta: Page; okta: Page }>
  /** Ends all processes of the browser at once, without a word to any of them. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Starts the practice consoles and lays out a folder for profiles. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-faults-'))
  const build = join(folder, 'build')
  cpSync(BUILD, build, { recursive: true })
  const lab = await startLab({ okta: { existingApps: 1 } })
  const made = new Map<string, Promise<unknown>>()
  let profiles = 0
  return {
    lab,
    build,
    newProfile(from) {
      const profile = join(folder, `profile-${++profiles}`)
      if (from === undefined) mkdirSync(profile)
      else cpSync(from, profile, { recursive: true })
      return profile
    },
    once<T>(name: string, make: () => Promise<T>) {
      const known = made.get(name) ?? make()
      made.set(name, known)
      return known as Promise<T>
    },
    async close() {
      await lab.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function openWindow(context: BrowserContext, shelf: Page): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    shelf.evaluate(() => chrome.windows.create({ url: 'about:blank' })),
  ])
  return page
}

/** Starts a browser. A profile that is `fresh` gets access to both consoles; any other goes on as it was left. */
export async function openBrowser(world: World, profile: string, fresh = false): Promise<Browser> {
  const { lab } = world
  const session = await launchWithExtension({
    extension: world.build,
    resolverRules: lab.resolverRules,
    granted: fresh ? ['acme-admin.okta.com', 'work.meta.com'] : [],
    headless: true,
    profile,
  })
  const { context, extensionId } = session
  await context.addCookies([...lab.okta.signInCookies(), ...lab.meta.signInCookies()])
  return {
    context,
    extensionId,
    profile,
    async openPanel(where) {
      // The tab with which the browser starts is as good as a new one.
      const idle = context.pages().find((one) => one.url() === 'about:blank')
      const page = where ? await openWindow(context, where.shelf) : (idle ?? (await context.newPage()))
      const watch = await watchPanel(page)
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      return { page, watch }
    },
    openShelf: () => openPage(context, `chrome-extension://${extensionId}/manifest.json`),
    async openConsoles() {
      const [app] = lab.okta.state.apps
      if (!app) throw new Error('The practice Okta has no app')
      const [meta, okta] = await Promise.all([
        openPage(context, 'https://work.meta.com/admin/security/single_sign_on/add_idp'),
        openPage(context, `https://acme-admin.okta.com/admin/app/${app.name}/instance/${app.id}/#tab-signon`),
      ])
      return { meta, okta }
    },
    async kill() {
      const gone = new Promise((resolve) => context.once('close', resolve))
      // "host-4711": the browser leads a process group of its own.
      const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
      kill(-pid, 'SIGKILL')
      await gone
    },
    close: () => session.close(),
  }
}
