import { part } from './parts'
import type { PageIndex } from './scan'
import { normalise } from './text'

/** Text of the elements that an attribute refers to by id. */
export function referencedText(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)
  if (!ids) return ''
  const root = element.getRootNode() as Document | ShadowRoot
  return ids
    .trim()
    .split(/\s+/)
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
}

/**
 * Every text that may be the element's name, by the sources that cost next to nothing. One of them has to be a wanted
 * one before the name itself is worth computing.
 */
export function possibleNames(index: PageIndex, element: Element): string[] {
  const texts = [...(index.labels.get(element) ?? [])]
  if (element.hasAttribute('aria-labelledby'))
    texts.push(normalise(referencedText(element, 'aria-labelledby')))
  for (const attribute of ['aria-label', 'title']) {
    const text = element.getAttribute(attribute)
    if (text) texts.push(normalise(text))
  }
  return texts.filter(Boolean)
}

/** What a name may hide in that isn't text. */
const NOT_TEXT =
  '[aria-label], [aria-labelledby], [aria-hidden], [title], [alt], svg, img, input, select, textarea'
/** What of it has no say in a name, as long as it says nothing. */
const PICTURE = 'svg, img, [aria-hidden]'
const SAYS_SOMETHING =
  '[aria-label], [aria-labelledby], [title], [alt]:not([alt=""]), input, select, textarea'

/** Whether a picture stands alone at an end of an element, and says nothing itself. */
function isMute(picture: Element, element: Element): boolean {
  if (!picture.matches(PICTURE) || picture.matches(SAYS_SOMETHING) || picture.textContent !== '') return false
  // Between two words it may part them, or not.
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  range.setEndBefore(picture)
  return range.toString().trim() === '' || element.textContent.endsWith(range.toString())
}

/** The name of what only shows its text, pictures beside it apart; null where more goes into a name than that. */
function plainName(element: Element): string | null {
  if (!('innerText' in element) || element.matches(NOT_TEXT)) return null
  for (const inner of element.querySelectorAll(NOT_TEXT)) if (!isMute(inner, element)) return null
  return normalise(String(element.innerText))
}

/** Roles under which an attribute names an element, as without one. */
const NAMEABLE = /^(?:button|link|tab|menuitem|checkbox|switch|textbox|searchbox|combobox)$/

/** The name that attributes give by themselves; null where it takes more than reading them. */
function givenName(element: Element): string | null {
  const role = element.getAttribute('role')
  if (role !== null && !NAMEABLE.test(role)) return null
  const references = element.getAttribute('aria-labelledby')
  if (references !== null) {
    const root = element.getRootNode() as Document | ShadowRoot
    const texts = references.split(' ').map((id) => {
      const named = root.getElementById(id)
      return named?.childElementCount === 0 && !named.matches(`[role], ${NOT_TEXT}`)
        ? named.textContent.trim()
        : ''
    })
    return texts.every(Boolean) ? normalise(texts.join(' ')) : null
  }
  return normalise(element.getAttribute('aria-label') ?? '') || null
}

/**
 * The accessible name, normalised. A field that only `<label>`s name is not given to the library: it would ask for
 * `labels`, which walks the whole tree after every change. Most names take no library at all; the others are empty
 * until it has come.
 */
export function accessibleName(index: PageIndex, element: Element): string {
  const labels = index.labels.get(element)
  const byAttribute = element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label')
  if (labels && !byAttribute) return normalise(labels.join(' '))
  const name = byAttribute ? givenName(element) : plainName(element)
  return name ?? part('names')?.fullName(index, element) ?? ''
}
