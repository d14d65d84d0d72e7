import { readEntry, type EntryReading } from './entry'
import type { SetupEvent } from './events'
import { byKey } from './merge'

/**
 * What each copy of a record knows of the whole: how many entries there are, the last key, and once more how it all
 * began, so that one damaged entry doesn't cost a setup.
 */
export interface Head {
  count: number
  last: string
  started: unknown
}

/** One copy of a setup's record as it was found: entries by event key, as nobody has looked at them yet. */
export interface Copy {
  entries: ReadonlyMap<string, unknown>
  head: unknown
}

/** How sound a record is. All numbers are of entries. */
export interface Condition {
  /** Known of, and in neither copy. */
  lost: number
  /** Missing or damaged in the first copy, and taken from the second. */
  restored: number
  /** There, and nothing that can be read. Kept. */
  unreadable: number
  /** Written by a newer Tandem. Kept. */
  newer: number
  /** Sound, but about steps or values that this Tandem doesn't have. Kept. */
  unknown: number
  /** Sound in both copies and not the same; the first counts. */
  differing: number
}

/** A record made whole from its two copies, and what either of them lacks. */
export interface Reconciled {
  /** In order of key. */
  events: SetupEvent[]
  head: Head
  condition: Condition
  /** Entries to write, by event key. */
  repairs: { first: ReadonlyMap<string, unknown>; second: ReadonlyMap<string, unknown> }
}

/** A head as it was found; one that says nothing where there is none. */
export function readHead(entry: unknown): Head {
  const { count, last, started } = typeof entry === 'object' && entry !== null ? (entry as Partial<Head>) : {}
  return {
    count: typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0,
    last: typeof last === 'string' ? last : '',
    started: started ?? null,
  }
}

function readAt(copy: Copy, setup: string, key: string): EntryReading | null {
  if (!copy.entries.has(key)) return null
  const reading = readEntry(copy.entries.get(key))
  // An entry in another's place is no entry.
  const own = !reading.ok || (reading.event.key === key && reading.event.setup === setup)
  return own ? reading : { ok: false, reason: 'unreadable', path: 'key' }
}

/** How a setup began, from a head, if none of the events says so. */
function beginning(events: readonly SetupEvent[], heads: readonly Head[], setup: string): SetupEvent | null {
  if (events.some(({ type }) => type === 'setup.started')) return null
  for (const { started } of heads) {
    const reading = readEntry(started)
    if (reading.ok && reading.event.type === 'setup.started' && reading.event.setup === setup)
      return reading.event
  }
  return null
}

/**
 * Makes one record of its two copies: what is damaged or missing in one is taken from the other. Where both are sound
 * the first counts. Pure; nothing is dropped, and what can't be read is counted.
 */
export function reconcile(setup: string, first: Copy, second: Copy): Reconciled {
  const events: SetupEvent[] = []
  const repairs = { first: new Map<string, unknown>(), second: new Map<string, unknown>() }
  const condition: Condition = { lost: 0, restored: 0, unreadable: 0, newer: 0, unknown: 0, differing: 0 }
  const keys = new Set([...first.entries.keys(), ...second.entries.keys()])
  for (const key of keys) {
    const one = readAt(first, setup, key)
    const other = readAt(second, setup, key)
    if (one?.ok) {
      events.push(one.event)
      // Both were read by the same schema: equal events have equal texts.
      const same = other?.ok === true && JSON.stringify(other.event) === JSON.stringify(one.event)
      if (!same) repairs.second.set(key, first.entries.get(key))
      if (other?.ok && !same) condition.differing++
    } else if (other?.ok) {
      events.push(other.event)
      condition.restored++
      repairs.first.set(key, second.entries.get(key))
    } else {
      // What a newer Tandem wrote is as good as a readable entry: it is kept, and mends the other copy.
      const [mine, theirs] = [one?.reason ?? null, other?.reason ?? null]
      const kept = [mine, theirs].find((reason) => reason !== null && reason !== 'unreadable')
      condition[kept ?? 'unreadable']++
      if (mine === null || (mine === 'unreadable' && theirs === kept))
        repairs.first.set(key, second.entries.get(key))
      if (theirs === null || (theirs === 'unreadable' && mine === kept))
        repairs.second.set(key, first.entries.get(key))
    }
  }
  const heads = [readHead(first.head), readHead(second.head)]
  const started = beginning(events, heads, setup)
  if (started) {
    events.push(started)
    condition.restored++
    repairs.first.set(started.key, started)
    repairs.second.set(started.key, started)
    // Where its entry is there and can't be read, it was counted as such.
    if (keys.has(started.key)) condition.unreadable = Math.max(0, condition.unreadable - 1)
    keys.add(started.key)
  }
  const count = Math.max(keys.size, ...heads.map((head) => head.count))
  condition.lost = count - keys.size
  const last = [...keys, ...heads.map((head) => head.last)].reduce((a, b) => (b > a ? b : a), '')
  events.sort(byKey)
  const begun = events.find(({ type }) => type === 'setup.started') ?? null
  return {
    events,
    head: { count, last, started: begun ?? heads.find((head) => head.started !== null)?.started ?? null },
    condition,
    repairs,
  }
}
