import { rm } from 'node:fs/promises'
import type { Page } from 'playwright'
import { launchWithExtension, type Session } from '../../scripts/browser/launch'
import type { CheckId, CheckStatus } from '../../lib/guide/checks'
import { writeCopies } from '../faults/copies'
import type { ExtensionApi } from '../faults/watch-panel'
import type { Lab } from '../lab/lab'
import { SETUP_ID, startReadyLab, type Ready } from './ready'
import { storedStory } from './story'

declare const chrome: ExtensionApi

/** A check as the panel shows it. */
export interface ShownCheck {
  id: CheckId
  status: CheckStatus
  detail: string
}

/** What became of the press, with the panel beside it. */
export interface Pressed {
  /** The checks at the moment of the press. */
  checks: ShownCheck[]
  /** `held`: the panel says so, and Meta's setup is off. `through`: it is on. `nothing`: neither came to pass. */
  press: 'held' | 'through' | 'nothing'
}

/** A lab of its own and a browser on it, used for one fault after another. */
export interface Lane {
  ready(): Promise<Ready>
  /** Opens Meta's page and the panel on this record, waits until the panel has made up its mind, and presses. */
  press(ready: Ready, settled: (checks: readonly ShownCheck[]) => boolean): Promise<Pressed>
  close(): Promise<void>
}

/** How long the panel has to make up its mind, in milliseconds: three tries at the API are in it. */
const PATIENCE = 12_000
/** For how long a verdict that isn't the one that is waited for must stand to be the last, in milliseconds. */
const STANDS = 4000

async function readChecks(panel: Page): Promise<ShownCheck[]> {
  return panel.locator('[data-check]').evaluateAll((items) =>
    items.map((item) => {
      const detail = item.querySelector('.check-detail')?.cloneNode(true)
      if (detail instanceof Element) for (const at of detail.querySelectorAll('.check-at')) at.remove()
      return {
        id: (item.getAttribute('data-check') ?? '') as never,
        status: (item.getAttribute('data-status') ?? '') as never,
        detail: (detail?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      }
    }),
  )
}

/** The checks once they are as waited for in two looks, or don't change any more. */
async function settledChecks(
  panel: Page,
  settled: (checks: readonly ShownCheck[]) => boolean,
): Promise<ShownCheck[]> {
  const began = performance.now()
  let last = ''
  let since = began
  for (;;) {
    const checks = await readChecks(panel)
    const now = performance.now()
    const text = JSON.stringify(checks)
    if (text !== last) [last, since] = [text, now]
    const stands = now - since
    if (checks.length > 0 && settled(checks) && stands > 1100) return checks
    if (now - began > PATIENCE && stands > STANDS) return checks
    if (now - began > 2 * PATIENCE) return checks
    await panel.waitForTimeout(100)
  }
}

async function openMeta(meta: Page): Promise<void> {
  await meta.goto(`https://work.meta.com/admin/security/single_sign_on/add_idp?setup=${SETUP_ID}`)
  // The first step, with Meta's own values; the last one, with the switch, is open by itself.
  await meta.getByRole('listitem').first().getByRole('button').first().click()
  await meta.getByText('Audience URL', { exact: true }).waitFor()
  await meta.getByRole('button', { name: 'Remove acme.example' }).click()
}

const isActive = (lab: Lab) => lab.meta.state.setups.some(({ active }) => active)

async function pressActivate(lab: Lab, meta: Page, panel: Page): Promise<Pressed['press']> {
  await meta.getByRole('button', { name: 'Activate SSO' }).click()
  const notice = panel.getByRole('alert', { name: 'Held back' })
  for (let turn = 0; turn < 50; turn++) {
    if (isActive(lab)) return 'through'
    if (await notice.isVisible()) {
      // What is held back stays so: a call that is under way would be there by now.
      await meta.waitForTimeout(300)
      return isActive(lab) ? 'through' : 'held'
    }
    await meta.waitForTimeout(100)
  }
  return 'nothing'
}

async function signIn({ context }: Session, lab: Lab): Promise<void> {
  await context.clearCookies()
  await context.addCookies([...lab.okta.signInCookies(), ...lab.meta.signInCookies()])
}

/** Opens a lane on a build of the extension. */
export async function openLane(build: string): Promise<Lane> {
  const { lab, ready } = await startReadyLab()
  const session = await launchWithExtension({
    extension: build,
    resolverRules: lab.resolverRules,
    granted: ['acme-admin.okta.com', 'work.meta.com'],
    headless: true,
  })
  const { context, extensionId } = session
  await signIn(session, lab)
  const meta = context.pages()[0] ?? (await context.newPage())
  const shelf = await context.newPage()
  await shelf.goto(`chrome-extension://${extensionId}/manifest.json`)
  // In a window of its own it is drawn at its full rate, as beside the page.
  const [panel] = await Promise.all([
    context.waitForEvent('page'),
    shelf.evaluate(() => chrome.windows.create({ url: 'about:blank' })),
  ])
  await meta.bringToFront()
  return {
    ready,
    async press(world, settled) {
      await signIn(session, lab)
      await panel.goto('about:blank')
      const entries = storedStory(world.story)
      await writeCopies(shelf, { first: entries, second: entries })
      await openMeta(meta)
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      const checks = await settledChecks(panel, settled)
      const press = await pressActivate(lab, meta, panel)
      return { checks, press }
    },
    async close() {
      await session.close()
      await lab.close()
      await rm(session.profile, { recursive: true, force: true })
    },
  }
}
