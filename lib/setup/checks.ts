import { checks, type CheckId, type CheckResult } from '../guide/checks'
import { messages, phrase } from '../i18n/messages'
import { breakGlass } from './check-break-glass'
import { certificateValid } from './check-certificate'
import { adminsAssigned, byPerson, mfaPolicy, usernameFormat } from './check-people'
import { sameApp, valuesMatch } from './check-values'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'

const words = messages('checks', {
  notTested: 'Test SSO was not seen to pass yet.',
  changedSince: 'A value changed after the test. Test again.',
  dryRunFails: phrase('It passed, but the dry run after it fails: {says} Set that right, then test again.'),
  dryRunSays: phrase('It passed, but the dry run after it says: {says}'),
  tested: 'Passed, and nothing changed since.',
  active: 'Active.',
  notActive: phrase('Its status is {status}. Activate it in Okta.'),
  saml: 'SAML 2.0.',
  notSaml: 'It is not SAML 2.0. Choose SAML 2.0 on the Sign On tab.',
  askDomains: 'Look at both domain boxes in Meta, then tick the step that reviews them.',
  askDeactivate: 'Read what Deactivate Users does to admins, then tick that step.',
})

function testPassed({ state, dryRun }: CheckInput): Verdict {
  const { testPassedAt, valuesChangedAt, ssoActiveAt } = state
  if (testPassedAt === null) return unknown(words().notTested)
  if (valuesChangedAt !== null && valuesChangedAt > testPassedAt)
    return { status: 'fail', detail: words().changedSince, at: testPassedAt }
  // Of the two that say whether a sign-in works, the later one counts, up to the switch.
  if (dryRun && dryRun.says !== '' && dryRun.at > testPassedAt && ssoActiveAt === null) {
    const { at, outcome, says } = dryRun
    return outcome === 'fail'
      ? { status: 'fail', detail: words().dryRunFails({ says }), at }
      : { status: 'warn', detail: words().dryRunSays({ says }), at }
  }
  return { status: 'pass', detail: words().tested, at: testPassedAt }
}

const judges: Record<CheckId, (input: CheckInput) => Verdict> = {
  'values-match': valuesMatch,
  'same-app': sameApp,
  'certificate-valid': certificateValid,
  'app-active': ({ facts }) =>
    fromApi(facts?.app, ({ status }) =>
      status === 'ACTIVE'
        ? { status: 'pass', detail: words().active }
        : { status: 'fail', detail: words().notActive({ status }) },
    ),
  'sign-on-mode': ({ facts }) =>
    fromApi(facts?.app, ({ signOnMode }) =>
      signOnMode === 'SAML_2_0'
        ? { status: 'pass', detail: words().saml }
        : { status: 'fail', detail: words().notSaml },
    ),
  'username-format': usernameFormat,
  'admins-assigned': adminsAssigned,
  'test-passed': testPassed,
  'break-glass': breakGlass,
  'domains-reviewed': ({ state }) => byPerson(state, '3.5.4', words().askDomains),
  'deactivate-understood': ({ state }) => byPerson(state, '4.deactivate-understood', words().askDeactivate),
  'mfa-policy': mfaPolicy,
}

/** The verdict of every check, in the order in which they are shown. */
export function runChecks(input: CheckInput): CheckResult[] {
  return (Object.keys(checks) as CheckId[]).map((id) => {
    const { status, detail, at = null } = judges[id](input)
    return { id, status, detail, at }
  })
}
