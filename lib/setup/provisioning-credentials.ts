import { messages, phrase } from '../i18n/messages'
import { isCredentialsFailure, isPush } from '../okta/provisioning-log'
import { pushedWho, reasonsOf } from './provisioning-pushes'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

const words = messages('provisioning-credentials', {
  testFailed: 'The test failed. Press "Re-authenticate with Meta Work Accounts", then test again.',
  somethingBeside: 'Okta’s page reports something beside the test. Read it, then test again.',
  refused:
    'Okta did not get into Meta’s API, by its log. Press "Re-authenticate with Meta Work Accounts", then test again.',
  verified: 'Okta said that the app was verified.',
  work: phrase('They work: Okta pushed {who}, by its log.'),
  workNameless: 'They work: Okta pushed somebody whom its log does not name, by its log.',
  confirmed: 'Confirmed by a person.',
  notSeen: 'Not seen to pass yet.',
  skipped: 'The step was skipped.',
  skippedFor: phrase('The step was skipped: {reason}.'),
  test: 'Open "Integration", press "Edit", then "Test API Credentials".',
})

const step = '4.10' as const

/** The newest of these by time; of two at the same moment the worse, which comes first. */
function newest(evidence: readonly (LineVerdict | null)[]): LineVerdict | null {
  return evidence.reduce(
    (best, one) => (one && (!best || (one.at ?? '') > (best.at ?? '')) ? one : best),
    null,
  )
}

const works = (who: string | null): string => (who === null ? words().workNameless : words().work({ who }))

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
          detail: test.sure ? words().testFailed : words().somethingBeside,
          said: test.said,
          at: test.at,
          step,
        }
      : null,
    refused
      ? {
          status: 'fail',
          detail: words().refused,
          said: reasonsOf(refused),
          at: refused.at,
          step,
        }
      : null,
    test?.ok ? { status: 'pass', detail: words().verified, at: test.at } : null,
    pushed ? { status: 'pass', detail: works(pushedWho(pushed)), at: pushed.at } : null,
    status === 'done'
      ? {
          status: 'pass',
          detail: by === 'person' ? words().confirmed : words().verified,
          at,
        }
      : null,
  ])
  if (found) return found
  const skipped = note === null ? words().skipped : words().skippedFor({ reason: note })
  const sentences = [words().notSeen, ...(status === 'skipped' ? [skipped] : []), words().test]
  return notKnown(sentences.join(' '), step)
}
