import type { CheckId } from '../guide/checks'
import type { StepId } from '../guide/okta-meta'
import type { ValueProblem } from '../guide/recognise'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import type { Pick, PickPurpose } from '../page/types'

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

/** Moments of a setup that matter for preflight and report. */
export type Milestone = 'test-passed' | 'sso-active'

/** What happened. State is always a fold over these (lib/setup/fold.ts); none is ever changed or removed. */
export type EventBody =
  | { type: 'setup.started'; name: string; oktaOrg: string; oktaHost: string }
  | { type: 'setup.finished' }
  | { type: 'app.bound'; appId: string; appKey: string; appLabel: string }
  | { type: 'value.captured'; id: ValueId; value: string; source: Source; problem: ValueProblem | null }
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
  | { type: 'check.overridden'; check: CheckId; reason: string }
  /** A place that the person pointed out; `from` is there when it came in a file, from somebody else. */
  | { type: 'pick.remembered'; pick: Pick; from?: 'file' }
  | { type: 'pick.removed'; console: ConsoleId; as: PickPurpose; id: ValueId }

/** An event as it is stored. `key` is its own identity and sorts by time: 13 digits of milliseconds, a counter, and a random tail. */
export type SetupEvent = EventBody & { v: 1; key: string; setup: string; at: string; by: Actor }
