import type { StepId } from '../guide/okta-meta'
import type { SetupEvent } from '../setup/events'
import type { SetupState } from '../setup/state'
import { participantsOf, type Participant } from './participants'

/** What the documents for people say beyond the JSON report. What is not known is null or empty, and said to be so. */
export interface ReportAbout {
  /** Version of Tandem that makes the report. */
  version: string | null
  /** When SSO was seen active, and when its test was seen to pass; ISO 8601, UTC. */
  ssoActiveAt: string | null
  testPassedAt: string | null
  participants: readonly Participant[]
  /** Seat of whoever closed a step, where the record tells. */
  closedBy: Readonly<Partial<Record<StepId, string>>>
  /** Seats of those who went on without a check, in the order of the report's overrides. */
  overriddenBy: readonly (string | null)[]
  /** Whether e-mail addresses are shortened in it; null where nobody said. */
  redacted: boolean | null
  /** A line of the company's own for the end of the report. */
  footer: string | null
}

/** Where nothing is known beyond the report itself. */
export const NOTHING_MORE: ReportAbout = {
  version: null,
  ssoActiveAt: null,
  testPassedAt: null,
  participants: [],
  closedBy: {},
  overriddenBy: [],
  redacted: null,
  footer: null,
}

/** What a record tells beyond the report, and what its maker adds. */
export function aboutOf(
  setup: SetupState,
  events: readonly SetupEvent[],
  made: Pick<ReportAbout, 'version' | 'redacted' | 'footer'>,
): ReportAbout {
  const closedBy: Partial<Record<StepId, string>> = {}
  const overrides = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'check.overridden') overrides.set(`${event.check} ${event.at}`, event.seat)
    const closes = event.type === 'step.done' || event.type === 'step.ticked' || event.type === 'step.skipped'
    // The entry that the step's state rests on: an earlier or a later one may have been taken back.
    if (closes && setup.steps[event.id]?.at === event.at) closedBy[event.id] = event.seat
  }
  return {
    ...made,
    ssoActiveAt: setup.ssoActiveAt,
    testPassedAt: setup.testPassedAt,
    participants: participantsOf(events, setup.seats),
    closedBy,
    overriddenBy: setup.overrides.map(({ check, at }) => overrides.get(`${check} ${at}`) ?? null),
  }
}
