import { createStore } from 'zustand/vanilla'
import { isReadOnly, messageOf, type LoadedRecord } from '../browser/find-record'
import type { Written } from '../browser/record-store'
import type { Actor, EventBody, SetupEvent } from '../setup/events'
import { fold } from '../setup/fold'
import type { Sights } from '../setup/sight'
import { soundEvents } from '../setup/sound-events'
import { createErasing } from './erasing'
import type { HandOffOffer } from './hand-over'
import { openLast } from './open-last'
import { ungoverned, type PolicyState } from './policy-state'
import {
  noSetup,
  summaryOf,
  withEvents,
  type News,
  type PanelState,
  type RecordStorage,
  type SetupSummary,
} from './panel-state'
import { createSay } from './say'
import { storeWords } from './store-words'

/** Holds the record and is the only way to add to it; `policy`: what a company has laid down. */
export function createPanelStore(storage: RecordStorage, policy: PolicyState = ungoverned) {
  const store = createStore<PanelState>(() => ({
    loaded: false,
    seat: '',
    ...noSetup,
    failure: null,
    others: null,
    offer: null,
    message: '',
  }))
  /** The setup that is being read, and the events of it that come meanwhile. */
  let loading: { setup: string; early: SetupEvent[] } | null = null
  /** Settles when what is stored has been read. */
  let opening: Promise<unknown> = Promise.resolve()

  const shown = () => store.getState().setup?.id ?? null
  const say = createSay((message) => store.setState({ message }))
  function take(news: readonly SetupEvent[]): void {
    const reading = loading
    if (reading) reading.early.push(...news.filter((event) => event.setup === reading.setup))
    store.setState((state) => withEvents(state, news))
  }

  async function readOthers(): Promise<void> {
    // Where nothing can be read at all, the panel has said so when it opened.
    const { setups } = await storage.inventory().catch(() => ({ setups: [] }))
    const others: SetupSummary[] = []
    for (const id of setups) {
      if (id === shown()) continue
      others.push(summaryOf(id, (await storage.load(id)).events))
    }
    store.setState({ others: others.filter(({ id }) => id !== shown()) })
  }

  /** What comparing the two copies has brought, after the first one was shown. */
  function takeWhole(setup: string, { events, condition }: LoadedRecord): void {
    if (setup !== shown()) return
    if (events.length === 0) erasedElsewhere(setup)
    else store.setState((state) => ({ ...withEvents(state, events), condition }))
  }

  /** Whether the record could be shown: not without its beginning. It stays in the list of setups then. */
  async function read(setup: string): Promise<boolean> {
    const mine = { setup, early: [] as SetupEvent[] }
    loading = mine
    try {
      const { events, condition } = await storage.load(setup, (whole) => takeWhole(setup, whole))
      const state = fold(events)
      // Somebody has asked for another one meanwhile.
      if (loading !== mine || !state) return false
      store.setState({ ...noSetup, events, setup: state, condition, resumedAt: events.at(-1)?.at ?? null })
      take(mine.early)
      return true
    } finally {
      if (loading === mine) loading = null
    }
  }

  async function show(setup: string): Promise<boolean> {
    const done = await read(setup)
    if (done) await storage.setCurrent(setup)
    await readOthers()
    return done
  }

  /** What another panel wrote. */
  function noticed(news: readonly SetupEvent[]): void {
    take(news)
    const begun = news.find(({ type, setup }) => type === 'setup.started' && setup !== shown())
    if (!begun) return
    // A panel that has nothing to show goes along; one that has keeps it.
    const { setup, others } = store.getState()
    void (!setup && others?.length === 0 ? show(begun.setup) : readOthers())
  }

  function erasedElsewhere(setup: string): void {
    if (erasing.is(setup)) return
    store.setState((state) => ({ others: state.others?.filter(({ id }) => id !== setup) ?? null }))
    if (setup !== shown()) return
    store.setState(noSetup)
    say(storeWords().erasedElsewhere)
  }

  const erasing = createErasing(storage, store, readOthers)
  return {
    store,
    say,
    policy,

    /** Reads what is stored and follows what other panels write. Returns the function that ends that. */
    async open(): Promise<() => void> {
      const end = storage.watch({ events: noticed, erased: erasedElsewhere })
      opening = openLast(storage, store, read).catch((error: unknown) =>
        store.setState({ failure: messageOf(error) }),
      )
      await opening
      store.setState({ loaded: true })
      return end
    },

    /** Reads the setups that are not on the screen, for the list of them. */
    readOthers,

    /** Puts another setup on the screen. False if its record can't be shown. */
    show,

    /** Begins a setup and shows it. False, with the reason in `unsaved`, if the browser did not keep it. */
    async begin(setup: string, bodies: readonly EventBody[]): Promise<boolean> {
      await opening
      const written = await storage.write(
        setup,
        (_missed, after) =>
          soundEvents(bodies, { setup, by: 'person', seat: store.getState().seat, after }).events,
      )
      if (!written.ok) {
        store.setState({ unsaved: written })
        return false
      }
      const begun = await show(setup)
      // Where that can't be kept it isn't offered: twice would be too often.
      store.setState({ tourOffered: await storage.takeTourOffer().catch(() => false) })
      return begun
    },

    /**
     * Writes what happened to the setup on the screen, then shows it. False if nothing was kept, with the reason in
     * `unsaved` where that is a fault.
     */
    async append(by: Actor, news: News, page: string | null = null): Promise<boolean> {
      const setup = shown()
      const decide = () => (typeof news === 'function' ? news(store.getState().setup) : news)
      // Most looks bring no news; only news is worth the lock.
      if (setup === null || decide().length === 0) return false
      const before = store.getState().condition
      if (before && isReadOnly(before)) {
        if (by === 'person') say(storeWords().notKept)
        return false
      }
      let odd: string | null = null
      const written = await storage.write(setup, (missed, after) => {
        take(missed)
        // Another setup may have come to the screen meanwhile; its state decides nothing here.
        if (shown() !== setup) return []
        const made = soundEvents(decide(), { setup, by, seat: store.getState().seat, page, after })
        odd = made.odd
        return made.events
      })
      if (!written.ok) {
        if (written.reason === 'erased') erasedElsewhere(setup)
        else store.setState({ unsaved: written })
        return false
      }
      take(written.events)
      const kept = written.events.length > 0
      if (kept && shown() === setup)
        store.setState(({ condition }) => ({
          condition: condition && { ...condition, second: written.second },
          unsaved: null,
        }))
      if (odd !== null) store.setState({ unsaved: { reason: 'odd', message: odd } })
      return kept
    },

    /** Puts a hand-off file up for the person's word; null takes it away. */
    offer: (offer: HandOffOffer | null) => store.setState({ offer }),

    /** The note on what happened while the panel was closed has been read. */
    forgetResume: () => store.setState({ resumedAt: null }),

    /** The tour was taken or declined. */
    endTourOffer: () => store.setState({ tourOffered: false }),

    /** Remembers what the consoles showed of a setup's values. */
    see(setup: string, sights: Sights): void {
      if (setup === shown()) store.setState({ sights })
    },

    /** Adds events from a file, all or none, and shows their setup. */
    async adopt(setup: string, events: readonly SetupEvent[]): Promise<Written> {
      const written = await storage.adopt(setup, events)
      if (written.ok) await show(setup)
      return written
    },

    ...erasing.ways,

    /** Shows the first-run page; the setup that was on the screen stays stored. */
    async leave(): Promise<void> {
      store.setState({ ...noSetup, message: '' })
      await storage.setCurrent(null)
      await readOthers()
    },

    /** The events of a setup, on the screen or not; none if it isn't stored. */
    eventsOf: async (setup: string): Promise<readonly SetupEvent[]> =>
      setup === shown() ? store.getState().events : (await storage.load(setup)).events,

    /** Everything that is stored, as it is. */
    dump: () => storage.dump(),
  }
}

/** The panel's store. */
export type PanelStore = ReturnType<typeof createPanelStore>
