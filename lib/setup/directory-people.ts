import type { DirectoryPerson } from '../page/types'
import { findColumns, findEmailColumn, isAddress, isHeader, widthOf, type Table } from './directory-columns'
import { MOST_ROWS } from './directory-file-limits'
import { directoryFileProblems as problems, fileText, refuse, type Read } from './directory-file-problems'
import { fileWords as words, plain } from './directory-file-words'

/** The people of a table. `people.length` and `unread` together are its rows, those that repeat another one apart. */
export interface DirectoryList {
  people: DirectoryPerson[]
  /** Rows that hold something but no sound address, more or fewer cells than the header, or stand above it. */
  unread: number
  /** Whether all rows are of one kind of account; null if no column says. */
  oneKind: boolean | null
}

type Row = readonly string[]
type Judge = (cell: string) => boolean | null

const judge =
  (yes: readonly string[], no: readonly string[]): Judge =>
  (cell) =>
    yes.includes(plain(cell)) ? true : no.includes(plain(cell)) ? false : null

// "-" and its like are nothing to `plain`.
const isRole: Judge = (cell) => !(words.admin.no as readonly string[]).includes(plain(cell))
const isOkta: Judge = (cell) =>
  cell === '' ? null : (words.source.yes as readonly string[]).includes(plain(cell))

/** What columns say together: null if there is none, or if they contradict. */
function agreed(row: Row, columns: readonly number[], said: Judge): boolean | null {
  const [first = null, ...rest] = columns.map((column) => said(row[column] ?? ''))
  return rest.every((other) => other === first) ? first : null
}

/**
 * Whether a row has the cells that the header has, or else the first row: what is cut off or slipped aside says
 * nothing.
 */
function isEven(row: Row, { header, rows }: Table): boolean {
  const model = header.length > 0 ? header : (rows[0] ?? [])
  return row.length >= widthOf(model) && widthOf(row) <= model.length
}

const isSame = (row: Row, other: Row) => row.join('\n') === other.join('\n')

/** Reads people from a table, or says why it would be a guess. */
export function readPeople(table: Table): Read<DirectoryList> {
  if (table.rows.length > MOST_ROWS) return refuse(problems().tooManyRows)
  const again = table.rows.some((row) => isHeader(row) && !isSame(row, table.header))
  if (again) return refuse(problems().twoTables)
  const email = findEmailColumn(table)
  if (!email.ok) return email
  const admin = findColumns(table, words.admin)
  const method = findColumns(table, words.method)
  const active = findColumns(table, words.active)
  const source = findColumns(table, words.source)
  const kinds = findColumns(table, words.kind)
  // Meta always has an admin: a column that names none is not about who is one.
  const named = table.rows.some(
    (row) => isAddress(row[email.column] ?? '') && agreed(row, admin, isRole) === true,
  )
  const byEmail = new Map<string, DirectoryPerson>()
  let unread = table.above
  for (const row of table.rows) {
    const address = row[email.column] ?? ''
    if (!isAddress(address) || !isEven(row, table)) {
      unread += 1
      continue
    }
    const person: DirectoryPerson = {
      email: address,
      admin: named ? agreed(row, admin, isRole) : null,
      passwordOnly: agreed(row, method, judge(words.method.yes, words.method.no)),
      fromOkta: agreed(row, source, isOkta),
      active: agreed(row, active, judge(words.active.yes, words.active.no)),
    }
    const known = byEmail.get(address.toLowerCase())
    if (known && JSON.stringify(known) !== JSON.stringify(person))
      return refuse(problems().contradiction({ email: fileText(address) }))
    byEmail.set(address.toLowerCase(), person)
  }
  if (byEmail.size === 0) return refuse(problems().uneven)
  const saidKinds = new Set(
    table.rows.map((row) => kinds.map((column) => plain(row[column] ?? '')).join('\n')),
  )
  const oneKind = kinds.length === 0 ? null : saidKinds.size === 1
  return { ok: true, people: [...byEmail.values()], unread, oneKind }
}
