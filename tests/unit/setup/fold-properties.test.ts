import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checks, type CheckId } from '../../../lib/guide/checks'
import { stepIds } from '../../../lib/guide/okta-meta'
import { valueIds } from '../../../lib/guide/values'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { fold, foldOne } from '../../../lib/setup/fold'
import type { SetupState } from '../../../lib/setup/state'
import { eventsOf, otherAudience, source, started, texts } from './sample'

const id = fc.constantFrom(...valueIds)
const step = fc.constantFrom(...stepIds)
// Few texts, so that conflicts, agreements and choices come about often.
const value = fc.constantFrom('', texts.audienceUrl, otherAudience, texts.acsUrl, texts.issuer)
const problem = fc.option(fc.constantFrom('swapped', 'wrong-kind', 'empty'), { freq: 3 })
const method = fc.constantFrom('page', 'api', 'metadata', 'pasted', 'picked', 'default')
const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    type: fc.constant('value.captured'),
    id,
    value,
    source: method.map((by) => source({ method: by })),
    problem,
  }),
  fc.record({ type: fc.constant('value.chosen'), id, value }),
  fc.record({ type: fc.constant('field.observed'), id, value }),
  fc.record({ type: fc.constant('value.saved'), id, value }),
  fc.record({ type: fc.constant('step.done'), id: step, evidence: fc.string() }),
  fc.record({ type: fc.constant('step.ticked'), id: step }),
  fc.record({ type: fc.constant('step.unticked'), id: step }),
  fc.record({ type: fc.constant('step.skipped'), id: step, reason: fc.string() }),
  fc.record({ type: fc.constant('milestone.seen'), milestone: fc.constantFrom('test-passed', 'sso-active') }),
  fc.record({ type: fc.constant('break-glass.named'), text: fc.string() }),
  fc.record({
    type: fc.constant('check.overridden'),
    check: fc.constantFrom(...(Object.keys(checks) as CheckId[])),
    reason: fc.string(),
  }),
  fc.record({
    type: fc.constant('app.bound'),
    appId: fc.string(),
    appKey: fc.string(),
    appLabel: fc.string(),
  }),
  fc.constant({ type: 'setup.finished' } as const),
  fc.constant(started),
)
const events = fc.array(body, { maxLength: 60 }).map((bodies) => eventsOf([started, ...bodies]))

function sound(state: SetupState): void {
  for (const one of valueIds) {
    const { status, value: text, source: from, rivals } = state.values[one]
    expect(status === 'conflict').toBe(rivals.length > 0)
    if (rivals.length > 0) expect(rivals.length).toBeGreaterThan(1)
    expect(new Set(rivals.map((rival) => rival.value)).size).toBe(rivals.length)
    if (['missing', 'conflict', 'invalid'].includes(status)) expect(text).toBeNull()
    else expect([typeof text, from === null]).toEqual(['string', false])
  }
}

test('any beginning of a record folds, to a state without contradictions', () => {
  fc.assert(
    fc.property(events, (all) => {
      for (let count = 1; count <= all.length; count++) {
        const state = fold(all.slice(0, count))
        if (!state) throw new Error('no state')
        sound(state)
      }
    }),
  )
})

test('the order in which events arrive does not matter', () => {
  const shuffled = events.chain((all) =>
    fc
      .shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
      .map((mixed) => ({ all, mixed })),
  )
  fc.assert(
    fc.property(shuffled, ({ all, mixed }) => {
      expect(fold(mixed)).toEqual(fold(all))
    }),
  )
})

test('event by event comes to the same as all at once', () => {
  fc.assert(
    fc.property(events, (all) => {
      const one = (state: SetupState | null, event: SetupEvent) => foldOne(state, event)
      expect(all.reduce(one, null)).toEqual(fold(all))
    }),
  )
})

test('folding changes neither the events nor an earlier state', () => {
  fc.assert(
    fc.property(events, (all) => {
      const copy = structuredClone(all)
      const states: (SetupState | null)[] = []
      let state: SetupState | null = null
      for (const event of all) {
        states.push(structuredClone(state))
        const before: SetupState | null = state
        state = foldOne(state, event)
        expect(before).toEqual(states.at(-1))
      }
      expect(all).toEqual(copy)
    }),
    { numRuns: 25 },
  )
})
