import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { atMost, goalTable } from './goal'
import type { BenchOptions, Print } from './options'
import { benchStart, openings, type OpeningId } from './start-bench'
import { formatTable, median, spread } from './table'

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3')

/** Times opening the built panel beside a blank page of the same tools; null, with a sentence, without a build. */
export async function runStart(
  { quick }: BenchOptions,
  print: Print,
): Promise<Map<OpeningId, number[]> | null> {
  if (!existsSync(join(BUILD, 'manifest.json'))) {
    print('No build in .output/chrome-mv3: run "npm run build" to time its start.')
    return null
  }
  const times = await benchStart(BUILD, quick ? 1 : 25)
  /** How many times the other's time, round by round. */
  const over = (id: OpeningId, other: OpeningId) =>
    (times.get(id) ?? []).map((time, turn) => time / (times.get(other)?.[turn] ?? Number.NaN))
  print(
    formatTable({
      heading: `from the navigation to the first moment of use, ${times.get('blank')?.length ?? 0} shuffled rounds`,
      columns: ['page', 'ms (least–most)', '× blank', '× just started'],
      rows: [...times.keys()]
        .toSorted((a, b) => Object.keys(openings).indexOf(a) - Object.keys(openings).indexOf(b))
        .map((id) => [
          openings[id].name,
          spread(times.get(id) ?? []),
          spread(over(id, 'blank')),
          id === 'blank' ? '–' : spread(over(id, 'started')),
        ]),
    }),
  )
  /** Milliseconds that each event adds between two openings. */
  const perEvent = (longer: OpeningId, shorter: OpeningId) =>
    (median(times.get(longer) ?? []) - median(times.get(shorter) ?? [])) /
    ((openings[longer].events ?? 0) - (openings[shorter].events ?? 0))
  const goal = (what: string, most: number, id: OpeningId, other: OpeningId) =>
    atMost(what, most, median(over(id, other)), ' ×')
  print(
    formatTable(
      goalTable('goals of the start', [
        goal('first run over a blank page', 1.3, 'first', 'blank'),
        goal('setup just started over a blank page', 1.3, 'started', 'blank'),
        goal('1,000 events over a setup just started', 1.2, 'thousand', 'started'),
        atMost(
          'what 9,000 more events add, over what 1,000 add, by the event',
          1.5,
          perEvent('tenThousand', 'thousand') / perEvent('thousand', 'started'),
          ' ×',
        ),
      ]),
    ),
  )
  return times
}
