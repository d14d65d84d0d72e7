import { browser } from 'wxt/browser'
import type { SetupEvent } from '../setup/events'

const LOCK = 'tandem-record'
const CURRENT = 'current-setup'
const HEAD = 'head:'

/** Where an event is stored. Its key sorts by time, so the storage key does too. */
const keyOf = (event: SetupEvent) => `event:${event.setup}:${event.key}`

interface Head {
  count: number
  last: string
}

function headOf(entry: unknown): Head {
  if (typeof entry !== 'object' || entry === null) return { count: 0, last: '' }
  const { count, last } = entry as Record<string, unknown>
  return { count: typeof count === 'number' ? count : 0, last: typeof last === 'string' ? last : '' }
}

/** What was found in storage. `lost` is how many events the head knows of that are not there any more. */
export interface LoadedRecord {
  events: SetupEvent[]
  lost: number
  /** Entries that can't be read as events; they stay in storage untouched. */
  unreadable: number
}

function isEvent(entry: unknown): entry is SetupEvent {
  if (typeof entry !== 'object' || entry === null) return false
  const event = entry as Record<string, unknown>
  return (
    event['v'] === 1 &&
    ['key', 'setup', 'at', 'by', 'type'].every(
      (key) => typeof event[key] === 'string' && Object.hasOwn(event, key),
    )
  )
}

/**
 * Writes events, each under its own key, under one lock that all panels share. Resolves when the browser has taken
 * them; rejects with the browser's own reason (a full disk or quota) and then none of them counts as written.
 */
export function appendEvents(events: readonly SetupEvent[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const [first] = events
    if (!first) return
    const headKey = HEAD + first.setup
    const stored = await browser.storage.local.get(headKey)
    const head = headOf(stored[headKey])
    const last = events.reduce((latest, event) => (event.key > latest ? event.key : latest), head.last)
    await browser.storage.local.set({
      ...Object.fromEntries(events.map((event) => [keyOf(event), event])),
      [headKey]: { count: head.count + events.length, last } satisfies Head,
      [CURRENT]: first.setup,
    })
  })
}

/** Reads the setup that was last worked on; null if there is none. */
export async function loadRecord(): Promise<LoadedRecord | null> {
  const all = await browser.storage.local.get(null)
  const setup: unknown = all[CURRENT]
  if (typeof setup !== 'string') return null
  const prefix = `event:${setup}:`
  const entries = Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .toSorted()
    .map((key): unknown => all[key])
  const events = entries.filter(isEvent)
  const head = headOf(all[HEAD + setup])
  return {
    events,
    lost: Math.max(0, head.count - entries.length),
    unreadable: entries.length - events.length,
  }
}

/** Adds somebody else's events: a union, so that the same file twice is the same as once. */
export async function importEvents(events: readonly SetupEvent[]): Promise<void> {
  const stored = await browser.storage.local.get(events.map(keyOf))
  await appendEvents(events.filter((event) => !Object.hasOwn(stored, keyOf(event))))
  const [first] = events
  if (first) await browser.storage.local.set({ [CURRENT]: first.setup })
}

/** Tells of events that another panel wrote. Returns the function that ends it. */
export function watchEvents(onEvents: (events: SetupEvent[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const events = Object.entries(changes)
      .filter(([key]) => key.startsWith('event:'))
      .map(([, change]) => change.newValue)
      .filter(isEvent)
    if (events.length > 0) onEvents(events)
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/** Puts the present setup aside, so that the panel starts anew; its events stay until they are erased. */
export async function leaveSetup(): Promise<void> {
  await browser.storage.local.remove(CURRENT)
}
