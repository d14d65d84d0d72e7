import type { FillableId } from '../guide/forms'
import type { PageControl, PageFillable } from '../guide/page-guide'
import { fieldsBeside } from './beside'
import { decide, NONE, type Found } from './candidate'
import type { Field } from './field'
import { claimsOn } from './field-labels'
import { leads, supports, type WantedField } from './field-leads'
import { perPage } from './per-page'
import type { PageIndex } from './scan'
import { normalise } from './text'

function search(index: PageIndex, wanted: WantedField): Found<Field> {
  for (const way of leads(index, wanted)) {
    if (way.length === 0) continue
    const byField = new Map(way.map((lead) => [lead.field, lead]))
    const candidates = [...byField.values()].flatMap(({ field, fact }) => {
      if (!index.isShown(field)) return []
      const claims = claimsOn(index, field)
      // Named for another value: whatever else speaks for it, it isn't this one's.
      if (wanted.fillable && claims.size > 0 && !(claims.size === 1 && claims.has(wanted.fillable.id)))
        return []
      return [{ element: field, evidence: [fact, ...supports(index, field, wanted.fillable)] }]
    })
    const decided = decide(candidates)
    if (decided) return decided
  }
  return NONE
}

const wantedFields = new WeakMap<PageFillable, WantedField>()

function wantedField(fillable: PageFillable): WantedField {
  let wanted = wantedFields.get(fillable)
  if (!wanted)
    wantedFields.set(
      fillable,
      (wanted = { names: fillable.labels.map(normalise), kind: 'text', fillable, ids: [] }),
    )
  return wanted
}

/** All fields of the console's forms at once: one field can't be two values', whatever speaks for each. */
const formFields = perPage((index) => {
  const found = new Map<FillableId, Found<Field>>()
  const owners = new Map<Field, FillableId[]>()
  for (const fillable of index.guide.fillable) {
    const { id } = fillable
    const result = search(index, wantedField(fillable))
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
export function fieldOf(index: PageIndex, id: FillableId): Found<Field> {
  return formFields(index).get(id) ?? NONE
}

function findByRow(index: PageIndex, row: readonly string[]): Found<Field> {
  const found = fieldsBeside(index, row.map(normalise), 'checkbox')
  return (
    decide([...found].map(([element, label]) => ({ element, evidence: [`in the row “${label}”`] }))) ?? NONE
  )
}

/** Finds a control of the guide that is a field, a list or a box. */
export function fieldOfControl(index: PageIndex, spec: PageControl): Found<Field> {
  if (spec.row) return findByRow(index, spec.row)
  const kind = spec.kind === 'select' || spec.kind === 'checkbox' ? spec.kind : 'text'
  const goesIn = index.guide.fillable.find(({ id }) => id === spec.field)
  if (goesIn) return fieldOf(index, goesIn.id)
  return search(index, { names: spec.names.map(normalise), kind, fillable: null, ids: spec.ids ?? [] })
}
