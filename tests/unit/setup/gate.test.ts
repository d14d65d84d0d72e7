import { describe, expect, test } from 'vitest'
import {
  checks,
  gateChecks,
  type CheckId,
  type CheckResult,
  type CheckStatus,
} from '../../../lib/guide/checks'
import { gateOf, overrideOf } from '../../../lib/setup/gate'
import { readAt } from './check-input'

const ids = Object.keys(checks) as CheckId[]
const all = (status: CheckStatus, change: Partial<Record<CheckId, CheckStatus>> = {}): CheckResult[] =>
  ids.map((id) => ({ id, status: change[id] ?? status, detail: '', at: null }))
const override = (check: CheckId, status: CheckStatus | null) => ({ check, status, reason: 'r', at: readAt })

describe('the gate', () => {
  test('is ready when everything passes, and not without any checks', () => {
    expect(gateOf(all('pass'), [])).toEqual({ ready: true, open: [] })
    expect(gateOf([], []).ready).toBe(false)
  })

  test.each(['fail', 'warn', 'unknown'] as const)('is not ready while one check is “%s”', (status) => {
    for (const id of ids) {
      const gate = gateOf(all('pass', { [id]: status }), [])
      expect(gate).toMatchObject({ ready: false, open: [{ id, status }] })
    }
  })

  test('names the worst first', () => {
    const gate = gateOf(
      all('pass', { 'same-app': 'warn', 'app-active': 'fail', 'break-glass': 'unknown' }),
      [],
    )
    expect(gate.open.map(({ status }) => status)).toEqual(['fail', 'unknown', 'warn'])
  })

  test('lets pass what a person decided on, as it was then and no worse', () => {
    const order: CheckStatus[] = ['pass', 'warn', 'unknown', 'fail']
    for (const then of order)
      for (const now of order) {
        const decided = overrideOf({ id: 'mfa-policy', status: now }, [override('mfa-policy', then)])
        expect(decided !== null, `${then} → ${now}`).toBe(order.indexOf(now) <= order.indexOf(then))
      }
  })

  test('takes a decision of an older Tandem, which noted no verdict, for none on a check that fails', () => {
    const old = [override('mfa-policy', null)]
    expect(gateOf(all('pass', { 'mfa-policy': 'unknown' }), old).ready).toBe(true)
    expect(gateOf(all('pass', { 'mfa-policy': 'fail' }), old).ready).toBe(false)
  })

  test('counts the last decision on a check, and none on another', () => {
    const last = [override('mfa-policy', 'fail'), override('mfa-policy', 'warn')]
    expect(overrideOf({ id: 'mfa-policy', status: 'fail' }, last)).toBeNull()
    expect(overrideOf({ id: 'same-app', status: 'warn' }, last)).toBeNull()
  })
})

describe('what is held back', () => {
  test('is known for both presses, and the switch waits for everything but what comes after it', () => {
    expect(ids.filter((id) => !gateChecks.activate.includes(id))).toEqual(['deactivate-understood'])
    expect(gateChecks.deactivate).toEqual(['admins-assigned', 'deactivate-understood'])
  })
})
