import { isCredentialsFailure, isPush } from '../okta/provisioning-log'
import { pushedWho, reasonsOf } from './provisioning-pushes'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

const step = '4.10' as const

/** The newest of these by time; of two at the same moment the worse, which comes first. */
function newest(evidence: readonly (LineVerdict | null)[]): LineVerdict | null {
  return evidence.reduce(
    (best, one) => (one && (!best || (one.at ?? '') > (best.at ?? '')) ? one : best),
    null,
  )
}

/** Whether Okta was seen to get into Meta's API: by its page, a person's word, or its log. The newest word counts. */
export function credentialsTested({ state, sights, log }: ProvisioningInput): LineVerdict {
  const { status, at, by, note } = state.steps[step]
  const { test } = sights
  const events = log?.ok ? log.value : []
  const refused = events.find(isCredentialsFailure)
  const pushed = events.find((event) => isPush(event) && event.result === 'SUCCESS')
  const found = newest([
    test && !test.ok
      ? {
          status: test.sure ? 'fail' : 'warn',
          detail: test.sure
            ? 'The test failed. Press "Re-authenticate with Meta Work Accounts", then test again.'
            : 'Okta’s page reports something beside the test. Read it, then test again.',
          said: test.said,
          at: test.at,
          step,
        }
      : null,
    refused
      ? {
          status: 'fail',
          detail:
            'Okta did not get into Meta’s API, by its log. Press "Re-authenticate with Meta Work Accounts", then test again.',
          said: reasonsOf(refused),
          at: refused.at,
          step,
        }
      : null,
    test?.ok ? { status: 'pass', detail: 'Okta said that the app was verified.', at: test.at } : null,
    pushed
      ? { status: 'pass', detail: `They work: Okta pushed ${pushedWho(pushed)}, by its log.`, at: pushed.at }
      : null,
    status === 'done'
      ? {
          status: 'pass',
          detail: by === 'person' ? 'Confirmed by a person.' : 'Okta said that the app was verified.',
          at,
        }
      : null,
  ])
  if (found) return found
  const skipped = status === 'skipped' ? ` The step was skipped${note === null ? '' : `: ${note}`}.` : ''
  return notKnown(
    `Not seen to pass yet.${skipped} Open "Integration", press "Edit", then "Test API Credentials".`,
    step,
  )
}
