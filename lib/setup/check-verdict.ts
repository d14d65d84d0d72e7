import type { CheckStatus } from '../guide/checks'
import type { Assignments } from '../okta/assignments'
import type { OktaAnswer } from '../okta/client'
import { failureText } from '../okta/failure-text'
import type { AppFacts } from '../okta/queries'
import type { OktaMe } from '../okta/schema'
import type { SignOnPolicy } from '../okta/sign-on-policy'
import type { CertificateDetails } from '../saml/certificate'
import { oktaUnread } from './okta-unread'
import type { Sights } from './sight'
import type { SetupState } from './state'

/** What a dry run came to, and when (ISO 8601). */
export interface DryRunOutcome {
  at: string
  outcome: Exclude<CheckStatus, 'warn'>
  /** Why it fails, or why its times are in doubt; "" if neither. */
  says: string
}

/** What the checks look at. Whatever is undefined could not be read. */
export interface CheckInput {
  state: SetupState
  facts: AppFacts | undefined
  me: OktaAnswer<OktaMe> | undefined
  assignments: OktaAnswer<Assignments> | undefined
  policy: OktaAnswer<SignOnPolicy> | undefined
  certificate: CertificateDetails | null
  /** The last dry run; null if there was none since the panel was opened. */
  dryRun: DryRunOutcome | null
  /** What the consoles showed of the values since the panel was opened. */
  sights: Sights
  now: Date
}

/** What became of one check. `at` is when its evidence was read; null or absent where there is none. */
export interface Verdict {
  status: CheckStatus
  detail: string
  at?: string | null
  /** What Okta has saved wrongly, where that is why the check fails; `swapped`: either value in the other's place. */
  wrong?: 'swapped' | 'audienceUrl' | 'acsUrl'
}

/** Nothing that could be looked at. */
export const unknown = (detail: string): Verdict => ({ status: 'unknown', detail, at: null })

/** The verdict on an API answer: unknown with its reason, or what `judge` makes of it. */
export function fromApi<T>(answer: OktaAnswer<T> | undefined, judge: (value: T) => Verdict): Verdict {
  if (!answer) return unknown(oktaUnread().notAsked)
  return answer.ok ? { at: answer.at, ...judge(answer.value) } : unknown(failureText()[answer.reason])
}
