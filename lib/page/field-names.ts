import type { Field, FieldKind } from './field'
import { isOfKind } from './field'
import { possibleNames } from './possible-names'
import { perPage } from './per-page'
import type { PageIndex } from './scan'
import { normalise } from './text'

/** The names that the fields of a page may have, and which fields have each. */
export interface FieldNames {
  of: ReadonlyMap<Field, readonly string[]>
  byName: ReadonlyMap<string, readonly Field[]>
  byPlaceholder: ReadonlyMap<string, readonly Field[]>
}

function add<K>(map: Map<K, Field[]>, key: K, field: Field): void {
  const fields = map.get(key)
  if (fields) fields.push(field)
  else map.set(key, [field])
}

/** Asks each field once for all that it may be called. */
export const fieldNames = perPage((index): FieldNames => {
  const of = new Map<Field, string[]>()
  const byName = new Map<string, Field[]>()
  const byPlaceholder = new Map<string, Field[]>()
  for (const field of index.fields) {
    const names = possibleNames(index, field)
    of.set(field, names)
    for (const name of new Set(names)) add(byName, name, field)
    const placeholder = field.getAttribute('placeholder')
    if (placeholder) add(byPlaceholder, normalise(placeholder), field)
  }
  return { of, byName, byPlaceholder }
})

/** Fields of one kind, by each of the boxes that they stand in. */
const holders: Record<FieldKind, (index: PageIndex) => ReadonlyMap<Node, readonly Field[]>> = {
  text: perPage((index) => holdersOf(index, 'text')),
  checkbox: perPage((index) => holdersOf(index, 'checkbox')),
  select: perPage((index) => holdersOf(index, 'select')),
}

function holdersOf(index: PageIndex, kind: FieldKind): Map<Node, Field[]> {
  const found = new Map<Node, Field[]>()
  for (const field of index.fields)
    if (isOfKind(field, kind))
      for (let holder = field.parentNode; holder; holder = holder.parentNode) add(found, holder, field)
  return found
}

/** The fields of a kind that stand in a box, however deep. */
export function fieldsIn(index: PageIndex, kind: FieldKind, holder: Node): readonly Field[] {
  return holders[kind](index).get(holder) ?? []
}
