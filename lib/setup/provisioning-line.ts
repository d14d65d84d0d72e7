import type { CheckStatus } from '../guide/checks'
import type { StepId } from '../guide/okta-meta'
import { messages } from '../i18n/messages'
import type { AppLogEvent } from '../okta/app-log'
import type { Assignments } from '../okta/assignments'
import type { OktaAnswer } from '../okta/client'
import type { AppFacts } from '../okta/queries'
import type { DirectoryPerson } from '../page/types'
import type { ProvisioningSights } from './provisioning-sights'
import type { SetupState } from './state'

/** How far provisioning is: what each line is called, by its id, in the order in which things come about. */
export const provisioningTitles = messages('provisioning-line', {
  'api-on': 'API integration is on',
  'credentials-tested': 'API credentials were tested',
  'create-users': 'Create Users is on',
  'update-attributes': 'Update User Attributes is on',
  'deactivate-users': 'Deactivate Users is decided on',
  saved: 'What was ticked is saved',
  'first-push': 'Accounts reach Meta',
  people: 'Everybody assigned has an account',
})

/** Id of such a line. These are no checks before the switch: nothing is held back for their sake. */
export type ProvisioningLineId = keyof ReturnType<typeof provisioningTitles>

/** What the lines look at. Whatever is undefined could not be read or was not asked for. */
export interface ProvisioningInput {
  state: SetupState
  facts: AppFacts | undefined
  /** The newest events of the app's provisioning in Okta's log, the newest first. */
  log: OktaAnswer<AppLogEvent[]> | undefined
  assignments: OktaAnswer<Assignments> | undefined
  /** What this panel has seen of Okta's pages. */
  sights: ProvisioningSights
  /** Accounts that Meta's Directory showed; empty where it was not seen. */
  directory: readonly Pick<DirectoryPerson, 'email' | 'fromOkta' | 'active'>[]
}

/** The verdict on one line. */
export interface LineVerdict {
  status: CheckStatus
  /** What was looked at and what to do, in plain words. */
  detail: string
  /** When the evidence was read, or the thing happened (ISO 8601); null where there is none. */
  at: string | null
  /** What Okta says itself, word for word, cut where it is long. */
  said?: readonly string[]
  /** The step at which it is put right. */
  step?: StepId
}

/** Nothing that could be looked at. */
export const notKnown = (detail: string, step?: StepId): LineVerdict => ({
  status: 'unknown',
  detail,
  at: null,
  ...(step && { step }),
})
