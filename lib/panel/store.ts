import { createStore } from 'zustand/vanilla'
import type { EventBody, Actor, SetupEvent } from '../setup/events'
import { fold, foldOne } from '../setup/fold'
import { newEvent } from '../setup/new-event'
import type { SetupState } from '../setup/state'
import type { LoadedRecord } from '../browser/record-store'

/** Where the record lives; the browser's storage in the product. */
export interface RecordStorage {
  append(events: readonly SetupEvent[]): Promise<void>
  load(): Promise<LoadedRecord | null>
  watch(onEvents: (events: SetupEvent[]) => void): () => void
}

/** The record as the panel holds it. */
export interface PanelState {
  loaded: boolean
  events: readonly SetupEvent[]
  setup: SetupState | null
  /** Sentence for the status region. */
  message: string
  /** What is wrong with the stored record, in words; null when nothing is. */
  storageProblem: string | null
}

/** How long a sentence stays in the status region, in milliseconds: long enough to read it twice. */
const READING_TIME = 30_000

/** Holds the record and is the only way to add to it. */
export function createPanelStore(storage: RecordStorage) {
  const store = createStore<PanelState>(() => ({
    loaded: false,
    events: [],
    setup: null,
    message: '',
    storageProblem: null,
  }))

  function take(news: readonly SetupEvent[]): void {
    store.setState((state) => {
      const known = new Set(state.events.map((event) => event.key))
      // Without a setup on the screen only the start of one counts.
      const setup = state.setup?.id ?? news.find((event) => event.type === 'setup.started')?.setup
      const fresh = news.filter((event) => !known.has(event.key) && event.setup === setup)
      if (fresh.length === 0) return state
      const last = state.events.at(-1)?.key ?? ''
      const inOrder = fresh.every((event, position) => event.key > (fresh[position - 1]?.key ?? last))
      const events = [...state.events, ...fresh]
      if (inOrder) return { events, setup: fresh.reduce(foldOne, state.setup) }
      events.sort((a, b) => (a.key < b.key ? -1 : 1))
      return { events, setup: fold(events) }
    })
  }

  let silence: ReturnType<typeof setTimeout> | undefined
  /** What was wrong with the record when it was read; outlives a write that fails and then works again. */
  let damage: string | null = null

  async function load(): Promise<void> {
    const record = await storage.load()
    const bad = (record?.lost ?? 0) + (record?.unreadable ?? 0)
    damage =
      bad > 0 ? `${bad} entries of this setup's record can't be read. What you see may be incomplete.` : null
    store.setState({
      loaded: true,
      events: record?.events ?? [],
      setup: record ? fold(record.events) : null,
      storageProblem: damage,
    })
  }

  return {
    store,
    /** Reads the stored record and follows what other panels write. Returns the function that ends that. */
    async open(): Promise<() => void> {
      await load()
      return storage.watch(take)
    },
    /** Reads the stored record again, after another setup was put there. */
    reload: load,
    /** Writes what happened, then shows it. False, with a sentence in `storageProblem`, if the browser refused. */
    async append(
      by: Actor,
      bodies: readonly EventBody[],
      setup = store.getState().setup?.id,
    ): Promise<boolean> {
      if (setup === undefined || bodies.length === 0) return false
      const last = store.getState().events.at(-1)?.key
      const events = bodies.map((body) => newEvent(setup, by, body, last))
      try {
        await storage.append(events)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        store.setState({
          storageProblem: `Not saved: ${reason}. Export the report now, so that nothing is lost.`,
        })
        return false
      }
      store.setState({ storageProblem: damage })
      take(events)
      return true
    },
    say(message: string): void {
      clearTimeout(silence)
      store.setState({ message })
      silence = setTimeout(() => store.setState({ message: '' }), READING_TIME)
    },
    /** Shows the first-run page again. */
    clear(): void {
      store.setState({ events: [], setup: null, message: '' })
    },
  }
}

/** The panel's store. */
export type PanelStore = ReturnType<typeof createPanelStore>
