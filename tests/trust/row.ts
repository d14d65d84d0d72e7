import { formatTable } from '../bench/table'

/** How much of it to try. */
export interface TrustOptions {
  /** A small profile of each row. */
  quick: boolean
}

/** One promise, and what came of trying to break it: a line of the table. */
export interface Row {
  /** What is promised, in a few words. */
  promise: string
  /** How many attempts were made. */
  tried: number
  /** What was tried, and what else is worth knowing. */
  what: string
  /** What did not hold, in plain words; empty if all of it did. */
  broken: string[]
}

/** A part of the suite. Rejects where it could not be tried at all. */
export type Part = (options: TrustOptions) => Promise<Row[]>

/** How many broken promises of one kind are told in full. */
const MOST_TOLD = 5

/** A row that nothing was tried for yet. */
export const rowOf = (promise: string): Row => ({ promise, tried: 0, what: '', broken: [] })

/** Counts an attempt, and notes what did not hold. */
export function attemptOf(row: Row, holds: boolean, otherwise: string): void {
  row.tried += 1
  if (holds) return
  if (row.broken.length < MOST_TOLD) row.broken.push(otherwise)
  else row.broken[MOST_TOLD] = 'and more of the kind'
}

/** Sets the rows of a part as a table, with what is broken below it. A row that tried nothing holds nothing. */
export function rowsTable(heading: string, rows: readonly Row[]): string {
  const widest = Math.max(...rows.map(({ what }) => what.length))
  return formatTable({
    heading,
    columns: ['promise', 'tries', 'verdict', 'what was tried'.padEnd(widest)],
    rows: rows.map((row) => [
      row.promise,
      row.tried.toLocaleString('en'),
      isKept(row) ? 'holds' : 'FAILS',
      row.what.padEnd(widest),
    ]),
    notes: rows.flatMap(({ promise, broken }) => broken.map((what) => `✗ ${promise}: ${what}`)),
  })
}

/** Whether a promise was tried and held. */
export const isKept = ({ tried, broken }: Row) => tried > 0 && broken.length === 0
