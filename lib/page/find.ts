import { controls, type ControlId } from '../guide/controls'
import { fieldConsole, fieldLabels, fillableOf, type FillableId } from '../guide/forms'
import { shapes, values } from '../guide/values'
import type { ConsoleId, ControlSpec, ValueSpec } from '../guide/types'
import { fieldsBeside } from './beside'
import { isOfKind, type Field, type FieldKind } from './field'
import { accessibleName, possibleNames } from './names'
import { fieldsByOrder } from './order'
import { pressables } from './pressable'
import { resolvePick } from './resolve-pick'
import type { PageIndex } from './scan'
import { sectionOf } from './section'
import { compact, matches, normalise, tidyPem } from './text'
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

/** The values that one of the field's own names belongs to, by exact label. */
function claimsOn(index: PageIndex, field: Field, { owners }: Labels): Set<FillableId> {
  const names = [...possibleNames(index, field), normalise(field.getAttribute('placeholder') ?? '')]
  return new Set(names.flatMap((name) => [...(owners.get(name) ?? [])]))
}

/** What else speaks for a candidate: facts that settle nothing alone, and tell apart what else is alike. */
function supports(index: PageIndex, field: Field, id: FillableId | null): string[] {
  if (id === null || id === 'testEmail') return []
  const spec: ValueSpec = values[id]
  const found: string[] = []
  const section = spec.fillInto?.section
  if (section !== undefined && sectionOf(index, field) === section)
    found.push(`it stands in the section “${section}”`)
  const multiline = spec.fillInto?.control === 'multiline'
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

/** The ways to find a field, the most telling first: each gives the fields that it leads to, with the fact in words. */
function* ways(
  index: PageIndex,
  wanted: WantedField,
  labels: Labels,
): Generator<readonly { field: Field; fact: string }[]> {
  const fields = index.fields.filter((field) => isOfKind(field, wanted.kind))
  const names = wanted.names.map(normalise)
  const { id } = wanted
  const places = index.picks.filter((pick) => pick.as === 'field' && pick.id === id)
  yield places.flatMap((pick) => {
    const element = resolvePick(pick, index.roots, (one) => [accessibleName(index, one)])
    const field = fields.find((one) => one === element)
    return field ? [{ field, fact: 'you pointed at it' }] : []
  })
  yield wanted.ids.flatMap((hint) =>
    fields.filter((field) => field.id === hint).map((field) => ({ field, fact: `its id is “${hint}”` })),
  )
  const own = fields.flatMap((field) => {
    const name = possibleNames(index, field).find((one) => names.includes(one))
    if (name === undefined || !index.isVisible(field)) return []
    return names.includes(accessibleName(index, field)) ? [{ field, fact: `its label is “${name}”` }] : []
  })
  const beside = fieldsBeside(index, names, fields)
  const nameless = [...beside].filter(([field]) => possibleNames(index, field).length === 0)
  // A text beside another field is no weaker a claim than a label: where they part, nobody knows.
  yield [
    ...own,
    ...nameless
      .filter(([field]) => !own.some((one) => one.field === field))
      .map(([field, label]) => ({ field, fact: `“${label}” stands beside it` })),
  ]
  yield [...beside].map(([field, label]) => ({ field, fact: `“${label}” stands beside it` }))
  yield fields.flatMap((field) => {
    const name = normalise(field.getAttribute('placeholder') ?? '')
    return names.includes(name) ? [{ field, fact: `its placeholder is “${name}”` }] : []
  })
  if (id === null) return
  yield fields.flatMap((field) => {
    if (
      values[id === 'testEmail' ? 'setupName' : id].fillInto?.control === 'multiline' &&
      field.localName !== 'textarea'
    )
      return []
    const name = [...possibleNames(index, field), normalise(field.getAttribute('placeholder') ?? '')].find(
      (one) => {
        const label = labelWithin(one, labels.all)
        return label !== null && names.includes(label)
      },
    )
    return name === undefined ? [] : [{ field, fact: `its label “${name}” is a wording of the known one` }]
  })
  const placed = fieldConsole(id) === 'meta' ? fieldsByOrder(index).get(id) : undefined
  yield placed ? [{ field: placed, fact: 'its place among the fields that speak of SAML' }] : []
}

function search(index: PageIndex, wanted: WantedField): Found<Field> {
  const labels = labelsOf(index.console)
  for (const way of ways(index, wanted, labels)) {
    const candidates = way.flatMap(({ field, fact }) => {
      if (!index.isVisible(field)) return []
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
  const boxes = index.fields.filter((field) => isOfKind(field, 'checkbox'))
  const found = fieldsBeside(index, row.map(normalise), boxes)
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
