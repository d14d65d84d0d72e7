import type { FillableId } from '../guide/forms'
import type { PageGuide } from '../guide/page-guide'
import { fieldsBeside } from './beside'
import { calling, namelessFields } from './calling'
import { engine } from './engine'
import type { Field } from './field'
import { fieldNames } from './field-names'
import { perPage } from './per-page'
import type { PageIndex } from './scan'
import { normalise } from './text'
import { labelWithin } from './wording'

/** The labels of a console's fillable fields, and what each belongs to. */
interface Labels {
  owners: Map<string, Set<FillableId>>
  all: string[]
}
const labelsByGuide = new WeakMap<PageGuide, Labels>()

function labelsOf({ guide }: PageIndex): Labels {
  const known = labelsByGuide.get(guide)
  if (known) return known
  const owners = new Map<string, Set<FillableId>>()
  for (const { id, labels } of guide.fillable)
    for (const label of labels.map(normalise)) owners.set(label, (owners.get(label) ?? new Set()).add(id))
  const labels = { owners, all: [...owners.keys()] }
  labelsByGuide.set(guide, labels)
  return labels
}

/** What a field may be called, its placeholder included. */
function callings(index: PageIndex, field: Field): string[] {
  const placeholder = field.getAttribute('placeholder')
  const names = fieldNames(index).of.get(field) ?? []
  return placeholder ? [...names, normalise(placeholder)] : [...names]
}

/** The values whose label stands beside a field, of each field that one stands beside. */
const besideClaims = perPage((index) => {
  const claims = new Map<Field, Set<FillableId>>()
  for (const [label, ids] of labelsOf(index).owners)
    for (const [field] of fieldsBeside(index, [label], 'text'))
      claims.set(field, new Set([...(claims.get(field) ?? []), ...ids]))
  return claims
})

/** The values that a field is called by, exactly: in one of its own names, or by what stands beside it. */
export function claimsOn(index: PageIndex, field: Field): Set<FillableId> {
  const { owners } = labelsOf(index)
  const own = callings(index, field).flatMap((name) => [...(owners.get(name) ?? [])])
  return new Set([...own, ...(besideClaims(index).get(field) ?? [])])
}

/** The fields whose names are a wording of a known label, by that label. */
export const worded = perPage((index) => {
  const { all } = labelsOf(index)
  const found = new Map<string, { field: Field; name: string }[]>()
  const { byName, byPlaceholder } = fieldNames(index)
  const note = (name: string, fields: readonly Field[], isSo: (field: Field) => boolean) => {
    const label = labelWithin(name, all)
    if (label === null) return
    const called = fields.filter(isSo).map((field) => ({ field, name }))
    found.set(label, [...(found.get(label) ?? []), ...called])
  }
  // Of several texts that may be its name only the one that is counts.
  for (const [name, fields] of byName)
    note(name, fields, (field) => engine().accessibleName(index, field) === name)
  for (const [name, fields] of byPlaceholder) note(name, fields, () => true)
  for (const field of namelessFields(index)) note(calling(index, field), [field], () => true)
  return found
})
