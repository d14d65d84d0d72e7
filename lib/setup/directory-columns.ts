import { isEmail } from './admins'
import { HEADER_WITHIN } from './directory-file-limits'
import { directoryFileProblems as problems, refuse, type Read } from './directory-file-problems'
import { directoryWords as words, plain } from './directory-words'

type Row = readonly string[]

/** A table's header, cell by cell, empty if it has none, and the rows below it that aren't empty. */
export interface Table {
  header: Row
  rows: readonly Row[]
}

/** How many of a column's filled cells have to be of one shape for the column to count as such. */
const MOST_OF = 0.9

/** Whether a text is an address as a list of accounts has it: none that a wrong encoding has garbled. */
export const isAddress = (text: string): boolean => isEmail(text) && !text.includes('\uFFFD')

const has = (list: readonly string[], text: string) => list.includes(plain(text))
const isHeader = (row: Row) => !row.some(isAddress) && row.some((cell) => has(words.email.headers, cell))

/**
 * Finds the header within the first 20 rows: the first row that names a column of addresses, else the one just above
 * the first address. What stands above it is a title.
 */
export function findTable(sheet: readonly Row[]): Table {
  const top = sheet.slice(0, HEADER_WITHIN)
  const named = top.findIndex(isHeader)
  const first = sheet.findIndex((row) => row.some(isAddress))
  const above = first > 0 && first <= HEADER_WITHIN ? first - 1 : -1
  const at = named >= 0 ? named : above
  const rows = sheet.slice(at + 1).filter((row) => row.some((cell) => cell !== ''))
  return { header: sheet[at] ?? [], rows }
}

const widthOf = ({ header, rows }: Table) =>
  rows.reduce((most, row) => Math.max(most, row.length), header.length)
const columnsOf = (table: Table) => Array.from({ length: widthOf(table) }, (_, column) => column)
const headerOf = ({ header }: Table, column: number) => plain(header[column] ?? '')

function mostly({ rows }: Table, column: number, fits: (cell: string) => boolean): boolean {
  const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(fits).length >= filled.length * MOST_OF
}

const sameCells = ({ rows }: Table, one: number, other: number) =>
  rows.every((row) => (row[one] ?? '') === (row[other] ?? ''))

/** How a column is called in a sentence: by its header, or by its place. */
const nameOf = (table: Table, column: number) => table.header[column] || `column ${column + 1}`

/** The columns whose cells are addresses, whoever's. */
export const addressColumns = (table: Table): number[] =>
  columnsOf(table).filter((column) => mostly(table, column, isAddress))

/** The column of the accounts' own addresses: one clear winner, or a refusal. */
export function findEmailColumn(table: Table): Read<{ column: number }> {
  const own = addressColumns(table).filter((column) => !words.email.others.test(headerOf(table, column)))
  const isNamed = (column: number) => has(words.email.headers, headerOf(table, column))
  const named = own.filter(isNamed)
  const [column, ...rivals] = named.length > 0 ? named : own
  if (column === undefined) return refuse(problems.noAddresses)
  const others = rivals.filter((rival) => !sameCells(table, column, rival))
  if (others.length > 0)
    return refuse(problems.severalColumns([column, ...others].map((one) => nameOf(table, one))))
  const better = named.length > 0 ? undefined : columnsOf(table).find(isNamed)
  if (better !== undefined && mostly(table, better, () => true))
    return refuse(problems.otherColumn(nameOf(table, better)))
  return { ok: true, column }
}

/** Words by which a column is known; without `yes` and `no` by its header only. */
interface ColumnWords {
  headers: readonly string[]
  others?: RegExp
  yes?: readonly string[]
  no?: readonly string[]
}

/** The columns of one kind: those with such a header, else those with such cells and no header that says otherwise. */
export function findColumns(table: Table, { headers, others, yes, no }: ColumnWords): number[] {
  const possible = columnsOf(table).filter((column) => others?.test(headerOf(table, column)) !== true)
  const named = possible.filter((column) => headers.includes(headerOf(table, column)))
  if (named.length > 0 || !yes || !no) return named
  return possible.filter((column) => mostly(table, column, (cell) => has(yes, cell) || has(no, cell)))
}
