import { destinationOf } from '../guide/destination'
import type { StepId } from '../guide/okta-meta'
import type { ConsoleId } from '../guide/types'
import type { SetupState } from '../setup/state'

/** The console whose form the way from a step leads to, if all that it takes is known. */
export function formAhead(setup: SetupState, step: StepId): ConsoleId | null {
  const ahead = destinationOf(step)
  const known = ahead?.fills?.every((id) => setup.values[id].value !== null) === true
  return known && ahead.route ? (ahead.console ?? null) : null
}
