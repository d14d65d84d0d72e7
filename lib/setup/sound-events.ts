import * as v from 'valibot'
import { schemaOf } from './event-schema'
import type { EventBody, SetupEvent } from './events'
import { newEvent, type Stamping } from './new-event'

/**
 * Makes events of what happened, each behind the one before. What could not be read again, because it is too long or
 * has an odd form, is left out; `odd` is the type of the last such.
 */
export function soundEvents(
  bodies: readonly EventBody[],
  stamping: Stamping,
): { events: SetupEvent[]; odd: string | null } {
  const events: SetupEvent[] = []
  let odd: string | null = null
  for (const body of bodies) {
    const event = newEvent(body, { ...stamping, after: events.at(-1)?.key ?? stamping.after ?? '' })
    if (v.is(schemaOf(event.type), event)) events.push(event)
    else odd = body.type
  }
  return { events, odd }
}
