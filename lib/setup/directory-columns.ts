import { messages, phrase } from '../i18n/messages'
import { isEmail } from './admins'
import { HEADER_WITHIN } from './directory-file-limits'
import {
  directoryFileProblems as problems,
  fileText,
  quotedNames,
  refuse,
  type Read,
} from './directory-file-problems'
import { fileWords, plain } from './directory-file-words'

const words = messages('directory-columns', { column: phrase('column {place}') })

type Row = readonly string[]

/** A table in a sheet. */
export interface Table {
  /** Cell by cell; empty if there is none. */
  header: Row
  /** The rows below the header that aren't empty. */
  rows: readonly Row[]
  /** Rows with an address that stand above the header. */
  above: number
}

/** At most one in so many of a column's filled cells may be of another shape than the column counts as. */
const MOST_ONE_IN = 10

/** Whether a text is an address as a list of accounts has it: none that a wrong encoding has garbled. */
export const isAddress = (text: string): boolean => isEmail(text) && !text.includes('\uFFFD')

const has = (list: readonly string[], text: string) => list.includes(plain(text))
/** Whether a row names a column of addresses and holds none. */
export const isHeader = (row: Row): boolean =>
  !row.some(isAddress) && row.some((cell) => has(fileWords.email.headers, cell))

/** How many cells a row has, empty ones at its end apart. */
export const widthOf = (row: Row): number => row.findLastIndex((cell) => cell !== '') + 1

const isPerson = (row: Row) => row.some(isAddress)

/** The place of the row just above the first address, if it can be a header: a title is not as wide; else null. */
function headerAbove(sheet: readonly Row[], first: number): number | null {
  const above = first > 0 && first <= HEADER_WITHIN ? first - 1 : null
  return above !== null && widthOf(sheet[above] ?? []) >= widthOf(sheet[first] ?? []) ? above : null
}

/**
 * Finds the header within the first 20 rows: the first row that names a column of addresses, else the one just above
 * the first address. What stands above it is a title.
 */
export function findTable(sheet: readonly Row[]): Table {
  const first = Math.max(0, sheet.findIndex(isPerson))
  const named = sheet.slice(0, HEADER_WITHIN).findIndex(isHeader)
  const at = named >= 0 ? named : headerAbove(sheet, first)
  const from = at === null ? first : at + 1
  return {
    header: at === null ? [] : (sheet[at] ?? []),
    rows: sheet.slice(from).filter((row) => row.some((cell) => cell !== '')),
    above: sheet.slice(0, from).filter(isPerson).length,
  }
}

const columnsOf = ({ header, rows }: Table) =>
  Array.from({ length: rows.reduce((most, row) => Math.max(most, row.length), header.length) }, (_, at) => at)
const headerOf = ({ header }: Table, column: number) => plain(header[column] ?? '')

function mostly({ rows }: Table, column: number, fits: (cell: string) => boolean): boolean {
  const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  let misses = 0
  return filled.length > 0 && filled.every((cell) => fits(cell) || ++misses <= filled.length / MOST_ONE_IN)
}

const sameCells = ({ rows }: Table, one: number, other: number) =>
  rows.every((row) => (row[one] ?? '') === (row[other] ?? ''))

/** How a column is called in a sentence: by its header, or by its place. */
function nameOf({ header }: Table, column: number): string {
  return fileText(header[column] ?? '') || words().column({ place: column + 1 })
}

/** The columns whose cells are addresses, whoever's. */
export const addressColumns = (table: Table): number[] =>
  columnsOf(table).filter((column) => mostly(table, column, isAddress))

/** The column of the accounts' own addresses: one clear winner, or a refusal. */
export function findEmailColumn(table: Table): Read<{ column: number }> {
  const own = addressColumns(table).filter((column) => !fileWords.email.others.test(headerOf(table, column)))
  const isNamed = (column: number) => has(fileWords.email.headers, headerOf(table, column))
  const named = own.filter(isNamed)
  const [column, ...rivals] = named.length > 0 ? named : own
  if (column === undefined) return refuse(problems().noAddresses)
  const others = rivals.filter((rival) => !sameCells(table, column, rival))
  if (others.length > 0)
    return refuse(
      problems().severalColumns({
        columns: quotedNames([column, ...others].map((one) => nameOf(table, one))),
      }),
    )
  const better = named.length > 0 ? undefined : columnsOf(table).find(isNamed)
  if (better !== undefined && mostly(table, better, () => true))
    return refuse(problems().otherColumn({ column: nameOf(table, better) }))
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
