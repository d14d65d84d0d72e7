import { kindOf } from '../guide/recognise'
import { checks, type CheckId, type CheckResult, type CheckStatus } from '../guide/checks'
import { settingTexts, usernameFormatOf } from '../okta/app-facts'
import type { OktaAnswer } from '../okta/client'
import { failureText } from '../okta/failure-text'
import type { AppFacts } from '../okta/queries'
import type { OktaMe } from '../okta/schema'
import { certificateProblem, type CertificateDetails } from '../saml/certificate'
import { exkOf } from '../saml/metadata'
import type { Sights } from './sight'
import { staleness } from './stale'
import type { SetupState } from './state'

/** What the checks look at. Whatever is undefined could not be read. */
export interface CheckInput {
  state: SetupState
  facts: AppFacts | undefined
  me: OktaAnswer<OktaMe> | undefined
  certificate: CertificateDetails | null
  /** What the consoles showed of the values since the panel was opened. */
  sights: Sights
  now: Date
}

type Verdict = { status: CheckStatus; detail: string; at?: string | null }

const unknown = (detail: string): Verdict => ({ status: 'unknown', detail, at: null })

/** The verdict on an API answer: unknown with its reason, or what `judge` makes of it. */
function fromApi<T>(answer: OktaAnswer<T> | undefined, judge: (value: T) => Verdict): Verdict {
  if (!answer) return unknown('Okta was not asked yet. Open the Okta tab, and choose the app.')
  return answer.ok ? { at: answer.at, ...judge(answer.value) } : unknown(failureText[answer.reason])
}

function valuesMatch(input: CheckInput): Verdict {
  const { state, facts } = input
  const { audienceUrl, acsUrl, recipientUrl } = state.values
  if (audienceUrl.value === null || acsUrl.value === null)
    return unknown('Open "Add IdP" in Meta, so that Tandem can read its values.')
  if (recipientUrl.value !== null && recipientUrl.value !== acsUrl.value)
    return {
      status: 'fail',
      detail: 'Meta shows a Recipient URL that differs from the ACS URL. Reload the page and look again.',
    }
  const pairs = [
    ['Audience URL', audienceUrl],
    ['ACS URL', acsUrl],
  ] as const
  const stale = staleness(input, ['audienceUrl', 'acsUrl'])
  const wrong = pairs.filter(([, value]) => value.saved !== null && value.saved !== value.value)
  if (wrong.length > 0)
    return {
      status: 'fail',
      detail: `Okta has saved another ${wrong.map(([label]) => label).join(' and ')} than Meta shows. Fill and save again.`,
    }
  if (facts?.app.ok) {
    const texts = settingTexts(facts.app.value)
    const absent = pairs.filter(([, value]) => value.value !== null && !texts.includes(value.value))
    if (absent.length === 0)
      return (
        stale ?? { status: 'pass', detail: 'Okta confirms both, character for character.', at: facts.app.at }
      )
    // Okta's keys are not known; only a text that is such a value, and another one, is a contradiction.
    if (texts.some((text) => ['meta-audience', 'meta-acs'].includes(kindOf(text) ?? '')))
      return {
        status: 'fail',
        detail: `Okta's settings do not hold this ${absent.map(([label]) => label).join(' and ')}. Fill and save again.`,
        at: facts.app.at,
      }
  }
  return pairs.every(([, value]) => value.saved === value.value)
    ? (stale ?? {
        status: 'pass',
        detail: 'The saved form in Okta shows both, character for character.',
        at: state.valuesChangedAt,
      })
    : unknown('Not seen as saved in Okta yet. Fill the form there and press "Save".')
}

function sameApp({ state, facts }: CheckInput): Verdict {
  const { issuer, signOnUrl, metadataUrl } = state.values
  if (issuer.value === null || signOnUrl.value === null)
    return unknown('Issuer and Sign on URL are not read yet.')
  const apps = new Set(
    [issuer, signOnUrl, metadataUrl].flatMap((value) => (value.value ? [exkOf(value.value)] : [])),
  )
  if (apps.size !== 1 || apps.has(null))
    return { status: 'fail', detail: 'These values come from different apps. Read them again on one app.' }
  const [exk] = apps
  if (!facts?.metadata.ok)
    return unknown('The values fit together; Okta could not confirm that they are this app’s.')
  return new RegExp(`/${exk}(?![0-9A-Za-z])`).test(facts.metadata.value)
    ? {
        status: 'pass',
        detail: `All three name ${exk}, and so does this app's metadata.`,
        at: facts.metadata.at,
      }
    : {
        status: 'fail',
        detail: 'These values are of another app than the chosen one. Read them again on this app.',
      }
}

function certificateValid({ state, certificate, now }: CheckInput): Verdict {
  if (!certificate) return unknown('No signing certificate read yet.')
  const at = state.values.certificate.source?.at ?? null
  const until = certificate.notAfter.slice(0, 10)
  switch (certificateProblem(certificate, now)) {
    case 'expired':
      return { status: 'fail', detail: `It expired on ${until}. Make a new one in Okta and activate it.`, at }
    case 'not-yet-valid':
      return { status: 'fail', detail: `It is valid only from ${certificate.notBefore.slice(0, 10)}.`, at }
    case 'weak-key':
      return { status: 'fail', detail: 'Its key is too short (under 2048 bits). Make a new one in Okta.', at }
    case 'weak-signature':
      return {
        status: 'warn',
        detail: 'It is signed with SHA-1. A SHA-2 certificate is safer; Okta can make one.',
        at,
      }
    case 'expires-soon':
      return { status: 'warn', detail: `It expires on ${until}, in less than 30 days. Renew it first.`, at }
    case null:
      return { status: 'pass', detail: `Valid until ${until}, ${certificate.signatureAlgorithm}.`, at }
  }
}

function usernameFormat(input: CheckInput): Verdict {
  return fromApi(input.facts?.app, (app) => {
    const format = usernameFormatOf(app)
    if (format === null)
      return unknown('Okta did not say. Look at "Application username format" on the Sign On tab.')
    return format === 'set'
      ? { status: 'pass', detail: `Set to ${app.credentials?.userNameTemplate?.template ?? 'a format'}.` }
      : {
          status: 'fail',
          detail: 'It is (None): people assigned by a group would have no username. Choose "Email".',
        }
  })
}

function adminsAssigned({ facts, me }: CheckInput): Verdict {
  if (!me?.ok) return fromApi(me, () => unknown(''))
  const { email, login } = me.value.profile
  return fromApi(facts?.assignment, (assignment) => {
    const user = assignment?.credentials?.userName
    if (!assignment)
      return {
        status: 'fail',
        detail: `${login} is not assigned to the app. Assign all active Meta admins first.`,
      }
    if (!user)
      return { status: 'fail', detail: `${login} is assigned without a username and could not sign in.` }
    return user === (email ?? login)
      ? { status: 'pass', detail: `${user} is assigned. Other admins of Meta: check them too.` }
      : {
          status: 'fail',
          detail: `The username in the app is ${user}, your e-mail is ${email ?? login}. They must be equal, case included.`,
        }
  })
}

function testPassed({ state }: CheckInput): Verdict {
  const { testPassedAt, valuesChangedAt } = state
  if (testPassedAt === null) return unknown('Test SSO was not seen to pass yet.')
  return valuesChangedAt !== null && valuesChangedAt > testPassedAt
    ? { status: 'fail', detail: 'A value changed after the test. Test again.', at: testPassedAt }
    : { status: 'pass', detail: 'Passed, and nothing changed since.', at: testPassedAt }
}

/** A check that only a person can answer, by ticking the step that explains it. */
function byPerson(
  state: SetupState,
  step: '3.5.4' | '3.mfa-policy' | '4.deactivate-understood',
  ask: string,
): Verdict {
  const { status, at } = state.steps[step]
  return status === 'done'
    ? { status: 'pass', detail: 'Confirmed by you.', at }
    : { status: status === 'skipped' ? 'warn' : 'unknown', detail: ask, at }
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
  'break-glass': ({ state }) =>
    state.breakGlass
      ? { status: 'pass', detail: `Named: ${state.breakGlass}`, at: state.steps['3.break-glass'].at }
      : unknown('Name an admin with "Password only" in Meta whom Okta does not manage.'),
  'domains-reviewed': ({ state }) =>
    byPerson(state, '3.5.4', 'Look at both domain boxes in Meta, then tick the step that reviews them.'),
  'deactivate-understood': ({ state }) =>
    byPerson(
      state,
      '4.deactivate-understood',
      'Read what Deactivate Users does to admins, then tick that step.',
    ),
  'mfa-policy': ({ state }) =>
    byPerson(
      state,
      '3.mfa-policy',
      "Meta's own 2FA ends for SSO users. Check that Okta asks for MFA, then tick that step.",
    ),
}

/** The verdict of every check, in the order in which they are shown. */
export function runChecks(input: CheckInput): CheckResult[] {
  return (Object.keys(checks) as CheckId[]).map((id) => {
    const { status, detail, at = null } = judges[id](input)
    return { id, status, detail, at }
  })
}
