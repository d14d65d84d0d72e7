import type { ControlSpec } from '../guide/types'
import type { Candidate } from './find'
import { accessibleName, possibleNames } from './names'
import { elementsOf } from './roots'
import type { PageIndex } from './scan'
import { normalise } from './text'
import { IS_LABEL } from './vocabulary'

/** What a person presses. */
const PRESSED =
  'button, a, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], input[type="button"], input[type="submit"]'

const byAttribute = new WeakMap<PageIndex, Map<string, Element[]>>()

/** What can be pressed and has one of the wanted names in an attribute: an icon's label, the value of an input. */
function namedByAttribute(index: PageIndex): Map<string, Element[]> {
  const known = byAttribute.get(index)
  if (known) return known
  const found = new Map<string, Element[]>()
  const note = (text: string | null, element: Element | null) => {
    if (!text || !element || (index.vocabulary.classify(text) & IS_LABEL) === 0) return
    const pressed = element.closest(PRESSED)
    if (!pressed) return
    const name = normalise(text)
    const elements = found.get(name)
    if (elements) elements.push(pressed)
    else found.set(name, [pressed])
  }
  for (const element of index.named) {
    note(element.getAttribute('aria-label'), element)
    note(element.getAttribute('title'), element)
    if (element.hasAttribute('aria-labelledby'))
      for (const name of possibleNames(index, element)) note(name, element)
  }
  for (const field of index.fields)
    if (field.type === 'button' || field.type === 'submit') note(field.value, field)
  for (const root of index.roots) for (const image of elementsOf(root, 'img')) note(image.alt, image)
  byAttribute.set(index, found)
  return found
}

/** Elements that can be pressed under one of the control's names, by one way after the other, the most telling first. */
export function* pressables(index: PageIndex, spec: ControlSpec): Generator<Candidate<Element>[]> {
  yield (spec.ids ?? []).flatMap((id) =>
    index.roots
      .flatMap((root) => [...root.querySelectorAll(`#${CSS.escape(id)}`)])
      .map((element) => ({ element, evidence: [`its id is “${id}”`] })),
  )
  const names = spec.names.map(normalise)
  const inside = names.flatMap((name) =>
    (index.texts.get(name) ?? []).flatMap(({ element }) => element.closest(PRESSED) ?? []),
  )
  const candidates = new Set([...inside, ...names.flatMap((name) => namedByAttribute(index).get(name) ?? [])])
  const named = [...candidates].filter((element) => names.includes(accessibleName(index, element)))
  yield named.map((element) => ({ element, evidence: [`its name is “${accessibleName(index, element)}”`] }))
  // A card that is pressed as a whole says more than its title.
  yield [...new Set(inside)].map((element) => ({
    element,
    evidence: ['its title is one of the known names'],
  }))
}
