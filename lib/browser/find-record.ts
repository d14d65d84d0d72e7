import { reconcile, readHead, type Condition, type Head } from '../setup/reconcile'
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
    /** Why a copy could not be read or mended, in the browser's words; null if it could. */
    first: string | null
    second: string | null
  }
}

/** A record with its head, and the way to mend its copies. */
interface FoundRecord {
  record: LoadedRecord
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

/**
 * Reads a setup's record from both copies. `mend` writes into either what the other has; a record that is too long to
 * be read whole is left as it is.
 */
export async function findRecord(setup: string, first: RecordCopy, second: RecordCopy): Promise<FoundRecord> {
  const read = async (copy: RecordCopy) => {
    const [{ entries, beyond }, heads] = await Promise.all([
      copy.read(eventsOf(setup), MOST_ENTRIES),
      copy.get([HEAD + setup]),
    ])
    return { copy: { entries: byEventKey(entries, setup), head: heads[HEAD + setup] }, beyond }
  }
  const [one, other] = await Promise.all([attempt(() => read(first)), attempt(() => read(second))])
  const nothing = { entries: new Map<string, unknown>(), head: undefined }
  const copies = [one.ok ? one.value.copy : nothing, other.ok ? other.value.copy : nothing] as const
  const { events, head, condition, repairs } = reconcile(setup, ...copies)
  const beyond = Math.max(one.ok ? one.value.beyond : 0, other.ok ? other.value.beyond : 0)
  const record: LoadedRecord = {
    setup,
    events,
    condition: {
      ...condition,
      // What was not looked at is not lost.
      lost: beyond > 0 ? 0 : condition.lost,
      beyond,
      first: one.ok ? null : one.message,
      second: other.ok ? null : other.message,
    },
  }
  async function mendOne(copy: RecordCopy, lacks: ReadonlyMap<string, unknown>, known: unknown) {
    const { count, last, started } = readHead(known)
    const headFits = count === head.count && last === head.last && started !== null
    if (lacks.size === 0 && headFits) return
    await copy.write({ ...byStorageKey(lacks, setup), ...(headFits ? {} : { [HEAD + setup]: head }) })
  }
  return {
    record,
    head,
    async mend() {
      if (beyond > 0 || head.count === 0) return
      if (one.ok) await mendOne(first, repairs.first, copies[0].head)
      if (other.ok) await mendOne(second, repairs.second, copies[1].head)
    },
  }
}
