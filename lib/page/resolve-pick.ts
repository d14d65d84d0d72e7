import { PICK_ATTRIBUTES, PICK_PATH_LIMIT, PICK_TEXT_LIMIT } from './pick-limits'
import { normalise } from './text'
import type { Pick } from './types'
import { isVisible } from './visible'

const CLIMB = 6
const FOLLOWING = Node.DOCUMENT_POSITION_FOLLOWING
const TEXT_TYPES = ['text', 'url', 'search', 'email', 'tel']
const CONTROLS = 'button, [role="button"], [role="link"], input, select, textarea'
const VALUE_TEXT = /^(?:https?:\/\/\S+|-----BEGIN [A-Z ]+-----[\s\S]*)$/
/** What a path may not hold: lists, siblings, and any pseudo-class but a plain position. */
const ODD_PATH = /[,~+*|]|:(?!nth-(?:child|of-type)\(\d{1,4}\))/

/** Whether it is a field that takes a typed text; a password field is none. Names, not classes: frames have their own. */
export function takesText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element.localName === 'textarea') return true
  return element.localName === 'input' && TEXT_TYPES.includes((element as HTMLInputElement).type)
}

/** Whether the element shows an address or a PEM text as one piece, and nothing beside it. */
function isPiece(element: Element): boolean {
  if (!('innerText' in element) || element.querySelector(CONTROLS)) return false
  const text = String(element.innerText).trim()
  return text.length < 12_000 && VALUE_TEXT.test(text)
}

/** The largest piece around an element: a value may be spread over several, or wrapped in one more than yesterday. */
export function wholePiece(element: Element): Element {
  let whole = element
  while (whole.parentElement && isPiece(whole.parentElement)) whole = whole.parentElement
  return whole
}

function roleOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const own = field.getAttribute('role')?.trim().split(/\s+/)[0]
  if (own) return own
  if (field.localName === 'input' && field.hasAttribute('list')) return 'combobox'
  return field.type === 'search' ? 'searchbox' : 'textbox'
}

type Roots = readonly (Document | ShadowRoot)[]
type Names = (element: Element) => readonly string[]

function select(roots: Roots, path: string): Element[] {
  try {
    return roots.flatMap((root) => [...root.querySelectorAll(path)])
  } catch {
    // A path from a file may be anything.
    return []
  }
}

function labelsSaying(label: string, root: Document | ShadowRoot): Set<Element> {
  const found = new Set<Element>()
  const document = root.ownerDocument ?? root
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.nodeValue ?? ''
    if (part.length > PICK_TEXT_LIMIT || !part.trim() || !label.includes(normalise(part))) continue
    let element = node.parentElement
    for (let level = 0; element && level < 3; level++, element = element.parentElement) {
      const whole = element.textContent ?? ''
      if (whole.length > PICK_TEXT_LIMIT) break
      if (normalise(whole) === label) {
        found.add(element)
        break
      }
    }
  }
  return found
}

/** Whether a candidate's own part of the holder has a text before it: then that text is its label, and no other. */
function hasOwnLabel(candidate: Element, holder: Element): boolean {
  let part = candidate
  while (part.parentElement && part.parentElement !== holder) part = part.parentElement
  if (part === candidate) return false
  const range = candidate.ownerDocument.createRange()
  range.setStartBefore(part)
  range.setEndBefore(candidate)
  return range.toString().trim() !== ''
}

/** What stands beside a label: the one candidate in the nearest ancestor that holds any, unless it has a label of its own. */
function besideLabel(pick: Pick, roots: Roots, names: Names): Element[] {
  const isCandidate = (element: Element) =>
    takesText(element) || (pick.as === 'value' && isPiece(element) && wholePiece(element) === element)
  const isNamedElse = (element: Element) => {
    // An example that stands in a field is no name.
    const example = normalise(element.getAttribute('placeholder') ?? '')
    const known = takesText(element) ? names(element).filter((name) => name && name !== example) : []
    return known.length > 0 && !known.includes(pick.label)
  }
  return roots
    .flatMap((root) => [...labelsSaying(pick.label, root)])
    .filter(isVisible)
    .flatMap((label) => {
      let holder: Element | null = label
      for (let level = 0; holder && level < CLIMB; level++, holder = holder.parentElement) {
        const around: Element = holder
        const all: Element[] = [...around.querySelectorAll(pick.as === 'field' ? 'input, textarea' : '*')]
        if (all.length > 1000) return []
        const inside = all.filter((element) => isCandidate(element) && isVisible(element))
        const [only, second] = inside
        if (second) return inside
        const follows = only && label.compareDocumentPosition(only) & FOLLOWING
        if (only) return follows && !hasOwnLabel(only, around) && !isNamedElse(only) ? [only] : []
      }
      return []
    })
}

/** Where each of the pick's locators leads: one list for each, of all that it finds. */
function findings(pick: Pick, roots: Roots, names: Names): Element[][] {
  const fits = (text: string) => text !== '' && text.length <= PICK_TEXT_LIMIT
  const attributes = new Map<string, Element[]>()
  for (const [name, value] of pick.attributes.slice(0, PICK_ATTRIBUTES.length))
    if (PICK_ATTRIBUTES.some((known) => known === name) && fits(value)) {
      const found = select(roots, `[${name}="${CSS.escape(value)}"]`)
      // An id and a name of the same wording are one fact, not two; where they part, both are heard.
      const other = attributes.get(value)
      attributes.set(value, other ? [...new Set([...other, ...found])] : found)
    }
  const css = pick.css.length <= PICK_PATH_LIMIT && !ODD_PATH.test(pick.css.replace(/\\[\s\S]/g, ''))
  return [
    fits(pick.name)
      ? select(roots, 'input, textarea').filter(
          (element) =>
            takesText(element) && roleOf(element) === pick.role && names(element).includes(pick.name),
        )
      : [],
    fits(pick.label) ? besideLabel(pick, roots, names) : [],
    ...attributes.values(),
    css && pick.css ? select(roots, pick.css) : [],
  ]
}

/** The elements that the pick's locators stand for; one that finds nothing, or more than one thing, has no vote. */
export function votesFor(pick: Pick, roots: Roots, names: Names): Element[] {
  const suits = (element: Element) =>
    isVisible(element) &&
    (pick.as === 'field' || element.localName === 'input'
      ? takesText(element)
      : !element.matches('html, body'))
  return findings(pick, roots, names).flatMap((found) => {
    const suitable = new Set(found.filter(suits).map((one) => (pick.as === 'value' ? wholePiece(one) : one)))
    return suitable.size === 1 ? [...suitable] : []
  })
}

/**
 * Finds again what a person pointed at, or nothing: at least two locators have to lead to the same visible element, and
 * none may lead to another. `names` gives an element's normalised names. The pick may come from a file and is not
 * trusted.
 */
export function resolvePick(pick: Pick, roots: Roots, names: Names): Element | null {
  const votes = votesFor(pick, roots, names)
  const [first, second] = votes
  return first && second && votes.every((vote) => vote === first) ? first : null
}
