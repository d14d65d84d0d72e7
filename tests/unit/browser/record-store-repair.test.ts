import { describe, expect, test } from 'vitest'
import { createPanelStore } from '../../../lib/panel/store'
import { endingAfter } from './crash'
import { createMemoryCopy, createProfile } from './memory'
import { openAnew, put, recordOf, stored, write } from './stored'

const all = recordOf('sample', 4)
const marks = { 'current-setup': 'sample', seat: '0123456789abcdef' }
const two = (entries: Record<string, unknown> = {}) => {
  const copies = [createMemoryCopy(), createMemoryCopy()] as const
  for (const copy of copies) put(copy, { ...stored(all), ...entries })
  return copies
}
const keyOf = (place: number) => `event:sample:${all[place]?.key}`

describe('an erasing that was cut short', () => {
  test('is finished before the list of setups is made', async () => {
    const [first, second] = two({ 'erasing:sample': true })
    expect((await openAnew(first, second).inventory()).setups).toEqual([])
  })
})

describe('erasing everything, ended by the browser', () => {
  test.each([4, 5, 6, 7])('after %i operations: the next start shows none of it', async (count) => {
    const profile = createProfile()
    for (const copy of [profile.first, profile.second]) put(copy, { ...stored(all), ...marks })
    await openAnew(...endingAfter(count, profile.first, profile.second))
      .eraseEverything()
      .catch(() => {})
    const panel = createPanelStore(profile.open())
    await panel.open()
    expect(panel.store.getState()).toMatchObject({ setup: null, events: [] })
    await panel.readOthers()
    expect(panel.store.getState().others).toEqual([])
  })
})

describe('erasing while the second copy takes no change', () => {
  test('erases the first copy, or leaves the setup for good: it is not erased some day later', async () => {
    const [first, second] = two()
    second.refusal = 'disk full'
    const erased = await openAnew(first, second)
      .erase('sample')
      .then(
        () => true,
        () => false,
      )
    await write(openAnew(first, second), { type: 'step.ticked', id: '1.2' })
    second.refusal = null
    await openAnew(first, second).inventory()
    const { events } = await openAnew(first, second).load('sample')
    expect(events.length).toBe(erased ? 0 : all.length + 1)
  })

  test('is possible at all: the first copy is gone, and the second when it can be', async () => {
    const [first, second] = two(marks)
    second.refusal = 'disk full'
    await openAnew(first, second)
      .erase('sample')
      .catch(() => {})
    expect([...first.entries.keys()].filter((key) => key.startsWith('event:sample:'))).toEqual([])
  })
})

describe('a file that brings back what the record had lost', () => {
  test.each([
    ['lost', undefined],
    ['not readable', 'x'],
  ])('makes it whole: nothing is %s any more', async (_case, entry) => {
    const [first, second] = two(marks)
    for (const copy of [first, second])
      if (entry === undefined) copy.entries.delete(keyOf(2))
      else copy.entries.set(keyOf(2), entry)
    await openAnew(first, second).adopt('sample', all)
    const { events, condition } = await openAnew(first, second).load('sample')
    expect(events).toEqual(all)
    expect(condition).toMatchObject({ lost: 0, unreadable: 0 })
  })
})

describe('a record that is only to be looked at', () => {
  test('is not added to by a file either: what a newer Tandem wrote is kept', async () => {
    const newer = { ...all[2], v: 9, type: 'step.celebrated' }
    const [first, second] = two({ [keyOf(2)]: newer })
    const written = await openAnew(first, second).adopt('sample', all)
    expect(first.entries.get(keyOf(2))).toEqual(newer)
    expect(written.ok).toBe(false)
  })
})

test('a first copy that can’t be mended is not called the second', async () => {
  const [first, second] = two()
  first.entries.delete(keyOf(2))
  first.refusal = 'QUOTA'
  expect((await openAnew(first, second).load('sample')).condition.second).toBeNull()
})

test('a first copy that can’t be read has nothing restored', async () => {
  const [first, second] = two()
  first.broken = 'IO error'
  expect((await openAnew(first, second).load('sample')).condition.restored).toBe(0)
})

test('the name of this browser is written back to the copy that lost it', async () => {
  const [first, second] = two(marks)
  first.entries.delete('seat')
  await openAnew(first, second).inventory()
  expect(first.entries.get('seat')).toBe(marks.seat)
})
