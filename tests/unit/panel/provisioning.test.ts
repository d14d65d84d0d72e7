import { describe, expect, test } from 'vitest'
import { steps } from '../../../lib/guide/okta-meta'
import { isProvisioning, logSince } from '../../../lib/panel/provisioning'
import type { EventBody } from '../../../lib/setup/events'
import { nothingSeen } from '../../../lib/setup/provisioning-sights'
import { input } from '../setup/check-input'
import { withFeatures } from '../setup/provisioning-sample'
import { after, bound, captured, minute } from '../setup/sample'
import { tab, view } from './scene'

const done = (last: string): EventBody[] => {
  const ids = steps.map(({ id }) => id)
  return ids
    .slice(
      0,
      ids.findIndex((id) => id === last),
    )
    .map((id) => ({ type: 'step.done', id, evidence: 'seen' }))
}
const all = steps.map(({ id }): EventBody => ({ type: 'step.done', id, evidence: 'seen' }))
const seen = (bodies: readonly EventBody[], ...features: string[]) =>
  view([], bodies, {
    looked: input({ state: after(...bodies), facts: withFeatures(...features) }),
    provisioning: { log: undefined, sights: nothingSeen(null) },
  }).provisioning

describe('how far provisioning is', () => {
  test('is of no interest before its part of the guide', () => {
    expect(seen([bound])).toBeNull()
    expect(seen([bound, ...done('3.5.5')])).toBeNull()
  })

  test('is shown in its part and after it, with SSO active, and where it is on already', () => {
    expect(seen([bound, ...done('4.2')])).toHaveLength(8)
    expect(seen([bound, ...all])).toHaveLength(8)
    expect(seen([bound, { type: 'milestone.seen', milestone: 'sso-active' }])).toHaveLength(8)
    expect(seen([bound], 'IMPORT_NEW_USERS')).toHaveLength(8)
  })
})

test('Meta’s Directory, as its open page shows it, tells of a push; that of another company does not', () => {
  const told = (company: string | null) => {
    const people = [
      { email: 'ben@acme.example', admin: null, passwordOnly: null, fromOkta: true, active: true },
    ]
    const page = { ...tab('meta', { directory: { people, total: 1 } }), company }
    const bodies = [bound, captured('audienceUrl'), ...done('4.2')]
    const lines = view([page], bodies, {
      looked: input({ state: after(...bodies), facts: withFeatures('PUSH_NEW_USERS') }),
      provisioning: { log: undefined, sights: nothingSeen(null) },
    }).provisioning
    return lines?.find(({ id }) => id === 'first-push')?.status
  }
  expect(told(null)).toBe('pass')
  expect(told('999')).toBe('unknown')
})

describe('Okta’s log of provisioning', () => {
  test('is read in its part of the guide and once all is settled, not before', () => {
    expect(isProvisioning(after(bound))).toBe(false)
    expect(isProvisioning(after(bound, { type: 'milestone.seen', milestone: 'sso-active' }))).toBe(false)
    expect(isProvisioning(after(bound, ...done('3.5.5')))).toBe(false)
    expect(isProvisioning(after(bound, ...done('4.2')))).toBe(true)
    expect(isProvisioning(after(bound, ...all))).toBe(true)
  })

  test('is read from a day before the setup began', () => {
    expect(logSince(after(bound))).toBe(minute(-24 * 60))
  })
})
