import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import { createAdmin, type Admin } from '../e2e/admin'
import type { Stage } from '../e2e/stage'
import { announcements, startListening, type Announcement } from './announcements'
import { errands, type Errand, type Scene } from './errands'
import { createListener, type Listener } from './listener'
import { flat, regionOf, textIn, type Node } from './tree'

/** What came of a setup by ear. */
export interface Heard {
  panel: Page
  /** Path of the saved report. */
  report: string
  /** Headings of "Now", in the order in which the person came to them. */
  headings: string[]
  announcements: Announcement[]
  /** When the person did something, in milliseconds since 1970. */
  presses: number[]
}

function headingOf(root: Node): string {
  const [heading] = flat(regionOf(root, 'Now')).filter(({ role }) => role === 'heading')
  return heading?.name ?? ''
}

const buttonsOf = (node: Node) => flat(node).flatMap(({ role, name }) => (role === 'button' ? [name] : []))

/** Polls the tree until it says what is wanted. */
async function until(listener: Listener, what: string, holds: (root: Node) => boolean): Promise<Node> {
  const end = Date.now() + 20_000
  for (;;) {
    const root = await listener.tree()
    if (holds(root)) return root
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}. Now: ${textIn(regionOf(root, 'Now'))}`)
    await pause(250)
  }
}

/** Presses and waits until something of this kind is announced. */
async function pressAndHear(scene: Scene, region: string, button: string, answer: RegExp): Promise<void> {
  const { listener, panel } = scene
  await listener.press(region, button)
  const pressed = listener.presses.at(-1) ?? 0
  const end = Date.now() + 20_000
  while (!(await announcements(panel)).some(({ at, text }) => at >= pressed && answer.test(text))) {
    if (Date.now() > end) throw new Error(`No word after ${button}`)
    await pause(250)
  }
}

const FILLED = /\d+ fields? filled|Ticked: /

async function pressFor(
  scene: Scene,
  { press: button = 'Take me there', ready = /^Fills / }: Errand,
): Promise<void> {
  const { listener } = scene
  if (button === 'Take me there') return pressAndHear(scene, 'Now', button, /is in front/)
  if (button === 'Take me there and fill') return pressAndHear(scene, 'Now', button, FILLED)
  if (!button.startsWith('Fill')) return listener.press('Now', button)
  // Its description says whether it can fill by now.
  await until(listener, `${button} is ready`, (root) =>
    flat(root).some(({ name, description }) => name === button && ready.test(description)),
  )
  await pressAndHear(scene, 'Values', button, FILLED)
}

/** Does one step by what "Now" says. */
async function oneStep(scene: Scene, heading: string): Promise<void> {
  const errand = errands.find((one) => one.heading.test(heading))
  if (errand) {
    if (errand.press !== undefined) await pressFor(scene, errand)
    return errand.work?.(scene)
  }
  const offered = buttonsOf(regionOf(await scene.listener.tree(), 'Now'))
  if (!offered.includes('Take me there')) throw new Error(`Nothing says what to do at “${heading}”`)
  await pressFor(scene, { heading: /./ })
}

/** Waits until "Now" has had the same heading for longer than the panel's next look takes. Returns it. */
async function settledHeading(listener: Listener, before: string | null): Promise<Node> {
  let last = ''
  let since = Date.now()
  return until(listener, `the step after “${before}”`, (root) => {
    if (!flat(root).some(({ role, name }) => role === 'region' && name === 'Now')) return false
    const heading = headingOf(root)
    if (heading !== last) [last, since] = [heading, Date.now()]
    return heading !== before && Date.now() - since > 2500
  })
}

/** What is done in the consoles is the person's doing, too. */
function heardAdmin(listener: Listener): Admin {
  const admin = createAdmin()
  return {
    ...admin,
    click(target, what) {
      listener.acted()
      return admin.click(target, what)
    },
    choose(target, label, what) {
      listener.acted()
      return admin.choose(target, label, what)
    },
  }
}

function tabsOf(stage: Stage): Scene['pages'] {
  const tabOf = (host: string) => () => {
    const tab = stage.context.pages().findLast((page) => page.url().startsWith(`https://${host}/`))
    if (!tab) throw new Error(`No tab of ${host}`)
    return tab
  }
  return { okta: tabOf('acme-admin.okta.com'), meta: tabOf('work.meta.com') }
}

/** The whole setup, from the first run to the saved report, by somebody who only hears the panel. */
export async function setUpByEar(
  stage: Stage,
  onTree: (root: Node, heading: string) => Promise<void>,
): Promise<Heard> {
  const panel = await stage.session.openPanel()
  await panel.setViewportSize({ width: 360, height: 900 })
  await panel.getByRole('heading').first().waitFor()
  await startListening(panel)
  const listener = await createListener(panel)
  const scene: Scene = { panel, stage, admin: heardAdmin(listener), listener, pages: tabsOf(stage) }
  await onTree(await listener.tree(), 'first run')
  await listener.write(null, 'Okta org', 'acme')
  const headings: string[] = []
  for (let root = await settledHeading(listener, null); ;) {
    const heading = headingOf(root)
    headings.push(heading)
    await onTree(root, heading)
    if (buttonsOf(regionOf(root, 'Now')).includes('Save the report')) break
    if (headings.length > 60) throw new Error(`No end: ${headings.join(' → ')}`)
    await oneStep(scene, heading)
    root = await settledHeading(listener, heading)
  }
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    listener.press('Now', 'Save the report'),
  ])
  const report = `${stage.downloads}/${download.suggestedFilename()}`
  await download.saveAs(report)
  return { panel, report, headings, announcements: await announcements(panel), presses: listener.presses }
}
