import type { Page } from 'playwright'
import { createAdmin } from '../e2e/admin'
import { startSetup } from '../e2e/with-tandem'
import { areEqual, countOf, entriesOf, headCount, readCopies, setupsIn, type Copies } from './copies'
import { work, type Deeds } from './hands'
import { addAudit, expectThat, findingOf, type Finding, type Part } from './harness'
import { auditOf, eventsIn } from './oracle'
import { faceOf } from './panel-face'
import { typeInMeta } from './typist'
import { openBrowser, type WatchedPanel, type World } from './world'

/** Within how many milliseconds after the last change both panels have to show the same, in a run of this suite alone. */
const SOON = 500
/** How long they are looked at, in milliseconds: machines differ, and other tests run beside the quick profile. */
const PATIENCE = 20_000

/** How long it takes until both panels show the same, in milliseconds; null if they never do. */
async function timeToEqual(panels: readonly Page[]): Promise<number | null> {
  const start = performance.now()
  for (;;) {
    const faces = await Promise.all(panels.map(async (panel) => JSON.stringify(await faceOf(panel))))
    const passed = performance.now() - start
    if (new Set(faces).size === 1) return passed
    if (passed > PATIENCE) return null
  }
}

/** What was set off by hand and is not stored, or stored more often than it was set off, in words. */
function unlikeDeeds(deeds: readonly Deeds[], stored: ReturnType<typeof eventsIn>): string {
  const types = [...new Set(deeds.flatMap((one) => Object.keys(one)))] as (keyof Deeds)[]
  return types
    .flatMap((type) => {
      const fired = deeds.reduce((sum, one) => sum + (one[type] ?? 0), 0)
      // The proposal that begins a setup counts as a person's.
      const kept = stored.filter(
        (event) => event.by === 'person' && event.type === type && !isProposal(event),
      )
      return kept.length === fired ? [] : [`${type}: ${fired} done, ${kept.length} stored`]
    })
    .join('; ')
}

const isProposal = (event: ReturnType<typeof eventsIn>[number]) =>
  event.type === 'value.captured' && event.source.method === 'default'

/** Holds what is stored against what both panels were told. */
function audit(
  finding: Finding,
  copies: Copies,
  panels: readonly WatchedPanel[],
  deeds: readonly Deeds[],
  when: string,
): void {
  const first = entriesOf(copies.first)
  const [setup = ''] = setupsIn(first)
  const stored = eventsIn(first, setup)
  const audits = panels.map(({ watch }) => auditOf(watch.writes, stored))
  for (const { lost, reordered, doubled, acknowledged } of audits)
    expectThat(
      finding,
      lost + reordered + doubled === 0,
      `${when}: of ${acknowledged} acknowledged ${lost} lost, ${doubled} doubled, ${reordered} out of order`,
    )
  const count = countOf(first, setup)
  const known = headCount(first, setup)
  expectThat(finding, known === count, `${when}: the head knows of ${known} entries, there are ${count}`)
  expectThat(finding, areEqual(copies), `${when}: the two copies differ`)
  const unlike = unlikeDeeds(deeds, stored)
  expectThat(finding, unlike === '', `${when}: ${unlike}`)
}

async function twoPanels(world: World, changes: number, stops: number, soon: number): Promise<Finding[]> {
  const finding = findingOf(`two panels, ${changes} changes`)
  const browser = await openBrowser(world, world.newProfile(), true)
  const shelf = await browser.openShelf()
  const one = await browser.openPanel()
  await startSetup(one.page, createAdmin())
  const other = await browser.openPanel({ shelf })
  const panels = [one, other]
  const { meta } = await browser.openConsoles()
  await typeInMeta(meta)
  const deeds: Deeds[] = []
  const times: number[] = []
  let copies: Copies = { first: {}, second: {} }
  for (let stop = 0; stop < stops; stop++) {
    const each = Math.ceil(changes / stops / 2)
    const done = panels.map(({ page }, place) =>
      page.evaluate(work, { seed: 10 * stop + place, deeds: each, most: 8 }),
    )
    deeds.push(...(await Promise.all(done)))
    const time = await timeToEqual(panels.map(({ page }) => page))
    const when = `after ${(stop + 1) * each * 2} changes`
    expectThat(finding, time !== null && time <= soon, `${when}: the panels are not equal within ${soon} ms`)
    times.push(time ?? Infinity)
    copies = await readCopies(shelf)
    audit(finding, copies, panels, deeds, when)
  }
  const first = entriesOf(copies.first)
  finding.times = deeds.flatMap((some) => Object.values(some)).reduce((sum, count) => sum + count, 0)
  addAudit(finding, auditOf(one.watch.writes, eventsIn(first, setupsIn(first)[0] ?? '')), 'in all')
  finding.also = `equal after ${Math.max(...times).toFixed(0)} ms at most, at ${stops} stops; every deed stored once`
  await browser.close()
  return [finding]
}

/** Two panels in two windows work at one setup at once, while both watch the consoles. */
export const panels: Part = ({ quick }) => [
  (world) => (quick ? twoPanels(world, 40, 2, PATIENCE) : twoPanels(world, 1000, 5, SOON)),
]
