import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SetupEvent } from '../../../lib/setup/events'
import { byKey, contradictions, merge, sameEvent } from '../../../lib/setup/merge'
import { anyBody, anyRecord } from './arbitrary-events'
import { bound, captured, eventsOf, keyAt, OTHER_SEAT, otherAudience, started } from './sample'

/** A record that no honest browser wrote: few keys, and under each whatever comes. */
const hostile: fc.Arbitrary<SetupEvent[]> = fc
  .array(fc.tuple(fc.nat(6), anyBody, fc.constantFrom('sample', 'other')), { maxLength: 15 })
  .map((entries) =>
    eventsOf(entries.map(([, body]) => body)).map((event, place) => ({
      ...event,
      key: keyAt(entries[place]?.[0] ?? 0),
      at: '2026-05-01T09:00:00.000Z',
      setup: entries[place]?.[2] ?? '',
    })),
  )
/** Two parts of one honest record, overlapping or not. */
const parts = anyRecord.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), fc.subarray(all)))

/** The same event with its parts in another order. */
const turned = <T extends object>(event: T): T => Object.fromEntries(Object.entries(event).toReversed()) as T

describe.each([
  ['honest', anyRecord],
  ['hostile', hostile],
])('merging %s records', (_case, record) => {
  test('is the same either way round', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  test('is the same in whatever order three come together', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
        expect(merge(a, a)).toEqual(merge(a, []))
      }),
    )
  })

  test('keeps every key once, in order, with something that stood there', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const merged = merge(a, b)
        const keys = [...new Set([...a, ...b].map(({ key }) => key))].toSorted()
        expect(merged.map(({ key }) => key)).toEqual(keys)
        for (const event of merged) expect([...a, ...b]).toContainEqual(event)
      }),
    )
  })
})

test('two parts of one record make up what either of them holds, and contradict nothing', () => {
  fc.assert(
    fc.property(parts, ([all, a, b]) => {
      const either = all.filter((event) => a.includes(event) || b.includes(event))
      expect(merge(a, structuredClone(b))).toEqual(either)
      expect(contradictions(all, a.map(turned))).toBe(0)
    }),
  )
})

test('merging leaves both records as they were', () => {
  const [a, b] = [eventsOf([started, bound]).toReversed(), eventsOf([started])]
  const copy = structuredClone([a, b])
  merge(a, b)
  expect([a, b]).toEqual(copy)
})

describe('two events', () => {
  const [event] = eventsOf([captured('audienceUrl')])

  test('say the same whatever the order of their parts', () => {
    expect(event && sameEvent(event, turned(structuredClone(event)))).toBe(true)
  })

  test.each([
    ['text', { value: otherAudience }],
    ['seat', { seat: OTHER_SEAT }],
    ['time', { at: '2026-05-01T09:00:00Z' }],
    ['place, deep inside', { source: { console: 'meta', url: null, method: 'page', at: '' } }],
  ])('say something else with another %s', (_case, change) => {
    expect(event && sameEvent(event, { ...event, ...change } as SetupEvent)).toBe(false)
  })

  test('are sorted by key, as the record is written', () => {
    expect([{ key: '2' }, { key: '10' }, { key: '1' }].toSorted(byKey)).toEqual([
      { key: '1' },
      { key: '10' },
      { key: '2' },
    ])
  })
})

describe('contradictions', () => {
  const record = eventsOf([started, bound, captured('audienceUrl')])
  const changed = (place: number, change: object) =>
    record.map((event, at) => (at === place ? { ...event, ...change } : event))

  test('are none in the record itself, in what is new, and in nothing', () => {
    expect(contradictions(record, structuredClone(record))).toBe(0)
    expect(contradictions(record, eventsOf([started, bound, captured('audienceUrl'), bound]))).toBe(0)
    expect(contradictions(record, [])).toBe(0)
    expect(contradictions([], record)).toBe(0)
  })

  test('are counted one by one: another text under a key that is there', () => {
    expect(contradictions(record, changed(2, { value: otherAudience }))).toBe(1)
    expect(contradictions(record, changed(0, { name: 'x' }))).toBe(1)
    expect(
      contradictions(
        record,
        record.map((event) => ({ ...event, by: 'api' as const })),
      ),
    ).toBe(3)
  })

  test('are a second beginning, under whatever key', () => {
    const second = eventsOf([bound, bound, bound, started]).slice(3)
    expect(contradictions(record, second)).toBe(1)
    expect(contradictions(record.slice(1), second)).toBe(0)
  })
})
