import type { StepId } from '../guide/okta-meta'
import type { CheckId, CheckStatus } from '../guide/checks'
import type { ValueId } from '../guide/values'
import type { ValueProblem } from '../guide/recognise'
import type { Pick } from '../page/types'
import type { Actor, Admin, MetaAccount, Source } from './events'

/** Status of a value, as the panel and the report show it. */
export type ValueStatus = 'missing' | 'captured' | 'filled' | 'saved' | 'conflict' | 'invalid'

/** A text that was read for a value, and where. */
export interface Reading {
  value: string
  source: Source
}

/** Everything known of one value. */
export interface ValueState {
  status: ValueStatus
  /** The agreed text; null while there is none or while two disagree. */
  value: string | null
  source: Source | null
  /** When `value` was taken or decided on; null while there is none. */
  settledAt: string | null
  problem: ValueProblem | null
  /** The texts that disagree, newest last; empty unless `status` is `conflict`. */
  rivals: readonly Reading[]
  /** Texts that the person decided against; they are not brought up again. */
  dismissed: readonly string[]
  /** What the form in the other console held when it was last seen open. */
  inForm: string | null
  /** What the other console showed as saved. */
  saved: string | null
}

/** Status of a step by itself; `current` and `blocked` depend on the others (lib/setup/progress.ts). */
export interface StepState {
  status: 'todo' | 'done' | 'skipped'
  at: string | null
  by: Actor | null
  note: string | null
  /** True once a person unticked it: from then on only a person ticks it again. */
  held: boolean
}

/** A check that a person decided to go on without. */
export interface Override {
  check: CheckId
  reason: string
  at: string
  /** The verdict that was gone on without; null where an older Tandem did not note it. */
  status: CheckStatus | null
}

/** A place on a page that a person pointed out: here, or elsewhere and brought in a file. */
export interface Place extends Pick {
  from: 'page' | 'file'
}

/** What is known of the accounts at Meta. */
export interface Directory {
  people: readonly MetaAccount[]
  /** Whether all admins are among them. */
  whole: boolean
  /** When it was last read; ISO 8601. */
  at: string
}

/** A setup, folded from its events. */
export interface SetupState {
  id: string
  name: string
  /** "acme" */
  oktaOrg: string
  /** "acme-admin.okta.com" */
  oktaHost: string
  app: { id: string; key: string; label: string } | null
  /** The company at Meta that the setup is bound to: the digits of the Audience URL that was taken last. */
  metaCompanyId: string | null
  startedAt: string
  finishedAt: string | null
  values: Record<ValueId, ValueState>
  steps: Record<StepId, StepState>
  overrides: readonly Override[]
  /** The latest for each console, purpose and value. */
  picks: readonly Place[]
  /** What the people at the browsers that wrote this record are called, by seat. */
  seats: Readonly<Record<string, string>>
  /** How much of the record is gone in the browser of a seat, as far as the person there has taken note of it. */
  noted: Readonly<Record<string, { lost: number; unreadable: number }>>
  breakGlass: string | null
  /** The admins of Meta who have to get in after the switch, as far as a person has named them. */
  admins: readonly Admin[]
  /** What Meta's Directory showed of its admins and of whoever is named; null while it was not seen. */
  directory: Directory | null
  /** When a value last changed in Okta's or Meta's saved settings, as far as Tandem saw it. */
  valuesChangedAt: string | null
  testPassedAt: string | null
  ssoActiveAt: string | null
}
