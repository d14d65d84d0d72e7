import { rm } from 'node:fs/promises'
import type { Page } from 'playwright'
import { launchWithExtension, type Session } from '../../scripts/browser/launch'
import type { CheckId, CheckStatus } from '../../lib/guide/checks'
import { writeCopies } from '../faults/copies'
import type { ExtensionApi } from '../faults/watch-panel'
import type { Lab } from '../lab/lab'
import { makeDryRun, type DryRunShown } from './dry-run'
import { accountsOf } from './logins'
import { BREAK_GLASS, SETUP_ID, startReadyLab, type Ready } from './ready'
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
  /** What the dry run said just before. */
  dryRun: DryRunShown
  /** `held`: the panel says so, and Meta's setup is off. `through`: it is on. `nothing`: neither came to pass. */
  press: 'held' | 'through' | 'nothing'
}

/** The press that a fault comes before. */
export type PressOn = 'Activate SSO' | 'Deactivate Users'

/** A lab of its own and a browser on it, used for one fault after another. */
export interface Lane {
  ready(): Promise<Ready>
  /** Opens Meta's page and the panel on this record, waits until the panel has made up its mind, makes a dry run, and presses. */
  press(ready: Ready, settled: (checks: readonly ShownCheck[]) => boolean, on?: PressOn): Promise<Pressed>
  close(): Promise<void>
}

/** How long the panel has to make up its mind, in milliseconds: three tries at the API are in it. */
const PATIENCE = 20_000
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
  // The second, with what Meta has saved of Okta's.
  await meta.getByRole('listitem').nth(1).getByRole('button').first().click()
  await meta.getByRole('textbox', { name: 'SAML Issuer URL' }).waitFor()
  await meta.getByRole('button', { name: 'Remove acme.example' }).click()
}

/** Opens People, Directory at Meta, with the details of the one who gets in without SSO, as the guide asks for. */
async function openDirectory(directory: Page): Promise<void> {
  await directory.bringToFront()
  await directory.goto('https://work.meta.com/admin/employees_manager')
  const row = directory.getByRole('row').filter({ hasText: BREAK_GLASS })
  await row.getByRole('button').click()
  await directory.getByRole('dialog').getByText('Authentication method').waitFor()
}

/** Opens the switches of provisioning in Okta, to be edited. */
async function openOkta(okta: Page, { app }: Ready): Promise<void> {
  await okta.goto('about:blank')
  await okta.goto(
    `https://acme-admin.okta.com/admin/app/${app.name}/instance/${app.id}/#tab-user-management/create-n-update`,
  )
  await okta.getByRole('link', { name: 'Edit', exact: true }).click()
  await okta.locator('input[type="checkbox"][name="pushDeactivation"]').locator('visible=true').waitFor()
}

const isActive = (lab: Lab) => lab.meta.state.setups.some(({ active }) => active)

/** Presses, and waits for what comes of it: the page acts, or the panel says that it was held back. */
async function pressOn(page: Page, panel: Page, on: PressOn, lab: Lab): Promise<Pressed['press']> {
  const box = page.locator('input[type="checkbox"][name="pushDeactivation"]').locator('visible=true')
  const acted = async () => (on === 'Activate SSO' ? isActive(lab) : box.isChecked())
  await (on === 'Activate SSO' ? page.getByRole('button', { name: on }) : box).click()
  const notice = panel.getByRole('alert', { name: 'Held back' }).filter({ hasText: on })
  for (let turn = 0; turn < 150; turn++) {
    if (await notice.isVisible()) {
      // What is held back stays so: a call that is under way would be there by now.
      await page.waitForTimeout(300)
      return (await acted()) ? 'through' : 'held'
    }
    // A box that is held back shows as turned for as long as its click is under way.
    if (turn > 0 && (await acted()) && (on === 'Activate SSO' || turn > 25)) return 'through'
    await page.waitForTimeout(100)
  }
  return 'nothing'
}

/** Signs the browser in to Okta as whose session the fault says, and to Meta as Ada. */
async function signIn({ context }: Session, world: Ready): Promise<void> {
  const { lab, people, signedIn } = world
  const [account] = accountsOf(world, people.ada)
  await context.clearCookies()
  await context.addCookies([...lab.okta.signInCookies(signedIn.login), ...lab.meta.signInCookies(account)])
}

/** Sets a page's clock off by what its address asks for; a text, since the compiler's own names don't exist in a page. */
const MISDATE = `
  const ahead = Number(/^#ahead=(-?\\d+)$/.exec(location.hash)?.[1] ?? 0)
  const Real = Date
  if (ahead !== 0)
    globalThis.Date = new Proxy(Real, {
      construct: (target, args) => Reflect.construct(target, args.length === 0 ? [Real.now() + ahead] : args),
      get: (target, key) => (key === 'now' ? () => Real.now() + ahead : Reflect.get(target, key)),
    })
`

/** Opens the panel on a computer whose clock is that far ahead, in milliseconds. */
async function openPanel(panel: Page, extensionId: string, ahead: number): Promise<void> {
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html#ahead=${ahead}`)
  const off = (await panel.evaluate(() => Date.now())) - Date.now()
  if (Math.abs(off - ahead) > 60_000) throw new Error(`The panel's clock is ${off} ms ahead, not ${ahead}`)
}

/** Opens a lane on a build of the extension. */
export async function openLane(build: string): Promise<Lane> {
  const { lab, ready } = await startReadyLab()
  const session = await launchWithExtension({
    extension: build,
    resolverRules: lab.resolverRules,
    // The last is asked for by the dry run only.
    granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'],
    headless: true,
  })
  const { context, extensionId } = session
  const meta = context.pages()[0] ?? (await context.newPage())
  const directory = await context.newPage()
  const shelf = await context.newPage()
  await shelf.goto(`chrome-extension://${extensionId}/manifest.json`)
  // In a window of its own it is drawn at its full rate, as beside the page.
  const [panel] = await Promise.all([
    context.waitForEvent('page'),
    shelf.evaluate(() => chrome.windows.create({ url: 'about:blank' })),
  ])
  await panel.addInitScript(MISDATE)
  await meta.bringToFront()
  return {
    ready,
    async press(world, settled, on = 'Activate SSO') {
      await signIn(session, world)
      await panel.goto('about:blank')
      const entries = storedStory(world.story)
      await writeCopies(shelf, { first: entries, second: entries })
      // In one tab: a page that is left open would have a say in the next fault.
      await openDirectory(directory)
      await meta.bringToFront()
      await (on === 'Activate SSO' ? openMeta(meta) : openOkta(meta, world))
      await openPanel(panel, extensionId, world.computerAhead)
      await settledChecks(panel, settled)
      const dryRun = await makeDryRun(panel)
      // A dry run that fails is something to know before the switch.
      const checks = await readChecks(panel)
      const press = await pressOn(meta, panel, on, lab)
      return { checks, dryRun, press }
    },
    async close() {
      await session.close()
      await lab.close()
      await rm(session.profile, { recursive: true, force: true })
    },
  }
}
