import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordStore } from '../../../lib/browser/record-store'
import type { SetupEvent } from '../../../lib/setup/events'
import { headOf } from '../setup/copies'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { openAnew, put, recordOf, stored } from './stored'

type Changes = Parameters<RecordStore['noticed']>[0]

const all = recordOf('sample', 6)
let first: MemoryCopy
let second: MemoryCopy
let record: RecordStore
beforeEach(async () => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  for (const copy of [first, second]) put(copy, stored(all.slice(0, 3)))
  record = openAnew(first, second)
  await record.load('sample')
})

/** What the browser says of a write that brought the record from so many events to so many. */
const step = (from: number, to: number): Changes => ({
  ...Object.fromEntries(
    all.slice(from, to).map((event) => [`event:sample:${event.key}`, { newValue: event }]),
  ),
  'head:sample': { oldValue: headOf(all.slice(0, from)), newValue: headOf(all.slice(0, to)) },
})
/** Another panel writes, and the browser tells of it. */
const elsewhere = (from: number, to: number, told: Changes | null = step(from, to)) => {
  for (const copy of [first, second]) put(copy, stored(all.slice(0, to)))
  return told ? hear(told) : { events: [], erased: [] }
}
const hear = (changes: Changes) => {
  const heard = { events: [] as SetupEvent[], erased: [] as string[] }
  record.noticed(changes, {
    events: (events) => heard.events.push(...events),
    erased: (setup) => heard.erased.push(setup),
  })
  return heard
}
/** What this panel is given to catch up on when it writes next: nothing, if it has seen all. */
const missed = async () => {
  let given: readonly SetupEvent[] = []
  await record.write('sample', (events) => {
    given = events
    return []
  })
  return given
}

describe('what another panel wrote', () => {
  test('is told, and then there is nothing to catch up on', async () => {
    expect(elsewhere(3, 5)).toEqual({ events: all.slice(3, 5), erased: [] })
    expect(await missed()).toEqual([])
    elsewhere(5, 6)
    expect(await missed()).toEqual([])
  })

  test('and was never told is caught up on', async () => {
    elsewhere(3, 5, null)
    expect(await missed()).toEqual(all.slice(0, 5))
    expect(await missed()).toEqual([])
  })

  test('and was told in part is caught up on: a head that leaves a gap proves nothing', async () => {
    elsewhere(3, 4, null)
    elsewhere(4, 5)
    expect(await missed()).toEqual(all.slice(0, 5))
  })

  test('and was told with fewer entries than its head counts is caught up on', async () => {
    const { [`event:sample:${all[4]?.key}`]: _kept, ...part } = step(3, 5)
    elsewhere(3, 5, part)
    expect(await missed()).toEqual(all.slice(0, 5))
  })

  test('and was told of a setup that this panel never read is no ground to trust its head', async () => {
    const fresh = openAnew(first, second)
    fresh.noticed(step(3, 5), { events: () => {}, erased: () => {} })
    put(first, stored(all.slice(0, 5)))
    let given: readonly SetupEvent[] = []
    await fresh.write('sample', (events) => {
      given = events
      return []
    })
    expect(given).toEqual(all.slice(0, 5))
  })

  test('that only mends an entry counts for nothing new', async () => {
    const [, event] = all
    const key = `event:sample:${event?.key}`
    // An entry more, and one that was there before: together they would make up for the gap.
    elsewhere(3, 5, {
      ...step(4, 5),
      [key]: { oldValue: 'x', newValue: event },
    })
    expect(await missed()).toEqual(all.slice(0, 5))
  })

  test('and can’t be read is not told', () => {
    expect(hear({ 'event:sample:1': { newValue: 'x' }, 'event:sample:2': { newValue: { v: 9 } } })).toEqual({
      events: [],
      erased: [],
    })
  })

  test('elsewhere in the storage is none of the record’s', () => {
    const [event] = all
    expect(hear({ 'current-setup': { newValue: 'x' }, seat: { newValue: event } })).toEqual({
      events: [],
      erased: [],
    })
  })

  test('of this panel itself, told to it late, takes nothing back', async () => {
    await record.write('sample', () => all.slice(3, 5))
    hear(step(3, 5))
    expect(await missed()).toEqual([])
  })
})

describe('what another panel erased', () => {
  test('is told by the head that is gone', () => {
    expect(hear({ 'head:sample': { oldValue: headOf(all) } })).toEqual({ events: [], erased: ['sample'] })
  })

  test('is no news of events: those that went', () => {
    const [event] = all
    expect(hear({ [`event:sample:${event?.key}`]: { oldValue: event } })).toEqual({ events: [], erased: [] })
  })
})
