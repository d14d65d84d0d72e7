import { part } from './parts'
import type { PageIndex } from './scan'
import { normalise } from './text'

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

/** Roles under which its text names an element, as without one. */
const PRESSED = /^(?:button|link|tab|menuitem)$/
/** Roles under which an attribute does. */
const NAMEABLE = /^(?:button|link|tab|menuitem|checkbox|switch|textbox|searchbox|combobox)$/

/** Whether an element says nothing of its role, or that it has one of these. */
function hasRole(element: Element, roles: RegExp): boolean {
  const role = element.getAttribute('role')
  return role === null || roles.test(role)
}

/** The name of what only shows its text, pictures beside it apart; null where more goes into a name than that. */
function plainName(element: Element): string | null {
  if (!('innerText' in element) || element.matches(NOT_TEXT) || !hasRole(element, PRESSED)) return null
  for (const inner of element.querySelectorAll(NOT_TEXT)) if (!isMute(inner, element)) return null
  return normalise(String(element.innerText))
}

/** The name that attributes give by themselves; null where it takes more than reading them. */
function givenName(element: Element): string | null {
  if (!hasRole(element, NAMEABLE)) return null
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
 * The accessible name as far as it takes no library, normalised; null where it takes more than reading. A field that
 * only `<label>`s name is never given to the library: it would ask for `labels`, which walks the whole tree after
 * every change.
 */
export function readName(index: PageIndex, element: Element): string | null {
  const labels = index.labels.get(element)
  const byAttribute = element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label')
  if (labels && !byAttribute) return normalise(labels.join(' '))
  return byAttribute ? givenName(element) : plainName(element)
}

/** The accessible name, normalised. One that takes the library is empty until that has come (lib/page/parts.ts). */
export function accessibleName(index: PageIndex, element: Element): string {
  return readName(index, element) ?? part('names')?.fullName(index, element) ?? ''
}
