import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntry } from '../../../lib/setup/entry'
import type { SetupEvent } from '../../../lib/setup/events'
import { reconcile, type Copy, type Reconciled } from '../../../lib/setup/reconcile'
import { soundEvents } from '../../../lib/setup/sound-events'
import { anyBody } from './arbitrary-events'
import { copyOf, damaged, headOf, mended } from './copies'
import { SEAT, started } from './sample'

/** A record as it can stand in storage. */
const record: fc.Arbitrary<SetupEvent[]> = fc
  .array(anyBody, { maxLength: 25 })
  .map((bodies) => bodies.filter(({ type }) => type !== 'setup.started'))
  .map((bodies) => soundEvents([started, ...bodies], { setup: 'sample', by: 'person', seat: SEAT }).events)
const oneDamaged = record.chain((all) => fc.tuple(fc.constant(all), damaged(all)))
const bothDamaged = record.chain((all) => fc.tuple(fc.constant(all), damaged(all), damaged(all)))

/** How many of the record's entries can be read where they stand. */
const soundIn = (copy: Copy, all: readonly SetupEvent[]) =>
  all.filter(({ key, setup }) => {
    const reading = readEntry(copy.entries.get(key))
    return reading.ok && reading.event.key === key && reading.event.setup === setup
  })
const afterwards = (first: Copy, second: Copy, { repairs, head }: Reconciled) => {
  const copies = [mended(first, repairs.first, head), mended(second, repairs.second, head)] as const
  return { copies, again: reconcile('sample', ...copies) }
}
const clean = { lost: 0, restored: 0, unreadable: 0, newer: 0, unknown: 0, differing: 0 }

describe('whatever one copy suffers', () => {
  test('everything is back from the second, and counted once', () => {
    fc.assert(
      fc.property(oneDamaged, ([all, bad]) => {
        const { events, head, condition, repairs } = reconcile('sample', bad, copyOf(all))
        expect(events).toEqual(all)
        expect(head).toEqual(headOf(all))
        const gone = all.length - soundIn(bad, all).length
        expect(condition).toEqual({ ...clean, restored: gone })
        expect(repairs.first.size).toBe(gone)
        expect(repairs.second.size).toBe(0)
      }),
    )
  })

  test('nothing is missed in the first, which says nothing of it and mends the second', () => {
    fc.assert(
      fc.property(oneDamaged, ([all, bad]) => {
        const { events, head, condition, repairs } = reconcile('sample', copyOf(all), bad)
        expect([events, head, condition]).toEqual([all, headOf(all), clean])
        expect(repairs.first.size).toBe(0)
        expect(repairs.second.size).toBe(all.length - soundIn(bad, all).length)
      }),
    )
  })

  test('the repairs make both copies equal, and then nothing is left to say', () => {
    fc.assert(
      fc.property(oneDamaged, fc.boolean(), ([all, bad], turned) => {
        const copies = turned ? ([copyOf(all), bad] as const) : ([bad, copyOf(all)] as const)
        const { copies: whole, again } = afterwards(...copies, reconcile('sample', ...copies))
        for (const copy of whole) expect(copy).toEqual(copyOf(all))
        expect(again.events).toEqual(all)
        expect(again.condition).toEqual(clean)
        expect([again.repairs.first.size, again.repairs.second.size]).toEqual([0, 0])
      }),
    )
  })
})

describe('whatever both copies suffer', () => {
  test('nothing that either of them holds is dropped, and nothing is made up', () => {
    fc.assert(
      fc.property(bothDamaged, ([all, first, second]) => {
        const { events } = reconcile('sample', first, second)
        const [begin] = all
        for (const event of [...soundIn(first, all), ...soundIn(second, all)])
          expect(events).toContainEqual(event)
        for (const event of events)
          expect(
            event === begin ? [event] : [...soundIn(first, all), ...soundIn(second, all), begin],
          ).toContainEqual(event)
        expect(events.map(({ key }) => key)).toEqual([...new Set(events.map(({ key }) => key))].toSorted())
      }),
    )
  })

  test('every entry that was ever known of is counted once: read, unreadable, or lost', () => {
    fc.assert(
      fc.property(bothDamaged, ([, first, second]) => {
        const { events, head, condition } = reconcile('sample', first, second)
        const { lost, unreadable, newer, unknown } = condition
        expect(events.length + lost + unreadable + newer + unknown).toBe(head.count)
        expect(Math.min(lost, unreadable, newer, unknown, condition.restored)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('the repairs touch nothing that can be read, and are needed once', () => {
    fc.assert(
      fc.property(bothDamaged, ([all, first, second]) => {
        const found = reconcile('sample', first, second)
        for (const [copy, repairs] of [
          [first, found.repairs.first],
          [second, found.repairs.second],
        ] as const)
          for (const { key } of soundIn(copy, all)) expect([...repairs.keys()]).not.toContain(key)
        const { copies, again } = afterwards(first, second, found)
        expect(again.events).toEqual(found.events)
        expect(again.head).toEqual(found.head)
        expect(again.condition).toEqual({ ...found.condition, restored: 0 })
        expect([again.repairs.first.size, again.repairs.second.size]).toEqual([0, 0])
        expect([...copies[0].entries.keys()].toSorted()).toEqual([...copies[1].entries.keys()].toSorted())
      }),
    )
  })

  test('it changes neither copy, and comes to the same from either side but for what was restored', () => {
    fc.assert(
      fc.property(bothDamaged, ([, first, second]) => {
        const before = structuredClone([first, second])
        const one = reconcile('sample', first, second)
        const other = reconcile('sample', second, first)
        expect([first, second]).toEqual(before)
        expect(other.events).toEqual(one.events)
        expect({ ...other.condition, restored: 0 }).toEqual({ ...one.condition, restored: 0 })
        expect([other.repairs.second, other.repairs.first]).toEqual([one.repairs.first, one.repairs.second])
      }),
    )
  })

  test('it never throws on anything at all', () => {
    const entries = fc.array(fc.tuple(fc.string(), fc.anything())).map((list) => new Map(list))
    const copy = fc.record({ entries, head: fc.anything() })
    fc.assert(
      fc.property(copy, copy, (first, second) => {
        const { events, condition } = reconcile('sample', first, second)
        expect(events).toEqual([])
        expect(condition.restored).toBe(0)
      }),
    )
  })
})
