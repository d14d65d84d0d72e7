import type { Page } from 'playwright'
import { parseHandOff } from '../../lib/report/handoff'
import type { SetupEvent } from '../../lib/setup/events'
import { sameEvent } from '../../lib/setup/merge'
import { readCopies } from './copies'
import type { Expected } from './expected'
import { expectThat, type Finding } from './harness'
import { stepAfter } from './oracle'
import { exportJson, faceOf, handOff, isSetupShown, saveEverything } from './panel-face'
import { firstSight, type PanelWatch } from './watch-panel'

/** What a panel made of a damaged record. */
export interface Outcome {
  shown: boolean
  notes: readonly string[]
  /** Whether it says that it can't use one of the copies. */
  stuck: boolean
}

const count = (number: number) => (number === 1 ? '1 entry' : `${number.toLocaleString('en')} entries`)

const isStuck = (note: string) => /storage can’t be read|second copy of this record can’t be kept/.test(note)

/** The notes of the first-run page, which come after a look at all setups; none if they don't come. */
async function notesOnFirstRun(panel: Page): Promise<string[]> {
  await panel
    .locator('.storage-notes')
    .waitFor({ timeout: 15_000 })
    .catch(() => {})
  return (await faceOf(panel)).notes
}

/** How many of some events a file has otherwise, or not at all. */
function unlike(due: readonly SetupEvent[], events: readonly SetupEvent[]): number {
  const held = new Map(events.map((event) => [event.key, event]))
  return due.filter((event) => {
    const own = held.get(event.key)
    return !own || !sameEvent(own, event)
  }).length
}

async function givesFiles(panel: Page, due: Expected, finding: Finding, when: string): Promise<void> {
  try {
    const report = JSON.parse(await exportJson(panel)) as { format?: unknown }
    expectThat(finding, report.format === 'tandem-report', `${when}: the export is no report`)
    const file = parseHandOff(await handOff(panel))
    const why = 'path' in file ? file.path : 'reason' in file ? file.reason : ''
    expectThat(finding, file.ok, `${when}: the hand-off file can’t be opened (${why})`)
    const other = file.ok ? unlike(due.events, file.handOff.events) : 0
    expectThat(finding, other === 0, `${when}: ${other} entries say something else than they did`)
  } catch {
    expectThat(finding, false, `${when}: report and hand-off give no file`)
  }
}

/** Looks how a panel takes a damaged record: what it shows, what it says, and which files it gives. */
export async function lookAtDamage(
  { page, watch }: { page: Page; watch: PanelWatch },
  due: Expected,
  before: { rows: number },
  finding: Finding,
  when: string,
): Promise<Outcome> {
  const shown = await isSetupShown(page, 60_000)
  const notes = shown ? (await faceOf(page)).notes : await notesOnFirstRun(page)
  const said = (text: string) => notes.some((note) => note.includes(text))
  const expect = (holds: boolean, otherwise: string) => expectThat(finding, holds, `${when}: ${otherwise}`)
  expect(watch.errors.length === 0, `the panel fails: ${watch.errors[0]}`)
  if (due.events.length > 0) {
    expect(shown, `the setup is not shown, although a copy holds it (${notes.join(' ')})`)
    if (shown) {
      const { step, entries } = await firstSight(page)
      expect(entries === due.rows, `${entries} entries are shown in place of ${due.rows}`)
      expect(step === stepAfter(due.events), `the panel is on ${step}`)
      // What nothing in either copy tells of can't be said.
      const silent =
        entries < before.rows && notes.length === 0 && due.lost + due.unreadable + due.foreign > 0
      expect(!silent, `fewer entries than before, and not a word of it`)
    }
    const words = notes.join(' ')
    if (due.lost > 0)
      expect(said(`${count(due.lost)} of this record`), `${due.lost} lost is not what is said: ${words}`)
    if (due.unreadable > 0)
      expect(
        said(`${count(due.unreadable)} of this record can’t`),
        `${due.unreadable} unreadable is not what is said: ${words}`,
      )
    if (due.foreign > 0)
      expect(
        said('that this Tandem doesn’t have') || said('by a newer Tandem'),
        `${due.foreign} of another Tandem’s is not what is said: ${words}`,
      )
  } else expect(!shown && (notes.length > 0 || !due.traces), 'the first-run page, and not a word of a setup')
  if (shown) await givesFiles(page, due, finding, when)
  return { shown, notes, stuck: notes.some(isStuck) }
}

/** Has the person take note of what is lost, where there is something to take note of. */
export async function takeNote(panel: Page): Promise<void> {
  const button = panel.getByRole('button', { name: 'I have taken note' })
  if (!(await button.isVisible())) return
  await button.click()
  await button.waitFor({ state: 'detached' })
  // Reading waits behind whatever is being written.
  await readCopies(panel)
}

/** What "Save everything stored" gives; null where it isn't offered. */
export async function savedFrom(panel: Page): Promise<string | null> {
  const button = panel.getByRole('button', { name: 'Save everything stored' })
  return (await button.isVisible()) ? saveEverything(panel) : null
}
