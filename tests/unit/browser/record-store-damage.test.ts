import { beforeEach, describe, expect, test } from 'vitest'
import { MOST_ENTRIES } from '../../../lib/browser/find-record'
import type { RecordStore } from '../../../lib/browser/record-store'
import { condition } from '../panel/condition'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { heldIn, openAnew, put, recordOf, stored } from './stored'

const all = recordOf('sample', 5)
const keyOf = (place: number) => `event:sample:${all[place]?.key}`

let first: MemoryCopy
let second: MemoryCopy
let record: RecordStore
let writes: string[]
beforeEach(() => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  writes = []
  for (const [name, copy] of Object.entries({ first, second })) {
    put(copy, stored(all))
    copy.onChange = () => writes.push(name)
  }
  record = openAnew(first, second)
})
const load = () => record.load('sample')

describe('a record that is sound in both copies', () => {
  test('is read, and nothing is written', async () => {
    expect(await load()).toEqual({ setup: 'sample', events: all, condition: condition() })
    expect(writes).toEqual([])
  })

  test('and is not there at all is empty, and nothing is made of it', async () => {
    expect(await record.load('other')).toEqual({ setup: 'other', events: [], condition: condition() })
    expect(writes).toEqual([])
  })
})

describe('what one copy lacks', () => {
  test.each([
    [
      'entries of the first',
      () => [first.entries.delete(keyOf(1)), first.entries.set(keyOf(2), 'x')],
      2,
      'first',
    ],
    [
      'entries of the second',
      () => [second.entries.delete(keyOf(1)), second.entries.set(keyOf(2), 'x')],
      0,
      'second',
    ],
    ['the first whole', () => first.entries.clear(), 6, 'first'],
    ['the second whole', () => second.entries.clear(), 0, 'second'],
    ['the head of the first', () => first.entries.delete('head:sample'), 0, 'first'],
    ['the head of the second', () => second.entries.set('head:sample', { count: 2 }), 0, 'second'],
  ])('comes back from the other: %s', async (_case, harm, restored, mended) => {
    harm()
    expect(await load()).toEqual({ setup: 'sample', events: all, condition: condition({ restored }) })
    for (const copy of [first, second]) expect(heldIn(copy)).toEqual(stored(all))
    expect(writes).toEqual([mended])
  })

  test('is mended once: the next time there is nothing to say', async () => {
    first.entries.clear()
    await load()
    expect((await openAnew(first, second).load('sample')).condition).toEqual(condition())
    expect(writes).toEqual(['first'])
  })

  test('comes back before anything is written behind it', async () => {
    first.entries.delete(keyOf(3))
    await record.write('sample', () => [])
    expect(heldIn(first)).toEqual(stored(all))
  })

  test('is shown although it could not be written back', async () => {
    second.entries.delete(keyOf(3))
    second.refusal = 'disk full'
    expect(await load()).toMatchObject({
      events: all,
      condition: { mending: 'disk full', second: null, lost: 0 },
    })
  })
})

describe('what both copies lack', () => {
  test('is counted as lost, is not made up, and is not lost a second time', async () => {
    for (const copy of [first, second]) copy.entries.delete(keyOf(2))
    const left = all.filter((_event, place) => place !== 2)
    expect(await load()).toEqual({ setup: 'sample', events: left, condition: condition({ lost: 1 }) })
    expect((await load()).condition).toEqual(condition({ lost: 1 }))
    expect(writes).toEqual([])
  })

  test('of how it began is taken from a head', async () => {
    for (const copy of [first, second]) copy.entries.delete(keyOf(0))
    second.entries.delete('head:sample')
    expect(await load()).toMatchObject({ events: all, condition: { lost: 0, restored: 1 } })
    for (const copy of [first, second]) expect(heldIn(copy)).toEqual(stored(all))
  })

  test('of sense is kept as it is', async () => {
    const newer = { ...all[1], v: 9, more: [1] }
    for (const copy of [first, second]) put(copy, { [keyOf(1)]: newer, [keyOf(2)]: 'rubbish' })
    expect((await load()).condition).toEqual(condition({ newer: 1, unreadable: 1 }))
    for (const copy of [first, second])
      expect([copy.entries.get(keyOf(1)), copy.entries.get(keyOf(2))]).toEqual([newer, 'rubbish'])
  })
})

describe('a copy that can’t be read', () => {
  test('the first: the second is shown, it says why, and nothing is written', async () => {
    first.broken = 'IO error: /x/000003.log: Unable to create sequential file'
    const { events, condition: found } = await load()
    expect(events).toEqual(all)
    expect(found).toMatchObject({ first: first.broken, second: null, lost: 0 })
    expect(writes).toEqual([])
  })

  test('the second: the first is shown, it says why, and nothing is written', async () => {
    second.broken = 'Internal error opening backing store'
    const { events, condition: found } = await load()
    expect(events).toEqual(all)
    expect(found).toEqual(condition({ second: second.broken }))
    expect(writes).toEqual([])
  })

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('the %s is not written to either, though it could be', async (_name, copy) => {
    copy().read = () => Promise.reject(new Error('Internal error'))
    const { events } = await load()
    expect(events).toEqual(all)
    expect(writes).toEqual([])
  })

  test('both: nothing is shown, and both reasons are told', async () => {
    first.broken = 'one'
    second.broken = 'other'
    const { events, condition: found } = await load()
    expect(events).toEqual([])
    expect(found).toMatchObject({ first: 'one', second: 'other' })
  })

  test('and answers again later has lost nothing', async () => {
    first.broken = 'for now'
    await load()
    first.broken = null
    expect(await load()).toEqual({ setup: 'sample', events: all, condition: condition() })
  })
})

describe('a record with far more entries than any setup has', () => {
  const last = (count: number) => `1777699999999-${String(count).padStart(6, '0')}`
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`event:sample:${last(place)}`, 0]))

  test('is read as far as it goes: the rest is told, not lost, and nothing is touched', async () => {
    put(first, many(MOST_ENTRIES + 1 - all.length))
    second.entries.delete(keyOf(1))
    const sizes = [first.entries.size, second.entries.size]
    const { events, condition: found } = await load()
    expect(events).toEqual(all)
    expect(found).toEqual(condition({ beyond: 1, unreadable: MOST_ENTRIES - all.length }))
    expect([first.entries.size, second.entries.size]).toEqual(sizes)
    expect(writes).toEqual([])
  })

  test('that is as long as can be is read whole', async () => {
    put(first, many(MOST_ENTRIES - all.length))
    expect((await load()).condition).toMatchObject({ beyond: 0, unreadable: MOST_ENTRIES - all.length })
  })
})
