import type { StepId } from '../guide/okta-meta'
import { usernameFormatOf } from '../okta/app-facts'
import type { AppLogEvent } from '../okta/app-log'
import type { OktaAnswer } from '../okta/client'
import type { AppFacts } from '../okta/queries'
import type { OktaMe } from '../okta/schema'
import { certificateProblems, type CertificateDetails } from '../saml/certificate'
import { sameApp, valuesMatch } from './check-values'
import type { CheckInput } from './check-verdict'
import { standsBehind } from './stands-behind'
import { causeText, type TestCauseId } from './test-cause-text'

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
  step: StepId
  /** Words of Meta's alert, or of Okta's log, that mean it. Both are guesses: what the consoles say is not published. */
  says?: { test(text: string): boolean }
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
const wrong = ({ input }: TestFacts) => valuesMatch(input).wrong
const signOns = ({ log }: TestFacts) =>
  log?.filter(({ eventType }) => eventType === 'user.authentication.sso')
const refused = (facts: TestFacts) => signOns(facts)?.find(({ result }) => result !== 'SUCCESS') ?? null

const causes: Record<TestCauseId, CauseSpec> = {
  'not-assigned': {
    step: '2.assign-admins',
    says: /not[ _]assigned|isn.t assigned|unassigned/i,
    known: ({ input: { facts } }) => facts?.assignment.ok === true && facts.assignment.value === null,
  },
  'no-username': {
    step: '2.assign-admins',
    says: /username[ _]?(?:is )?(?:missing|empty)|names nobody|no nameid/i,
    known: (facts) =>
      facts.input.facts?.assignment.ok === true &&
      facts.input.facts.assignment.value !== null &&
      userName(facts) === null,
  },
  'username-format': {
    step: '3.username-format',
    known: (facts) => {
      const own = app(facts)
      return own !== null && usernameFormatOf(own) === 'none' && !userName(facts)
    },
  },
  'username-case': {
    step: '2.assign-admins',
    known: (facts) => {
      const [name, own] = [userName(facts), email(facts)]
      return !!name && !!own && name !== own && name.toLowerCase() === own.toLowerCase()
    },
  },
  'username-differs': {
    step: '2.assign-admins',
    says: /(?:another|different|wrong) (?:person|user|account|email)|does ?n.t match the (?:email|test)/i,
    known: (facts) => {
      const [name, own] = [userName(facts), email(facts)]
      return !!name && !!own && name.toLowerCase() !== own.toLowerCase()
    },
  },
  'not-saved': {
    step: '3.2.4',
    says: /not[ _]configured|are not saved/i,
    known: ({ input: { state, facts } }) =>
      facts?.app.ok === true && state.values.acsUrl.saved === '' && state.values.audienceUrl.saved === '',
  },
  swapped: {
    step: '3.2.4',
    known: (facts) => wrong(facts) === 'swapped',
  },
  audience: {
    step: '3.2.4',
    says: /audience/i,
    known: (facts) => wrong(facts) === 'audienceUrl',
  },
  acs: {
    step: '3.2.4',
    says: /\bacs\b|destination|recipient/i,
    known: (facts) => wrong(facts) === 'acsUrl',
  },
  issuer: {
    step: '3.3.4',
    says: /issue[rd]|identity provider that nobody/i,
  },
  'wrong-app': {
    step: '3.2.6',
    known: ({ input }) => sameApp(input).status === 'fail',
  },
  'certificate-old': {
    step: '3.3.5',
    says: /signature|certificate/i,
    known: ({ input: { state } }) => state.values.certificate.status === 'conflict',
  },
  'certificate-expired': {
    step: '3.3.5',
    known: ({ certificate, input }) =>
      certificate !== null &&
      certificateProblems(certificate, input.now).some((one) => one === 'expired' || one === 'not-yet-valid'),
  },
  'app-inactive': {
    step: '2.6',
    says: {
      test: (text) =>
        /APP_INACTIVE/i.test(text) ||
        text.split('.').some((said) => standsBehind(said, /app/i, / (?:not active|inactive|deactivated)/i)),
    },
    known: (facts) => {
      const own = app(facts)
      return own !== null && own.status !== 'ACTIVE'
    },
  },
  'not-saml': {
    step: '3.2.3',
    known: (facts) => {
      const mode = app(facts)?.signOnMode
      return typeof mode === 'string' && mode !== 'SAML_2_0'
    },
  },
  'signed-out': {
    step: '3.4.4',
    known: ({ input: { me } }) => me?.ok === false && me.reason === 'signed-out',
  },
  clock: {
    step: '3.4.3',
    says: /expired|not yet valid|(?:is|was)n.t valid at this time|clock|too (?:old|early)/i,
  },
  'no-account': {
    step: '3.4.2',
    says: /no (?:such )?account|account (?:was )?not found|not (?:been )?claimed|does ?n.t exist/i,
  },
  mfa: {
    step: '3.4.4',
    says: /\bmfa\b|second factor|verify (?:it.s|that it is) you|challenge/i,
    possible: (facts) => signOns(facts)?.length === 0,
  },
  'pop-up': {
    step: '3.4.3',
    possible: (facts) => signOns(facts)?.length === 0,
  },
}

/**
 * Why a test of SSO has failed or would fail, the surest first: what page and log say, then facts that no test can
 * pass with, then what is possible where nothing else is found. Pure.
 */
export function findTestCauses(facts: TestFacts): TestCause[] {
  const refusal = refused(facts)
  const said = [...facts.alerts, refusal?.reason ?? '', refusal?.message ?? '']
  const found = (Object.keys(causes) as TestCauseId[]).flatMap((id): TestCause[] => {
    const { step, says, known, possible } = causes[id]
    const sure = said.some((text) => says?.test(text))
      ? 'shown'
      : known?.(facts)
        ? 'known'
        : possible?.(facts)
          ? 'possible'
          : null
    return sure === null ? [] : [{ id, sure, ...causeText(id), step }]
  })
  const of = (sure: TestCause['sure']) => found.filter((one) => one.sure === sure)
  const certain = [...of('shown'), ...of('known')]
  return certain.length > 0 ? certain : of('possible')
}
