import { expect, test } from 'vitest'
import { gateChecks } from '../../../lib/guide/checks'
import type { CheckInput } from '../../../lib/setup/check-verdict'
import { runChecks } from '../../../lib/setup/checks'
import type { EventBody } from '../../../lib/setup/events'
import { gateOf } from '../../../lib/setup/gate'
import type { SetupState } from '../../../lib/setup/state'
import { allWell, answer, app, assignments, certificate, facts, failed, input } from './check-input'
import { after, texts } from './sample'

/** What is known of a fact: it holds, it doesn't, or nobody could tell. */
type Known = 'true' | 'false' | 'unknown'
const every: readonly Known[] = ['true', 'false', 'unknown']

const without = (type: EventBody['type'], id?: string) => (bodies: readonly EventBody[]) =>
  bodies.filter((body) => body.type !== type || (id !== undefined && 'id' in body && body.id !== id))
const plus =
  (...more: EventBody[]) =>
  (bodies: readonly EventBody[]) => [...bodies, ...more]
const same = (bodies: readonly EventBody[]) => bodies

/** Facts that stand in the record, as what they change in a record without fault. */
const recorded = {
  'values equal on both sides': {
    true: same,
    false: plus({ type: 'value.saved', id: 'acsUrl', value: `${texts.acsUrl}0` }),
    unknown: without('value.captured', 'acsUrl'),
  },
  'test passed after the last change': {
    true: same,
    false: plus(
      { type: 'value.saved', id: 'audienceUrl', value: 'x' },
      { type: 'value.saved', id: 'audienceUrl', value: texts.audienceUrl },
    ),
    unknown: without('milestone.seen'),
  },
  'break-glass admin named': {
    true: same,
    false: plus({ type: 'break-glass.named', text: '' }),
    unknown: without('break-glass.named'),
  },
  'domains reviewed': {
    true: same,
    false: plus({ type: 'step.skipped', id: '3.5.4', reason: 'later' }),
    unknown: without('step.ticked', '3.5.4'),
  },
} satisfies Record<string, Record<Known, (bodies: readonly EventBody[]) => readonly EventBody[]>>

type Answered = Pick<CheckInput, 'certificate' | 'assignments'> & {
  app: Parameters<typeof app>[0]
  answers: Partial<ReturnType<typeof facts>>
}

/** Facts that Okta's API or the certificate says, as what they change in answers without fault. */
const answered: Record<string, Record<Known, (given: Answered) => void>> = {
  'one app of this org': {
    true: () => {},
    false: ({ answers }) => {
      answers.metadata = answer('<md:EntityDescriptor entityID="http://www.okta.com/exkOther000000000000"/>')
    },
    unknown: ({ answers }) => {
      answers.metadata = failed('forbidden')
    },
  },
  'certificate sound': {
    true: () => {},
    false: (given) => {
      given.certificate = { ...certificate, notAfter: '2020-01-01T00:00:00.000Z' }
    },
    unknown: (given) => {
      given.certificate = null
    },
  },
  'app active': {
    true: () => {},
    false: (given) => {
      given.app = { ...given.app, status: 'INACTIVE' }
    },
    unknown: ({ answers }) => {
      answers.app = failed('timeout')
    },
  },
  'signs in with SAML 2.0': {
    true: () => {},
    false: (given) => {
      given.app = { ...given.app, signOnMode: 'BROWSER_PLUGIN' }
    },
    unknown: (given) => {
      given.app = { ...given.app, signOnMode: null }
    },
  },
  'usernames filled in': {
    true: () => {},
    false: (given) => {
      given.app = { ...given.app, credentials: { userNameTemplate: { type: 'NONE' } } }
    },
    unknown: (given) => {
      given.app = { ...given.app, credentials: {} }
    },
  },
  'admins assigned': {
    true: () => {},
    false: (given) => {
      given.assignments = assignments()
    },
    unknown: (given) => {
      given.assignments = failed('forbidden')
    },
  },
}

const product = <T>(count: number, values: readonly T[]): T[][] =>
  count === 0 ? [[]] : product(count - 1, values).flatMap((rest) => values.map((value) => [...rest, value]))

test('of all 59,049 states of ten facts, exactly one is ready for the switch', () => {
  const records = product(4, every).map((known): { known: Known[]; state: SetupState } => {
    let bodies: readonly EventBody[] = allWell
    for (const [place, changes] of Object.values(recorded).entries())
      bodies = changes[known[place] ?? 'unknown'](bodies)
    return { known, state: after(...bodies) }
  })
  const ready: Known[][] = []
  const well = input()
  let states = 0
  for (const said of product(6, every)) {
    const changed: Answered = { app: {}, answers: {}, certificate, assignments: well.assignments }
    for (const [place, changes] of Object.values(answered).entries())
      changes[said[place] ?? 'unknown'](changed)
    const answers = facts({ app: answer(app(changed.app)), ...changed.answers })
    for (const { known, state } of records) {
      states++
      const checks = runChecks({
        ...well,
        state,
        facts: answers,
        certificate: changed.certificate,
        assignments: changed.assignments,
      })
      const before = checks.filter(({ id }) => gateChecks.activate.includes(id))
      if (gateOf(before, state.overrides).ready) ready.push([...known, ...said])
    }
  }
  expect(states).toBe(59_049)
  expect(ready).toEqual([Array.from({ length: 10 }, () => 'true')])
})
