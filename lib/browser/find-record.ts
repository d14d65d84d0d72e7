import { reconcile, readHead, type Condition, type Copy, type Head } from '../setup/reconcile'
import type { SetupEvent } from '../setup/events'
import { byEventKey, byStorageKey, eventsOf, HEAD } from './record-keys'
import type { RecordCopy } from './record-copy'

/** Longest record that is read, in entries: more than the browser's storage holds of any that Tandem wrote. */
export const MOST_ENTRIES = 50_000

/** A setup's record as it was read. */
export interface LoadedRecord {
  setup: string
  /** In order of key. */
  events: SetupEvent[]
  condition: Condition & {
    /** Entries that were not looked at, because there are far too many. */
    beyond: number
    /** Why a copy could not be read, or took nothing, in the browser's words; null if it could. */
    first: string | null
    second: string | null
    /** Why what one copy lacks could not be written back to it; null if it could. */
    mending: string | null
  }
}

/** Whether a record is only to be looked at: what this Tandem can't see of it could contradict what it would write. */
export function isReadOnly({ newer, beyond, first }: LoadedRecord['condition']): boolean {
  return newer > 0 || beyond > 0 || first !== null
}

/** A record with its head and all its keys, and the way to mend its copies. */
export interface FoundRecord {
  record: LoadedRecord
  /** Keys under which there is something in either copy, readable or not. */
  keys: ReadonlySet<string>
  head: Head
  mend(): Promise<void>
}

/** What an error says. */
export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Turns a rejection into an outcome. */
export async function attempt<T>(
  act: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; message: string }> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, message: messageOf(error) }
  }
}

/** One copy of a setup's record as it is stored. */
interface StoredCopy {
  copy: Copy
  /** Entries that were not looked at. */
  beyond: number
}

async function readCopy(copy: RecordCopy, setup: string): Promise<StoredCopy> {
  const [{ entries, beyond }, heads] = await Promise.all([
    copy.read(eventsOf(setup), MOST_ENTRIES),
    copy.get([HEAD + setup]),
  ])
  return { copy: { entries: byEventKey(entries, setup), head: heads[HEAD + setup] }, beyond }
}

const nothing: Copy = { entries: new Map(), head: undefined }

/**
 * A setup's record by one copy and by the other's head; null if anything of it is missing or unsound as far as can be
 * told by these. Never rejects.
 */
export async function lookAt(
  copy: RecordCopy,
  other: RecordCopy,
  setup: string,
): Promise<LoadedRecord | null> {
  const [stored, heads] = await Promise.all([
    attempt(() => readCopy(copy, setup)),
    attempt(() => other.get([HEAD + setup])),
  ])
  if (!stored.ok || stored.value.beyond > 0 || !heads.ok) return null
  const { events, head, condition } = reconcile(setup, stored.value.copy, nothing)
  const faults = Object.values(condition).reduce((sum, count) => sum + count, 0)
  const known = [stored.value.copy.head, heads.value[HEAD + setup]]
  const whole = events.length > 0 && faults === 0 && known.every((one) => isSameHead(head, one))
  return whole
    ? {
        setup,
        events,
        condition: { ...condition, beyond: 0, first: null, second: null, mending: null },
      }
    : null
}

function isSameHead(head: Head, known: unknown): boolean {
  const { count, last, started } = readHead(known)
  return count === head.count && last === head.last && started !== null
}

/**
 * Makes a setup's record of both copies. `mend` writes into either what the other has; a record that is too long to be
 * read whole is left as it is. Call it under the lock.
 */
export async function findRecord(setup: string, first: RecordCopy, second: RecordCopy): Promise<FoundRecord> {
  const [one, other] = await Promise.all([
    attempt(() => readCopy(first, setup)),
    attempt(() => readCopy(second, setup)),
  ])
  const copies = [one.ok ? one.value.copy : nothing, other.ok ? other.value.copy : nothing] as const
  const { events, head, condition, repairs } = reconcile(setup, ...copies)
  const beyond = Math.max(one.ok ? one.value.beyond : 0, other.ok ? other.value.beyond : 0)
  const record: LoadedRecord = {
    setup,
    events,
    condition: {
      ...condition,
      // What was not looked at is not lost, and where there is no first copy nothing was missing in it.
      lost: beyond > 0 ? 0 : condition.lost,
      restored: one.ok ? condition.restored : 0,
      beyond,
      first: one.ok ? null : one.message,
      second: other.ok ? null : other.message,
      mending: null,
    },
  }
  async function mendOne(copy: RecordCopy, lacks: ReadonlyMap<string, unknown>, known: unknown) {
    const fits = isSameHead(head, known)
    if (lacks.size === 0 && fits) return
    await copy.write({ ...byStorageKey(lacks, setup), ...(fits ? {} : { [HEAD + setup]: head }) })
  }
  return {
    record,
    head,
    keys: new Set(copies.flatMap(({ entries }) => [...entries.keys()])),
    async mend() {
      if (beyond > 0 || head.count === 0) return
      if (one.ok) await mendOne(first, repairs.first, copies[0].head)
      if (other.ok) await mendOne(second, repairs.second, copies[1].head)
    },
  }
}
