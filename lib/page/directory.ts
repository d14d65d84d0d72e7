import { readMethod } from './directory-details'
import { createRowReader, type Row } from './directory-row'
import { addressesIn, peopleSaid, type Mention } from './directory-texts'
import { totalOf } from './directory-total'
import type { PageIndex } from './scan'
import type { DirectoryPerson, DirectoryView } from './types'

/** How many people are read of one page, at each look. */
const MOST = 500
const ROW = 'tr, [role="row"], [role="listitem"], li'
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"], [role="list"], ul, ol'

/** The outermost element around an address that holds no other one: what a row is where nothing calls itself one. */
function alone(mention: Mention, all: readonly Mention[]): Element {
  const others = all.filter(({ email }) => email !== mention.email)
  let row = mention.element
  for (let holder = row.parentElement; holder; holder = holder.parentElement) {
    if (others.some(({ element }) => holder.contains(element))) return row
    row = holder
  }
  return row
}

/** The rows of the one list on the page: those of several lists are nobody's. */
function rowsOf(all: readonly Mention[]): Row[] {
  const named = all.flatMap(({ email, element }) => {
    const row = element.closest(ROW)
    return row ? [{ row, email, shown: element }] : []
  })
  // Without rows that call themselves so, a list is where several addresses stand side by side.
  const drawn =
    named.length > 0 ? [] : all.map((one) => ({ row: alone(one, all), email: one.email, shown: one.element }))
  const rows =
    named.length > 0
      ? named
      : drawn.filter(({ row }) =>
          drawn.some((one) => one.row !== row && one.row.parentElement === row.parentElement),
        )
  const lists = new Set(rows.map(({ row }) => (named.length > 0 ? row.closest(TABLE) : row.parentElement)))
  if (lists.size > 1) return []
  const seen = new Map<Element, Set<string>>()
  for (const { row, email } of rows) seen.set(row, (seen.get(row) ?? new Set()).add(email))
  const clear = rows.filter(
    ({ row }, place) => seen.get(row)?.size === 1 && rows.findIndex((one) => one.row === row) === place,
  )
  const own = ({ row, email }: Row) =>
    [...addressesIn(row)].every((address) => address === email.toLowerCase())
  return clear.slice(0, MOST).filter(own)
}

/**
 * What a page of Meta shows of its people: one a row that holds one address where it lists the Directory, the number of
 * all people, and how the one signs in whose details are open. Only what a person can see counts, at most 500 people.
 */
export function readDirectory(index: PageIndex, isList: boolean): DirectoryView {
  const said = peopleSaid(index)
  const rows = rowsOf(said.mentions)
  const method = readMethod(
    index,
    said.mentions,
    rows.map(({ row }) => row),
  )
  const facts = isList ? rows.map(createRowReader(index)) : []
  const people = facts.map(({ email, shield, fromOkta, active }): DirectoryPerson => ({
    email,
    // A page that marks nobody may not mark anybody.
    admin: facts.some((fact) => fact.shield === true) ? shield : null,
    passwordOnly: method?.email === email ? method.passwordOnly : null,
    fromOkta,
    active,
  }))
  if (method && !people.some(({ email }) => email === method.email))
    people.push({ admin: null, fromOkta: null, active: null, ...method })
  const table = rows[0]?.row.closest('[aria-rowcount]') ?? null
  return { people, total: isList ? totalOf(index, table, said) : null }
}
