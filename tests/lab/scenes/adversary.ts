import type { Entry, Recipe } from './recipe'
import type { FieldId } from './scene'
import type { ValueId } from '../../../lib/guide/values'

/** A page that is out to mislead, or careless enough to. */
export interface Adversary {
  name: string
  recipe: Partial<Recipe>
  /** False where the answer is more than which element. */
  locating?: false
}

/** What an adversary has to know of the page that it plays on. */
export interface Setting {
  /** Whether the labels are published ones: only then can a label decide what shape and order can't. */
  known: boolean
  /** The field that the trick is about, and the one after it. */
  field: FieldId
  next: FieldId
  labelOf: (id: FieldId) => string
}

/** What an adversary of the values has to know. */
export interface ValueSetting {
  known: boolean
  /** The value that the trick is about, and another one of a different shape. */
  value: ValueId
  other: ValueId
}

/** Changes the entry of one field. */
export function entryOf(id: FieldId, change: (entry: Entry) => Entry | Entry[]): Recipe['entries'] {
  return (entries) => entries.flatMap((entry) => (entry.id === id ? change(entry) : [entry]))
}

/** Changes every entry. */
export function eachEntry(change: (entry: Entry) => Entry): Recipe['entries'] {
  return (entries) => entries.map(change)
}

/** Without published labels nothing tells these fields apart any more: leaving them alone is right too. */
export function unlessKnown(known: boolean, entries: Entry[], except?: FieldId): Entry[] {
  if (known) return entries
  return entries.map((entry) =>
    entry.truth === 'fill' && entry.id !== except ? { ...entry, truth: 'either' as const } : entry,
  )
}
