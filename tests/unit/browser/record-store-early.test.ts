import { beforeEach, describe, expect, test } from 'vitest'
import type { LoadedRecord } from '../../../lib/browser/find-record'
import { condition } from '../panel/condition'
import { answered, hold } from './gate'
import { createRecordStore } from '../../../lib/browser/record-store'
import { createLocks, createMemoryCopy, type MemoryCopy } from './memory'
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

/** Asks for the record: what comes at once, and what is told later, as soon as either is there. */
function ask({ busy = false } = {}) {
  let end = () => {}
  const drawn = busy ? new Promise<void>((resolve) => (end = resolve)) : Promise.resolve()
  const record = openAnew(first, second, () => drawn)
  const told: LoadedRecord[] = []
  const came: LoadedRecord[] = []
  const loading = record.load('sample', (whole) => told.push(whole)).then((one) => came.push(one))
  // Whatever is under way is over when the next one has its turn.
  const over = async () => {
    end()
    await loading
    await record.inventory()
  }
  return { record, came, told, over }
}

const whole = (more: Parameters<typeof condition>[0] = {}) => ({
  setup: 'sample',
  events: all,
  condition: condition(more),
})

describe('a record that is sound in the second copy, and as long in the first', () => {
  test('comes at once; what came of comparing the two is told once there is nothing to be drawn', async () => {
    const { came, told, over } = ask({ busy: true })
    await answered(first)
    expect([came, told]).toEqual([[whole()], []])
    await over()
    expect(told).toEqual([whole()])
  })

  test('comes although the first has lost or damaged entries, since it is the same whole', async () => {
    first.entries.set(keyOf(2), 'x')
    first.entries.delete(keyOf(3))
    const { came, told, over } = ask()
    await over()
    expect([came, told]).toEqual([[whole()], [whole({ restored: 2 })]])
    expect(heldIn(first)).toEqual(stored(all))
  })

  test('comes while another window has the lock', async () => {
    let end = () => {}
    const busy = new Promise<void>((resolve) => (end = resolve))
    const locks = createLocks()
    void locks.request('tandem-record', {}, () => busy)
    const record = createRecordStore(first, second, locks, () => Promise.resolve())
    const told: LoadedRecord[] = []
    expect(await record.load('sample', (one) => told.push(one))).toEqual(whole())
    // What that window wrote meanwhile is told with the rest.
    const other = openAnew(first, second)
    await write(other, { type: 'step.ticked', id: '1.2' })
    end()
    await record.inventory()
    expect(told.map(({ events }) => events.length)).toEqual([all.length + 1])
  })

  test('is told to be gone where another window has erased it meanwhile, and isn’t brought back', async () => {
    const { record, told, over } = ask({ busy: true })
    await answered(first)
    await openAnew(first, second).erase('sample')
    await over()
    expect(told.map(({ events }) => events)).toEqual([[]])
    expect([heldIn(first), heldIn(second)]).toEqual([{}, {}])
    expect((await record.inventory()).setups).toEqual([])
  })

  test('is not written behind by anybody before the two were compared', async () => {
    first.entries.delete(keyOf(3))
    const { record, told, over } = ask({ busy: true })
    const writing = write(record, { type: 'step.ticked', id: '1.2' }).then(() => told.length)
    await answered(first)
    expect(first.entries.get('head:sample')).toMatchObject({ count: all.length })
    await over()
    expect(await writing).toBe(1)
    expect(first.entries.get('head:sample')).toMatchObject({ count: all.length + 1 })
    expect(heldIn(second)).toEqual(heldIn(first))
  })
})

describe('the first copy counts', () => {
  test.each([
    ['has more', () => [first, second] as const, 0],
    ['has less', () => [second, first] as const, 2],
  ])('where it %s, nothing comes before the two were compared', async (_case, copies, restored) => {
    const [longer, shorter] = copies()
    shorter.entries.clear()
    put(shorter, stored(before))
    const { came, told, over } = ask({ busy: true })
    await over()
    expect([came, told]).toEqual([[whole({ restored })], []])
    expect(heldIn(shorter)).toEqual(heldIn(longer))
  })

  test('where it can’t be read, the second comes with the reason', async () => {
    first.broken = 'Internal error'
    const { came, told, over } = ask()
    await over()
    expect([came, told]).toEqual([[whole({ first: 'Internal error' })], []])
  })
})

const head = (copy: MemoryCopy) => copy.entries.get('head:sample') as object
const harms: [what: string, harm: (copy: MemoryCopy) => unknown][] = [
  ['an entry is missing', (copy) => copy.entries.delete(keyOf(2))],
  ['an entry is damaged', (copy) => copy.entries.set(keyOf(2), 'x')],
  ['an entry stands in another’s place', (copy) => copy.entries.set(keyOf(2), all[1])],
  ['how it began is missing', (copy) => copy.entries.delete(keyOf(0))],
  ['the head is missing', (copy) => copy.entries.delete('head:sample')],
  ['the head knows of fewer', (copy) => put(copy, { 'head:sample': { ...head(copy), count: 2 } })],
  ['the head knows of an earlier last', (copy) => put(copy, { 'head:sample': { ...head(copy), last: '0' } })],
  [
    'the head does not say how it began',
    (copy) => put(copy, { 'head:sample': { ...head(copy), started: null } }),
  ],
  ['nothing of it is there', (copy) => copy.entries.clear()],
  ['it can’t be read', (copy) => (copy.broken = 'Internal error')],
]

describe('a second copy never comes at once', () => {
  test.each(harms)('where %s', async (_case, harm) => {
    harm(second)
    const letGo = hold(first)
    const { came, told, over } = ask({ busy: true })
    await answered(second)
    expect(came).toEqual([])
    letGo()
    await over()
    expect([came, told]).toEqual([[whole({ second: second.broken })], []])
  })
})

describe('a record that neither copy holds soundly', () => {
  const both = (entries: Record<string, unknown>) => [first, second].forEach((copy) => put(copy, entries))

  test.each<[string, () => void, Partial<LoadedRecord['condition']>]>([
    ['an entry is a newer Tandem’s', () => both({ [keyOf(2)]: { ...all[2], v: 9 } }), { newer: 1 }],
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
    expect(await openAnew(first, second).last()).toEqual({
      current: 'sample',
      seat: '0123456789abcdef',
      empty: false,
    })
  })

  test('is nothing where it has none, or something odd', async () => {
    const nothing = { current: null, seat: null, empty: false }
    expect(await openAnew(first, second).last()).toEqual(nothing)
    put(first, { 'current-setup': 7, seat: {} })
    expect(await openAnew(first, second).last()).toEqual(nothing)
  })
})

describe('that nothing is stored', () => {
  beforeEach(() => {
    for (const copy of [first, second]) copy.entries.clear()
  })
  const isEmpty = async () => (await openAnew(first, second).last()).empty

  test('is told of copies that hold nothing, or only whose they are', async () => {
    expect(await isEmpty()).toBe(true)
    for (const copy of [first, second]) put(copy, { 'current-setup': '', seat: '0123456789abcdef' })
    expect(await isEmpty()).toBe(true)
  })

  test.each([
    ['a setup', stored(all)],
    ['one event', { [keyOf(2)]: all[2] }],
    ['an event that can’t be read', { 'event:sample:odd': 'x' }],
    ['how a setup began', { 'head:sample': 'x' }],
    ['a setup that is being erased', { 'erasing:sample': true }],
  ])('is not told where either copy holds %s', async (_what, entries) => {
    for (const copy of [first, second]) {
      put(copy, entries)
      expect(await isEmpty()).toBe(false)
      copy.entries.clear()
    }
  })

  test('is not told where the first copy names a setup that was open', async () => {
    put(first, { 'current-setup': 'gone' })
    expect(await isEmpty()).toBe(false)
  })

  test('is not told where the second copy can’t be read', async () => {
    second.broken = 'Internal error'
    expect(await isEmpty()).toBe(false)
  })
})
