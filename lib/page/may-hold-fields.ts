import { isTextField, type Field } from './field'
import { possibleNames } from './possible-names'
import { perPage } from './per-page'
import type { PageIndex } from './scan'
import { matches, normalise } from './text'

/** The names and row titles of the guide's fields that can be on this page. */
function knownNames(index: PageIndex): { names: Set<string>; ids: Set<string> } {
  const { controls, fillable } = index.guide
  const here = Object.values(controls).filter(
    ({ kind, path }) =>
      kind !== 'button' &&
      kind !== 'link' &&
      (path === undefined || matches(path, index.document.location.pathname)),
  )
  const names = [
    ...fillable.flatMap(({ labels }) => labels),
    ...here.flatMap((one) => [...one.names, ...(one.row ?? [])]),
  ]
  return { names: new Set(names.map(normalise)), ids: new Set(here.flatMap(({ ids }) => ids ?? [])) }
}

/**
 * Whether the page may show one of the guide's fields: whoever looks for them is not sent for otherwise. Each way to a
 * field (lib/page/field-leads.ts) starts from a name that is known, from a part of one, from a place that was pointed
 * out, or from a text before a field that has no name at all; a page with none of these has none of the fields.
 */
export const mayHoldFields = perPage((index): boolean => {
  if (index.fields.length === 0) return false
  if (index.picks.some(({ as }) => as === 'field')) return true
  const { names, ids } = knownNames(index)
  for (const name of names) if (index.texts.has(name)) return true
  const mayBeOne = (field: Field): boolean => {
    if (ids.has(field.id)) return true
    const placeholder = normalise(field.getAttribute('placeholder') ?? '')
    const called = [...possibleNames(index, field), placeholder].filter(Boolean)
    if (called.some((name) => names.has(name))) return true
    if (!isTextField(field)) return false
    return called.length > 0
      ? called.some((name) => matches(index.guide.fieldWords, name))
      : index.isVisible(field)
  }
  return index.fields.some(mayBeOne)
})
