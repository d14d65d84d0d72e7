import { describe, expect, test, vi } from 'vitest'
import { createFirstCopy, type StorageArea } from '../../../lib/browser/first-copy'
import { BATCH } from '../../../lib/browser/record-copy'

/** The browser's storage, as it answers. */
function area(content: Readonly<Record<string, unknown>>) {
  const held = new Map(Object.entries(content))
  const pick = (keys: string[] | null) =>
    Object.fromEntries([...held].filter(([key]) => keys === null || keys.includes(key)))
  const storage = {
    get: vi.fn((keys: string[] | null) => Promise.resolve(pick(keys))),
    set: vi.fn((entries: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(entries)) held.set(key, value)
      return Promise.resolve()
    }),
    remove: vi.fn((keys: string[]) => {
      for (const key of keys) held.delete(key)
      return Promise.resolve()
    }),
  } satisfies StorageArea
  return { storage, held }
}
const sample = { 'event:a:2': 2, 'event:a:1': 1, 'event:ab:1': 3, seat: 'x', 'event:a:3': null }

describe.each([
  ['that lists its keys', true],
  ['of an older browser, that doesn’t', false],
])('the first copy, in a storage %s', (_case, lists) => {
  const open = (content: Readonly<Record<string, unknown>> = sample) => {
    const { storage, held } = area(content)
    const getKeys = () => Promise.resolve([...held.keys()])
    return { storage, held, copy: createFirstCopy(lists ? { ...storage, getKeys } : storage) }
  }

  test('names all keys, and asks for no content where it need not', async () => {
    const { copy, storage } = open()
    expect((await copy.keys()).toSorted()).toEqual(Object.keys(sample).toSorted())
    expect(storage.get).toHaveBeenCalledTimes(lists ? 0 : 1)
  })

  test('reads what begins like that, in order, and nothing that only looks alike', async () => {
    const { entries, beyond } = await open().copy.read('event:a:', 10)
    expect([...entries]).toEqual([
      ['event:a:1', 1],
      ['event:a:2', 2],
      ['event:a:3', null],
    ])
    expect(beyond).toBe(0)
  })

  test('reads no more than it is asked for, and says how many are beyond', async () => {
    const { entries, beyond } = await open().copy.read('event:a:', 2)
    expect([[...entries.keys()], beyond]).toEqual([['event:a:1', 'event:a:2'], 1])
  })

  test('goes on where the browser drops what it can’t read, one entry at each call', async () => {
    const { copy, storage, held } = open()
    const sound = storage.get.getMockImplementation()
    storage.get.mockImplementation((keys) => {
      const bad = (keys ?? [...held.keys()]).find((key) => held.has(key) && held.get(key) !== null)
      if (bad === undefined) return sound?.(keys) ?? Promise.resolve({})
      held.delete(bad)
      return Promise.reject(new Error('Invalid JSON'))
    })
    const { entries, beyond } = await copy.read('event:a:', 10)
    expect([[...entries], beyond]).toEqual([[['event:a:3', null]], 0])
  })

  test('gives up where it stays unreadable, with the browser’s words', async () => {
    const { copy, storage } = open()
    storage.get.mockRejectedValue(new Error('IO error'))
    await expect(copy.get(['seat'])).rejects.toThrow('IO error')
  })

  test('clears what begins like that, and leaves its neighbours', async () => {
    const { copy, held } = open()
    await copy.clear('event:a:')
    expect([...held.keys()]).toEqual(['event:ab:1', 'seat'])
    await copy.clear('')
    expect(held.size).toBe(0)
  })

  test('writes all in one message, and removes by name', async () => {
    const { copy, storage, held } = open({})
    await copy.write({ a: 1, b: 2 })
    await copy.remove(['a', 'c'])
    expect(storage.set).toHaveBeenCalledTimes(1)
    expect([...held]).toEqual([['b', 2]])
    expect(await copy.get(['b', 'c'])).toEqual({ b: 2 })
  })

  test('sends no message that is too long, however much there is', async () => {
    const many = Object.fromEntries(
      Array.from({ length: BATCH * 2 + 1 }, (_, place) => [
        `event:a:${String(place).padStart(6, '0')}`,
        place,
      ]),
    )
    const { copy, storage, held } = open(many)
    const { entries } = await copy.read('event:a:', BATCH * 3)
    expect([...entries.keys()]).toEqual(Object.keys(many))
    await copy.clear('event:a:')
    expect(held.size).toBe(0)
    const sent = [...storage.get.mock.calls, ...storage.remove.mock.calls].flatMap(
      ([keys]) => keys?.length ?? [],
    )
    expect(sent).toEqual([BATCH, BATCH, 1, BATCH, BATCH, 1])
  })
})
