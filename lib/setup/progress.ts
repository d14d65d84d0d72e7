import { steps, type StepId } from '../guide/okta-meta'
import type { StepSpec } from '../guide/step'
import type { SetupState, StepState } from './state'

/** A step with its status among the others: `current` is the first that is open, `blocked` waits for values that are missing. */
export interface StepProgress {
  spec: StepSpec & { id: StepId }
  state: StepState
  status: 'todo' | 'current' | 'done' | 'skipped' | 'blocked'
}

/** All steps of the guide with their status. */
export function progressOf(state: SetupState): StepProgress[] {
  let currentFound = false
  return steps.map((spec: StepSpec & { id: StepId }) => {
    const step = state.steps[spec.id]
    if (step.status !== 'todo') return { spec, state: step, status: step.status }
    if (!currentFound && !spec.optional) {
      currentFound = true
      return { spec, state: step, status: 'current' }
    }
    const waits = (spec.fills ?? []).some((id) => state.values[id].value === null)
    return { spec, state: step, status: waits ? 'blocked' : 'todo' }
  })
}
