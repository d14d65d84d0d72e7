import { gateChecks, type CheckResult, type CheckStatus } from '../guide/checks'
import type { Override } from './state'

/** Whether anything is known to stand against the switch. */
export interface Gate {
  /** True only if each check passes, or a person has decided to go on without it as it is now. */
  ready: boolean
  /** What is neither passed nor decided on, the worst first. */
  open: readonly CheckResult[]
}

const badness: Record<CheckStatus, number> = { fail: 3, unknown: 2, warn: 1, pass: 0 }

/** The decision to go on without a check as it is now; null if there is none, or if it was made on a better verdict. */
export function overrideOf(
  { id, status }: Pick<CheckResult, 'id' | 'status'>,
  overrides: readonly Override[],
): Override | null {
  const last = overrides.findLast((override) => override.check === id)
  if (!last) return null
  // An older Tandem did not note the verdict. Nobody knowingly went on without a check that fails.
  return badness[status] <= badness[last.status ?? 'unknown'] ? last : null
}

/** Whether a policy's "strict" lets nobody go on without this check as it is now: it fails, and the switch needs it. */
export function isBinding(check: Pick<CheckResult, 'id' | 'status'> | undefined, strict: boolean): boolean {
  return strict && check?.status === 'fail' && gateChecks.activate.includes(check.id)
}

/**
 * Judges the switch by the checks. No checks at all are no green. `strict`: no decision covers a check that fails; what
 * can't be known or only warns stays a person's to decide. Pure.
 */
export function gateOf(checks: readonly CheckResult[], overrides: readonly Override[], strict = false): Gate {
  const isDecided = (check: CheckResult) =>
    !(strict && check.status === 'fail') && overrideOf(check, overrides) !== null
  const open = checks
    .filter((check) => check.status !== 'pass' && !isDecided(check))
    .toSorted((a, b) => badness[b.status] - badness[a.status])
  return { ready: checks.length > 0 && open.length === 0, open }
}
