import type { PageFillable } from '../guide/page-guide'
import { shapes } from '../guide/shapes'
import { fieldsBeside } from './beside'
import { engine } from './engine'
import { isOfKind, type Field, type FieldKind } from './field'
import { worded } from './field-labels'
import { fieldNames } from './field-names'
import { fieldsByOrder, isOrdered } from './order'
import type { PageIndex } from './scan'
import { sectionOf } from './section'
import { testEmailFields } from './test-email'
import { compact, tidyPem } from './text'

/** What a field is searched by. */
export interface WantedField {
  /** Normalised. */
  names: readonly string[]
  kind: FieldKind
  /** The value or address that goes into it; null for a control that nothing is put into. */
  fillable: PageFillable | null
  ids: readonly string[]
}

/** A field, and the fact that led to it. */
export interface Lead {
  field: Field
  fact: string
}

/** The ways to find a field, the most telling first: each gives the fields that it leads to, with the fact in words. */
export function* leads(index: PageIndex, wanted: WantedField): Generator<readonly Lead[]> {
  const { fillable, kind, names } = wanted
  const known = fieldNames(index)
  const suits = ({ field }: Lead) => isOfKind(field, kind)
  for (const pick of index.picks)
    if (pick.as === 'field' && pick.id === fillable?.id) {
      const element = engine().part('picks')?.pickedElement(index, pick)
      const field = index.fields.find((one) => one === element)
      if (field) yield [{ field, fact: 'you pointed at it' }]
    }
  for (const hint of wanted.ids)
    yield index.fields
      .filter((field) => field.id === hint)
      .map((field) => ({ field, fact: `its id is “${hint}”` }))
      .filter(suits)
  const own = names
    .flatMap((name) =>
      (known.byName.get(name) ?? []).map((field) => ({ field, fact: `its label is “${name}”` })),
    )
    .filter((lead) => suits(lead) && index.isShown(lead.field))
    .filter(({ field }) => names.includes(engine().accessibleName(index, field)))
  const beside = [...fieldsBeside(index, names, kind)]
    // Where the text is a part of its name, the name says something else.
    .filter(([field, label]) => !known.of.get(field)?.some((name) => name !== label && name.includes(label)))
    .map(([field, label]) => ({ field, fact: `“${label}” stands beside it` }))
  // A text beside a field without a name is no weaker a claim than a label: where they part, nobody knows.
  const nameless = beside.filter(({ field }) => known.of.get(field)?.length === 0)
  yield [...own, ...nameless.filter(({ field }) => !own.some((lead) => lead.field === field))]
  yield beside
  yield names
    .flatMap((name) =>
      (known.byPlaceholder.get(name) ?? []).map((field) => ({ field, fact: `its placeholder is “${name}”` })),
    )
    .filter(suits)
  if (fillable === null) return
  yield names
    .flatMap((name) => worded(index).get(name) ?? [])
    .map(({ field, name }) => ({ field, fact: `its label “${name}” is a wording of the known one` }))
    .filter((lead) => suits(lead) && (!fillable.multiline || lead.field.localName === 'textarea'))
  const { id } = fillable
  if (id === 'testEmail') yield testEmailFields(index)
  const placed = isOrdered(id) ? fieldsByOrder(index).get(id) : undefined
  if (placed) yield [{ field: placed, fact: 'its place among the fields that speak of SAML' }]
}

/** What else speaks for a candidate: facts that settle nothing alone, and tell apart what else is alike. */
export function supports(index: PageIndex, field: Field, wanted: PageFillable | null): string[] {
  if (!wanted?.kind) return []
  const { kind, section, multiline } = wanted
  const found: string[] = []
  if (section !== null && sectionOf(index, field) === section)
    found.push(`it stands in the section “${section}”`)
  if (multiline && field.localName === 'textarea') found.push('takes several lines')
  const text = multiline ? tidyPem(field.value) : compact(field.value)
  if (text && kind !== 'name' && shapes[kind].test(text)) found.push('what it holds has the right shape')
  return found
}
