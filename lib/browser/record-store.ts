import type { SetupEvent } from '../setup/events'
import { contradictions } from '../setup/merge'
import { readHead, type Head } from '../setup/reconcile'
import { readEntry } from '../setup/entry'
import { eraseAll, eraseSetups, finishErasing } from './erase-record'
import {
  attempt,
  findRecord,
  isReadOnly,
  lookAt,
  messageOf,
  MOST_ENTRIES,
  type FoundRecord,
  type LoadedRecord,
} from './find-record'
import { holdsNothing, takeInventory, type Inventory } from './inventory'
import { createPanelLock } from './panel-lock'
import type { RecordCopy } from './record-copy'
import { byStorageKey, CURRENT, ERASING, EVENT, eventsOf, HEAD, SEAT, TOUR } from './record-keys'
import { takeOnce } from './take-once'
import { writeWords } from './write-words'

/** What became of a write. After anything but `ok` none of the events counts as written. */
export type Written =
  | {
      ok: true
      events: SetupEvent[]
      /** Why the second copy lacks them; null if it has them. */ second: string | null
    }
  | { ok: false; reason: WriteProblem; message: string }

/**
 * Why nothing was written: the setup was erased meanwhile; the events contradict the record; it can only be looked at;
 * the browser refused; or it did not answer in time, so that nobody knows.
 */
export type WriteProblem = 'erased' | 'contradiction' | 'read-only' | 'refused' | 'timeout'

/**
 * Decides, under the lock, what to add. `missed` is the whole record if it holds anything that this panel has not
 * seen, else empty; `after` is the last key of the record.
 */
export type MakeEvents = (missed: readonly SetupEvent[], after: string) => readonly SetupEvent[]

/**
 * The record of all setups: append-only events, each under its own key, in two copies. There is one way to write,
 * under one lock that all panels share; what the first copy has taken counts as written. `rest`: until there is
 * nothing to be drawn.
 */
export function createRecordStore(
  first: RecordCopy,
  second: RecordCopy,
  locks: LockManager,
  rest: () => Promise<void>,
) {
  /** The heads that this panel has seen everything of. */
  const seen = new Map<string, Head>()

  const exclusively = createPanelLock(locks, 'tandem-record')

  async function addTo(setup: string, make: MakeEvents, whole: boolean): Promise<Written> {
    const { [HEAD + setup]: stored, [ERASING + setup]: erasing } = await first.get([
      HEAD + setup,
      ERASING + setup,
    ])
    if (erasing !== undefined && (await finishErasing([ERASING + setup], first, second)).length > 0)
      return { ok: false, reason: 'refused', message: writeWords().erasing }
    const own = readHead(stored)
    const known = seen.get(setup)
    const caughtUp = !whole && known !== undefined && known.count === own.count && known.last === own.last
    const found = caughtUp ? null : await findRecord(setup, first, second)
    if (found && isReadOnly(found.record.condition))
      return { ok: false, reason: 'read-only', message: writeWords().readOnly }
    // What a copy refuses now it refuses below, too, where that is told.
    if (found) await attempt(() => found.mend())
    const head = found?.head ?? own
    const missed = found?.record.events ?? []
    const made = make(missed, head.last)
    if (contradictions(missed, made) > 0)
      return { ok: false, reason: 'contradiction', message: writeWords().contradiction }
    const held = new Set(missed.map(({ key }) => key))
    const events = made.filter(({ key }) => !held.has(key))
    seen.set(setup, head)
    if (events.length === 0) return { ok: true, events: [], second: null }
    const started = head.started ?? events.find(({ type }) => type === 'setup.started') ?? null
    if (head.count === 0 && started === null)
      return { ok: false, reason: 'erased', message: writeWords().erased }
    const next: Head = {
      count: head.count + events.length - (found ? await countedBefore(events, found) : 0),
      last: events.reduce((latest, { key }) => (key > latest ? key : latest), head.last),
      started,
    }
    const entries = {
      ...byStorageKey(new Map(events.map((event) => [event.key, event])), setup),
      [HEAD + setup]: next,
    }
    await first.write(entries)
    seen.set(setup, next)
    const copied = await attempt(() => second.write(entries))
    return { ok: true, events, second: copied.ok ? null : copied.message }
  }

  /**
   * How many of these events the head counts already: those whose entry is there and can't be read, and lost ones that
   * come back. Only this browser's own are known to be such; another's may as well be new.
   */
  async function countedBefore(
    events: readonly SetupEvent[],
    { keys, record }: FoundRecord,
  ): Promise<number> {
    const { [SEAT]: seat } = await first.get([SEAT])
    const garbled = events.filter(({ key }) => keys.has(key)).length
    const own = events.filter((event) => !keys.has(event.key) && event.seat === seat).length
    return garbled + Math.min(record.condition.lost, own)
  }

  return {
    /** Which setups there are, and who we are. Rejects only if neither copy can be read. */
    inventory: (): Promise<Inventory> => exclusively(() => takeInventory(first, second)),

    /**
     * The setup that was open last, and who we are, as the first copy has it: quick, and not checked against anything.
     * `empty`: there was no such setup, and neither copy holds anything of any other.
     */
    async last(): Promise<{ current: string | null; seat: string | null; empty: boolean }> {
      // The second copy takes a while to open, whatever is asked of it first; how that ends is told when it is read.
      void attempt(() => second.get([]))
      const { [CURRENT]: current, [SEAT]: seat } = await first.get([CURRENT, SEAT])
      return {
        current: typeof current === 'string' && current !== '' ? current : null,
        seat: typeof seat === 'string' ? seat : null,
        empty: (current ?? '') === '' && (await holdsNothing(first, second)),
      }
    },

    /**
     * Reads a setup's record, and mends in either copy what the other has. With `later`, a second copy that is sound
     * and as long as the first comes at once, since it is read in half the time and looking needs no lock; at rest both
     * are read under it, and `later` is told what came of comparing them: nothing at all, where somebody has erased the
     * setup meanwhile. This panel writes nothing before that.
     */
    load: (setup: string, later?: (whole: LoadedRecord) => void): Promise<LoadedRecord> =>
      new Promise((resolve, reject) => {
        const looking = later ? lookAt(second, first, setup) : null
        void looking?.then((sound) => sound && resolve(sound))
        const work = exclusively(async () => {
          const early = await looking
          if (early) await rest()
          const found = await findRecord(setup, first, second)
          const { record, head } = found
          const mended = await attempt(() => found.mend())
          if (!mended.ok) record.condition.mending = mended.message
          seen.set(setup, head)
          if (early) later?.(record)
          else resolve(record)
        })
        work.catch(reject)
      }),

    /** The one way to add to a record. Never rejects. */
    async write(setup: string, make: MakeEvents): Promise<Written> {
      try {
        return await exclusively(() => addTo(setup, make, false))
      } catch (error) {
        const late = error instanceof Error && error.cause === 'timeout'
        return { ok: false, reason: late ? 'timeout' : 'refused', message: messageOf(error) }
      }
    },

    /** Adds somebody else's events, all of them or none. Twice is the same as once. Never rejects. */
    async adopt(setup: string, events: readonly SetupEvent[]): Promise<Written> {
      try {
        return await exclusively(() => addTo(setup, () => events, true))
      } catch (error) {
        return { ok: false, reason: 'refused', message: messageOf(error) }
      }
    },

    /** Remembers which setup to open next time; null for the first-run page. */
    async setCurrent(setup: string | null): Promise<void> {
      for (const copy of [first, second]) await attempt(() => copy.write({ [CURRENT]: setup ?? '' }))
    },

    /** Whether the tour is to be offered: once in this browser. Rejects where that can't be kept. */
    takeTourOffer: (): Promise<boolean> => exclusively(() => takeOnce(first, TOUR)),

    /**
     * Erases a setup. Returns why something of it is left in the second copy until the next start, null if nothing is;
     * rejects if it could not be erased, and then it is there as before.
     */
    erase: (setup: string): Promise<string | null> =>
      exclusively(() => {
        seen.delete(setup)
        return eraseSetups([setup], first, second)
      }),

    /** Erases all setups and everything else that Tandem keeps, in the same way. */
    eraseEverything: (): Promise<string | null> =>
      exclusively(() => {
        seen.clear()
        return eraseAll(first, second)
      }),

    /** Everything that is stored, as it is, for a person who wants to keep what Tandem can't read. */
    async dump(): Promise<{ first: unknown; second: unknown }> {
      const all = async (copy: RecordCopy) => {
        const read = await attempt(() => copy.read('', MOST_ENTRIES))
        return read.ok ? Object.fromEntries(read.value.entries) : `not readable: ${read.message}`
      }
      return { first: await all(first), second: await all(second) }
    },

    /**
     * Takes in what the browser says has changed in the first copy: events that another panel wrote, and setups that
     * are gone.
     */
    noticed(
      changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>,
      tell: { events(events: SetupEvent[]): void; erased(setup: string): void },
    ): void {
      const entries = Object.entries(changes)
      const events = entries.flatMap(([key, { newValue }]) => {
        const reading = key.startsWith(EVENT) && newValue !== undefined ? readEntry(newValue) : null
        return reading?.ok ? [reading.event] : []
      })
      if (events.length > 0) tell.events(events)
      for (const [key, { newValue }] of entries) {
        const setup = key.startsWith(HEAD) ? key.slice(HEAD.length) : null
        if (setup === null) continue
        if (newValue === undefined) {
          tell.erased(setup)
          continue
        }
        const head = readHead(newValue)
        const known = seen.get(setup)
        const added = entries.filter(
          ([one, change]) => one.startsWith(eventsOf(setup)) && change.oldValue === undefined,
        ).length
        // Only a write that follows on what was seen leaves nothing unseen.
        if (known && known.count + added === head.count) seen.set(setup, head)
      }
    },
  }
}

/** The record, as the panel uses it. */
export type RecordStore = ReturnType<typeof createRecordStore>
