import type { CheckId, CheckStatus } from '../guide/checks'
import type { StepId } from '../guide/okta-meta'
import type { ValueProblem } from '../guide/recognise'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import type { DirectoryPerson, Pick, PickPurpose } from '../page/types'

/** Who or what an event comes from. */
export type Actor = 'page' | 'person' | 'api'

/** How a value came into the panel. */
export type Method = 'page' | 'metadata' | 'api' | 'pasted' | 'picked' | 'default'

/** Where and when a value was read. `url` has neither query nor fragment; null for what a person typed. */
export interface Source {
  console: ConsoleId | null
  url: string | null
  method: Method
  /** ISO 8601, UTC. */
  at: string
}

/** An admin of Meta, by the email of the account there. `passwordOnly`: signs in without SSO. */
export interface Admin {
  email: string
  passwordOnly: boolean
}

/** An account at Meta as its Directory showed it. What was not shown is null. */
export type MetaAccount = Omit<DirectoryPerson, 'fromOkta'>

/** Moments of a setup that matter for preflight and report. */
export type Milestone = 'test-passed' | 'sso-active'

/** What happened. State is always a fold over these (lib/setup/fold.ts); none is ever changed or removed. */
export type EventBody =
  | { type: 'setup.started'; name: string; oktaOrg: string; oktaHost: string }
  | { type: 'setup.finished' }
  | { type: 'app.bound'; appId: string; appKey: string; appLabel: string }
  /** `again`: the source showed the agreed text in between, so a text that was once decided against is news. */
  | {
      type: 'value.captured'
      id: ValueId
      value: string
      source: Source
      problem: ValueProblem | null
      again?: true
    }
  /** The person settled a conflict in favour of one of the texts. */
  | { type: 'value.chosen'; id: ValueId; value: string }
  /** What the field in the open form of the other console holds. */
  | { type: 'field.observed'; id: ValueId; value: string }
  /** What the other console shows after it was saved. */
  | { type: 'value.saved'; id: ValueId; value: string }
  | { type: 'step.done'; id: StepId; evidence: string }
  | { type: 'step.ticked'; id: StepId }
  | { type: 'step.unticked'; id: StepId }
  | { type: 'step.skipped'; id: StepId; reason: string }
  | { type: 'milestone.seen'; milestone: Milestone }
  | { type: 'break-glass.named'; text: string }
  /** `status`: the verdict that the person went on without; null where an older Tandem did not note it. */
  | { type: 'check.overridden'; check: CheckId; reason: string; status: CheckStatus | null }
  /** The admins of Meta who have to get in after the switch, all of them: a later list replaces an earlier one. */
  | { type: 'admins.named'; admins: readonly Admin[] }
  /**
   * Meta's Directory was read, on its page or from its export: the admins among the accounts, and whoever is named in
   * the setup. `whole`: these are all admins that there are.
   */
  | { type: 'directory.seen'; people: readonly MetaAccount[]; whole: boolean }
  /** A place that the person pointed out; `from` is there when it came in a file, from somebody else. */
  | { type: 'pick.remembered'; pick: Pick; from?: 'file' }
  | { type: 'pick.removed'; console: ConsoleId; as: PickPurpose; id: ValueId }
  /** Takes back one decision of a person; `target` is that event's key. */
  | { type: 'event.undone'; target: string }
  /** What the person at this event's seat is to be called in the history. */
  | { type: 'seat.named'; name: string }
  /** A hand-off file was opened and added so many events. */
  | { type: 'file.opened'; added: number }
  /** A person took note that so many entries of the record are gone, or are there and can't be read. */
  | { type: 'damage.noted'; lost: number; unreadable: number }

/** Version of the events that this Tandem writes. Whatever changes what an event may hold raises it. */
export const EVENT_VERSION = 4

/** What every event carries, whatever happened. */
export interface EventStamp {
  v: typeof EVENT_VERSION
  /** Its own identity; sorts by time: 13 digits of milliseconds, a counter, and a random tail. */
  key: string
  setup: string
  /** ISO 8601, UTC, by the clock of the machine that wrote it. */
  at: string
  by: Actor
  /** The browser profile that wrote it: 16 random hex digits, "" where an older Tandem did not note it. */
  seat: string
  /** Origin and path of the page on which it was seen; null where no page showed it. */
  page: string | null
}

/** An event as it is stored. */
export type SetupEvent = EventBody & EventStamp
