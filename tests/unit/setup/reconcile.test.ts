import { describe, expect, test } from 'vitest'
import { readHead, reconcile, type Condition, type Copy } from '../../../lib/setup/reconcile'
import { changed, copyOf, headOf, mended } from './copies'
import { bound, captured, eventsOf, keyAt, started } from './sample'

const all = eventsOf([started, bound, captured('audienceUrl'), { type: 'step.ticked', id: '1.1' }])
const whole = copyOf(all)
const empty: Copy = { entries: new Map(), head: undefined }
const newer = { ...all[2], v: 9, more: true }
const unknown = { ...all[3], id: '9.9' }
const clean: Condition = { lost: 0, restored: 0, unreadable: 0, newer: 0, unknown: 0, differing: 0 }
const found = (first: Copy, second: Copy = first) => reconcile('sample', first, second)
const harm = (change: Readonly<Record<string, unknown>>, head: unknown = headOf(all)) => ({
  ...changed(whole, change),
  head,
})

describe('two copies', () => {
  test('that are sound make the record that they hold, and there is nothing to mend', () => {
    expect(found(whole)).toEqual({
      events: all,
      head: headOf(all),
      condition: clean,
      repairs: { first: new Map(), second: new Map() },
    })
  })

  test('that are empty make nothing', () => {
    expect(found(empty)).toMatchObject({ events: [], head: { count: 0, last: '', started: null } })
  })

  test.each([
    ['first', empty, whole, { ...clean, restored: 4 }],
    ['second', whole, empty, clean],
  ] as const)('make the whole record where the %s is gone', (lost, first, second, condition) => {
    const { events, repairs, ...rest } = found(first, second)
    expect([events, rest.condition]).toEqual([all, condition])
    expect([...repairs[lost].keys()]).toEqual(all.map(({ key }) => key))
  })

  test('that are both sound and contradict each other: the first counts', () => {
    const other = harm({ [keyAt(2)]: { ...all[2], value: 'https://work.meta.com/company/777777' } })
    expect(found(whole, other).events).toEqual(all)
    expect(found(other, whole).events).not.toEqual(all)
  })

  test('of which each has what the other lacks make one', () => {
    const { events, condition, repairs } = found(harm({ [keyAt(1)]: 'x' }), harm({ [keyAt(2)]: undefined }))
    expect([events, condition]).toEqual([all, { ...clean, restored: 1 }])
    expect([[...repairs.first.keys()], [...repairs.second.keys()]]).toEqual([[keyAt(1)], [keyAt(2)]])
  })
})

describe('an entry that is damaged in both copies', () => {
  test.each([
    ['gone', undefined, undefined, { lost: 1 }],
    ['nothing that can be read', 'x', null, { unreadable: 1 }],
    ['unreadable in one and gone from the other', undefined, 'x', { unreadable: 1 }],
    ['in the place of another', all[1], all[1], { unreadable: 1 }],
    ['another setup’s', { ...all[2], setup: 'other' }, { ...all[2], setup: 'other' }, { unreadable: 1 }],
    ['a newer Tandem’s', newer, newer, { newer: 1 }],
    ['a newer Tandem’s, and damaged in one', 'x', newer, { newer: 1 }],
    ['a newer Tandem’s, and gone from one', newer, undefined, { newer: 1 }],
    ['about a step that is not there', unknown, unknown, { unknown: 1 }],
    ['about a step that is not there, and damaged in one', unknown, {}, { unknown: 1 }],
  ])('counts as what it is: %s', (_case, first, second, expected) => {
    const { events, condition, head } = found(harm({ [keyAt(2)]: first }), harm({ [keyAt(2)]: second }))
    expect(condition).toEqual({ ...clean, ...expected })
    expect(events).toEqual(all.filter(({ key }) => key !== keyAt(2)))
    expect(head.count).toBe(4)
  })

  test('is kept as it is, and copied where it is missing', () => {
    const [first, second] = [harm({ [keyAt(2)]: newer }), harm({ [keyAt(2)]: undefined, [keyAt(3)]: 'x' })]
    const { repairs } = found(first, second)
    expect(repairs.first).toEqual(new Map())
    expect(repairs.second).toEqual(
      new Map<string, unknown>([
        [keyAt(2), newer],
        [keyAt(3), all[3]],
      ]),
    )
  })
})

describe('how it all began', () => {
  const without = (head: unknown, entry?: unknown) => harm({ [keyAt(0)]: entry }, head)
  const none = { ...headOf(all), started: null }

  test.each([
    ['the first copy', without(headOf(all)), without(none)],
    ['the second copy', without(none), without(headOf(all))],
    ['both', without(headOf(all)), without(headOf(all))],
    ['a copy that holds nothing else', without(none), { ...empty, head: headOf(all) }],
  ])('is taken from the head of %s where neither has the entry, and written to both', (_case, ...copies) => {
    const result = found(...copies)
    expect(result.events).toEqual(all)
    expect(result.head).toEqual(headOf(all))
    expect(result.condition).toEqual({ ...clean, restored: 1 })
    for (const repairs of Object.values(result.repairs)) expect(repairs.get(keyAt(0))).toEqual(all[0])
  })

  test('is taken from a head in place of an entry that can’t be read, which then is none any more', () => {
    const copies = [without(headOf(all), 'x'), without(none, null)] as const
    const { condition, repairs, head } = found(...copies)
    expect(condition).toEqual({ ...clean, restored: 1 })
    const again = found(mended(copies[0], repairs.first, head), mended(copies[1], repairs.second, head))
    expect([again.events, again.condition]).toEqual([all, clean])
  })

  test('is taken from a head of version 1 too, brought to today’s form', () => {
    const { seat: _seat, page: _page, ...old } = all[0] ?? {}
    const { events } = found(without({ ...none, started: { ...old, v: 1 } }))
    expect(events[0]).toEqual({ ...all[0], seat: '', page: null })
  })

  test.each([
    ['nothing', null],
    ['another setup’s beginning', { ...all[0], setup: 'other' }],
    ['no beginning', all[1]],
    ['a damaged beginning', { ...all[0], oktaHost: 'evil.example' }],
    ['a newer Tandem’s beginning', { ...all[0], v: 9 }],
  ])('stays lost where the heads hold %s', (_case, begin) => {
    const { events, condition } = found(without({ ...none, started: begin }))
    expect(events).toEqual(all.slice(1))
    expect(condition).toEqual({ ...clean, lost: 1 })
  })

  test('is told in the head by the entry, not by what a head says', () => {
    const forged = { ...all[0], name: 'forged' }
    expect(found({ ...whole, head: { ...none, started: forged } }).head.started).toEqual(all[0])
  })
})

describe('a head', () => {
  test.each([
    ['is gone', undefined, headOf(all), 0],
    ['is no head', 'x', headOf(all), 0],
    ['knows of fewer', { ...headOf(all), count: 2 }, headOf(all), 0],
    ['knows of more', { ...headOf(all), count: 7 }, headOf(all), 3],
    ['knows of more in the second', headOf(all), { ...headOf(all), count: 6 }, 2],
    ['is gone from both', undefined, null, 0],
  ])('that %s costs no entry, and what it knows beyond them is lost', (_case, first, second, lost) => {
    const { events, condition, head } = found({ ...whole, head: first }, { ...whole, head: second })
    expect(events).toEqual(all)
    expect(condition).toEqual({ ...clean, lost })
    expect(head).toEqual({ ...headOf(all), count: 4 + lost })
  })

  test('keeps the last key, also of an entry that is lost', () => {
    const cut = harm({ [keyAt(3)]: undefined })
    expect(found(cut).head).toEqual(headOf(all))
    expect(found(cut).condition.lost).toBe(1)
  })

  test.each([
    [undefined, 0, ''],
    [null, 0, ''],
    ['7', 0, ''],
    [{ count: '7', last: 7 }, 0, ''],
    [{ count: -1, last: 'k' }, 0, 'k'],
    [{ count: Infinity }, 0, ''],
    [{ count: 2 ** 60 }, 0, ''],
    [{ count: 7, last: 'k' }, 7, 'k'],
  ])('is read for what it says: %j', (entry, count, last) => {
    expect(readHead(entry)).toEqual({ count, last, started: null })
  })
})

test('an entry of a newer Tandem that is garbled in one copy is mended from the other', () => {
  const record = eventsOf([started, { type: 'step.ticked', id: '1.1' }])
  const theirs = { ...record[1], v: 9 }
  const [first, second] = [
    changed(copyOf(record), { [keyAt(1)]: 'x' }),
    changed(copyOf(record), { [keyAt(1)]: theirs }),
  ]
  expect(reconcile('sample', first, second).repairs.first.get(keyAt(1))).toEqual(theirs)
})
