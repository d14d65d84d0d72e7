import { computeAccessibleName } from 'dom-accessibility-api'
import { possibleNames } from './possible-names'
import type { PageIndex } from './scan'
import { normalise } from './text'

/** Names of earlier passes, with what they were made from. */
const computed = new WeakMap<Element, { from: string; name: string }>()

/** Attributes that a name is made of, or taken out of a name by. */
const ATTRIBUTES = ['aria-label', 'aria-labelledby', 'aria-hidden', 'title', 'alt', 'value'] as const
/** What a name may hide in that isn't text. */
const NOT_TEXT =
  '[aria-label], [aria-labelledby], [aria-hidden], [title], [alt], svg, img, input, select, textarea'

/** The accessible name as the library computes it, normalised; computed again only when what it is made of changes. */
export function fullName(index: PageIndex, element: Element): string {
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
