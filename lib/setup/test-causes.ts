import type { StepId } from '../guide/okta-meta'
import { usernameFormatOf } from '../okta/app-facts'
import type { AppLogEvent } from '../okta/app-log'
import type { OktaAnswer } from '../okta/client'
import type { AppFacts } from '../okta/queries'
import type { OktaMe } from '../okta/schema'
import { certificateProblems, type CertificateDetails } from '../saml/certificate'
import { sameApp, valuesMatch } from './check-values'
import type { CheckInput } from './check-verdict'

/** What is known when a test has failed, or may have. */
export interface TestFacts {
  /** What the checks look at. */
  input: CheckInput & { facts: AppFacts | undefined; me: OktaAnswer<OktaMe> | undefined }
  certificate: CertificateDetails | null
  /** What Meta's page says in its alerts. */
  alerts: readonly string[]
  /** What happened to the app in Okta since the test may have begun, the newest first; null while it is not known. */
  log: readonly AppLogEvent[] | null
}

/** One possible cause, with what to do. `shown`: page or log say so; `known`: a fact that fails every test. */
export interface TestCause {
  id: TestCauseId
  sure: 'shown' | 'known' | 'possible'
  cause: string
  fix: string
  /** The step at which it is put right. */
  step: StepId
}

interface CauseSpec {
  cause: string
  fix: string
  step: StepId
  /** Words of Meta's alert, or of Okta's log, that mean it. Both are guesses: what the consoles say is not published. */
  says?: RegExp
  /** A fact that means it. */
  known?: (facts: TestFacts) => boolean
  /** Worth a look when nothing else is found. */
  possible?: (facts: TestFacts) => boolean
}

const userName = ({ input: { facts } }: TestFacts) =>
  facts?.assignment.ok ? (facts.assignment.value?.credentials?.userName ?? null) : undefined
const email = ({ input: { me } }: TestFacts) =>
  me?.ok ? (me.value.profile.email ?? me.value.profile.login) : null
const app = ({ input: { facts } }: TestFacts) => (facts?.app.ok ? facts.app.value : null)
const values = ({ input }: TestFacts) => valuesMatch(input)
const signOns = ({ log }: TestFacts) =>
  log?.filter(({ eventType }) => eventType === 'user.authentication.sso')
const refused = (facts: TestFacts) => signOns(facts)?.find(({ result }) => result !== 'SUCCESS') ?? null

const causes = {
  'not-assigned': {
    cause: 'Who signed in to Okta is not assigned to the app.',
    fix: 'Assign this person in Okta, then test again.',
    step: '2.assign-admins',
    says: /not[ _]assigned|isn.t assigned|unassigned/i,
    known: ({ input: { facts } }) => facts?.assignment.ok === true && facts.assignment.value === null,
  },
  'no-username': {
    cause: 'The assignment in Okta has no username.',
    fix: 'Type the email of the Meta account as “User Name” of the assignment.',
    step: '2.assign-admins',
    says: /username[ _]?(?:is )?(?:missing|empty)|names nobody|no nameid/i,
    known: (facts) =>
      facts.input.facts?.assignment.ok === true &&
      facts.input.facts.assignment.value !== null &&
      userName(facts) === null,
  },
  'username-format': {
    cause: 'The username format of the app is (None).',
    fix: 'Choose “Email” as “Application username format”, save, and assign again.',
    step: '3.username-format',
    known: (facts) => {
      const own = app(facts)
      return own !== null && usernameFormatOf(own) === 'none' && !userName(facts)
    },
  },
  'username-case': {
    cause: 'The username in Okta has other capitals than the email at Meta.',
    fix: 'Correct the “User Name” of the assignment: Meta takes it for another account.',
    step: '2.assign-admins',
    known: (facts) => {
      const [name, own] = [userName(facts), email(facts)]
      return !!name && !!own && name !== own && name.toLowerCase() === own.toLowerCase()
    },
  },
  'username-differs': {
    cause: 'The username in Okta is not the email of the Meta account.',
    fix: 'Correct the “User Name” of the assignment.',
    step: '2.assign-admins',
    says: /(?:another|different|wrong) (?:person|user|account|email)|does ?n.t match the (?:email|test)/i,
    known: (facts) => {
      const [name, own] = [userName(facts), email(facts)]
      return !!name && !!own && name.toLowerCase() !== own.toLowerCase()
    },
  },
  'not-saved': {
    cause: 'Okta has not saved Meta’s two URLs.',
    fix: 'Fill both into the Sign On form in Okta and press “Save”.',
    step: '3.2.4',
    says: /not[ _]configured|are not saved/i,
    known: ({ input: { state, facts } }) =>
      facts?.app.ok === true && state.values.acsUrl.saved === '' && state.values.audienceUrl.saved === '',
  },
  swapped: {
    cause: 'Audience URL and ACS URL are swapped in Okta.',
    fix: 'Press “Edit” on the Sign On tab, then “Fill Okta”, and save.',
    step: '3.2.4',
    known: (facts) => values(facts).detail.includes('swapped'),
  },
  audience: {
    cause: 'Okta writes another Audience URL than Meta’s.',
    fix: 'Fill Okta’s Sign On form again and save.',
    step: '3.2.4',
    says: /audience/i,
    known: (facts) =>
      values(facts).status === 'fail' && /another Audience URL|this Audience URL/.test(values(facts).detail),
  },
  acs: {
    cause: 'Okta sends the response to another ACS URL than Meta’s.',
    fix: 'Fill Okta’s Sign On form again and save.',
    step: '3.2.4',
    says: /\bacs\b|destination|recipient/i,
    known: (facts) =>
      values(facts).status === 'fail' && /another ACS URL|this ACS URL/.test(values(facts).detail),
  },
  issuer: {
    cause: 'Meta has another Issuer than the app’s.',
    fix: 'Fill Meta’s form again from this app, and press “Validate IdP metadata”.',
    step: '3.3.4',
    says: /issue[rd]|identity provider that nobody/i,
  },
  'wrong-app': {
    cause: 'The values in Meta are of another app, or another org.',
    fix: 'Read them on the Sign On tab of this app and fill Meta’s form again.',
    step: '3.2.6',
    known: ({ input }) => sameApp(input).status === 'fail',
  },
  'certificate-old': {
    cause: 'Meta has another certificate than the one that is active in Okta.',
    fix: 'Decide under “Values” for the active one, fill Meta’s form again, and validate.',
    step: '3.3.5',
    says: /signature|sign(?:ed|ing) .*certificate|certificate/i,
    known: ({ input: { state } }) => state.values.certificate.status === 'conflict',
  },
  'certificate-expired': {
    cause: 'The signing certificate has expired, or is not valid yet.',
    fix: 'Make a new one in Okta, activate it, and fill it into Meta.',
    step: '3.3.5',
    known: ({ certificate, input }) =>
      certificate !== null &&
      certificateProblems(certificate, input.now).some((one) => one === 'expired' || one === 'not-yet-valid'),
  },
  'app-inactive': {
    cause: 'The app is not active in Okta.',
    fix: 'Activate it with the status menu beside its name.',
    step: '2.6',
    says: /(?:app|application)[^.]* (?:is )?(?:not active|inactive|deactivated)|APP_INACTIVE/i,
    known: (facts) => {
      const own = app(facts)
      return own !== null && own.status !== 'ACTIVE'
    },
  },
  'not-saml': {
    cause: 'The app signs in with a stored password (SWA), not with SAML 2.0.',
    fix: 'Choose SAML 2.0 on the Sign On tab and save.',
    step: '3.2.3',
    known: (facts) => {
      const mode = app(facts)?.signOnMode
      return typeof mode === 'string' && mode !== 'SAML_2_0'
    },
  },
  'signed-out': {
    cause: 'You are not signed in to Okta in this browser.',
    fix: 'Sign in at Okta in the test tab.',
    step: '3.4.4',
    known: ({ input: { me } }) => me?.ok === false && me.reason === 'signed-out',
  },
  clock: {
    cause: 'A clock is off: the response was out of its few minutes.',
    fix: 'Test again at once. If it fails the same way, set this computer’s clock by the network.',
    step: '3.4.3',
    says: /expired|not yet valid|(?:is|was)n.t valid at this time|clock|too (?:old|early)/i,
  },
  'no-account': {
    cause: 'Meta has no account with this email, or nobody has claimed it yet.',
    fix: 'Open Directory in Meta: the account has to be there, and “Claimed”.',
    step: '3.4.2',
    says: /no (?:such )?account|account (?:was )?not found|not (?:been )?claimed|does ?n.t exist/i,
  },
  mfa: {
    cause: 'The sign-in at Okta was not finished: a second factor may be open.',
    fix: 'Go to the test tab and finish the sign-in at Okta.',
    step: '3.4.4',
    says: /\bmfa\b|second factor|verify (?:it.s|that it is) you|challenge/i,
    possible: (facts) => signOns(facts)?.length === 0,
  },
  'pop-up': {
    cause: 'The test never reached Okta: the browser may have blocked its tab.',
    fix: 'Allow pop-ups for work.meta.com and press “Test SSO” again.',
    step: '3.4.3',
    possible: (facts) => signOns(facts)?.length === 0,
  },
} as const satisfies Record<string, CauseSpec>

/** Id of a cause. */
export type TestCauseId = keyof typeof causes

/**
 * Why a test of SSO has failed or would fail, the surest first: what page and log say, then facts that no test can
 * pass with, then what is possible where nothing else is found. Pure.
 */
export function findTestCauses(facts: TestFacts): TestCause[] {
  const refusal = refused(facts)
  const said = [...facts.alerts, refusal?.reason ?? '', refusal?.message ?? '']
  const found = (Object.keys(causes) as TestCauseId[]).flatMap((id): TestCause[] => {
    const { cause, fix, step, says, known, possible }: CauseSpec = causes[id]
    const sure = said.some((text) => says?.test(text))
      ? 'shown'
      : known?.(facts)
        ? 'known'
        : possible?.(facts)
          ? 'possible'
          : null
    return sure === null ? [] : [{ id, sure, cause, fix, step }]
  })
  const of = (sure: TestCause['sure']) => found.filter((one) => one.sure === sure)
  const certain = [...of('shown'), ...of('known')]
  return certain.length > 0 ? certain : of('possible')
}
