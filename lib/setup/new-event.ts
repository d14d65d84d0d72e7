import type { Actor, EventBody, SetupEvent } from './events'

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

/** Makes an event of what happened. It sorts behind `after`, the last key of the record, whatever the clocks say. */
export function newEvent(
  setup: string,
  by: Actor,
  body: EventBody,
  after = '',
  now = new Date(),
): SetupEvent {
  const stamp = { v: 1, key: newEventKey(now.getTime(), after), setup, at: now.toISOString(), by } as const
  return { ...body, ...stamp }
}
