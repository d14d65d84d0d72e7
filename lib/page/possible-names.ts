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
