import { directoryWords as words } from '../guide/directory'
import { saysOneOf } from './directory-texts'
import type { PageIndex } from './scan'
import { matches, normalise } from './text'

/** A row with one address in it, and the element that shows the address. */
export interface Row {
  row: Element
  email: string
  shown: Element
}

/** What a row says of an account. `shield`: whether it marks an admin; null where what it shows may be a mark or not. */
export interface RowFacts {
  email: string
  shield: boolean | null
  fromOkta: boolean | null
  active: boolean | null
}

const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]'
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]'
const LONGEST = 254
const RENDERED = { opacityProperty: true, visibilityProperty: true } as const

/** Whether a row names the columns and holds nothing itself. */
export function isHead(row: Element): boolean {
  return (
    row.querySelector('th, [role="columnheader"]') !== null &&
    row.querySelector('td, [role="cell"], [role="gridcell"]') === null
  )
}

const cellsOf = (row: Element): Element[] => [...row.children].filter((child) => child.matches(CELL))

/** What the columns of a table are called; null where that isn't clear. */
function titlesOf(table: Element): string[] | null {
  const [head, second] = [...table.querySelectorAll('tr, [role="row"]')].filter(isHead)
  return head && !second ? cellsOf(head).map((title) => normalise(title.textContent ?? '')) : null
}

/** The cell of a row under the one title of these names; null where that isn't clear. */
function cellUnder(row: Element, titles: readonly string[], names: readonly string[]): Element | null {
  const cells = cellsOf(row)
  const places = titles.flatMap((title, place) => (saysOneOf([title], names) ? [place] : []))
  const [place, second] = places
  if (place === undefined || second !== undefined || titles.length !== cells.length) return null
  return cells[place] ?? null
}

/** Whether the picture that an element is, or the word for a screen reader, is there for anybody. */
function isTold(element: Element): boolean {
  return element.checkVisibility(RENDERED) && element.closest('[aria-hidden="true"], [inert]') === null
}

interface RowTexts {
  /** What can be read, normalised, each with its element. */
  read: { text: string; element: Element }[]
  /** What pictures are called, and what only a screen reader says. */
  marks: string[]
}

function textsOf(index: PageIndex, row: Element): RowTexts {
  const read: RowTexts['read'] = []
  const marks: string[] = []
  const walker = index.document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = normalise(node.nodeValue ?? '')
    if (!element || text === '' || text.length > LONGEST) continue
    const drawing = element.closest('svg')
    if (drawing ? isTold(drawing) : !index.isVisible(element) && isTold(element)) marks.push(text)
    else if (!drawing && index.isVisible(element)) read.push({ text, element })
  }
  for (const named of row.querySelectorAll('[aria-label], [title], [alt]'))
    if (isTold(named))
      for (const attribute of ['aria-label', 'title', 'alt']) {
        const text = normalise(named.getAttribute(attribute) ?? '')
        if (text !== '') marks.push(text)
      }
  return { read, marks }
}

const truth = (yes: boolean, no: boolean): boolean | null => (yes === no ? null : yes)

/** Reads rows of one list: what stands under the title of a column where there is one, else in any cell but the address's. */
export function createRowReader(index: PageIndex): (row: Row) => RowFacts {
  const known = new Map<Element, string[] | null>()
  const titlesAbove = (row: Element): string[] => {
    const table = row.closest(TABLE)
    if (!table) return []
    const titles = known.has(table) ? known.get(table) : titlesOf(table)
    known.set(table, titles ?? null)
    return titles ?? []
  }

  return ({ row, email, shown }) => {
    const { read, marks } = textsOf(index, row)
    const titles = titlesAbove(row)
    const own = shown.closest(CELL) ?? shown.parentElement ?? shown
    const under = (names: readonly string[]): string[] => {
      const cell = cellUnder(row, titles, names)
      return read.flatMap(({ text, element }) =>
        (cell ? cell.contains(element) : own === row || !own.contains(element)) ? [text] : [],
      )
    }
    const column = cellUnder(row, titles, words.roleColumn)
    const roles = read.flatMap(({ text, element }) => (column?.contains(element) ? [text] : []))
    const others = read.flatMap(({ text, element }) => (column?.contains(element) ? [] : [text]))
    // A picture may be called as the account beside it is: one of the name "Admin" has no shield by that.
    const told = [...marks.filter((mark) => !others.includes(mark)), ...roles]
    const maybe = saysOneOf(others, words.admin) || told.some((text) => matches(words.maybeAdmin, text))
    const source = under(words.sourceColumn)
    const status = under(words.statusColumn)
    return {
      email,
      shield: saysOneOf(told, words.admin) || (maybe ? null : false),
      fromOkta: truth(
        saysOneOf(source, words.fromOkta),
        source.some((text) => words.otherSource.some((pattern) => matches(pattern, text))),
      ),
      active: truth(saysOneOf(status, words.active), saysOneOf(status, words.inactive)),
    }
  }
}
