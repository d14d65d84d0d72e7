import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSecondCopy } from '../../lib/browser/second-copy'

let name: string
let copy: ReturnType<typeof createSecondCopy>
beforeEach(() => {
  name = `second-copy-${crypto.randomUUID()}`
  copy = createSecondCopy(name)
})
afterEach(async () => {
  await copy.close()
  await deleteDB(name)
})

const event = { v: 2, type: 'step.ticked', source: { at: '2026-05-01', console: null }, list: ['a', 1] }
const sample = {
  'event:a:2': { n: 2 },
  'event:a:1': { n: 1 },
  'event:a:3': { n: 3 },
  'event:ab:1': { n: 4 },
  'event:a': { n: 5 },
  'head:a': { count: 3 },
}
const everything = async () => Object.fromEntries((await copy.read('', 100)).entries)

describe('the second copy', () => {
  test('is empty at first', async () => {
    expect(await copy.keys()).toEqual([])
    expect(await copy.get(['x'])).toEqual({})
    expect(await copy.read('', 10)).toEqual({ entries: new Map(), beyond: 0 })
  })

  test('gives back what was written, as it was', async () => {
    await copy.write({ 'event:a:1': event, seat: '0123456789abcdef', none: null })
    expect(await copy.get(['seat', 'event:a:1', 'none', 'absent'])).toStrictEqual({
      'event:a:1': event,
      seat: '0123456789abcdef',
      none: null,
    })
  })

  test('names its keys in order', async () => {
    await copy.write(sample)
    expect(await copy.keys()).toEqual(Object.keys(sample).toSorted())
  })

  test('writes again over what was there', async () => {
    await copy.write({ 'head:a': { count: 1 } })
    await copy.write({ 'head:a': { count: 2 } })
    expect(await copy.get(['head:a'])).toEqual({ 'head:a': { count: 2 } })
  })

  test('removes by name, and does not mind a name that is not there', async () => {
    await copy.write(sample)
    await copy.remove(['event:a:1', 'absent', 'head:a'])
    expect(await copy.keys()).toEqual(['event:a', 'event:a:2', 'event:a:3', 'event:ab:1'])
  })
})

describe('reading what begins alike', () => {
  test('takes these, in order, and no neighbour', async () => {
    await copy.write(sample)
    const { entries, beyond } = await copy.read('event:a:', 10)
    expect([...entries]).toEqual([
      ['event:a:1', { n: 1 }],
      ['event:a:2', { n: 2 }],
      ['event:a:3', { n: 3 }],
    ])
    expect(beyond).toBe(0)
  })

  test.each([
    [1, ['event:a:1'], 2],
    [2, ['event:a:1', 'event:a:2'], 1],
    [3, ['event:a:1', 'event:a:2', 'event:a:3'], 0],
  ])('takes at most %i, the first ones, and says how many are beyond', async (most, keys, beyond) => {
    await copy.write(sample)
    const found = await copy.read('event:a:', most)
    expect([[...found.entries.keys()], found.beyond]).toEqual([keys, beyond])
  })

  test('takes everything where nothing is said', async () => {
    await copy.write(sample)
    expect(await everything()).toEqual(sample)
  })

  test('takes thousands in one go', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, place) => [`event:a:${String(place).padStart(6, '0')}`, place]),
    )
    await copy.write({ ...many, 'event:b:1': -1 })
    const { entries, beyond } = await copy.read('event:a:', 4000)
    expect([entries.size, beyond, entries.get('event:a:003999')]).toEqual([4000, 1000, 3999])
  })
})

describe('clearing what begins alike', () => {
  test('leaves its neighbours: “a” is not “ab”', async () => {
    await copy.write(sample)
    await copy.clear('event:a:')
    expect(await copy.keys()).toEqual(['event:a', 'event:ab:1', 'head:a'])
  })

  test('leaves nothing where nothing is said', async () => {
    await copy.write(sample)
    await copy.clear('')
    expect(await copy.keys()).toEqual([])
  })

  test('does not mind that there is none', async () => {
    await copy.write(sample)
    await copy.clear('event:zz:')
    expect(await everything()).toEqual(sample)
  })
})

describe('a write', () => {
  const uncloneable = () => {}

  test('of what can’t be stored rejects, and nothing is written', async () => {
    await copy.write({ 'event:a:1': 'before' })
    await expect(copy.write({ bad: uncloneable, 'event:a:1': event })).rejects.toThrow()
    expect(await everything()).toEqual({ 'event:a:1': 'before' })
  })

  test('after one that was refused is one again', async () => {
    await copy.write({ bad: uncloneable }).catch(() => {})
    await copy.write({ 'event:a:1': event })
    expect(await copy.keys()).toEqual(['event:a:1'])
  })

  test('of nothing does nothing', async () => {
    await copy.write({})
    await copy.remove([])
    expect(await copy.keys()).toEqual([])
  })
})

describe('the database', () => {
  test('is opened anew after it was closed, and holds what was written', async () => {
    await copy.write(sample)
    await copy.close()
    expect(await everything()).toEqual(sample)
    await copy.close()
    await copy.close()
  })

  test('is one for two panels: what one writes the other reads', async () => {
    const other = createSecondCopy(name)
    await Promise.all([copy.write({ a: 1 }), other.write({ b: 2 })])
    expect(await other.get(['a', 'b'])).toEqual(await copy.get(['a', 'b']))
    await other.close()
  })

  test('that a later Tandem has changed is not opened: it says why, and tries again the next time', async () => {
    const later = await openDB(name, 2)
    await expect(copy.keys()).rejects.toThrow(/version/)
    later.close()
    await deleteDB(name)
    expect(await copy.keys()).toEqual([])
  })
})

test.each([
  ['in between', { 'event:a:1': 1, bad: () => {}, 'event:a:2': 2 }],
  ['last', { 'event:a:1': 1, 'event:a:2': 2, bad: () => {} }],
])('one value that can’t be stored, %s: it rejects, and nothing is written', async (_case, entries) => {
  await copy.write({ 'event:a:1': 'before' })
  await expect(copy.write(entries)).rejects.toThrow()
  expect(Object.fromEntries((await copy.read('', 10)).entries)).toEqual({ 'event:a:1': 'before' })
})
