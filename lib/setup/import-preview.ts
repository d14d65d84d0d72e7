import { stepIds } from '../guide/okta-meta'
import { valueIds, type ValueId } from '../guide/values'
import type { SetupEvent } from './events'
import { fold } from './fold'
import { contradictions, merge } from './merge'
import type { SetupState, ValueState } from './state'

/** What adding somebody else's events to a record would do. Nothing has been written yet. */
export interface ImportPreview {
  /** The setup as it would be. */
  after: SetupState
  /** Whether this browser has no entry of that setup yet. */
  isNew: boolean
  /** Entries that would be added, and entries that are there already. */
  added: number
  known: number
  /** Entries that are there already and say something else: the file can't be of this record as it was. */
  contradicting: number
  /** From the first to the last added entry, ISO 8601; null if none would be added. */
  span: { from: string; to: string } | null
  /** Who wrote the added entries, by seat: the name, "" where there is none, and how many. */
  writers: readonly { seat: string; name: string; entries: number }[]
  /** Bindings that would change, which makes it a setup of something else. */
  rebound: readonly { what: 'app' | 'company'; before: string; after: string }[]
  /** Values that would change. */
  values: readonly { id: ValueId; before: ValueState | null; after: ValueState }[]
  /** Steps that would be settled, and that would be open again. */
  settled: number
  reopened: number
}

const isSettled = (state: SetupState | null, id: (typeof stepIds)[number]) =>
  state !== null && state.steps[id].status !== 'todo'

function writersOf(added: readonly SetupEvent[], names: SetupState['seats']): ImportPreview['writers'] {
  const counts = new Map<string, number>()
  for (const { seat } of added) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  return [...counts].map(([seat, entries]) => ({ seat, name: names[seat] ?? '', entries }))
}

function reboundOf(before: SetupState | null, after: SetupState): ImportPreview['rebound'] {
  const pairs = [
    { what: 'app', before: before?.app?.id, after: after.app?.id },
    { what: 'company', before: before?.metaCompanyId, after: after.metaCompanyId },
  ] as const
  return pairs.flatMap(({ what, before: old, after: now }) =>
    old && now && old !== now ? [{ what, before: old, after: now }] : [],
  )
}

/** What would come of adding `file` to `record`; null if the two make no setup. */
export function previewImport(
  record: readonly SetupEvent[],
  file: readonly SetupEvent[],
): ImportPreview | null {
  const held = new Set(record.map(({ key }) => key))
  const added = file.filter(({ key }) => !held.has(key))
  const contradicting = contradictions(record, file)
  const before = fold(record)
  const after = fold(merge(record, added))
  if (!after) return null
  const times = added.map(({ at }) => at).toSorted()
  const [from] = times
  const to = times.at(-1)
  return {
    after,
    isNew: record.length === 0,
    added: added.length,
    known: file.length - added.length,
    contradicting,
    span: from !== undefined && to !== undefined ? { from, to } : null,
    writers: writersOf(added, after.seats),
    rebound: reboundOf(before, after),
    values: valueIds.flatMap((id) => {
      const [old, now] = [before?.values[id] ?? null, after.values[id]]
      const same = old !== null && old.value === now.value && old.status === now.status
      return same || (old === null && now.status === 'missing') ? [] : [{ id, before: old, after: now }]
    }),
    settled: stepIds.filter((id) => !isSettled(before, id) && isSettled(after, id)).length,
    reopened: stepIds.filter((id) => isSettled(before, id) && !isSettled(after, id)).length,
  }
}
