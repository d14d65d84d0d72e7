import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { launchWithExtension, type LaunchOptions, type Session } from '../../scripts/browser/launch'
import { startLab, type Lab, type LabOptions } from '../lab/lab'

/** Folder of the shipping build. */
export const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3')

/** The lab, a browser with the shipping build, and the admin signed in to both consoles. */
export interface Stage {
  lab: Lab
  session: Session
  context: BrowserContext
  /** Folder for what the test downloads. */
  downloads: string
  close(): Promise<void>
}

/** How to set the stage. */
export interface StageOptions extends Pick<LaunchOptions, 'debugPort' | 'ownSignals'> {
  lab?: LabOptions
  /** A lab that runs already, for a second person's browser; it is left running. */
  shared?: Lab
  /** Where the admin is signed in; in both consoles if not said. */
  signedIn?: readonly ('okta' | 'meta')[]
  headless?: boolean
  /** Folder of another build than the shipping one: a copy of it has an id of its own. */
  extension?: string
  /** Hosts that are granted from the start; the two of a setup if not said. */
  granted?: readonly string[]
  /** More of Chromium's switches. */
  args?: readonly string[]
  /** Where names lead that the lab doesn't play, as a rule of Chromium's resolver; to nowhere if not said. */
  elsewhere?: string
}

/** Signs the admin in to both consoles, as a browser is in which she has worked before. */
async function signIn(
  context: BrowserContext,
  lab: Lab,
  consoles: NonNullable<StageOptions['signedIn']>,
): Promise<void> {
  for (const console of consoles) await context.addCookies(lab[console].signInCookies())
}

/** Starts everything; `close` ends it all. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const lab = options.shared ?? (await startLab(options.lab))
  const { debugPort, ownSignals } = options
  const downloads = mkdtempSync(join(tmpdir(), 'tandem-downloads-'))
  const session = await launchWithExtension({
    extension: options.extension ?? BUILD,
    resolverRules:
      options.elsewhere === undefined ? lab.resolverRules : `${lab.resolverRules}, ${options.elsewhere}`,
    args: options.args ?? [],
    granted: options.granted ?? ['acme-admin.okta.com', 'work.meta.com'],
    headless: options.headless ?? true,
    ...(debugPort === undefined ? {} : { debugPort }),
    ...(ownSignals === undefined ? {} : { ownSignals }),
  })
  const { context } = session
  await signIn(context, lab, options.signedIn ?? ['okta', 'meta'])
  return {
    lab,
    session,
    context,
    downloads,
    async close() {
      await session.close()
      if (!options.shared) await lab.close()
      rmSync(downloads, { recursive: true, force: true })
    },
  }
}

/** Waits for the tab that an action opens. */
export async function tabOpenedBy(context: BrowserContext, act: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), act()])
  await page.waitForLoadState('domcontentloaded')
  return page
}
