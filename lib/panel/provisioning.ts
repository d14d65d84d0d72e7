import { progressOf } from '../setup/progress'
import { judgeProvisioning, type ProvisioningLine } from '../setup/provisioning'
import { boxState } from '../setup/provisioning-features'
import type { ProvisioningInput } from '../setup/provisioning-line'
import type { SetupState } from '../setup/state'

const DAY = 24 * 60 * 60_000

/** Whether provisioning is what is set up now, or was set up last: then Okta's log is read. */
export function isProvisioning(setup: SetupState): boolean {
  const now = progressOf(setup).find(({ status }) => status === 'current')
  return now === undefined || now.spec.part === '4'
}

/** Since when Okta's log is of interest, in ISO 8601: the setup's start, and a day before it for clocks that differ. */
export function logSince({ startedAt }: SetupState): string {
  return new Date(Date.parse(startedAt) - DAY).toISOString()
}

/** How far provisioning is; null before its part of the guide, unless SSO is active or provisioning is on already. */
export function provisioningView(input: ProvisioningInput): readonly ProvisioningLine[] | null {
  const { state } = input
  const shown =
    isProvisioning(state) || state.ssoActiveAt !== null || boxState('enable-api', input).on === true
  return shown ? judgeProvisioning(input) : null
}
