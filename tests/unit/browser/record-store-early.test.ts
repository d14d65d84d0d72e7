import { beforeEach, describe, expect, test } from 'vitest'
import type { LoadedRecord } from '../../../lib/browser/find-record'
import { condition } from '../panel/condition'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { heldIn, openAnew, put, recordOf, stored, write } from './stored'

const all = recordOf('sample', 4)
const keyOf = (place: number) => `event:sample:${all[place]?.key}`

let first: MemoryCopy
let second: MemoryCopy
beforeEach(() => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  for (const copy of [first, second]) put(copy, stored(all))
})

/** What comes at once, what is told later if anything is, and in which order the two were there. */
async function load() {
  const record = openAnew(first, second)
  const told: LoadedRecord[] = []
  const early = await record.load('sample', (whole) => told.push(whole))
  const toldBefore = told.length
  // Whatever is under way is over when the next one has its turn.
  await record.inventory()
  return { early, toldBefore, told, record }
}

describe('a record that the first copy holds soundly', () => {
  test('comes at once, and what came of comparing it is told later', async () => {
    const { early, toldBefore, told } = await load()
    expect(early).toEqual({ setup: 'sample', events: all, condition: condition() })
    expect([toldBefore, told]).toEqual([0, [early]])
  })

  test('does not wait for a second copy that never answers', async () => {
    second.read = () => new Promise(() => {})
    const early = await openAnew(first, second).load('sample', () => {})
    expect(early.events).toEqual(all)
  })

  test('comes with what the second has beyond it, later', async () => {
    const before = all.slice(0, 3)
    first.entries.clear()
    put(first, stored(before))
    const { early, told } = await load()
    expect(early.events).toEqual(before)
    expect(told).toEqual([{ setup: 'sample', events: all, condition: condition({ restored: 2 }) }])
    expect(heldIn(first)).toEqual(stored(all))
  })

  test('is written to the second where that lacks it, and later nothing is to be said', async () => {
    second.entries.delete(keyOf(1))
    const { told } = await load()
    expect(told[0]?.condition).toEqual(condition())
    expect(heldIn(second)).toEqual(stored(all))
  })

  test('is told later to have no second copy, with the reason', async () => {
    second.broken = 'Internal error'
    const { early, told } = await load()
    expect(early.condition.second).toBeNull()
    expect(told[0]).toEqual({
      setup: 'sample',
      events: all,
      condition: condition({ second: 'Internal error' }),
    })
  })

  test('is not written to by anybody before the two were compared', async () => {
    const before = all.slice(0, 3)
    first.entries.clear()
    put(first, stored(before))
    const record = openAnew(first, second)
    const order: string[] = []
    await record.load('sample', () => order.push('compared'))
    await write(record, { type: 'step.ticked', id: '1.2' }).then(() => order.push('written'))
    expect(order).toEqual(['compared', 'written'])
    expect(first.entries.get('head:sample')).toMatchObject({ count: all.length + 1 })
    expect(heldIn(second)).toEqual(heldIn(first))
  })
})

describe('a record that the first copy does not hold soundly', () => {
  test.each<[string, () => unknown]>([
    ['an entry is missing', () => first.entries.delete(keyOf(2))],
    ['an entry is damaged', () => first.entries.set(keyOf(2), 'x')],
    ['an entry stands in another’s place', () => first.entries.set(keyOf(2), all[1])],
    ['how it began is missing', () => first.entries.delete(keyOf(0))],
    ['the head is missing', () => first.entries.delete('head:sample')],
    [
      'the head knows of fewer',
      () => put(first, { 'head:sample': { ...(first.entries.get('head:sample') as object), count: 2 } }),
    ],
    [
      'the head knows of an earlier last',
      () => put(first, { 'head:sample': { ...(first.entries.get('head:sample') as object), last: '0' } }),
    ],
    [
      'the head does not say how it began',
      () => put(first, { 'head:sample': { count: all.length, last: all.at(-1)?.key } }),
    ],
    ['nothing of it is there', () => first.entries.clear()],
    ['it can’t be read', () => (first.broken = 'IO error')],
  ])('comes whole, and nothing is told later: %s', async (_case, harm) => {
    harm()
    const { early, told } = await load()
    expect(early.events).toEqual(all)
    expect(told).toEqual([])
  })

  test.each<[string, unknown, Partial<LoadedRecord['condition']>]>([
    ['a newer Tandem’s', { ...all[2], v: 3 }, { newer: 1 }],
    ['about a step that is not there', { ...all[2], id: '9.9' }, { unknown: 1 }],
  ])('comes with what is said of it: an entry is %s', async (_case, entry, said) => {
    for (const copy of [first, second]) put(copy, { [keyOf(2)]: entry })
    const { early, told } = await load()
    expect(early.condition).toEqual(condition(said))
    expect(told).toEqual([])
  })

  test('is empty where it is in neither copy', async () => {
    first.entries.clear()
    second.entries.clear()
    const { early, told } = await load()
    expect([early.events, told]).toEqual([[], []])
  })
})

test('who asks for the record alone is given it when the two were compared', async () => {
  second.broken = 'Internal error'
  const { condition: found } = await openAnew(first, second).load('sample')
  expect(found).toEqual(condition({ second: 'Internal error' }))
})

describe('what was open last, as the first copy has it', () => {
  test('is told without looking anywhere else', async () => {
    put(first, { 'current-setup': 'sample', seat: '0123456789abcdef' })
    second.broken = 'Internal error'
    expect(await openAnew(first, second).last()).toEqual({ current: 'sample', seat: '0123456789abcdef' })
  })

  test('is nothing where it has none, or something odd', async () => {
    expect(await openAnew(first, second).last()).toEqual({ current: null, seat: null })
    put(first, { 'current-setup': 7, seat: {} })
    expect(await openAnew(first, second).last()).toEqual({ current: null, seat: null })
  })
})
