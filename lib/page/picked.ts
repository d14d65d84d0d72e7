import { problemOfKind } from '../guide/recognise'
import { engine } from './engine'
import { isTextField } from './field'
import { resolvePick } from './resolve-pick'
import type { PageIndex } from './scan'
import { LONGEST_VALUE, tidyValue } from './text'
import type { PageReading, Pick } from './types'

/** The element that a person pointed out, if it is still to be found beyond doubt. */
export function pickedElement(index: PageIndex, pick: Pick): Element | null {
  return resolvePick(pick, index.roots, (one) => [engine().accessibleName(index, one)])
}

/** The values at the places that a person pointed out. */
export function pointedValues(index: PageIndex): PageReading[] {
  const places = index.picks.filter((pick) => pick.as === 'value')
  return places.flatMap((pick): PageReading[] => {
    const kind = index.guide.values.find(({ id }) => id === pick.id)?.kind
    const element = pickedElement(index, pick)
    if (!element || !kind) return []
    const shown = isTextField(element)
      ? element.value
      : String('innerText' in element ? element.innerText : '')
    const text = shown.length > LONGEST_VALUE ? '' : tidyValue(shown)
    // What it shows now may be something else; only the right shape is a reading.
    return problemOfKind(kind, text) === null
      ? [{ id: pick.id, text, problem: null, evidence: 'you pointed at it; the shape is right' }]
      : []
  })
}
