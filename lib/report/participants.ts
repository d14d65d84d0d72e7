import type { SetupEvent } from '../setup/events'

/** A browser profile that wrote to the record, and how it took part. Times: ISO 8601, UTC. */
export interface Participant {
  /** Random id of the profile; "" for all in which an older Tandem did not note it. */
  seat: string
  /** What its person wants to be called; null where nobody said. */
  name: string | null
  /** How many entries it wrote, and how many of them a person decided. */
  entries: number
  decisions: number
  first: string
  last: string
}

/** Who took part in a record, in the order in which they came to it. `names`: by seat. */
export function participantsOf(
  events: readonly SetupEvent[],
  names: Readonly<Record<string, string>>,
): Participant[] {
  const found = new Map<string, Participant>()
  for (const { seat, by, at } of events.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const name = Object.hasOwn(names, seat) ? names[seat]?.trim() || null : null
    const known = found.get(seat) ?? { seat, name, entries: 0, decisions: 0, first: at, last: at }
    found.set(seat, {
      ...known,
      entries: known.entries + 1,
      decisions: known.decisions + (by === 'person' ? 1 : 0),
      first: at < known.first ? at : known.first,
      last: at > known.last ? at : known.last,
    })
  }
  return [...found.values()]
}
