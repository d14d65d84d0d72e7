import { checks, type CheckId, type CheckResult } from '../guide/checks'
import { breakGlass } from './check-break-glass'
import { adminsAssigned, byPerson, mfaPolicy, usernameFormat } from './check-people'
import { certificateValid, sameApp, valuesMatch } from './check-values'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'

function testPassed({ state, dryRun }: CheckInput): Verdict {
  const { testPassedAt, valuesChangedAt, ssoActiveAt } = state
  if (testPassedAt === null) return unknown('Test SSO was not seen to pass yet.')
  if (valuesChangedAt !== null && valuesChangedAt > testPassedAt)
    return { status: 'fail', detail: 'A value changed after the test. Test again.', at: testPassedAt }
  // Of the two that say whether a sign-in works, the later one counts, up to the switch.
  if (dryRun && dryRun.says !== '' && dryRun.at > testPassedAt && ssoActiveAt === null) {
    const { at, outcome, says } = dryRun
    return outcome === 'fail'
      ? {
          status: 'fail',
          detail: `It passed, but the dry run after it fails: ${says} Set that right, then test again.`,
          at,
        }
      : { status: 'warn', detail: `It passed, but the dry run after it says: ${says}`, at }
  }
  return { status: 'pass', detail: 'Passed, and nothing changed since.', at: testPassedAt }
}

const judges: Record<CheckId, (input: CheckInput) => Verdict> = {
  'values-match': valuesMatch,
  'same-app': sameApp,
  'certificate-valid': certificateValid,
  'app-active': ({ facts }) =>
    fromApi(facts?.app, ({ status }) =>
      status === 'ACTIVE'
        ? { status: 'pass', detail: 'Active.' }
        : { status: 'fail', detail: `Its status is ${status}. Activate it in Okta.` },
    ),
  'sign-on-mode': ({ facts }) =>
    fromApi(facts?.app, ({ signOnMode }) =>
      signOnMode === 'SAML_2_0'
        ? { status: 'pass', detail: 'SAML 2.0.' }
        : { status: 'fail', detail: 'It is not SAML 2.0. Choose SAML 2.0 on the Sign On tab.' },
    ),
  'username-format': usernameFormat,
  'admins-assigned': adminsAssigned,
  'test-passed': testPassed,
  'break-glass': breakGlass,
  'domains-reviewed': ({ state }) =>
    byPerson(state, '3.5.4', 'Look at both domain boxes in Meta, then tick the step that reviews them.'),
  'deactivate-understood': ({ state }) =>
    byPerson(
      state,
      '4.deactivate-understood',
      'Read what Deactivate Users does to admins, then tick that step.',
    ),
  'mfa-policy': mfaPolicy,
}

/** The verdict of every check, in the order in which they are shown. */
export function runChecks(input: CheckInput): CheckResult[] {
  return (Object.keys(checks) as CheckId[]).map((id) => {
    const { status, detail, at = null } = judges[id](input)
    return { id, status, detail, at }
  })
}
