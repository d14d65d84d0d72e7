import fc from 'fast-check'
import { EVENT_VERSION, type SetupEvent } from '../../../lib/setup/events'
import type { Copy, Head } from '../../../lib/setup/reconcile'

/** The head of a record that is whole. */
export function headOf(events: readonly SetupEvent[]): Head {
  return { count: events.length, last: events.at(-1)?.key ?? '', started: events[0] ?? null }
}

/** A copy that holds these events as they were written. */
export function copyOf(events: readonly SetupEvent[], head: unknown = headOf(events)): Copy {
  return { entries: new Map(events.map((event) => [event.key, structuredClone(event)])), head }
}

/** The copy with other entries under some keys; those with `undefined` are taken out. */
export function changed(copy: Copy, change: Readonly<Record<string, unknown>>): Copy {
  const entries = new Map(copy.entries)
  for (const [key, entry] of Object.entries(change))
    if (entry === undefined) entries.delete(key)
    else entries.set(key, entry)
  return { ...copy, entries }
}

/** The copy after its repairs and with that head. */
export function mended(copy: Copy, repairs: ReadonlyMap<string, unknown>, head: unknown): Copy {
  return { entries: new Map([...copy.entries, ...repairs]), head }
}

/** What may stand where an entry was. None of it can be read. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    [],
    {},
    { v: EVENT_VERSION },
    { v: EVENT_VERSION, type: 'step.ticked' },
    JSON.stringify({ v: EVENT_VERSION }),
  ),
  fc.string(),
  fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
)

/** What may stand where a head was, or contradict it: never more than there is, for that would be a loss. */
export const badHead = (events: readonly SetupEvent[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      'x',
      7,
      [],
      {},
      { count: 'many' },
      { count: -3, last: 5, started: {} },
      { count: NaN, last: '', started: 'x' },
      { count: 1.5 },
    ),
    fc.nat(events.length).map((count) => ({ ...headOf(events), count, last: events[count]?.key ?? '' })),
  )

/** How a copy may come to harm. */
export type Harm = 'none' | 'gone' | 'junk' | 'moved' | 'foreign'

/** The copy with some of its entries harmed, and some head. */
export const damaged = (events: readonly SetupEvent[]): fc.Arbitrary<Copy> =>
  fc
    .tuple(
      fc.array(fc.constantFrom<Harm>('none', 'none', 'gone', 'junk', 'moved', 'foreign'), {
        minLength: events.length,
        maxLength: events.length,
      }),
      fc.array(junk, { minLength: events.length, maxLength: events.length }),
      fc.oneof(fc.constant<unknown>(headOf(events)), badHead(events)),
    )
    .map(([harms, rubbish, head]) => ({
      entries: new Map(
        events.flatMap((event, place): [string, unknown][] => {
          switch (harms[place] ?? 'none') {
            case 'none':
              return [[event.key, structuredClone(event)]]
            case 'gone':
              return []
            case 'junk':
              return [[event.key, rubbish[place]]]
            case 'moved':
              // Another entry of the record, in this one's place.
              return [[event.key, structuredClone(events.at(place - 1) ?? event)]]
            case 'foreign':
              return [[event.key, { ...event, setup: 'other' }]]
          }
        }),
      ),
      head,
    }))
