import { setTimeout as delay } from 'node:timers/promises'
import type { SetupEvent } from '../../lib/setup/events'
import { historyOf } from '../../lib/panel/history'
import { createAdmin } from '../e2e/admin'
import { startSetup } from '../e2e/with-tandem'
import { createRandom } from '../bench/seed'
import { median, quantile } from '../bench/table'
import { areEqual, entriesOf, readCopies, setupsIn } from './copies'
import { work } from './hands'
import { addAudit, expectThat, findingOf, type Finding, type Part } from './harness'
import { auditOf, eventsIn, stepAfter } from './oracle'
import { faceOf } from './panel-face'
import { typeInMeta } from './typist'
import { firstSight } from './watch-panel'
import { openBrowser, type Browser, type WatchedPanel, type World } from './world'

/** How long a killed browser has worked at most after its first write, in milliseconds. */
const LONGEST = 2000

/** What is known from outside of a record that is killed again and again. */
interface Knowledge {
  acknowledged: SetupEvent[][]
  /** How many entries a history has shown at most. */
  shown: number
  /** How often the second copy was left behind. */
  behind: number
  /** From the navigation to the visible step, in milliseconds. */
  times: number[]
}

/** Works with the panel and the consoles until the browser is killed, at a moment that the seed decides. */
async function workUntilKilled(browser: Browser, { page, watch }: WatchedPanel, seed: number): Promise<void> {
  const before = watch.writes.length
  // All of these are cut off in the middle.
  void browser
    .openConsoles()
    .then(({ meta }) => typeInMeta(meta))
    .catch(() => {})
  void page.evaluate(work, { seed, deeds: 100_000, most: 4 }).catch(() => {})
  while (watch.writes.length === before) await delay(5)
  await delay(createRandom(seed)() * LONGEST)
  await browser.kill()
}

/** Opens the browser again and holds what is there against what is known. */
async function comeBack(
  world: World,
  profile: string,
  known: Knowledge,
  finding: Finding,
): Promise<{ browser: Browser; panel: WatchedPanel; stored: SetupEvent[] }> {
  const when = `after kill ${finding.times}`
  const browser = await openBrowser(world, profile)
  const shelf = await browser.openShelf()
  const found = await readCopies(shelf)
  const [setup = ''] = setupsIn(entriesOf(found.first))
  const stored = eventsIn(entriesOf(found.first), setup)
  const { lost, reordered } = auditOf(known.acknowledged, stored)
  expectThat(finding, lost + reordered === 0, `${when}: ${lost} lost, ${reordered} out of order`)
  const rows = historyOf(stored).length
  expectThat(finding, rows >= known.shown, `${when}: ${known.shown} entries were shown, ${rows} are stored`)
  if (!areEqual(found)) known.behind++

  const panel = await browser.openPanel()
  const { step, at } = await firstSight(panel.page)
  known.times.push(at)
  const due = stepAfter(stored)
  expectThat(finding, step === due, `${when}: the panel came back on ${step}, not on ${due}`)
  const { notes } = await faceOf(panel.page)
  expectThat(finding, notes.length === 0, `${when}: ${notes.join(' ')}`)
  expectThat(finding, areEqual(await readCopies(shelf)), `${when}: the copies stay different`)
  await shelf.close()
  return { browser, panel, stored }
}

async function killedBrowser(world: World, rounds: number): Promise<Finding[]> {
  const finding = findingOf('kill -9 of the browser at work')
  const known: Knowledge = { acknowledged: [], shown: 0, behind: 0, times: [] }
  const profile = world.newProfile()
  let browser = await openBrowser(world, profile, true)
  let panel = await browser.openPanel()
  await startSetup(panel.page, createAdmin())
  let stored: SetupEvent[] = []
  while (finding.times < rounds) {
    await workUntilKilled(browser, panel, 1000 + finding.times)
    finding.times++
    known.acknowledged.push(...panel.watch.writes)
    known.shown = Math.max(known.shown, panel.watch.shown)
    ;({ browser, panel, stored } = await comeBack(world, profile, known, finding))
  }
  await browser.close()
  addAudit(finding, auditOf(known.acknowledged, stored), 'in all')
  const [middle, most] = [median(known.times), quantile(known.times, 0.95)]
  finding.also = `step in sight after ${middle.toFixed(0)} ms, p95 ${most.toFixed(0)} ms (goal 1500); second copy behind ${known.behind} times, mended`
  return [finding]
}

/** The browser is killed while a setup is at work, again and again on one profile. */
export const kill: Part = ({ quick }) => [(world) => killedBrowser(world, quick ? 2 : 20)]
