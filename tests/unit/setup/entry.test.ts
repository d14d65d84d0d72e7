import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntry, upgrade } from '../../../lib/setup/entry'
import { EVENT_VERSION, type EventBody } from '../../../lib/setup/events'
import { VALUE_LIMIT } from '../../../lib/setup/scalar-schema'
import { frozenLog } from './frozen-log'

type Entry = Record<string, unknown>

/** One sound entry of each type, as it is stored. */
const samples: [type: string, entry: Entry][] = [
  ...new Map(frozenLog(`v${EVENT_VERSION}`).map((entry) => [String(entry['type']), entry])),
]
const sample = (type: EventBody['type']): Entry => {
  const found = samples.find(([one]) => one === type)?.[1]
  if (!found) throw new Error(`no ${type}`)
  return structuredClone(found)
}
const optional = ['again', 'from']
const old = ({ seat: _seat, page: _page, ...entry }: Entry): Entry => ({ ...entry, v: 1 })
const read = (change: Entry, type: EventBody['type'] = 'step.ticked') => {
  const reading = readEntry({ ...sample(type), ...change })
  return reading.ok ? 'ok' : `${reading.reason}: ${reading.path}`
}

/** Reading what was read changes nothing more. */
function settles(entry: unknown): void {
  const reading = readEntry(entry)
  if (reading.ok) expect(readEntry(reading.event)).toStrictEqual(reading)
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})
const wrong = fc.oneof(
  anything,
  fc.constantFrom(undefined, null, '', ' ', 0, -1, 1.5, NaN, Infinity, true, [], {}, 'x'.repeat(70_000)),
  fc.constantFrom('__proto__', 'constructor', 'toString', '2026-05-01', '../..', '1777629600001\n'),
)

describe('reading an entry', () => {
  test('never throws, whatever stands there', () => {
    fc.assert(fc.property(anything, settles), { numRuns: 1000 })
  })

  test('never throws on what looks like an entry', () => {
    const keys = fc.constantFrom('v', 'key', 'setup', 'type', 'at', 'by', 'id', 'check', 'source', 'pick')
    const looksLike = fc.dictionary(fc.oneof(keys, fc.string()), wrong, { noNullPrototype: false })
    const versions = fc.constantFrom<unknown>(1, 2, 3, 4, '2', undefined)
    fc.assert(
      fc.property(looksLike, versions, fc.constantFrom(...samples), (entry, v, [type]) => {
        settles({ ...entry, v, type })
      }),
      { numRuns: 1000 },
    )
  })

  test.each(samples)('finds %s sound, and reads it as it is', (_type, entry) => {
    expect(readEntry(entry)).toStrictEqual({ ok: true, event: entry })
    settles(old(entry))
  })

  test.each(samples)('finds no %s where a part of it is missing', (_type, entry) => {
    for (const key of Object.keys(entry)) {
      const { [key]: _gone, ...rest } = entry
      expect([key, readEntry(rest).ok]).toEqual([key, optional.includes(key)])
    }
  })

  test.each(samples)('finds no %s where a part of it is of another kind', (_type, entry) => {
    for (const key of Object.keys(entry))
      for (const value of [{}, ...(['admins', 'people'].includes(key) ? [] : [[]]), NaN, undefined])
        expect([key, readEntry({ ...entry, [key]: value }).ok]).toEqual([key, false])
  })

  test.each(samples)('takes any part of %s for anything without throwing', (_type, entry) => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(entry)), wrong, (key, value) => {
        settles({ ...entry, [key]: value })
        settles({ ...old(entry), [key]: value })
      }),
      { numRuns: 60 },
    )
  })
})

describe('an entry that is not shown', () => {
  test.each([
    ['from a newer Tandem', { v: 9 }, 'newer: v'],
    ['from a newer Tandem, of a kind that is not known', { v: 9, type: 'step.celebrated', x: 1 }, 'newer: v'],
    ['of a happening that is not known', { type: 'step.celebrated', x: 1 }, 'unknown: type'],
    ['of a happening named like a part of every object', { type: 'constructor' }, 'unknown: type'],
    ['about a step that is not there', { id: '9.9' }, 'unknown: id'],
    ['about a step named like a part of every object', { id: 'toString' }, 'unknown: id'],
  ])('is %s', (_case, change, told) => {
    expect(read(change)).toBe(told)
  })

  test.each([
    ['value.saved', { id: 'logoutUrl' }, 'unknown: id'],
    ['value.captured', { id: 'logoutUrl' }, 'unknown: id'],
    ['pick.removed', { id: 'logoutUrl' }, 'unknown: id'],
    ['check.overridden', { check: 'dns' }, 'unknown: check'],
    ['check.overridden', { check: '__proto__' }, 'unknown: check'],
    ['value.saved', { value: 1 }, 'unreadable: value'],
    ['value.captured', { source: null }, 'unreadable: source'],
    ['value.captured', { again: false }, 'unreadable: again'],
    ['milestone.seen', { milestone: 'sso-blessed' }, 'unreadable: milestone'],
  ] as const)('names why: %s with %j', (type, change, told) => {
    expect(read(change, type)).toBe(told)
  })

  test.each([
    [undefined, ''],
    [null, ''],
    ['{}', ''],
    [[], ''],
    [{}, 'type'],
    [{ v: 9 }, 'type'],
    [{ v: 9, type: 'x', key: 'k' }, 'type'],
    [{ v: 1.5, type: 'x', key: 'k', setup: 's' }, 'type'],
  ])('is nothing that can be read: %j', (entry, path) => {
    expect(readEntry(entry)).toEqual({ ok: false, reason: 'unreadable', path })
  })

  test.each(['__proto__', 'constructor', 'toString', 'extra'])('has a key more: %s', (key) => {
    const text = JSON.stringify(sample('step.ticked')).replace('{', `{"${key}":{"polluted":1},`)
    expect(readEntry(JSON.parse(text))).toEqual({ ok: false, reason: 'unreadable', path: key })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('of an older version does not hold what only newer ones do', () => {
    expect(read({ v: 0 })).toBe('unreadable: v')
    expect(read({ v: 1, page: 7 })).toBe('ok')
  })
})

describe('an entry holds at most', () => {
  test.each<[string, EventBody['type'], (length: number) => Entry, number]>([
    ['a name', 'setup.started', (length) => ({ name: 'x'.repeat(length) }), 200],
    ['an app’s label', 'app.bound', (length) => ({ appLabel: 'x'.repeat(length) }), 500],
    ['a reason', 'step.skipped', (length) => ({ reason: 'x'.repeat(length) }), 10_000],
    ['an evidence', 'step.done', (length) => ({ evidence: 'x'.repeat(length) }), 10_000],
    ['a text of a value', 'value.saved', (length) => ({ value: 'x'.repeat(length) }), VALUE_LIMIT],
    ['what a person is called', 'seat.named', (length) => ({ name: 'x'.repeat(length) }), 80],
    ['an address', 'step.done', (length) => ({ page: `https://${'x'.repeat(length - 8)}` }), 2000],
    ['a key', 'step.done', (length) => ({ key: '1'.repeat(13) + '-'.repeat(length - 13) }), 63],
    ['a setup’s id', 'step.done', (length) => ({ setup: 'x'.repeat(length) }), 64],
  ])('%s of %s that is so long, and nothing longer', (_what, type, ofLength, most) => {
    expect(read(ofLength(most), type)).toBe('ok')
    expect(read(ofLength(most + 1), type)).toMatch(/^unreadable/)
  })
})

describe('an entry of version 1', () => {
  test('is brought to today’s form once: twice is the same', () => {
    for (const [, entry] of samples) expect(upgrade(upgrade(old(entry)))).toStrictEqual(upgrade(old(entry)))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('v', 'seat', 'page', 'key'), wrong), (entry) => {
        expect(upgrade(upgrade(entry))).toStrictEqual(upgrade(entry))
      }),
    )
  })

  test('is not changed where it stands, and no other is changed at all', () => {
    const entry = old(sample('step.ticked'))
    const copy = structuredClone(entry)
    upgrade(entry)
    expect(entry).toStrictEqual(copy)
    for (const v of [0, EVENT_VERSION, EVENT_VERSION + 1, '1', undefined])
      expect(upgrade({ ...entry, v })).toStrictEqual({ ...entry, v })
  })

  test('says nothing of browser and page, whatever stands there', () => {
    const reading = readEntry({ ...sample('step.ticked'), v: 1 })
    expect(reading).toMatchObject({ ok: true, event: { v: EVENT_VERSION, seat: '', page: null } })
  })
})

test('a place of a value that this Tandem doesn’t have is unknown, as its removal is', () => {
  const [remembered] = frozenLog(`v${EVENT_VERSION}`).filter(({ type }) => type === 'pick.remembered')
  const pick = { ...(remembered?.['pick'] as object), id: 'logoutUrl' }
  expect(readEntry({ ...remembered, pick })).toMatchObject({ ok: false, reason: 'unknown' })
})
