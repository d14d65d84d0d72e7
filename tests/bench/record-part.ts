import { historyOf } from '../../lib/panel/history'
import { readEntry } from '../../lib/setup/entry'
import type { SetupEvent } from '../../lib/setup/events'
import { fold } from '../../lib/setup/fold'
import { reconcile, type Copy } from '../../lib/setup/reconcile'
import { atMost, goalTable } from './goal'
import type { BenchOptions, Print } from './options'
import { storedRecord } from './record'
import { timeBeside, timeOnce } from './clock'
import { formatTable, median, round, spread } from './table'

const LENGTHS = [100, 1000, 10_000]

/** What is done with a record when the panel opens, by what it is called in the table. */
export const labours = {
  json: 'JSON.parse of the same record (the unit)',
  read: 'every entry read and checked against its schema',
  whole: 'two copies read, checked and made one',
  fold: 'fold: state, checklist and undo from the events',
  history: 'the history’s lines',
} as const

/** Id of a labour. */
export type LabourId = keyof typeof labours

/** How long each labour took for a record of that length, in milliseconds a run. */
export interface RecordRow {
  length: number
  unit: number[]
  times: Record<Exclude<LabourId, 'json'>, number[]>
}

interface Stored {
  setup: string
  json: string
  copy: Copy
  events: SetupEvent[]
}

function store(length: number): Stored {
  const record = storedRecord(length)
  const setup = String(record['current-setup'])
  const prefix = `event:${setup}:`
  const entries = new Map(
    Object.entries(record).flatMap(([key, entry]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), entry] as const] : [],
    ),
  )
  const events = [...entries.values()].flatMap((entry) => {
    const reading = readEntry(entry)
    return reading.ok ? [reading.event] : []
  })
  return { setup, json: JSON.stringify(record), copy: { entries, head: record[`head:${setup}`] }, events }
}

/** Times what happens to a record when the panel opens, and how it grows with the record. */
export function runRecord({ quick, sizes }: BenchOptions, print: Print): RecordRow[] {
  const rows = (sizes.length > 0 ? sizes : LENGTHS).map((length): RecordRow => {
    const { setup, json, copy, events } = store(length)
    const runs: Record<Exclude<LabourId, 'json'>, () => unknown> = {
      read: () => [...copy.entries.values()].map(readEntry),
      whole: () => reconcile(setup, copy, copy),
      fold: () => fold(events),
      history: () => historyOf(events),
    }
    const row: RecordRow = { length, unit: [], times: { read: [], whole: [], fold: [], history: [] } }
    for (let turn = 0; turn < (quick ? 1 : 5); turn++)
      for (const id of Object.keys(runs) as (keyof typeof runs)[]) {
        const unit = () => JSON.parse(json) as unknown
        const { unit: one, warm } = quick
          ? { unit: timeOnce(unit), warm: timeOnce(runs[id]) }
          : timeBeside(unit, runs[id])
        row.unit.push(one)
        row.times[id].push(warm)
      }
    return row
  })
  const ids = Object.keys(labours).filter((id) => id !== 'json') as Exclude<LabourId, 'json'>[]
  print(
    formatTable({
      heading: `milliseconds (least–most), and how many times as long as JSON.parse of the same record`,
      columns: ['', ...rows.flatMap(({ length }) => [`${length} events`, '×'])],
      rows: [
        [labours.json, ...rows.flatMap(({ unit }) => [spread(unit), '1'])],
        ...ids.map((id) => [
          labours[id],
          ...rows.flatMap(({ unit, times }) => [spread(times[id]), round(median(times[id]) / median(unit))]),
        ]),
      ],
    }),
  )
  const [shorter, longer] = rows.slice(-2)
  if (shorter && longer) {
    const grows = (long: readonly number[], short: readonly number[]) =>
      median(long) / median(short) / (longer.length / shorter.length)
    print(
      formatTable(
        goalTable(
          'goals of the record',
          ids.map((id) =>
            atMost(
              `${labours[id]}: ${longer.length} over ${shorter.length} events, by the event`,
              1.5,
              grows(longer.times[id], shorter.times[id]),
              ' ×',
            ),
          ),
          [`For comparison, ${labours.json}: ${round(grows(longer.unit, shorter.unit))} ×`],
        ),
      ),
    )
  }
  return rows
}
