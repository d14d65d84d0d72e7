import type { LoadedRecord } from '../browser/find-record'
import type { RecordStore, Written } from '../browser/record-store'
import type { EventBody, SetupEvent } from '../setup/events'
import { fold, foldOne } from '../setup/fold'
import { byKey } from '../setup/merge'
import type { Sights } from '../setup/sight'
import type { SetupState } from '../setup/state'
import type { HandOffOffer } from './hand-over'

/** Where the record lives; the browser's storage in the product. */
export interface RecordStorage extends Omit<RecordStore, 'noticed'> {
  watch(tell: Parameters<RecordStore['noticed']>[1]): () => void
}

/** How sound the record on the screen is. */
export type RecordCondition = LoadedRecord['condition']

/** One of the setups that are stored, for the list of them. */
export interface SetupSummary {
  id: string
  /** Null where the record can't be shown, because how the setup began is lost. */
  state: SetupState | null
  entries: number
  /** When the last event was written; null if there is none. */
  lastAt: string | null
}

/** Why something was not kept. `odd`: it doesn't have the form of an entry, too long a text most likely. */
export interface Unsaved {
  reason: Extract<Written, { ok: false }>['reason'] | 'odd'
  message: string
}

/** The record as the panel holds it. */
export interface PanelState {
  loaded: boolean
  /** The browser profile that this panel writes as. */
  seat: string
  events: readonly SetupEvent[]
  setup: SetupState | null
  /** Null while no setup is on the screen. */
  condition: RecordCondition | null
  /** The last event that was there when the setup was opened; null for one that was begun in this panel. */
  resumedAt: string | null
  /** Why the last write did not happen; null if it did. */
  unsaved: Unsaved | null
  /** Why nothing of the record could be read at all; null if it could. */
  failure: string | null
  /** A setup was open here last, and nothing of it is left in either copy. */
  vanished: boolean
  /** Whether the tour of the panel is offered on the screen. */
  tourOffered: boolean
  /** What the consoles showed of the values since the setup came to the screen. */
  sights: Sights
  /** The other setups that are stored; null before they were read. */
  others: readonly SetupSummary[] | null
  /** A hand-off file that waits for the person's word. */
  offer: HandOffOffer | null
  /** Sentence for the status region. */
  message: string
}

/** What is to be added: events, or what decides on them by the record as it is when they are written. */
export type News = readonly EventBody[] | ((setup: SetupState | null) => readonly EventBody[])

/** The part of the state that is about the setup on the screen, while there is none. */
export const noSetup = {
  events: [],
  setup: null,
  condition: null,
  resumedAt: null,
  unsaved: null,
  vanished: false,
  tourOffered: false,
  sights: {},
} satisfies Partial<PanelState>

/** The state with more events of the setup on the screen, in whatever order they come; itself if there are none. */
export function withEvents(state: PanelState, news: readonly SetupEvent[]): PanelState {
  const known = new Set(state.events.map((event) => event.key))
  const own = news.filter((event) => event.setup === state.setup?.id && !known.has(event.key))
  const fresh = [...new Map(own.map((event) => [event.key, event])).values()]
  if (fresh.length === 0) return state
  const last = state.events.at(-1)?.key ?? ''
  const inOrder = fresh.every(
    (event, place) => event.key > (fresh[place - 1]?.key ?? last) && event.type !== 'event.undone',
  )
  const events = [...state.events, ...fresh]
  if (inOrder) return { ...state, events, setup: fresh.reduce(foldOne, state.setup) }
  events.sort(byKey)
  return { ...state, events, setup: fold(events) }
}

/** What the list of setups says of one. */
export function summaryOf(id: string, events: readonly SetupEvent[]): SetupSummary {
  return { id, state: fold(events), entries: events.length, lastAt: events.at(-1)?.at ?? null }
}
