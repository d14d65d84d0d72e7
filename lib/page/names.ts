import { computeAccessibleName } from 'dom-accessibility-api'
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

/** Names of earlier passes, with what they were made from. */
const computed = new WeakMap<Element, { from: string; name: string }>()

function isNamedByAttribute(element: Element): boolean {
  return element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label')
}

/** Attributes that a name is made of, or taken out of a name by. */
const ATTRIBUTES = ['aria-label', 'aria-labelledby', 'aria-hidden', 'title', 'alt', 'value'] as const
/** What a name may hide in that isn't text. */
const NOT_TEXT =
  '[aria-label], [aria-labelledby], [aria-hidden], [title], [alt], svg, img, input, select, textarea'

/** The name of what only shows its text; null where more goes into a name than that. */
function plainName(element: Element): string | null {
  if (!('innerText' in element) || element.matches(NOT_TEXT) || element.querySelector(NOT_TEXT)) return null
  return normalise(String(element.innerText))
}

/**
 * The accessible name, normalised. A field that only `<label>`s name is not given to the library: it would ask for
 * `labels`, which walks the whole tree after every change.
 */
export function accessibleName(index: PageIndex, element: Element): string {
  const labels = index.labels.get(element)
  if (labels && !isNamedByAttribute(element)) return normalise(labels.join(' '))
  const plain = plainName(element)
  if (plain !== null) return plain
  const value =
    element.matches('[type="button"], [type="submit"]') && 'value' in element ? String(element.value) : ''
  const parts = [element, ...element.querySelectorAll(NOT_TEXT)]
  const attributes = parts.flatMap((part) => ATTRIBUTES.map((attribute) => part.getAttribute(attribute)))
  const text = 'innerText' in element ? String(element.innerText) : element.textContent
  const from = [...possibleNames(index, element), value, text, ...attributes].join('\n')
  const known = computed.get(element)
  if (known?.from === from) return known.name
  const name = normalise(computeAccessibleName(element))
  computed.set(element, { from, name })
  return name
}
