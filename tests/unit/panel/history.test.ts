import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyLength, historyOf, seatName, type HistoryEntry } from '../../../lib/panel/history'
import type { Actor, EventBody } from '../../../lib/setup/events'
import { undoneKeys } from '../../../lib/setup/undone'
import { anyRecord } from '../setup/arbitrary-events'
import { readLog } from '../setup/frozen-log'
import {
  bound,
  captured,
  eventsOf,
  keyAt,
  minute,
  OTHER_SEAT,
  SEAT,
  source,
  started,
  texts,
} from '../setup/sample'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }
const undo = (place: number): EventBody => ({ type: 'event.undone', target: keyAt(place) })
const field = (value: string, id: 'issuer' | 'signOnUrl' = 'issuer'): EventBody => ({
  type: 'field.observed',
  id,
  value,
})
const told = (bodies: readonly EventBody[], by: Actor = 'person') => historyOf(eventsOf(bodies, by))
const one = (body: EventBody, by: Actor = 'person'): HistoryEntry => {
  const [entry] = told([body], by)
  if (!entry) throw new Error('nothing told')
  return entry
}

describe('any record', () => {
  test('is told newest first, each entry once, and says of each what undo can do', () => {
    fc.assert(
      fc.property(anyRecord, (all) => {
        const history = historyOf(all)
        const keys = history.map(({ key }) => key)
        expect(historyLength(all)).toBe(keys.length)
        expect(keys).toEqual([...new Set(keys)].toSorted().toReversed())
        const undone = undoneKeys(all)
        for (const { key, undo: state } of history) expect(state === 'undone').toBe(undone.has(key))
        const silent = all.filter(({ key }) => !keys.includes(key))
        for (const { type } of silent) expect(type).toBe('field.observed')
      }),
    )
  })

  test('of every type of event has words', () => {
    for (const entry of historyOf(readLog('v4'))) {
      expect(entry.what).not.toMatch(/undefined|null|\[object/)
      expect(entry.what.length).toBeGreaterThan(5)
    }
  })
})

describe('an entry', () => {
  test('says who wrote it, when, in which browser, and on which page it was seen', () => {
    const page = 'https://work.meta.com/admin/sso'
    const [event] = eventsOf([{ type: 'milestone.seen', milestone: 'test-passed' }])
    const [entry] = historyOf(event ? [{ ...event, page }] : [])
    expect(entry).toEqual({
      key: keyAt(0),
      at: minute(0),
      by: 'page',
      seat: SEAT,
      what: 'Test SSO seen to pass',
      text: null,
      note: null,
      page,
      value: null,
      undo: null,
    })
  })

  test('of a value has the page that the value came from, also where it was written elsewhere', () => {
    expect(one(captured('issuer'))).toMatchObject({ page: source().url, text: texts.issuer, value: 'issuer' })
  })

  test.each<[EventBody, string, Partial<HistoryEntry>]>([
    [started, 'Setup of acme-admin.okta.com started', {}],
    [bound, 'App “Meta Work Accounts” chosen', {}],
    [
      captured('issuer', texts.issuer, 'metadata'),
      'Issuer read in the app’s metadata',
      { text: texts.issuer },
    ],
    [{ ...captured('issuer'), again: true } as EventBody, 'Issuer read on the page, once more', {}],
    [
      { ...captured('issuer', ''), problem: 'swapped' } as EventBody,
      'Issuer: a text was refused',
      { text: null },
    ],
    [{ type: 'value.chosen', id: 'issuer', value: 'x' }, 'Issuer decided', { text: 'x', value: 'issuer' }],
    [field('x'), 'Issuer seen in the form of Meta', { text: 'x' }],
    [field(''), 'Issuer taken out of the form of Meta', { text: null }],
    [{ type: 'value.saved', id: 'acsUrl', value: 'x' }, 'ACS URL seen saved in Okta', { text: 'x' }],
    [{ type: 'step.skipped', id: '1.1', reason: 'SEC-1' }, 'skipped', { note: 'SEC-1', text: null }],
    [{ type: 'step.done', id: '1.1', evidence: 'page: x' }, 'seen done', { note: 'page: x' }],
    [{ type: 'break-glass.named', text: ' Ada ' }, 'Emergency admin named', { note: 'Ada' }],
    [{ type: 'break-glass.named', text: ' ' }, 'Emergency admin taken out', { note: null }],
    [
      { type: 'check.overridden', check: 'mfa-policy', reason: 'SEC-2', status: 'fail' },
      'Check passed over',
      { note: 'SEC-2' },
    ],
    [{ type: 'seat.named', name: ' Ada ' }, 'Calls themselves Ada', {}],
    [{ type: 'seat.named', name: '' }, 'Took their name out', {}],
    [{ type: 'file.opened', added: 1 }, 'Hand-off file opened: 1 entry added', {}],
    [{ type: 'file.opened', added: 0 }, 'Hand-off file opened: 0 entries added', {}],
    [{ type: 'damage.noted', lost: 2, unreadable: 1 }, '2 lost, 1 not readable', {}],
  ])('tells %j', (body, what, rest) => {
    expect(one(body)).toMatchObject(rest)
    expect(one(body).what).toContain(what)
  })
})

describe('undo in the history', () => {
  const states = (bodies: readonly EventBody[], by: Actor = 'person') =>
    told(bodies, by)
      .toReversed()
      .map(({ undo: state }) => state)

  test('is possible for a person’s decisions, and for nothing else', () => {
    expect(states([started, ticked, field('x')])).toEqual([null, 'possible', null])
    expect(states([started, ticked], 'page')).toEqual([null, null])
  })

  test('is done once: what was taken back says so, and the taking back can be taken back', () => {
    expect(states([started, ticked, undo(1)])).toEqual([null, 'undone', 'possible'])
    expect(states([started, ticked, undo(1), undo(2)])).toEqual([null, 'possible', 'undone', 'possible'])
  })

  test('names what it took back', () => {
    const [last] = told([started, ticked, undo(1)])
    expect(last?.what).toMatch(/^Taken back: “.+” ticked$/)
    expect(told([started, ticked, undo(1), undo(2)])[0]?.what).toBe('Taken back: an entry')
    expect(told([started, undo(40)])[0]?.what).toBe('Taken back: an entry')
  })
})

describe('a field that is seen at every keystroke', () => {
  const lines = (...bodies: EventBody[]) =>
    told(bodies, 'page')
      .toReversed()
      .map(({ text, value }) => `${value} ${text}`)

  test('is told once for each stretch: as it was seen last', () => {
    expect(lines(field('a'), field('ab'), field('abc'))).toEqual(['issuer abc'])
  })

  test('is told again after anything else', () => {
    expect(lines(field('a'), ticked, field('ab'))).toEqual(['issuer a', 'null null', 'issuer ab'])
  })

  test('hides no other field', () => {
    expect(lines(field('a'), field('b', 'signOnUrl'), field('c'))).toEqual([
      'issuer a',
      'signOnUrl b',
      'issuer c',
    ])
  })
})

describe('who is at a seat', () => {
  const names = { [SEAT]: 'Ada', [OTHER_SEAT]: '' }

  test.each([
    [SEAT, SEAT, 'Ada'],
    [OTHER_SEAT, OTHER_SEAT, 'this browser'],
    [OTHER_SEAT, SEAT, 'another browser'],
    ['0000000000000000', SEAT, 'another browser'],
    ['', SEAT, 'an older Tandem'],
    ['', '', 'an older Tandem'],
    ['constructor', SEAT, 'another browser'],
  ])('%j, seen from %j, is %s', (seat, own, name) => {
    expect(seatName(seat, own, names)).toBe(name)
  })
})
