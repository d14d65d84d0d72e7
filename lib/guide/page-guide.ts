import { controls, type ControlId } from './controls'
import { FIELD_WORDS, fieldLabels, fillableOf, type FillableId } from './forms'
import { sections } from './sections'
import { signals, type SignalId } from './signals'
import type { Condition, ConsoleId, ControlSpec, ValueKind, ValueSpec } from './types'
import { valueIds, values, type ValueId } from './values'

/** A value, as a page needs to know it. */
export interface PageValue {
  id: ValueId
  label: string
  kind: ValueKind
  /** Its labels in this console, wherever it stands there. */
  labels: readonly string[]
  /** Whether this console issues it. */
  readHere: boolean
}

/** A field that can be filled in this console. */
export interface PageFillable {
  id: FillableId
  labels: readonly string[]
  /** Null for the address of the test, which is no value. */
  kind: ValueKind | null
  multiline: boolean
  section: string | null
}

/** A control, as a page needs to know it. */
export type PageControl = Omit<ControlSpec, 'console'>

/**
 * What the guide knows of one console's pages, and nothing else: no steps, no texts for people, nothing of the other
 * console. Plain data, made when the extension is built.
 */
export interface PageGuide {
  console: ConsoleId
  controls: Partial<Record<ControlId, PageControl>>
  signals: Partial<Record<SignalId, Condition>>
  values: readonly PageValue[]
  fillable: readonly PageFillable[]
  sections: readonly (readonly string[])[]
  /** What the names of fillable fields have in them, as a regular expression. */
  fieldWords: string
}

function fillableFor(id: FillableId): PageFillable {
  const labels = fieldLabels(id)
  if (id === 'testEmail') return { id, labels, kind: null, multiline: false, section: null }
  const { kind, fillInto }: ValueSpec = values[id]
  return {
    id,
    labels,
    kind,
    multiline: fillInto?.control === 'multiline',
    section: fillInto?.section ?? null,
  }
}

/** The part of the guide that is about one console's pages. */
export function pageGuide(console: ConsoleId): PageGuide {
  const ownControls = Object.entries(controls as Record<string, ControlSpec>).flatMap(
    ([id, { console: home, ...spec }]) => (home === console ? [[id, spec] as const] : []),
  )
  const ownSignals = Object.entries(signals).flatMap(([id, signal]) =>
    signal.console === console ? [[id, signal.when] as const] : [],
  )
  return {
    console,
    controls: Object.fromEntries(ownControls),
    signals: Object.fromEntries(ownSignals),
    values: valueIds.map((id) => {
      const { label, kind, readIn, fillInto }: ValueSpec = values[id]
      const labels = [readIn, fillInto].flatMap((place) => (place?.console === console ? place.labels : []))
      return { id, label, kind, labels, readHere: readIn?.console === console }
    }),
    fillable: fillableOf(console).map(fillableFor),
    sections: sections[console],
    fieldWords: FIELD_WORDS[console],
  }
}
