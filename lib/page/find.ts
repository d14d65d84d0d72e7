import { controls, type ControlId } from '../guide/controls'
import { fieldLabels, fillableOf, type FillableId } from '../guide/forms'
import { shapes, values } from '../guide/values'
import type { ConsoleId, ControlSpec, ValueSpec } from '../guide/types'
import { fieldsBeside } from './beside'
import { calling, namelessFields } from './calling'
import { isOfKind, type Field, type FieldKind } from './field'
import { fieldNames } from './field-names'
import { accessibleName } from './names'
import { fieldsByOrder, isOrdered } from './order'
import { perPage } from './per-page'
import { pressables } from './pressable'
import { resolvePick } from './resolve-pick'
import type { PageIndex } from './scan'
import { sectionOf } from './section'
import { compact, matches, normalise, tidyPem } from './text'
import { testEmailFields } from './test-email'
import { labelWithin } from './wording'

/** An element that could be the one that is meant, with what speaks for it, in words. */
export interface Candidate<E extends Element> {
  element: E
  evidence: readonly string[]
}

/** The one element that is meant, or why there is none, with what spoke for each that could have been it. */
export type Found<E extends Element> =
  | { ok: true; element: E; evidence: string }
  | { ok: false; reason: 'none' | 'ambiguous'; count: number; evidence: readonly string[] }

const NONE = { ok: false, reason: 'none', count: 0, evidence: [] } as const

/** What a field is searched by. */
interface WantedField {
  names: readonly string[]
  kind: FieldKind
  /** The value or address that goes into it; null for a control that nothing is put into. */
  id: FillableId | null
  ids: readonly string[]
}

interface Labels {
  owners: Map<string, Set<FillableId>>
  all: string[]
}
const labelsByConsole = new Map<ConsoleId, Labels>()

function labelsOf(console: ConsoleId): Labels {
  const known = labelsByConsole.get(console)
  if (known) return known
  const owners = new Map<string, Set<FillableId>>()
  for (const id of fillableOf(console))
    for (const label of fieldLabels(id).map(normalise))
      owners.set(label, (owners.get(label) ?? new Set()).add(id))
  const labels = { owners, all: [...owners.keys()] }
  labelsByConsole.set(console, labels)
  return labels
}

/** What a field may be called, its placeholder included. */
function callings(index: PageIndex, field: Field): string[] {
  const placeholder = field.getAttribute('placeholder')
  const names = fieldNames(index).of.get(field) ?? []
  return placeholder ? [...names, normalise(placeholder)] : [...names]
}

/** The values that one of the field's own names belongs to, by exact label. */
function claimsOn(index: PageIndex, field: Field, { owners }: Labels): Set<FillableId> {
  return new Set(callings(index, field).flatMap((name) => [...(owners.get(name) ?? [])]))
}

/** The fields whose names are a wording of a known label, by that label. */
const worded = perPage((index) => {
  const { all } = labelsOf(index.console)
  const found = new Map<string, { field: Field; name: string }[]>()
  const { byName, byPlaceholder } = fieldNames(index)
  for (const [name, fields] of [...byName, ...byPlaceholder]) {
    const label = labelWithin(name, all)
    if (label !== null)
      found.set(label, [...(found.get(label) ?? []), ...fields.map((field) => ({ field, name }))])
  }
  for (const field of namelessFields(index)) {
    const name = calling(index, field)
    const label = labelWithin(name, all)
    if (label !== null) found.set(label, [...(found.get(label) ?? []), { field, name }])
  }
  return found
})

/** What else speaks for a candidate: facts that settle nothing alone, and tell apart what else is alike. */
function supports(index: PageIndex, field: Field, id: FillableId | null): string[] {
  if (id === null || id === 'testEmail') return []
  const spec: ValueSpec = values[id]
  const found: string[] = []
  const section = spec.fillInto?.section
  if (section !== undefined && sectionOf(index, field) === section)
    found.push(`it stands in the section “${section}”`)
  const multiline = takesLines(id)
  if (multiline && field.localName === 'textarea') found.push('takes several lines')
  const text = multiline ? tidyPem(field.value) : compact(field.value)
  if (text && spec.kind !== 'name' && shapes[spec.kind].test(text))
    found.push('what it holds has the right shape')
  return found
}

/** Ranks candidates that the same fact speaks for, and takes the first if nothing but it has all that speaks for it. */
function decide<E extends Element>(candidates: readonly Candidate<E>[]): Found<E> | null {
  const ranked = candidates.toSorted((a, b) => b.evidence.length - a.evidence.length)
  const [first, second] = ranked
  if (!first) return null
  const clear = !second || first.evidence.length > second.evidence.length
  const covers = ranked.every(({ evidence }) => evidence.every((fact) => first.evidence.includes(fact)))
  if (clear && covers) return { ok: true, element: first.element, evidence: first.evidence.join('; ') }
  return {
    ok: false,
    reason: 'ambiguous',
    count: ranked.length,
    evidence: ranked.map(({ evidence }) => evidence.join('; ')),
  }
}

interface Lead {
  field: Field
  fact: string
}

function takesLines(id: FillableId): boolean {
  if (id === 'testEmail') return false
  const spec: ValueSpec = values[id]
  return spec.fillInto?.control === 'multiline'
}

/** The ways to find a field, the most telling first: each gives the fields that it leads to, with the fact in words. */
function* ways(index: PageIndex, wanted: WantedField): Generator<readonly Lead[]> {
  const { id, kind } = wanted
  const names = wanted.names.map(normalise)
  const known = fieldNames(index)
  const suits = ({ field }: Lead) => isOfKind(field, kind)
  for (const pick of index.picks)
    if (pick.as === 'field' && pick.id === id) {
      const element = resolvePick(pick, index.roots, (one) => [accessibleName(index, one)])
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
    .filter(({ field }) => names.includes(accessibleName(index, field)))
  const beside = [...fieldsBeside(index, names, kind)].map(([field, label]) => ({
    field,
    fact: `“${label}” stands beside it`,
  }))
  // A text beside a field without a name is no weaker a claim than a label: where they part, nobody knows.
  const nameless = beside.filter(({ field }) => known.of.get(field)?.length === 0)
  yield [...own, ...nameless.filter(({ field }) => !own.some((lead) => lead.field === field))]
  yield beside
  yield names
    .flatMap((name) =>
      (known.byPlaceholder.get(name) ?? []).map((field) => ({ field, fact: `its placeholder is “${name}”` })),
    )
    .filter(suits)
  if (id === null) return
  yield names
    .flatMap((name) => worded(index).get(name) ?? [])
    .map(({ field, name }) => ({ field, fact: `its label “${name}” is a wording of the known one` }))
    .filter((lead) => suits(lead) && (!takesLines(id) || lead.field.localName === 'textarea'))
  if (id === 'testEmail') yield testEmailFields(index)
  const placed = isOrdered(id) ? fieldsByOrder(index).get(id) : undefined
  if (placed) yield [{ field: placed, fact: 'its place among the fields that speak of SAML' }]
}

function search(index: PageIndex, wanted: WantedField): Found<Field> {
  const labels = labelsOf(index.console)
  for (const way of ways(index, wanted)) {
    const leads = new Map(way.map((lead) => [lead.field, lead]))
    const candidates = [...leads.values()].flatMap(({ field, fact }) => {
      if (!index.isShown(field)) return []
      const claims = claimsOn(index, field, labels)
      // Named for another value: whatever else speaks for it, it isn't this one's.
      if (wanted.id !== null && claims.size > 0 && !(claims.size === 1 && claims.has(wanted.id))) return []
      return [{ element: field, evidence: [fact, ...supports(index, field, wanted.id)] }]
    })
    const decided = decide(candidates)
    if (decided) return decided
  }
  return NONE
}

/** Finds the field that a value, or the address of Meta's test, goes into. Only what is visible counts. */
export function findField(index: PageIndex, id: FillableId): Found<Field> {
  return search(index, { names: fieldLabels(id), kind: 'text', id, ids: [] })
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
    const goesIn = fillableOf(spec.console).find((one) => one === spec.field) ?? null
    return search(index, { names: spec.names, kind, id: goesIn, ids: spec.ids ?? [] })
  }
  for (const candidates of pressables(index, spec)) {
    const decided = decide(candidates.filter(({ element }) => index.isVisible(element)))
    if (decided) return decided
  }
  return NONE
}
