import type { Page } from 'playwright'
import { storedRecord } from '../bench/record'
import { entriesOf, readCopies, setupsIn, writeCopies, type Entries } from './copies'
import { expectThat, findingOf, type Finding, type Job, type Part } from './harness'
import { openBrowser } from './world'

/** What is left in either copy, but for the name of this browser and the mark that nothing is open. */
async function leftIn(shelf: Page): Promise<string[]> {
  const { first, second } = await readCopies(shelf)
  return [first, second].flatMap((copy) =>
    Object.entries(entriesOf(copy)).flatMap(([key, entry]) =>
      key === 'seat' || (key === 'current-setup' && entry === '') ? [] : [key],
    ),
  )
}

/** The same record again as that of another setup. */
const asAnother = (entries: Entries, setup: string): Entries =>
  JSON.parse(JSON.stringify(entries).replaceAll(setup, 'another')) as Entries

/** Presses a question's answer and waits for what the panel says. Returns the milliseconds that it took. */
async function confirm(panel: Page, answer: string, said: string): Promise<number> {
  const button = panel.getByRole('group').getByRole('button', { name: answer, exact: true })
  await button.waitFor()
  const start = performance.now()
  await button.dispatchEvent('click')
  await panel.getByRole('status').filter({ hasText: said }).waitFor()
  return performance.now() - start
}

/** A job: erases a setup of so many events, and everything, with another panel looking on. */
function eraseJob(length: number): Job {
  return async (world) => {
    const count = length.toLocaleString('en')
    const one = findingOf(`erase a setup of ${count}`)
    const all = findingOf(`erase everything, ${count}`)
    const entries: Entries = { ...storedRecord(length), seat: '0123456789abcdef' }
    const [setup = ''] = setupsIn(entries)
    const browser = await openBrowser(world, world.newProfile())
    const shelf = await browser.openShelf()
    await writeCopies(shelf, { first: entries, second: entries })
    const [{ page: panel }, { page: other }] = [await browser.openPanel(), await browser.openPanel({ shelf })]
    const erasing = async (finding: Finding, ask: () => Promise<void>, answer: string, said: string) => {
      for (const page of [panel, other]) await page.locator('section.now').waitFor()
      finding.times++
      finding.acknowledged = length
      // Both panels have compared the copies by then: that is no part of erasing.
      await readCopies(shelf)
      await ask()
      const time = await confirm(panel, answer, said)
      const left = await leftIn(shelf)
      expectThat(
        finding,
        left.length === 0,
        `${left.length} entries are left: ${left.slice(0, 3).join(', ')}`,
      )
      const told = other.getByRole('status').filter({ hasText: 'erased in another window' })
      const heard = await told.waitFor({ timeout: 20_000 }).then(
        () => true,
        () => false,
      )
      expectThat(finding, heard, 'the other panel is not told')
      const empty = await other.locator('main.welcome').isVisible()
      expectThat(finding, empty, 'the other panel still shows the setup')
      finding.also = `${time.toFixed(0)} ms (goal 1000), nothing left in either copy, the other panel is told`
    }
    const press = (name: string) => panel.getByRole('button', { name, exact: true }).dispatchEvent('click')
    await erasing(one, () => press('Erase this setup'), 'Erase this setup', 'The setup is erased')
    const both = { ...asAnother(storedRecord(100), setup), ...entries }
    await writeCopies(shelf, { first: both, second: both })
    for (const page of [panel, other]) await page.reload()
    await erasing(
      all,
      async () => {
        await panel.locator('.top-org').dispatchEvent('click')
        await press('Erase everything')
      },
      'Erase all setups',
      'Everything that Tandem had stored',
    )
    await browser.close()
    return [one, all]
  }
}

/** Erasing, and how long it takes: run alone, since other browsers at work would be timed too. */
export const erase: Part = ({ quick }) => (quick ? [eraseJob(1000)] : [eraseJob(1000), eraseJob(10_000)])
