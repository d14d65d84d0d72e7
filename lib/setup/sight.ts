import { valueIds, type ValueId } from '../guide/values'
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
}

/** What was seen of each value since the panel was opened. */
export type Sights = Partial<Record<ValueId, Sight>>

/** The sights after one more look. */
export function seeAgain(sights: Sights, state: SetupState, sightings: readonly Sighting[]): Sights {
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
    return [[id, { agreed, instead: other ? { text: other.text, source: other.source } : null }]]
  })
  return Object.fromEntries(entries)
}
