import { beforeEach, describe, expect, test } from 'vitest'
import { endingAfter } from './crash'
import { createMemoryCopy, type MemoryCopy } from './memory'
import { heldIn, openAnew, put, recordOf, stored } from './stored'

/** More operations than erasing takes. */
const ENOUGH = 11
const MOMENTS = Array.from({ length: ENOUGH }, (_, count) => count)
const gone = recordOf('gone', 3)
const kept = recordOf('kept', 2)

let first: MemoryCopy
let second: MemoryCopy
const restore = () => {
  first = createMemoryCopy()
  second = createMemoryCopy()
  for (const copy of [first, second])
    put(copy, {
      ...stored(gone, 'gone'),
      ...stored(kept, 'kept'),
      'current-setup': 'gone',
      seat: '0123456789abcdef',
    })
}
beforeEach(restore)
const keys = () => [...first.entries.keys(), ...second.entries.keys()]
const about = (setup: string) => keys().filter((key) => key.includes(setup))
const counts = async () =>
  Promise.all(
    ['gone', 'kept'].map(async (setup) => (await openAnew(first, second).load(setup)).events.length),
  )

describe('erasing a setup', () => {
  test('leaves nothing of it in either copy, and the other setups as they were', async () => {
    await openAnew(first, second).erase('gone')
    expect(about('gone')).toEqual([])
    for (const copy of [first, second]) {
      expect(copy.entries.get('current-setup')).toBe('')
      expect(heldIn(copy, 'kept')).toEqual(stored(kept, 'kept'))
      expect(copy.entries.get('seat')).toBe('0123456789abcdef')
    }
  })

  test('leaves which other setup was open', async () => {
    for (const copy of [first, second]) put(copy, { 'current-setup': 'kept' })
    await openAnew(first, second).erase('gone')
    expect(await openAnew(first, second).inventory()).toMatchObject({ setups: ['kept'], current: 'kept' })
  })

  test('works where not another byte finds room', async () => {
    const size = () => JSON.stringify([...first.entries]).length
    const [write, most] = [first.write.bind(first), size()]
    first.write = async (entries) => {
      const before = new Map(first.entries)
      await write(entries)
      if (size() <= most) return
      first.entries = before
      throw new Error('quota exceeded')
    }
    expect(await openAnew(first, second).erase('gone')).toBeNull()
    expect(about('gone')).toEqual([])
    expect(heldIn(first, 'kept')).toEqual(stored(kept, 'kept'))
  })

  test('that the browser refuses leaves it whole, and says why', async () => {
    first.refusal = 'IO error'
    await expect(openAnew(first, second).erase('gone')).rejects.toThrow('IO error')
    expect(await counts()).toEqual([4, 3])
  })
})

describe.each(['gone', '*'])('erasing %s, ended by the browser', (what) => {
  const erase = (count: number) => {
    const [one, other] = endingAfter(count, first, second)
    const record = openAnew(one, other)
    return (what === '*' ? record.eraseEverything() : record.erase(what)).catch(() => {})
  }
  const begun = () => first.entries.has(`erasing:${what}`)
  const erased = [0, what === '*' ? 0 : 3]

  test.each(MOMENTS)('after %i operations leaves the setup whole or, once looked at, gone', async (count) => {
    await erase(count)
    const wasBegun = begun()
    await openAnew(first, second).inventory()
    const left = await counts()
    const isGone = left[0] === 0
    expect(left).toEqual(isGone ? erased : [4, 3])
    if (wasBegun || count === ENOUGH - 1) expect(isGone).toBe(true)
    if (count === 0) expect(isGone).toBe(false)
    if (isGone) expect(about('gone').filter((key) => key !== 'current-setup')).toEqual([])
    expect(begun()).toBe(false)
  })

  test.each(MOMENTS)('and again %i operations after the next start, is finished at last', async (count) => {
    for (const moment of MOMENTS) {
      restore()
      await erase(moment)
      if (!begun()) continue
      await openAnew(...endingAfter(count, first, second))
        .inventory()
        .catch(() => {})
      await openAnew(first, second).inventory()
      expect(await counts()).toEqual(erased)
      expect((await openAnew(first, second).inventory()).setups).toEqual(what === '*' ? [] : ['kept'])
      expect(begun()).toBe(false)
    }
  })
})

test('erasing everything leaves nothing at all', async () => {
  put(first, { 'event:gone:x': 'rubbish', 'something-else': 1 })
  await openAnew(first, second).eraseEverything()
  expect(keys()).toEqual([])
})

test('a panel that has seen an erased setup begins to count anew', async () => {
  const record = openAnew(first, second)
  await record.load('gone')
  await record.erase('gone')
  expect(await record.write('gone', () => gone)).toMatchObject({ ok: true })
  expect(heldIn(first, 'gone')).toEqual(stored(gone, 'gone'))
})
