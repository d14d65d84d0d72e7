import { EVENT_VERSION, type Actor, type EventBody, type SetupEvent } from './events'

let count = 0
let lastTime = 0

/**
 * An event key that sorts by time, also within one millisecond and when the clock steps back: 13 digits of
 * milliseconds, 6 of a counter, 8 random hex digits so that two panels never collide.
 */
function newEventKey(now: number, after: string): string {
  lastTime = Math.max(now, lastTime, (Number.parseInt(after, 10) || -1) + 1)
  count = (count + 1) % 1_000_000
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return `${String(lastTime).padStart(13, '0')}-${String(count).padStart(6, '0')}-${random.toString(16).padStart(8, '0')}`
}

/** Whose event it is, and what it has to follow. */
export interface Stamping {
  setup: string
  by: Actor
  seat: string
  /** Origin and path of the page it was seen on. */
  page?: string | null
  /** The last key of the record: the new event sorts behind it, whatever the clocks say. */
  after?: string
  now?: Date
}

/** Makes an event of what happened. */
export function newEvent(body: EventBody, stamping: Stamping): SetupEvent {
  const { setup, by, seat, page = null, after = '', now = new Date() } = stamping
  const key = newEventKey(now.getTime(), after)
  return { ...body, v: EVENT_VERSION, key, setup, at: now.toISOString(), by, seat, page }
}
