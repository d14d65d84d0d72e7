import { controls } from './controls'
import { steps, type StepId } from './okta-meta'
import { routes } from './routes'
import type { StepSpec } from './step'
import type { ControlSpec } from './types'

type Step = StepSpec & { id: StepId }

/** Whether Tandem can do the whole of a step by opening something: the step is done by being where it leads. */
function isOnlyWay(step: Step): boolean {
  const control: ControlSpec | null = step.control ? controls[step.control] : null
  const there: string | null = step.route ? routes[step.route].there : null
  const doneThere = step.done.some((rule) => 'signal' in rule && rule.signal === there)
  return doneThere || control?.opens === true
}

/**
 * Where "Take me there" leads to from a step: on through the steps that only open something, to the first one that a
 * person has to do in the same console.
 */
export function destinationOf(id: StepId): Step | undefined {
  const all: readonly Step[] = steps
  const start = all.findIndex((step) => step.id === id)
  let here = all[start]
  for (const next of all.slice(start + 1)) {
    if (!here || !isOnlyWay(here) || next.console !== here.console || !next.route || next.part !== here.part)
      break
    here = next
  }
  return here
}
