import type { ControlId } from '../guide/controls'
import type { FillableId } from '../guide/forms'
import { decide, NONE, type Found } from './candidate'
import type { Field } from './field'
import { mayHoldFields } from './may-hold-fields'
import { part } from './parts'
import { pressables } from './pressable'
import type { PageIndex } from './scan'
import { matches } from './text'

/** Finds the field that a value, or the address of Meta's test, goes into. Only what is visible counts. */
export function findField(index: PageIndex, id: FillableId): Found<Field> {
  return (mayHoldFields(index) && part('fields')?.fieldOf(index, id)) || NONE
}

/** Finds a control of the guide on the page. */
export function findControl(index: PageIndex, id: ControlId): Found<Element> {
  const spec = index.guide.controls[id]
  if (!spec) return NONE
  if (spec.path && !matches(spec.path, index.document.location.pathname)) return NONE
  if (spec.kind !== 'button' && spec.kind !== 'link')
    return (mayHoldFields(index) && part('fields')?.fieldOfControl(index, spec)) || NONE
  for (const candidates of pressables(index, spec)) {
    const decided = decide(candidates.filter(({ element }) => index.isVisible(element)))
    if (decided) return decided
  }
  return NONE
}
