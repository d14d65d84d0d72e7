import type { RecordCopy } from '../../../lib/browser/record-copy'
import { createRecordStore, type RecordStore } from '../../../lib/browser/record-store'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { soundEvents } from '../../../lib/setup/sound-events'
import { headOf } from '../setup/copies'
import { eventsOf, SEAT, started } from '../setup/sample'
import { atOnce, createLocks, type MemoryCopy } from './memory'

/** What stands in storage of a record that is whole, by key. */
export function stored(events: readonly SetupEvent[], setup = 'sample'): Record<string, unknown> {
  const entries = events.map((event) => [`event:${setup}:${event.key}`, event] as const)
  return { ...Object.fromEntries(entries), [`head:${setup}`]: headOf(events) }
}

/** A record of a setup, with so many events beside its beginning. */
export function recordOf(setup: string, more: number): SetupEvent[] {
  const ticks = Array.from({ length: more }, (): EventBody => ({ type: 'step.ticked', id: '1.1' }))
  return eventsOf([started, ...ticks]).map((event) => ({ ...event, setup }))
}

/** Puts entries into a copy, past all of its rules. */
export function put(copy: MemoryCopy, entries: Readonly<Record<string, unknown>>): void {
  for (const [key, entry] of Object.entries(entries)) copy.entries.set(key, structuredClone(entry))
}

/** What a copy holds of a setup, in order of key. */
export function heldIn(copy: MemoryCopy, setup = 'sample'): Record<string, unknown> {
  const own = [...copy.entries].filter(
    ([key]) => key.startsWith(`event:${setup}:`) || key === `head:${setup}`,
  )
  return Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The record as a panel opens it that comes anew: nothing seen yet. */
export function openAnew(first: RecordCopy, second: RecordCopy, rest = atOnce): RecordStore {
  return createRecordStore(first, second, createLocks(), rest)
}

/** Writes what a person did, as a panel does. */
export function write(record: Pick<RecordStore, 'write'>, ...bodies: EventBody[]) {
  return record.write(
    'sample',
    (_missed, after) => soundEvents(bodies, { setup: 'sample', by: 'person', seat: SEAT, after }).events,
  )
}
