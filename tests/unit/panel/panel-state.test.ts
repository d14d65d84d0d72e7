import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReadOnly } from '../../../lib/browser/find-record'
import { noSetup, withEvents, type PanelState } from '../../../lib/panel/panel-state'
import type { SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { anyArrival } from '../setup/arbitrary-events'
import { bound, eventsOf, keyAt, SEAT, started } from '../setup/sample'
import { condition } from './condition'

/** The panel with a record on the screen. */
const showing = (events: readonly SetupEvent[]): PanelState => ({
  ...noSetup,
  loaded: true,
  seat: SEAT,
  events,
  setup: fold(events),
  condition: condition(),
  failure: null,
  vanished: false,
  others: [],
  offer: null,
  message: '',
})
/** A record without its beginning, as it comes in: some at a time, some of it twice. */
const arrival = anyArrival.chain(({ all, mixed }) => {
  const rest = mixed.filter(({ key }) => key !== keyAt(0))
  const cuts = fc.array(fc.nat(rest.length), { maxLength: 8 })
  return fc.record({ all: fc.constant(all), rest: fc.constant(rest), cuts, again: fc.subarray(all) })
})
const batches = <T>(list: readonly T[], cuts: readonly number[]): T[][] => {
  const places = [0, ...cuts.toSorted((a, b) => a - b), list.length]
  return places.slice(1).map((end, turn) => list.slice(places[turn], end))
}

describe('what comes in bit by bit', () => {
  test('comes to the same record and state as all of it at once, in whatever order', () => {
    fc.assert(
      fc.property(arrival, ({ all, rest, cuts, again }) => {
        let state = showing(all.slice(0, 1))
        for (const batch of [...batches(rest, cuts), again]) state = withEvents(state, batch)
        expect(state.events).toEqual(all)
        expect(state.setup).toEqual(fold(all))
      }),
    )
  })

  test('is a valid state at each bit', () => {
    fc.assert(
      fc.property(arrival, ({ all, rest, cuts }) => {
        let state = showing(all.slice(0, 1))
        for (const batch of batches(rest, cuts)) {
          state = withEvents(state, batch)
          expect(state.setup).toEqual(fold(state.events))
        }
      }),
    )
  })

  test('in order of key is the same, event by event', () => {
    fc.assert(
      fc.property(anyArrival, ({ all: [first, ...rest] }) => {
        if (!first) throw new Error('no beginning')
        const state = rest.reduce((known, event) => withEvents(known, [event]), showing([first]))
        expect(state.setup).toEqual(fold([first, ...rest]))
      }),
    )
  })
})

describe('nothing new', () => {
  const state = showing(eventsOf([started, bound]))

  test.each([
    ['none', []],
    ['events that are there', eventsOf([started, bound])],
    ['events of another setup', eventsOf([started, bound, bound]).map((one) => ({ ...one, setup: 'other' }))],
  ])('leaves the very same state: %s', (_case, news) => {
    expect(withEvents(state, news)).toBe(state)
  })

  test('comes of events while no setup is on the screen', () => {
    const empty = showing([])
    expect(withEvents(empty, eventsOf([started]))).toBe(empty)
  })
})

test('more events change nothing of the state that was there before', () => {
  const state = showing(eventsOf([started, bound]))
  const before = structuredClone(state)
  withEvents(state, eventsOf([started, bound, bound, { type: 'event.undone', target: keyAt(1) }]))
  expect(state).toEqual(before)
})

describe('a record', () => {
  test.each([
    ['written by a newer Tandem', { newer: 1 }],
    ['too long to be read', { beyond: 1 }],
    ['whose first copy can’t be read', { first: 'IO error' }],
  ])('is only looked at: %s', (_case, change) => {
    expect(isReadOnly(condition(change))).toBe(true)
  })

  test('is written in spite of all other damage', () => {
    expect(isReadOnly(condition({ lost: 9, unreadable: 9, unknown: 9, restored: 9, second: 'x' }))).toBe(
      false,
    )
  })
})

test('an event that comes twice in one piece of news is taken once', () => {
  const [begin, override] = eventsOf([
    started,
    { type: 'check.overridden', check: 'mfa-policy', reason: '', status: null },
  ])
  if (!begin || !override) throw new Error('no events')
  const state = { ...noSetup, events: [begin], setup: fold([begin]) } as unknown as PanelState
  const next = withEvents(state, [override, override])
  expect(next.events).toHaveLength(2)
  expect(next.setup?.overrides).toHaveLength(1)
})
