import type { Page } from 'playwright'
import type { HandOff } from '../../lib/report/report'
import { badFiles, withEvents } from './bad-files'
import { areEqual, countOf, entriesOf, entriesUnder, headCount, readCopies, type Entries } from './copies'
import { expectThat, findingOf, type Finding, type Job } from './harness'
import { textOf } from './oracle'
import { faceOf, handOff } from './panel-face'
import { templateOf } from './template'
import { openBrowser, type World } from './world'

const statusOf = (panel: Page) => panel.getByRole('status').first().innerText()

/** Chooses a file and waits until the panel has made something of it. True if it offers to take it. */
async function choose(panel: Page, content: string): Promise<boolean> {
  // Another sentence first, so that the same one said twice is heard twice.
  await panel.getByRole('button', { name: 'Fill Okta', exact: true }).dispatchEvent('click')
  const before = panel.getByRole('status').filter({ hasText: /Tandem may not see|Looking for/ })
  await before.first().waitFor()
  const said = await statusOf(panel)
  const file = { name: 'file.tandem.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await panel.getByLabel('Hand-off file').first().setInputFiles(file)
  await panel.waitForFunction(
    (old) =>
      document.querySelector('section.offer') !== null ||
      document.querySelector('[role="status"]')?.textContent !== old,
    said,
  )
  return panel.locator('section.offer').isVisible()
}

/** Takes the offered file. */
async function take(panel: Page): Promise<void> {
  await panel.locator('section.offer .actions button').first().dispatchEvent('click')
  await panel.locator('section.offer').waitFor({ state: 'detached' })
  await panel
    .getByRole('status')
    .filter({ hasText: /added to the setup|taken over|here already/ })
    .first()
    .waitFor()
}

/** Opens and takes files one after the other, on the template's setup. Returns the events that are stored then. */
async function takeInOrder(world: World, files: readonly HandOff[], finding: Finding): Promise<Entries> {
  const { profile, setup } = await templateOf(world)
  const browser = await openBrowser(world, world.newProfile(profile))
  const { page } = await browser.openPanel()
  await page.locator('section.now').waitFor()
  for (const file of files) {
    finding.times++
    expectThat(finding, await choose(page, JSON.stringify(file)), 'a sound file is not offered')
    await take(page)
  }
  const shelf = await browser.openShelf()
  const copies = await readCopies(shelf)
  const first = entriesOf(copies.first)
  expectThat(finding, areEqual(copies), 'the copies differ')
  expectThat(finding, headCount(first, setup) === countOf(first, setup), 'the head counts otherwise')
  // The same files once more: nothing is left to be taken.
  for (const file of files) {
    expectThat(
      finding,
      await choose(page, JSON.stringify(file)),
      'a file that is known is not shown as known',
    )
    await take(page)
  }
  const again = await readCopies(shelf)
  expectThat(finding, textOf(again) === textOf(copies), 'a file that was opened twice changed something')
  await browser.close()
  // That a file was opened is noted each time, whatever the order.
  return Object.fromEntries(
    Object.entries(entriesUnder(first, setup)).filter(
      ([, event]) => (event as { type?: unknown }).type !== 'file.opened',
    ),
  )
}

/** The job: hand-off files opened twice and in any order, and files (one of so many) of which nothing may be taken. */
export const handOffFilesJob =
  (every: number): Job =>
  async (world) => {
    const [bad, good] = [findingOf('files that are not sound'), findingOf('sound files, twice, in any order')]
    const { profile, setup, events } = await templateOf(world)
    const browser = await openBrowser(world, world.newProfile(profile))
    const shelf = await browser.openShelf()
    const { page } = await browser.openPanel()
    const sound = JSON.parse(await handOff(page)) as HandOff
    const before = await readCopies(shelf)
    for (const { name, content } of badFiles(sound).filter((_file, place) => place % every === 0)) {
      bad.times++
      const offered = await choose(page, content)
      expectThat(bad, !offered, `“${name}” is offered`)
      if (offered) await take(page)
      const same = textOf(await readCopies(shelf)) === textOf(before)
      expectThat(bad, same, `“${name}” changed what is stored`)
    }
    const { notes } = await faceOf(page)
    expectThat(bad, notes.length === 0, `the panel says: ${notes.join(' ')}`)
    bad.also = 'none offered, storage as it was after each'
    await browser.close()

    const one = withEvents(sound, 'aaaaaaaaaaaaaaaa', [
      { type: 'step.ticked', id: '4.2' },
      { type: 'step.skipped', id: '4.5', reason: 'not here' },
    ])
    const other = withEvents(sound, 'bbbbbbbbbbbbbbbb', [
      { type: 'break-glass.named', text: 'Bea' },
      { type: 'step.unticked', id: '4.2' },
    ])
    const there = await takeInOrder(world, [one, other], good)
    const back = await takeInOrder(world, [other, one, other], good)
    expectThat(good, textOf(there) === textOf(back), 'the order makes a difference')
    const due = events.length + 4
    expectThat(
      good,
      Object.keys(there).length === due,
      `${Object.keys(there).length} entries in place of ${due}`,
    )
    expectThat(
      good,
      Object.keys(there).every((key) => key.startsWith(`event:${setup}:`)),
      'odd keys',
    )
    good.acknowledged = due
    good.also = 'the same record each time'
    return [bad, good]
  }
