import { controls, type ControlId } from '../guide/controls'
import { fieldLabels, fillableOf, type FillableId } from '../guide/forms'
import type { ControlSpec } from '../guide/types'
import { fieldsBeside } from './beside'
import { decide, NONE, type Found } from './candidate'
import type { Field } from './field'
import { claimsOn } from './field-labels'
import { leads, supports, type WantedField } from './field-leads'
import { perPage } from './per-page'
import { pressables } from './pressable'
import type { PageIndex } from './scan'
import { matches, normalise } from './text'

function search(index: PageIndex, wanted: WantedField): Found<Field> {
  for (const way of leads(index, wanted)) {
    if (way.length === 0) continue
    const byField = new Map(way.map((lead) => [lead.field, lead]))
    const candidates = [...byField.values()].flatMap(({ field, fact }) => {
      if (!index.isShown(field)) return []
      const claims = claimsOn(index, field)
      // Named for another value: whatever else speaks for it, it isn't this one's.
      if (wanted.id !== null && claims.size > 0 && !(claims.size === 1 && claims.has(wanted.id))) return []
      return [{ element: field, evidence: [fact, ...supports(index, field, wanted.id)] }]
    })
    const decided = decide(candidates)
    if (decided) return decided
  }
  return NONE
}

const wantedFields = new Map<FillableId, WantedField>()

function wantedField(id: FillableId): WantedField {
  let wanted = wantedFields.get(id)
  if (!wanted)
    wantedFields.set(id, (wanted = { names: fieldLabels(id).map(normalise), kind: 'text', id, ids: [] }))
  return wanted
}

/** All fields of the console's forms at once: one field can't be two values', whatever speaks for each. */
const formFields = perPage((index) => {
  const found = new Map<FillableId, Found<Field>>()
  const owners = new Map<Field, FillableId[]>()
  for (const id of fillableOf(index.console)) {
    const result = search(index, wantedField(id))
    found.set(id, result)
    if (result.ok) owners.set(result.element, [...(owners.get(result.element) ?? []), id])
  }
  for (const ids of owners.values())
    if (ids.length > 1)
      for (const id of ids)
        found.set(id, {
          ok: false,
          reason: 'ambiguous',
          count: 1,
          evidence: [`one field for ${ids.join(' and ')}`],
        })
  return found
})

/** Finds the field that a value, or the address of Meta's test, goes into. Only what is visible counts. */
export function findField(index: PageIndex, id: FillableId): Found<Field> {
  return formFields(index).get(id) ?? NONE
}

function findByRow(index: PageIndex, row: readonly string[]): Found<Field> {
  const found = fieldsBeside(index, row.map(normalise), 'checkbox')
  return (
    decide([...found].map(([element, label]) => ({ element, evidence: [`in the row “${label}”`] }))) ?? NONE
  )
}

/** Finds a control of the guide on the page. */
export function findControl(index: PageIndex, id: ControlId): Found<Element> {
  const spec: ControlSpec = controls[id]
  if (spec.path && !matches(spec.path, index.document.location.pathname)) return NONE
  if (spec.kind === 'field' || spec.kind === 'select' || spec.kind === 'checkbox') {
    if (spec.row) return findByRow(index, spec.row)
    const kind = spec.kind === 'field' ? 'text' : spec.kind
    const goesIn = fillableOf(spec.console).find((one) => one === spec.field)
    if (goesIn) return findField(index, goesIn)
    return search(index, { names: spec.names.map(normalise), kind, id: null, ids: spec.ids ?? [] })
  }
  for (const candidates of pressables(index, spec)) {
    const decided = decide(candidates.filter(({ element }) => index.isVisible(element)))
    if (decided) return decided
  }
  return NONE
}
