import { directoryWords } from '../guide/directory'
import type { PageIndex } from './scan'
import { matches, normalise, plain } from './text'

/** An address that a person can read on the page. */
export interface Mention {
  email: string
  element: Element
}

const EMAIL = /^[^\s@<>"'(),:;[\]\\]{1,64}@[^\s@<>"'(),:;[\]\\.]+(?:\.[^\s@<>"'(),:;[\]\\.]+)+$/
const LONGEST = 254
/** How many addresses are looked at; what lists more is no list for people. */
const MOST_MENTIONS = 550
/** Over how many levels an address may be split. */
const SPLIT = 3
/** What a page says of itself, of whoever is signed in, or in passing. */
const ASIDE =
  'nav, header, footer, [role="navigation"], [role="banner"], [role="contentinfo"], [role="tooltip"], [role="menu"]'
const CELL = 'td, [role="cell"], [role="gridcell"], [role="rowheader"], th'

/** The address that a text is, without what a page breaks long lines with; null if it is none. */
export function emailOf(text: string): string | null {
  if (text.length > 2 * LONGEST) return null
  const email = plain(text)
  return email.length <= LONGEST && EMAIL.test(email) ? email : null
}

/** The innermost element around a part of an address that shows a line with a whole one, and with nothing else. */
function mentionsAt(node: Node): Mention[] {
  let element = node.parentElement
  for (let level = 0; element && level < SPLIT; level++, element = element.parentElement) {
    const holder = element
    const text = 'innerText' in holder ? holder.innerText : ''
    if (text.length > 8 * LONGEST) break
    const emails = new Set(text.split('\n').flatMap((line) => emailOf(line) ?? []))
    if (emails.size > 0) return [...emails].map((email) => ({ email, element: holder }))
  }
  return []
}

/** Every address on the page that stands by itself and can be seen, and how many people the page says there are. */
export function emailsIn(index: PageIndex): { mentions: Mention[]; counts: ReadonlySet<number> } {
  const found = new Map<Element, Set<string>>()
  const counts = new Set<number>()
  for (const root of index.roots) {
    const walker = index.document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data, parentElement: parent } = node as Text
      if (data.length > LONGEST || !parent || found.size > MOST_MENTIONS) continue
      if (data.includes('@')) {
        for (const { email, element } of mentionsAt(node)) {
          const known = found.get(element) ?? new Set()
          found.set(element, known.add(email))
        }
      } else if (/\d/.test(data)) {
        const count = countIn(normalise(data))
        if (count !== null && index.isVisible(parent)) counts.add(count)
      }
    }
  }
  const mentions = [...found].flatMap(([element, emails]) =>
    !element.closest(ASIDE) && index.isVisible(element)
      ? [...emails].map((email) => ({ email, element }))
      : [],
  )
  return { mentions, counts }
}

/** How many people a text says there are; null if it says nothing of the kind. */
function countIn(text: string): number | null {
  for (const pattern of directoryWords.total) {
    if (!matches(pattern, text)) continue
    const digits = new RegExp(pattern).exec(text)?.[1]?.replace(/[.,]/g, '') ?? ''
    return Number(digits)
  }
  return null
}

/**
 * What a row says, normalised. `texts`: what can be read in the other cells. `marks`: those, and what its pictures are
 * called: a name beside the address may read like a role.
 */
export function rowTexts(
  index: PageIndex,
  row: Element,
  shown: Element,
): { texts: readonly string[]; marks: readonly string[] } {
  const texts: string[] = []
  const marks: string[] = []
  const own = shown.closest(CELL) ?? shown.parentElement ?? shown
  const walker = index.document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = normalise(node.nodeValue ?? '')
    if (!parent || text === '' || text.length > LONGEST) continue
    const visible = index.isVisible(parent)
    if (own.contains(parent) && own !== row) {
      // Beside the address only what isn't drawn names a picture.
      if (!visible || parent.closest('svg')) marks.push(text)
    } else if (visible) texts.push(text)
  }
  for (const named of row.querySelectorAll('[aria-label], [title], [alt]'))
    for (const attribute of ['aria-label', 'title', 'alt'])
      marks.push(normalise(named.getAttribute(attribute) ?? ''))
  return { texts, marks: [...marks, ...texts] }
}

/** Whether one of the texts is one of these wordings, all of it. */
export function saysOneOf(texts: readonly string[], wordings: readonly string[]): boolean {
  return wordings.some((wording) => texts.includes(normalise(wording)))
}
