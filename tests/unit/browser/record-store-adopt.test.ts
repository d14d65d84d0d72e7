import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordStore } from '../../../lib/browser/record-store'
import type { SetupEvent } from '../../../lib/setup/events'
import { merge } from '../../../lib/setup/merge'
import { bound, eventsOf, OTHER_SEAT, started } from '../setup/sample'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { heldIn, openAnew, put, recordOf, stored } from './stored'

const all = recordOf('sample', 6)
const [begin, ...rest] = all
if (!begin) throw new Error('no beginning')

let first: MemoryCopy
let second: MemoryCopy
let record: RecordStore
beforeEach(() => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  record = openAnew(first, second)
})
const holding = (events: readonly SetupEvent[]) => {
  for (const copy of [first, second]) put(copy, stored(events))
}
const untouched = (events: readonly SetupEvent[]) => {
  for (const copy of [first, second]) expect(heldIn(copy)).toEqual(stored(events))
}

describe('a file', () => {
  test('of a setup that is new here is taken whole', async () => {
    expect(await record.adopt('sample', all)).toEqual({ ok: true, events: all, second: null })
    untouched(all)
  })

  test('adds what the record lacks, and is told what that was', async () => {
    holding(all.slice(0, 3))
    const file = [begin, ...rest.slice(1)]
    expect(await record.adopt('sample', file)).toMatchObject({ ok: true, events: all.slice(3) })
    untouched(all)
  })

  test('twice is the same as once', async () => {
    await record.adopt('sample', all)
    expect(await record.adopt('sample', structuredClone(all))).toEqual({ ok: true, events: [], second: null })
    untouched(all)
  })

  test('of older events than the record’s last is taken in between, and the last stays the last', async () => {
    holding([begin, ...rest.slice(3)])
    await record.adopt('sample', all.slice(0, 4))
    untouched(all)
  })

  test('is held against the whole record, also where this panel has seen all of it', async () => {
    holding(all)
    await record.load('sample')
    const forged = all.map((event) => ({ ...event, seat: OTHER_SEAT }))
    expect(await record.adopt('sample', forged)).toMatchObject({ ok: false, reason: 'contradiction' })
  })
})

test('two files come to the same in either order', async () => {
  const parts = fc.subarray(rest).map((part) => [begin, ...part])
  await fc.assert(
    fc.asyncProperty(parts, parts, parts, async (here, one, other) => {
      const after = async (...files: SetupEvent[][]) => {
        const copies = [createMemoryCopy(), createMemoryCopy()] as const
        put(copies[0], stored(here))
        for (const file of files) await openAnew(...copies).adopt('sample', file)
        return copies.map((copy) => heldIn(copy))
      }
      const union = stored(merge(here, merge(one, other)))
      expect(await after(one, other)).toEqual([union, union])
      expect(await after(other, one, other)).toEqual([union, union])
    }),
    { numRuns: 20 },
  )
})

describe('nothing at all is written', () => {
  const file = (place: number, change: object): SetupEvent[] =>
    all.map((event, at) => (at === place ? { ...event, ...change } : event))

  test.each([
    ['says something else under a key that is there', file(2, { seat: OTHER_SEAT })],
    ['says of the beginning something else', file(0, { name: 'globex' })],
    [
      'begins the setup a second time',
      [...eventsOf([bound, bound, bound, bound, bound, started]).slice(5), ...rest.slice(4)],
    ],
  ])('where a file %s', async (_case, events) => {
    holding(all.slice(0, 4))
    expect(await record.adopt('sample', events)).toMatchObject({ ok: false, reason: 'contradiction' })
    untouched(all.slice(0, 4))
  })

  test('where the first copy refuses', async () => {
    holding(all.slice(0, 2))
    first.refusal = 'full'
    expect(await record.adopt('sample', all)).toMatchObject({ ok: false, reason: 'refused', message: 'full' })
    untouched(all.slice(0, 2))
  })

  test('where a file does not say how the setup began', async () => {
    expect(await record.adopt('sample', rest)).toMatchObject({ ok: false, reason: 'erased' })
    expect([first.entries.size, second.entries.size]).toEqual([0, 0])
  })

  test('where the first copy can’t be read, and it does not reject', async () => {
    first.broken = 'IO error'
    expect(await record.adopt('sample', all)).toMatchObject({ ok: false, reason: 'refused' })
    expect(second.entries.size).toBe(0)
  })
})

test('a file that the second copy refuses is taken, and that is said', async () => {
  second.refusal = 'full'
  expect(await record.adopt('sample', all)).toEqual({ ok: true, events: all, second: 'full' })
  expect(heldIn(first)).toEqual(stored(all))
})
