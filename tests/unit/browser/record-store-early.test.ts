import { beforeEach, describe, expect, test } from 'vitest'
import type { LoadedRecord } from '../../../lib/browser/find-record'
import { condition } from '../panel/condition'
import { answered, hold } from './gate'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { heldIn, openAnew, put, recordOf, stored, write } from './stored'

const all = recordOf('sample', 4)
const before = all.slice(0, 3)
const keyOf = (place: number) => `event:sample:${all[place]?.key}`

let first: MemoryCopy
let second: MemoryCopy
beforeEach(() => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  for (const copy of [first, second]) put(copy, stored(all))
})
const either = [
  ['first', () => [first, second] as const],
  ['second', () => [second, first] as const],
] as const

/** Asks for the record: what comes at once, and what is told later, as soon as either is there. */
function ask() {
  const record = openAnew(first, second)
  const told: LoadedRecord[] = []
  const came: LoadedRecord[] = []
  const loading = record.load('sample', (whole) => told.push(whole)).then((one) => came.push(one))
  // Whatever is under way is over when the next one has its turn.
  const over = async () => {
    await loading
    await record.inventory()
  }
  return { record, came, told, over }
}

describe('a record that is sound in both copies', () => {
  test('comes at once, and what came of comparing the two is told later', async () => {
    const { came, told, over } = ask()
    await over()
    const whole = { setup: 'sample', events: all, condition: condition() }
    expect([came, told]).toEqual([[whole], [whole]])
  })

  test.each(either)('comes from the %s before the other has answered', async (_name, copies) => {
    const [quick, slow] = copies()
    const letGo = hold(slow)
    const { came, told, over } = ask()
    await answered(quick)
    expect([came.length, told.length]).toEqual([1, 0])
    letGo()
    await over()
    expect([came.length, told.length]).toEqual([1, 1])
  })
})

describe('a copy that is sound by itself, and lacks what the other has', () => {
  test.each(either)(
    'the %s comes at once, and the rest is told later and written to it',
    async (name, copies) => {
      const [quick, slow] = copies()
      quick.entries.clear()
      put(quick, stored(before))
      const letGo = hold(slow)
      const { came, told, over } = ask()
      await answered(quick)
      expect(came).toEqual([{ setup: 'sample', events: before, condition: condition() }])
      letGo()
      await over()
      const restored = name === 'first' ? 2 : 0
      expect(told).toEqual([{ setup: 'sample', events: all, condition: condition({ restored }) }])
      expect(heldIn(quick)).toEqual(stored(all))
    },
  )

  test('is not written behind by anybody before the two were compared', async () => {
    first.entries.clear()
    put(first, stored(before))
    const letGo = hold(second)
    const { record, told, over } = ask()
    const writing = write(record, { type: 'step.ticked', id: '1.2' }).then(() => told.length)
    await answered(first)
    expect(heldIn(first)).toEqual(stored(before))
    letGo()
    await over()
    expect(await writing).toBe(1)
    expect(first.entries.get('head:sample')).toMatchObject({ count: all.length + 1 })
    expect(heldIn(second)).toEqual(heldIn(first))
  })
})

const head = (copy: MemoryCopy) => copy.entries.get('head:sample') as object
const harms: [what: string, harm: (copy: MemoryCopy) => unknown, restored: number][] = [
  ['an entry is missing', (copy) => copy.entries.delete(keyOf(2)), 1],
  ['an entry is damaged', (copy) => copy.entries.set(keyOf(2), 'x'), 1],
  ['an entry stands in another’s place', (copy) => copy.entries.set(keyOf(2), all[1]), 1],
  ['how it began is missing', (copy) => copy.entries.delete(keyOf(0)), 1],
  ['the head is missing', (copy) => copy.entries.delete('head:sample'), 0],
  ['the head knows of fewer', (copy) => put(copy, { 'head:sample': { ...head(copy), count: 2 } }), 0],
  [
    'the head knows of an earlier last',
    (copy) => put(copy, { 'head:sample': { ...head(copy), last: '0' } }),
    0,
  ],
  [
    'the head does not say how it began',
    (copy) => put(copy, { 'head:sample': { ...head(copy), started: null } }),
    0,
  ],
  ['nothing of it is there', (copy) => copy.entries.clear(), all.length],
]

describe.each(either)('the %s copy never comes at once', (name, copies) => {
  test.each(harms)('where %s', async (_case, harm, restored) => {
    const [bad, good] = copies()
    harm(bad)
    const letGo = hold(good)
    const { came, told, over } = ask()
    await answered(bad)
    expect(came).toEqual([])
    letGo()
    await over()
    expect(came).toEqual([{ setup: 'sample', events: all, condition: condition() }])
    expect(told[0]?.events).toEqual(all)
    expect(told[0]?.condition).toEqual(condition({ restored: name === 'first' ? restored : 0 }))
  })

  test('where it can’t be read: the other one comes, and the reason is told later', async () => {
    const [bad] = copies()
    bad.broken = 'Internal error'
    const { came, told, over } = ask()
    await over()
    expect(came).toEqual([{ setup: 'sample', events: all, condition: condition() }])
    expect(told[0]?.condition).toMatchObject({ [name]: 'Internal error', lost: 0 })
  })
})

describe('a record that neither copy holds soundly', () => {
  const both = (entries: Record<string, unknown>) => [first, second].forEach((copy) => put(copy, entries))

  test.each<[string, () => void, Partial<LoadedRecord['condition']>]>([
    ['an entry is a newer Tandem’s', () => both({ [keyOf(2)]: { ...all[2], v: 3 } }), { newer: 1 }],
    [
      'an entry is about a step that is not there',
      () => both({ [keyOf(2)]: { ...all[2], id: '9.9' } }),
      { unknown: 1 },
    ],
    ['an entry can’t be read', () => both({ [keyOf(2)]: 'x' }), { unreadable: 1 }],
    [
      'each lacks another entry',
      () => void [first.entries.delete(keyOf(1)), second.entries.delete(keyOf(2))],
      { restored: 1 },
    ],
    [
      'neither can be read',
      () => void [(first.broken = 'one'), (second.broken = 'other')],
      { first: 'one', second: 'other' },
    ],
  ])('comes once, with all that is to be said: %s', async (_case, harm, said) => {
    harm()
    const { came, told, over } = ask()
    await over().catch(() => {})
    expect(came.map((record) => record.condition)).toEqual([condition(said)])
    expect(told).toEqual([])
  })

  test('is empty where it is in neither', async () => {
    first.entries.clear()
    second.entries.clear()
    const { came, told, over } = ask()
    await over()
    expect([came, told]).toEqual([[{ setup: 'sample', events: [], condition: condition() }], []])
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
