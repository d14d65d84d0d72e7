import { directoryWords } from '../guide/directory'
import type { PageIndex } from './scan'
import { matches, normalise, plain } from './text'

/** An address that a person can read on the page. */
export interface Mention {
  email: string
  element: Element
}

/** What a page says of its people, and of how many there are. */
export interface Said {
  mentions: readonly Mention[]
  counts: ReadonlySet<number>
  /** Whether it says that only a part of the people is listed. */
  filtered: boolean
}

const PART = String.raw`[^\s@<>"'(),:;[\]\\…*•]`
// A part of the domain holds no dot: with one, a long text could be taken apart in more ways than there is time for.
const LABEL = String.raw`[^\s@<>"'(),:;[\]\\…*•.]`
const EMAIL = new RegExp(`^(?!\\.)${PART}{1,64}(?<!\\.)@${LABEL}+(?:\\.${LABEL}+)+$`)
/** Whatever may be an address, with words around it, shortened or masked; looked for where a run of signs begins. */
const LIKE_EMAIL = /(?<![^\s@<>"'(),:;[\]\\])[^\s@<>"'(),:;[\]\\]+@[^\s@<>"'(),:;[\]\\]+/g
const LONGEST = 254
/** How many addresses are looked at; what lists more is no list for people. */
const MOST_MENTIONS = 550
/** Over how many levels an address may be split. */
const SPLIT = 3
/** What a page says of itself, of whoever is signed in, or in passing. */
const ASIDE =
  'nav, aside, header:not(:is(main, dialog, [role="main"], [role="dialog"]) *), footer, [role="navigation"], ' +
  '[role="complementary"], [role="banner"], [role="contentinfo"], [role="tooltip"], [role="menu"]'

/** The address that a text is, without what a page breaks long lines with; null if it is none. */
export function emailOf(text: string): string | null {
  if (text.length > 2 * LONGEST) return null
  const email = plain(text)
  return email.length <= LONGEST && EMAIL.test(email) && !email.includes('..') ? email : null
}

/** Everything in a part of the page that reads like an address, in small letters, whatever stands around it. */
export function addressesIn(scope: Element): ReadonlySet<string> {
  const text = plain('innerText' in scope ? String(scope.innerText) : '')
  return new Set((text.match(LIKE_EMAIL) ?? []).map((one) => one.replace(/(?<!\.)\.+$/, '').toLowerCase()))
}

/** The letters of an address as they stand in the document: a page can draw them all in capitals. Null if that isn't clear. */
function asWritten(drawn: string, text: string): string | null {
  if (text.includes(drawn)) return drawn
  const small = text.toLowerCase()
  const place = small.indexOf(drawn.toLowerCase())
  const email = text.slice(place, place + drawn.length)
  const once = place >= 0 && place === small.lastIndexOf(drawn.toLowerCase())
  return once && email.toLowerCase() === drawn.toLowerCase() ? email : null
}

/** The innermost element around a part of an address that shows a line with a whole one, and with nothing else. */
function mentionsAt(node: Node): Mention[] {
  let element = node.parentElement
  for (let level = 0; element && level < SPLIT; level++, element = element.parentElement) {
    const holder = element
    const text = 'innerText' in holder ? holder.innerText : ''
    if (text.length > 8 * LONGEST) break
    const drawn = new Set(text.split('\n').flatMap((line) => emailOf(line) ?? []))
    if (drawn.size === 0) continue
    const written = plain(holder.textContent ?? '')
    return [...drawn]
      .flatMap((email) => asWritten(email, written) ?? [])
      .map((email) => ({ email, element: holder }))
  }
  return []
}

/** Every address on the page that stands by itself and can be seen, and how many people the page says there are. */
export function peopleSaid(index: PageIndex): Said {
  const found = new Map<Element, Set<string>>()
  const counts = new Set<number>()
  let filtered = false
  const readable = (element: Element) => !element.closest(ASIDE) && index.isVisible(element)
  for (const root of index.roots) {
    const walker = index.document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data, parentElement: parent } = node as Text
      if (data.length > LONGEST || !parent) continue
      if (data.includes('@')) {
        if (found.size > MOST_MENTIONS) continue
        for (const { email, element } of mentionsAt(node)) {
          const known = found.get(element) ?? new Set()
          found.set(element, known.add(email))
        }
        continue
      }
      const text = normalise(data)
      const count = countIn(text)
      if (count !== null && readable(parent)) counts.add(count)
      if (!filtered && saysOneOf([text], directoryWords.filtered)) filtered = readable(parent)
    }
  }
  const mentions = [...found].flatMap(([element, emails]) =>
    readable(element) ? [...emails].map((email) => ({ email, element })) : [],
  )
  return { mentions, counts, filtered }
}

/** How many people a text says there are; null if it says nothing of the kind. */
function countIn(text: string): number | null {
  if (!/^\d/.test(text)) return null
  for (const pattern of directoryWords.total) {
    if (!matches(pattern, text)) continue
    const digits = new RegExp(pattern).exec(text)?.[1]?.replace(/[.,]/g, '') ?? ''
    return Number(digits)
  }
  return null
}

/** Whether one of the texts is one of these wordings, all of it. */
export function saysOneOf(texts: readonly string[], wordings: readonly string[]): boolean {
  return wordings.some((wording) => texts.includes(normalise(wording)))
}
