import type { PageControl } from '../guide/page-guide'
import type { Candidate } from './candidate'
import { accessibleName } from './names'
import { referencedText } from './possible-names'
import { perPage } from './per-page'
import type { PageIndex, TextHit } from './scan'
import { normalise } from './text'
import { IS_LABEL } from './vocabulary'

/** What a person presses. */
const PRESSED =
  'button, a, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], input[type="button"], input[type="submit"]'

/** What can be pressed and has one of the wanted names in an attribute: an icon's label, the value of an input. */
const namedByAttribute = perPage((index): Map<string, Element[]> => {
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
  for (const { named, images } of index.parts) {
    for (const attribute of ['aria-label', 'title'] as const)
      for (const element of named[attribute]) note(element.getAttribute(attribute), element)
    for (const element of named['aria-labelledby'])
      if (!index.labels.has(element)) note(referencedText(element, 'aria-labelledby'), element)
    for (const image of images) note(image.alt, image)
  }
  for (const field of index.fields)
    if (field.type === 'button' || field.type === 'submit') note(field.value, field)
  return found
})

/** Elements that can be pressed under one of the control's names, by one way after the other, the most telling first. */
export function* pressables(index: PageIndex, spec: PageControl): Generator<Candidate<Element>[]> {
  yield (spec.ids ?? []).flatMap((id) =>
    index.roots
      .flatMap((root) => [...root.querySelectorAll(`#${CSS.escape(id)}`)])
      .map((element) => ({ element, evidence: [`its id is “${id}”`] })),
  )
  const names = spec.names.map(normalise)
  const pressed = (hits: readonly TextHit[]) => hits.flatMap(({ element }) => element.closest(PRESSED) ?? [])
  const hits = names.flatMap((name) => index.texts.get(name) ?? [])
  const inside = pressed(hits)
  const candidates = new Set([...inside, ...names.flatMap((name) => namedByAttribute(index).get(name) ?? [])])
  const named = [...candidates].filter((element) => names.includes(accessibleName(index, element)))
  yield named.map((element) => ({ element, evidence: [`its name is “${accessibleName(index, element)}”`] }))
  // A card that is pressed as a whole says more than its title.
  const titled = pressed(hits.filter(({ element }) => index.isVisible(element)))
  yield [...new Set(titled)].map((element) => ({
    element,
    evidence: ['its title is one of the known names'],
  }))
}
