import type { SetupEvent } from '../../lib/setup/events'
import { readEntry } from '../../lib/setup/entry'
import { fold, foldOne } from '../../lib/setup/fold'
import { byKey, sameEvent } from '../../lib/setup/merge'
import { progressOf } from '../../lib/setup/progress'
import type { SetupState } from '../../lib/setup/state'

/** What became of events that counted as written. */
export interface Audit {
  acknowledged: number
  /** Not there any more, or there with another content. */
  lost: number
  /** Things that a page or the API showed, recorded although the record had them already. */
  doubled: number
  /** Acknowledged later than one that sorts behind them. */
  reordered: number
}

/** The sound events of a setup among stored entries, in order of key. */
export function eventsIn(stored: Readonly<Record<string, unknown>>, setup: string): SetupEvent[] {
  return Object.entries(stored)
    .flatMap(([key, entry]) => {
      const reading = key.startsWith(`event:${setup}:`) ? readEntry(entry) : null
      return reading?.ok ? [reading.event] : []
    })
    .toSorted(byKey)
}

/** Whether the record said already what a page or the API showed: then it can't have been news. */
function isOldNews(event: SetupEvent, state: SetupState): boolean {
  switch (event.type) {
    case 'app.bound':
      return state.app !== null
    case 'value.captured':
      return (
        event.problem === null &&
        (state.values[event.id].value === event.value ||
          state.values[event.id].rivals.some(({ value }) => value === event.value))
      )
    case 'field.observed':
      return (state.values[event.id].inForm ?? '') === event.value
    case 'value.saved':
      return (state.values[event.id].saved ?? '') === event.value
    case 'step.done':
      return state.steps[event.id].status === 'done' || state.steps[event.id].held
    case 'setup.finished':
      return state.finishedAt !== null
    case 'milestone.seen':
      return event.milestone === 'sso-active' && state.ssoActiveAt !== null
    default:
      return false
  }
}

function doubledIn(events: readonly SetupEvent[], since: string): number {
  let state: SetupState | null = null
  let doubled = 0
  for (const [place, event] of events.entries()) {
    // What a person does twice was done twice.
    if (state && event.key >= since && event.by !== 'person' && isOldNews(event, state)) doubled++
    state = event.type === 'event.undone' ? fold(events.slice(0, place + 1)) : foldOne(state, event)
  }
  return doubled
}

/**
 * Holds what was acknowledged, in the order in which it was, against what is stored. One write may acknowledge several
 * events at once. Doubles are looked for from the first of them on.
 */
export function auditOf(
  acknowledged: readonly (readonly SetupEvent[])[],
  stored: readonly SetupEvent[],
): Audit {
  const held = new Map(stored.map((event) => [event.key, event]))
  const inOrder = acknowledged.flatMap((batch) => batch.toSorted(byKey))
  let [lost, reordered, last] = [0, 0, '']
  for (const event of inOrder) {
    const own = held.get(event.key)
    if (!own || !sameEvent(own, event)) lost++
    if (event.key <= last) reordered++
    else last = event.key
  }
  return { acknowledged: inOrder.length, lost, reordered, doubled: doubledIn(stored, inOrder[0]?.key ?? '') }
}

/** The step that the events lead to; null when all are settled, or if they make no setup. */
export function stepAfter(events: readonly SetupEvent[]): string | null {
  const state = fold(events)
  return state && (progressOf(state).find(({ status }) => status === 'current')?.spec.id ?? null)
}

/** One text for a copy of the record, whatever the order of its keys. */
export function textOf(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : value,
  )
}
