import { controls, type ControlId } from '../guide/controls'
import type { ControlSpec } from '../guide/types'
import { BUTTONS, type Field, type PageIndex } from './scan'
import { normalise } from './text'
import { isVisible } from './visible'

/** The one element that is meant, or why there is none. */
export type Found<E extends Element> =
  { ok: true; element: E; evidence: string } | { ok: false; reason: 'none' | 'ambiguous'; count: number }

const CLIMB = 6
const LOOSE_LABEL = 8

function one<E extends Element>(elements: Iterable<E>, evidence: string): Found<E> | null {
  const visible = [...new Set(elements)].filter(isVisible)
  const [first] = visible
  if (!first) return null
  if (visible.length > 1) return { ok: false, reason: 'ambiguous', count: visible.length }
  return { ok: true, element: first, evidence }
}

const NONE = { ok: false, reason: 'none', count: 0 } as const

/** Climbs from a text until an ancestor holds one visible candidate; more than one, and the text says too little. */
function beside<E extends Element>(
  index: PageIndex,
  labels: readonly string[],
  candidates: readonly E[],
): Set<E> {
  const found = new Set<E>()
  for (const label of labels)
    for (const text of index.texts.get(label) ?? []) {
      if (!isVisible(text)) continue
      let ancestor: Element | null = text.parentElement
      for (let level = 0; ancestor && level < CLIMB; level++, ancestor = ancestor.parentElement) {
        const holder: Element = ancestor
        const inside = candidates.filter((candidate) => holder.contains(candidate) && isVisible(candidate))
        if (inside.length === 0) continue
        if (inside.length === 1 && inside[0]) found.add(inside[0])
        break
      }
    }
  return found
}

/** Whether a field takes typed text. */
export function isTextField(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return true
  return (
    field instanceof HTMLInputElement &&
    ['text', 'url', 'search', 'email', 'tel', 'password'].includes(field.type)
  )
}

/** Which fields a search is about. */
export type FieldKind = 'text' | 'checkbox' | 'select'

function isOfKind(field: Field, kind: FieldKind): boolean {
  if (kind === 'select') return field instanceof HTMLSelectElement
  if (kind === 'checkbox') return field instanceof HTMLInputElement && field.type === 'checkbox'
  return isTextField(field)
}

/**
 * Finds the field that carries one of the labels: by its own name, else by the text beside it, else by its
 * placeholder, else by a longer label that contains the wanted one. Only what is visible counts, and two candidates of
 * the same strength are a refusal.
 */
export function findField(
  index: PageIndex,
  wanted: readonly string[],
  kind: FieldKind = 'text',
): Found<Field> {
  const labels = wanted.map(normalise)
  const fields = index.fields.filter((field) => isOfKind(field, kind))
  const named = (test: (name: string) => boolean) =>
    fields.filter((field) => (index.names.get(field) ?? []).some(test))
  return (
    one(
      named((name) => labels.includes(name)),
      'its label',
    ) ??
    one(beside(index, labels, fields), 'the text beside it') ??
    one(
      fields.filter((field) => labels.includes(normalise(field.getAttribute('placeholder') ?? ''))),
      'its placeholder',
    ) ??
    one(
      named((name) => labels.some((label) => label.length >= LOOSE_LABEL && name.includes(label))),
      'a label that contains it',
    ) ??
    NONE
  )
}

/** Finds a control of the guide on the page. */
export function findControl(index: PageIndex, id: ControlId): Found<Element> {
  const spec: ControlSpec = controls[id]
  if (spec.path && !new RegExp(spec.path).test(index.document.location.pathname)) return NONE
  const hinted = (spec.ids ?? []).flatMap((hint) => [
    ...index.document.querySelectorAll(`[id="${CSS.escape(hint)}"]`),
  ])
  const byId = one(hinted, 'its id')
  if (byId?.ok) return byId
  if (spec.kind === 'field') return findField(index, spec.names)
  if (spec.kind === 'select') return findField(index, spec.names, 'select')
  if (spec.kind === 'checkbox') {
    if (!spec.row) return findField(index, spec.names, 'checkbox')
    const boxes = index.fields.filter((field) => isOfKind(field, 'checkbox'))
    return one(beside(index, spec.row.map(normalise), boxes), 'the row it stands in') ?? NONE
  }
  const names = spec.names.map(normalise)
  const named = names.flatMap((name) => index.buttons.get(name) ?? [])
  // A card that is pressed as a whole says more than its title.
  const titled = names
    .flatMap((name) => index.texts.get(name) ?? [])
    .flatMap((text) => text.closest(BUTTONS) ?? [])
  return one(named, 'its name') ?? one(titled, 'its title') ?? NONE
}
