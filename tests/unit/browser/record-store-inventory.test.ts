import { beforeEach, describe, expect, test } from 'vitest'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { openAnew, put, recordOf, stored } from './stored'

const SEAT = '0123456789abcdef'
let first: MemoryCopy
let second: MemoryCopy
beforeEach(() => {
  first = createMemoryCopy()
  second = createMemoryCopy()
})
const inventory = () => openAnew(first, second).inventory()
const two = {
  ...stored(recordOf('b', 1), 'b'),
  ...stored(recordOf('a', 2), 'a'),
  'current-setup': 'b',
  seat: SEAT,
}

describe('what is stored', () => {
  test('is nothing in a new browser, but for its name', async () => {
    const { seat, ...rest } = await inventory()
    expect(rest).toEqual({ setups: [], current: null })
    expect(seat).toMatch(/^[0-9a-f]{16}$/)
  })

  test('is told of both copies together, each setup once, with the one that was open', async () => {
    put(first, two)
    put(second, { ...two, ...stored(recordOf('c', 1), 'c') })
    expect(await inventory()).toEqual({ setups: ['a', 'b', 'c'], current: 'b', seat: SEAT })
  })

  test('counts a setup of which only a head, or only an entry, is left', async () => {
    put(first, { 'head:x': { count: 3, last: 'k' } })
    put(second, { 'event:y:1777629600000': 'rubbish' })
    expect((await inventory()).setups).toEqual(['x', 'y'])
  })

  test('counts nothing under keys that are no setup’s', async () => {
    put(first, { 'head:': 1, 'event:': 1, 'event:x': 1, 'event:a b:1': 1, 'xevent:y:1': 1, 'head:a b': 1 })
    expect((await inventory()).setups).toEqual([])
  })

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('is told by the other where the %s copy can’t be read', async (_name, copy) => {
    for (const one of [first, second]) put(one, two)
    copy().broken = 'IO error'
    expect(await inventory()).toEqual({ setups: ['a', 'b'], current: 'b', seat: SEAT })
  })

  test('is not known where neither can be read, and then nothing is made up', async () => {
    first.broken = 'IO error'
    second.broken = 'Internal error'
    await expect(inventory()).rejects.toThrow('IO error')
  })
})

describe('the name of this browser', () => {
  test('is the same at every start, and in both copies', async () => {
    const { seat } = await inventory()
    expect((await inventory()).seat).toBe(seat)
    expect([first.entries.get('seat'), second.entries.get('seat')]).toEqual([seat, seat])
  })

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('outlives the loss of the %s copy', async (_name, copy) => {
    const { seat } = await inventory()
    copy().entries.clear()
    expect((await inventory()).seat).toBe(seat)
  })

  test.each([7, '', 'ada', '0123456789ABCDEF', '0123456789abcdef0'])(
    'is made anew in place of %j',
    async (bad) => {
      for (const copy of [first, second]) put(copy, { seat: bad })
      expect((await inventory()).seat).toMatch(/^[0-9a-f]{16}$/)
      expect(first.entries.get('seat')).not.toBe(bad)
    },
  )

  test('is another in another browser', async () => {
    const other = openAnew(createMemoryCopy(), createMemoryCopy())
    expect((await other.inventory()).seat).not.toBe((await inventory()).seat)
  })

  test('is there for this session also where it can’t be kept', async () => {
    first.refusal = 'full'
    second.refusal = 'full'
    expect((await inventory()).seat).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('the setup to open next time', () => {
  const current = async () => (await inventory()).current

  test('is the one that was named last, or none', async () => {
    const record = openAnew(first, second)
    await record.setCurrent('a')
    expect(await current()).toBe('a')
    await record.setCurrent('b')
    expect(await current()).toBe('b')
    await record.setCurrent(null)
    expect(await current()).toBeNull()
  })

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('outlives the loss of the %s copy', async (_name, copy) => {
    await openAnew(first, second).setCurrent('a')
    copy().entries.clear()
    expect(await current()).toBe('a')
  })

  test('that one copy refuses is kept in the other, and nothing rejects', async () => {
    first.refusal = 'full'
    await openAnew(first, second).setCurrent('a')
    expect(await current()).toBe('a')
  })
})
