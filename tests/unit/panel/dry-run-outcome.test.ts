import { expect, test } from 'vitest'
import { dryRunOutcome } from '../../../lib/panel/dry-run-outcome'
import type { DryRunView } from '../../../lib/panel/dry-run'
import type { DryRunFinding } from '../../../lib/setup/dry-run-finding'

const line = (id: DryRunFinding['id'], status: DryRunFinding['status']): DryRunFinding => ({
  id,
  status,
  found: null,
  expected: null,
  advice: `about ${id}`,
})
const said = (outcome: DryRunView['outcome'], findings: DryRunFinding[], problem: string | null = null) =>
  dryRunOutcome({ at: 'then', outcome, problem, findings })

test('there is nothing to say without a dry run, or while Okta is asked', () => {
  expect([dryRunOutcome(null), dryRunOutcome('asking')]).toEqual([null, null])
})

test('a dry run that fails says why: its problem, or the first line that fails', () => {
  expect(said('fail', [], 'Not active.')).toEqual({ at: 'then', outcome: 'fail', says: 'Not active.' })
  expect(said('fail', [line('times', 'unknown'), line('audience', 'fail')])?.says).toBe('about audience')
})

test('one that doesn’t fail says what is wrong with its times, and of nothing else', () => {
  expect(said('unknown', [line('audience', 'unknown'), line('times', 'unknown')])?.says).toBe('about times')
  expect(said('unknown', [line('audience', 'unknown'), line('times', 'pass')], 'No forecast.')?.says).toBe('')
  expect(said('pass', [line('times', 'pass')])?.says).toBe('')
})
