import { directoryWords as words } from '../guide/directory'
import { readMethod } from './directory-details'
import { emailsIn, rowTexts, saysOneOf, type Mention } from './directory-texts'
import type { PageIndex } from './scan'
import { matches } from './text'
import type { DirectoryPerson, DirectoryView } from './types'

/** How many people are read of one page, at each look. */
const MOST = 500
const ROW = 'tr, [role="row"], [role="listitem"], li'
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"], [role="list"], ul, ol'

/** A row with one address in it, and the element that shows the address. */
interface Row {
  row: Element
  email: string
  shown: Element
}

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
  return clear.slice(0, MOST)
}

const truth = (yes: boolean, no: boolean): boolean | null => (yes === no ? null : yes)

function totalOf(table: Element | null, counts: ReadonlySet<number>): number | null {
  const told = new Set(counts)
  const declared = Number(table?.getAttribute('aria-rowcount') ?? '')
  if (table && declared > 0) {
    const heads = [...table.querySelectorAll('tr, [role="row"]')].filter((row) =>
      row.querySelector('th, [role="columnheader"]'),
    )
    // Rows are counted with their heads, unless somebody did it otherwise: then nothing is known.
    if (heads.every((head) => head.hasAttribute('aria-rowindex'))) told.add(declared - heads.length)
  }
  const [only, second] = told
  return second === undefined ? (only ?? null) : null
}

/**
 * What a page of Meta's Directory shows: one person a row that holds one address, the number of all people, and how the
 * one signs in whose details are open. Only what a person can see counts, at most 500 people.
 */
export function readDirectory(index: PageIndex): DirectoryView {
  const { mentions, counts } = emailsIn(index)
  const rows = rowsOf(mentions)
  const facts = rows.map(({ row, email, shown }) => {
    const { texts, marks } = rowTexts(index, row, shown)
    return { email, texts, marked: saysOneOf(marks, words.admin) }
  })
  const method = readMethod(index, mentions)
  const people = facts.map(({ email, texts, marked }): DirectoryPerson => ({
    email,
    // A page that marks nobody may not mark anybody.
    admin: facts.some((fact) => fact.marked) ? marked : null,
    passwordOnly: method?.email === email ? method.passwordOnly : null,
    fromOkta: truth(
      saysOneOf(texts, words.fromOkta),
      texts.some((text) => words.otherSource.some((pattern) => matches(pattern, text))),
    ),
    active: truth(saysOneOf(texts, words.active), saysOneOf(texts, words.inactive)),
  }))
  if (method && !people.some(({ email }) => email === method.email))
    people.push({ admin: null, fromOkta: null, active: null, ...method })
  return { people, total: totalOf(rows[0]?.row.closest('[aria-rowcount]') ?? null, counts) }
}
