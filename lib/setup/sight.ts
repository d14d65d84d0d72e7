import { valueIds, values, type ValueId } from '../guide/values'
import type { PageSnapshot } from '../page/types'
import type { Source } from './events'
import type { SetupState } from './state'

/** A text that some source gives for a value. */
export interface Sighting {
  id: ValueId
  text: string
  source: Source
}

/** What the sources show of one value while the panel is open. Not part of the record: it is about this moment. */
export interface Sight {
  /** The agreed text, and when a source last showed it (ISO 8601). */
  agreed: { text: string; at: string } | null
  /** What a source shows now and what is not the agreed text, though the person decided for the agreed one. */
  instead: { text: string; source: Source } | null
  /** The agreed text, and when the form of the console that takes it last held it (ISO 8601). */
  inForm?: { text: string; at: string }
}

/** What the field of a form held for a value. `at`: when it was looked at, ISO 8601. */
export interface FormSight {
  id: ValueId
  text: string
  at: string
}

/** A certificate without what its layout may differ in. */
export const bare = (text: string) => text.replace(/-----[^-]*-----|\s/g, '')

/** Whether two texts are the same value: certificates come in many layouts. */
export function isSameText(id: ValueId, a: string, b: string): boolean {
  return id === 'certificate' ? bare(a) === bare(b) : a === b
}

/** What was seen of each value since the panel was opened. */
export type Sights = Partial<Record<ValueId, Sight>>

/** The sights after one more look. */
export function seeAgain(
  sights: Sights,
  state: SetupState,
  sightings: readonly Sighting[],
  forms: readonly FormSight[] = [],
): Sights {
  const entries = valueIds.flatMap((id): [ValueId, Sight][] => {
    const { value } = state.values[id]
    if (value === null) return []
    const own = sightings.filter((sighting) => sighting.id === id)
    const last = sights[id]?.agreed
    const now = own.filter(({ text }) => text === value).map(({ source }) => source.at)
    const before = last?.text === value ? [last.at] : []
    const at = [...now, ...before].reduce((latest, one) => (one > latest ? one : latest), '')
    const other = own.find(({ text }) => text !== value)
    const agreed = at === '' ? null : { text: value, at }
    const sight: Sight = { agreed, instead: other ? { text: other.text, source: other.source } : null }
    const form = forms.find((one) => one.id === id && isSameText(id, one.text, value))
    const inForm = form ? { text: value, at: form.at } : sights[id]?.inForm
    return [[id, inForm?.text === value ? { ...sight, inForm } : sight]]
  })
  return Object.fromEntries(entries)
}

/** What the forms on these pages hold of the values that go into them. `at`: when they were looked at, ISO 8601. */
export function formSights(pages: readonly PageSnapshot[], at: string): FormSight[] {
  return pages.flatMap(({ console, fields }) =>
    valueIds.flatMap((id) => {
      const field = values[id].fillInto?.console === console ? fields[id] : undefined
      return field?.state === 'open' || field?.state === 'locked' ? [{ id, text: field.text, at }] : []
    }),
  )
}
