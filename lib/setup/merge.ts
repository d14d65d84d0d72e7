import type { SetupEvent } from './events'

/** Sorts by key, which is the order in which the record was written. */
export const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0

/** One text for equal contents, whatever the order of their keys. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** Whether two events say the same in every part. */
export function sameEvent(a: SetupEvent, b: SetupEvent): boolean {
  return a === b || canonical(a) === canonical(b)
}

/**
 * The union of two records of one setup, in order of key. Commutative, associative and idempotent. No honest record
 * holds two different events under one key; should one come, the one whose text sorts first stays, so that the order
 * of merging never matters.
 */
export function merge(a: readonly SetupEvent[], b: readonly SetupEvent[]): SetupEvent[] {
  const union = new Map<string, SetupEvent>()
  for (const event of [...a, ...b]) {
    const known = union.get(event.key)
    if (!known || (known !== event && canonical(event) < canonical(known))) union.set(event.key, event)
  }
  return [...union.values()].toSorted(byKey)
}

/**
 * How many of `news` can't be of this record: they say something else under a key that is there already, or begin the
 * setup anew.
 */
export function contradictions(record: readonly SetupEvent[], news: readonly SetupEvent[]): number {
  const held = new Map(record.map((event) => [event.key, event]))
  const begun = record.find(({ type }) => type === 'setup.started')
  return news.filter((event) => {
    const own = held.get(event.key)
    if (own) return !sameEvent(own, event)
    return begun !== undefined && event.type === 'setup.started'
  }).length
}
