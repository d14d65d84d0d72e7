import { destinationOf } from '../guide/destination'
import { steps, type StepId } from '../guide/okta-meta'
import { settingIds, settings } from '../guide/settings'
import type { StepSpec } from '../guide/step'
import type { ConsoleId, ValueSpec } from '../guide/types'
import { values } from '../guide/values'
import type { StepProgress } from '../setup/progress'
import type { SetupState } from '../setup/state'

type Step = StepSpec & { id: StepId }

/** How many steps in a form may come before the one that fills it: opening its section, and ticking a box. */
const AHEAD = 2

/** Whether everything that a step fills is known, or a choice of it is still to be made; null if it fills nothing. */
function fillsKnown(setup: SetupState, step: Step): boolean | null {
  const fields = (step.fills ?? []).filter((id) => {
    const spec: ValueSpec = values[id]
    return spec.fillInto !== undefined
  })
  if (fields.length > 0) return fields.every((id) => setup.values[id].value !== null)
  const chosen = settingIds.some((id) => settings[id].step === step.id)
  return chosen && setup.steps[step.id].status === 'todo' ? true : null
}

/** The console whose form the way from a step leads to, if all that it takes is known. */
export function formAhead(setup: SetupState, id: StepId): ConsoleId | null {
  const all: readonly Step[] = steps
  const there = destinationOf(id)
  if (!there?.route) return null
  const from = all.findIndex((step) => step.id === there.id)
  for (const step of all.slice(from, from + 1 + AHEAD)) {
    if (step.console !== there.console || step.part !== there.part || step.route !== there.route) return null
    const known = fillsKnown(setup, step)
    if (known !== null) return known ? step.console : null
    // What only a person can say comes before whatever is filled behind it.
    if (step.done.every((rule) => 'person' in rule)) return null
  }
  return null
}

/** Whether Meta's values can be fetched and filled into Okta in one go from here. */
export function carriesOver(setup: SetupState, { spec }: StepProgress): boolean {
  const wanted = (['audienceUrl', 'acsUrl'] as const).some((id) => setup.values[id].value === null)
  return wanted && setup.app !== null && spec.id.startsWith('3.1.')
}

/** Whether a step is a person's word and the next one is somewhere to go to. */
export function goesOn(progress: readonly StepProgress[], { spec, state }: StepProgress): boolean {
  if (state.held || !spec.done.every((rule) => 'person' in rule)) return false
  const next = progress.find(
    (step) =>
      step.status === 'todo' &&
      !step.spec.optional &&
      (spec.part === 'requirements' ? step.spec.part !== spec.part : true),
  )
  return next !== undefined && (destinationOf(next.spec.id) ?? next.spec).route !== undefined
}
