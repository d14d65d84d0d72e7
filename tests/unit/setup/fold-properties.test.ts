import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueIds } from '../../../lib/guide/values'
import type { SetupEvent } from '../../../lib/setup/events'
import { fold, foldOne } from '../../../lib/setup/fold'
import type { SetupState } from '../../../lib/setup/state'
import { anyArrival, anyRecord } from './arbitrary-events'

function sound(state: SetupState): void {
  for (const one of valueIds) {
    const { status, value: text, source: from, settledAt, rivals, dismissed } = state.values[one]
    expect(status === 'conflict').toBe(rivals.length > 0)
    if (rivals.length > 0) expect(rivals.length).toBeGreaterThan(1)
    expect(new Set(rivals.map((rival) => rival.value)).size).toBe(rivals.length)
    if (['missing', 'conflict', 'invalid'].includes(status)) expect([text, settledAt]).toEqual([null, null])
    else expect([typeof text, from === null, typeof settledAt]).toEqual(['string', false, 'string'])
    expect(dismissed).not.toContain(text)
  }
  const places = state.picks.map((place) => [place.console, place.as, place.id].join())
  expect(new Set(places).size).toBe(places.length)
}

/** Without what takes something back: that is known only when all is. */
const telling = anyRecord.map((all) => all.filter(({ type }) => type !== 'event.undone'))

test('any beginning of a record folds, to a state without contradictions', () => {
  fc.assert(
    fc.property(anyRecord, (all) => {
      for (let count = 1; count <= all.length; count++) {
        const state = fold(all.slice(0, count))
        if (!state) throw new Error('no state')
        sound(state)
      }
    }),
  )
})

test('the same record always comes to the same state', () => {
  fc.assert(
    fc.property(anyRecord, (all) => {
      expect(fold(structuredClone(all))).toEqual(fold(all))
    }),
  )
})

test('the order in which events arrive does not matter', () => {
  fc.assert(
    fc.property(anyArrival, ({ all, mixed }) => {
      expect(fold(mixed)).toEqual(fold(all))
    }),
  )
})

test('event by event comes to the same as all at once, where nothing is taken back', () => {
  fc.assert(
    fc.property(telling, (all) => {
      const one = (state: SetupState | null, event: SetupEvent) => foldOne(state, event)
      expect(all.reduce(one, null)).toEqual(fold(all))
    }),
  )
})

test('folding changes neither the events nor an earlier state', () => {
  fc.assert(
    fc.property(anyRecord, (all) => {
      const copy = structuredClone(all)
      const states: (SetupState | null)[] = []
      let state: SetupState | null = null
      for (const event of all) {
        states.push(structuredClone(state))
        const before: SetupState | null = state
        state = foldOne(state, event)
        expect(before).toEqual(states.at(-1))
      }
      fold(all)
      expect(all).toEqual(copy)
    }),
    { numRuns: 25 },
  )
})
