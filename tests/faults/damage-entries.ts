import type { Page } from 'playwright'
import { createRandom } from '../bench/seed'
import { entriesOf, entriesUnder, readCopies, writeCopies, type Copies } from './copies'
import { lookAtDamage, savedFrom, takeNote } from './damaged-panel'
import { entryDamages, type EntryDamage } from './entry-damages'
import { expectedOf, soundAt } from './expected'
import { addAudit, expectThat, findingOf, type Finding, type Job } from './harness'
import { textOf } from './oracle'
import { faceOf, isSetupShown } from './panel-face'
import { templateOf, type Template } from './template'
import { openBrowser, type Browser } from './world'

/** How many stored entries a start has changed, other than by putting a sound one in place of none. */
function meddledWith(before: Copies, after: Copies, setup: string): number {
  const [found, left] = [before, after].map(({ first, second }) => [entriesOf(first), entriesOf(second)])
  return (found ?? []).reduce((sum, copy, place) => {
    const changed = Object.keys(entriesUnder(copy, setup)).filter((storageKey) => {
      const now = left?.[place]?.[storageKey]
      const key = storageKey.slice(`event:${setup}:`.length)
      const mended = soundAt(copy, setup, key) === null && soundAt(left?.[place] ?? {}, setup, key) !== null
      return textOf(now) !== textOf(copy[storageKey]) && !mended
    })
    return sum + changed.length
  }, 0)
}

async function damageOnce(
  browser: Browser,
  shelf: Page,
  template: Template,
  damage: EntryDamage,
  seed: number,
  finding: Finding,
  twice: boolean,
): Promise<void> {
  const when = `seed ${seed}`
  const { setup, entries } = template
  const copies = { first: structuredClone(entries), second: structuredClone(entries) }
  const keys = Object.keys(entriesUnder(entries, setup)).toSorted()
  damage(copies, { setup, keys, random: createRandom(seed) })
  await writeCopies(shelf, copies)
  // What the browser made of it is what counts.
  const found = await readCopies(shelf)
  const due = expectedOf(found, setup)

  const panel = await browser.openPanel()
  const { shown } = await lookAtDamage(panel, due, template, finding, when)
  if (!shown) {
    const saved = JSON.parse((await savedFrom(panel.page)) ?? '{}') as Partial<Copies>
    const all = Object.entries(entriesOf(found.first)).every(
      ([key, entry]) => textOf(entriesOf(saved.first ?? {})[key]) === textOf(entry),
    )
    expectThat(finding, all, `${when}: not everything can be saved`)
  }
  await takeNote(panel.page)
  await panel.page.close()
  const meddled = meddledWith(found, await readCopies(shelf), setup)
  expectThat(finding, meddled === 0, `${when}: ${meddled} stored entries were changed`)

  addAudit(finding, { acknowledged: keys.length, lost: 0, doubled: 0, reordered: 0 }, when)
  finding.lost += due.lost
  if (!twice) return
  const again = await browser.openPanel()
  expectThat(
    finding,
    (await isSetupShown(again.page)) === shown,
    `${when}: the second start shows another page`,
  )
  const { notes } = await faceOf(again.page)
  // That a setup can't be shown stays true.
  const clean = notes.every((note) => note.includes('stored here that can’t be shown'))
  expectThat(finding, clean, `${when}: the second start is not clean: ${notes.join(' ')}`)
  await again.page.close()
}

/** One job in one browser: the kinds of damage, one of so many (`every`), with so many seeds. */
export function entriesJob(seeds: number, twice: boolean, every = 1): Job {
  return async (world) => {
    const template = await templateOf(world)
    const browser = await openBrowser(world, world.newProfile(template.profile))
    const shelf = await browser.openShelf()
    const findings: Finding[] = []
    for (const [place, [name, damage]] of Object.entries(entryDamages).entries()) {
      if (place % every > 0) continue
      const finding = findingOf(name)
      findings.push(finding)
      for (; finding.times < seeds; finding.times++)
        await damageOnce(
          browser,
          shelf,
          template,
          damage,
          10_000 + 100 * place + finding.times,
          finding,
          twice,
        )
    }
    await browser.close()
    return findings
  }
}
