import { beforeEach, describe, expect, test } from 'vitest'
import type { MakeEvents, RecordStore } from '../../../lib/browser/record-store'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { newEvent } from '../../../lib/setup/new-event'
import { bound, OTHER_SEAT, SEAT, started } from '../setup/sample'
import { createProfile } from './memory'
import { heldIn, put, recordOf, stored, write } from './stored'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }

let profile: ReturnType<typeof createProfile>
let record: ReturnType<typeof profile.open>
beforeEach(() => {
  profile = createProfile()
  record = profile.open()
})
const copies = () => [profile.first, profile.second]
const head = () => profile.first.entries.get('head:sample')

describe('a write', () => {
  test('puts each event under its own key, and the head beside them, into both copies', async () => {
    const written = await write(record, started, ticked)
    if (!written.ok) throw new Error(written.reason)
    expect(written.events).toHaveLength(2)
    expect(written.second).toBeNull()
    for (const copy of copies()) expect(heldIn(copy)).toEqual(stored(written.events))
  })

  test('counts on from the head, and keeps how it began', async () => {
    const first = await write(record, started)
    const second = await write(record, ticked, bound)
    if (!first.ok || !second.ok) throw new Error('not written')
    expect(head()).toEqual({ count: 3, last: second.events[1]?.key, started: first.events[0] })
  })

  test('of nothing writes nothing', async () => {
    await write(record, started)
    const before = structuredClone(profile.first.entries)
    expect(await write(record)).toEqual({ ok: true, events: [], second: null })
    expect(profile.first.entries).toEqual(before)
  })

  test('of what is there already writes it no second time', async () => {
    const events = recordOf('sample', 2)
    for (const copy of copies()) put(copy, stored(events))
    expect(await record.write('sample', () => events)).toEqual({ ok: true, events: [], second: null })
    expect(head()).toMatchObject({ count: 3 })
  })

  test('is refused whole where it contradicts what is there', async () => {
    const events = recordOf('sample', 1)
    for (const copy of copies()) put(copy, stored(events))
    const forged = [
      ...events.slice(1).map((event) => ({ ...event, seat: OTHER_SEAT })),
      ...recordOf('sample', 3),
    ]
    expect(await record.write('sample', () => forged)).toMatchObject({ ok: false, reason: 'contradiction' })
    for (const copy of copies()) expect(heldIn(copy)).toEqual(stored(events))
  })

  test('to a setup that is not there is refused: it was erased meanwhile', async () => {
    expect(await write(record, ticked)).toMatchObject({ ok: false, reason: 'erased' })
    for (const copy of copies()) expect(copy.entries.size).toBe(0)
  })

  test('that the first copy refuses is none, in the browser’s words', async () => {
    await write(record, started)
    profile.first.refusal = 'QUOTA_BYTES quota exceeded'
    expect(await write(record, ticked)).toEqual({
      ok: false,
      reason: 'refused',
      message: 'QUOTA_BYTES quota exceeded',
    })
    for (const copy of copies()) expect(Object.keys(heldIn(copy))).toHaveLength(2)
    profile.first.refusal = null
    await write(record, ticked)
    expect(head()).toMatchObject({ count: 2 })
  })

  test('that only the second copy refuses is one, and says so; the next panel mends it', async () => {
    profile.second.refusal = 'disk full'
    expect(await write(record, started)).toMatchObject({ ok: true, second: 'disk full' })
    profile.second.refusal = null
    await profile.open().load('sample')
    expect(heldIn(profile.second)).toEqual(heldIn(profile.first))
  })

  test('is one also where the second copy lacks entries and takes none', async () => {
    put(profile.first, stored(recordOf('sample', 2)))
    profile.second.refusal = 'disk full'
    expect(await write(record, ticked)).toMatchObject({ ok: true, second: 'disk full' })
    expect(head()).toMatchObject({ count: 4 })
  })

  test('that could not even ask the storage never rejects', async () => {
    profile.first.broken = 'IO error'
    expect(await write(record, started)).toMatchObject({ ok: false, reason: 'refused', message: 'IO error' })
  })
})

describe('what is decided on', () => {
  const decided = async (store: Pick<RecordStore, 'write'>) => {
    const calls: (readonly SetupEvent[])[] = []
    const decide: MakeEvents = (missed, after) => {
      calls.push(missed)
      return [newEvent(ticked, { setup: 'sample', by: 'person', seat: SEAT, after })]
    }
    await store.write('sample', decide)
    return calls
  }

  test('is decided once, without the record where all of it was seen', async () => {
    await write(record, started)
    expect(await decided(record)).toEqual([[]])
    expect(await decided(record)).toEqual([[]])
  })

  test('is decided with the whole record where another panel wrote meanwhile', async () => {
    await write(record, started)
    const other = profile.open()
    await other.load('sample')
    await write(record, ticked)
    const [missed] = await decided(other)
    expect(missed?.map(({ type }) => type)).toEqual(['setup.started', 'step.ticked'])
  })

  test('comes behind the last key, whatever the clocks say', async () => {
    const events = recordOf('sample', 1).map((event) => ({ ...event, key: `2${event.key.slice(1)}` }))
    for (const copy of copies()) put(copy, stored(events))
    await decided(record)
    const keys = [...profile.first.entries.keys()].filter((key) => key.startsWith('event:'))
    expect(keys.toSorted()).toEqual(keys)
    expect(keys).toHaveLength(3)
  })
})

test('many panels at once write in the order of the keys, and none overwrites another', async () => {
  await write(record, started)
  const panels = [record, profile.open(), profile.open()]
  const order: string[] = []
  profile.first.onChange = (changes) =>
    order.push(...Object.keys(changes).filter((key) => key.startsWith('event:')))
  const turns = Array.from({ length: 45 }, (_, turn) => panels[turn % 3] ?? record)
  const written = await Promise.all(turns.map((panel) => write(panel, ticked, bound)))
  expect(written.every(({ ok }) => ok)).toBe(true)
  expect(order).toHaveLength(90)
  expect(order).toEqual([...new Set(order)].toSorted())
  expect(head()).toMatchObject({ count: 91, last: order.at(-1)?.slice('event:sample:'.length) })
  expect(heldIn(profile.second)).toEqual(heldIn(profile.first))
})

test('without the lock they would lose count: that is what it is for', async () => {
  await write(record, started)
  const without = { locks: true }
  const panels = Array.from({ length: 20 }, () => profile.open(without))
  await Promise.all(panels.map((panel) => write(panel, ticked)))
  expect(head()).not.toMatchObject({ count: 21 })
})

test('everything that is stored can be saved as it is, and what can’t be read is named', async () => {
  await write(record, started)
  put(profile.first, { 'event:sample:x': '??', elsewhere: [1] })
  profile.second.broken = 'Internal error'
  expect(await record.dump()).toEqual({
    first: Object.fromEntries(profile.first.entries),
    second: 'not readable: Internal error',
  })
})

test('keys of two setups of which one begins like the other stay apart', async () => {
  put(profile.first, { ...stored(recordOf('a', 1), 'a'), ...stored(recordOf('ab', 2), 'ab') })
  expect((await record.load('a')).events).toHaveLength(2)
  expect((await record.load('ab')).events).toHaveLength(3)
  expect((await record.inventory()).setups).toEqual(['a', 'ab'])
})
