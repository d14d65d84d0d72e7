import type { StepSpec } from './step'
import { activateSso } from './steps/activate-sso'
import { addApp } from './steps/add-app'
import { connectApi } from './steps/connect-api'
import { metaForm } from './steps/meta-form'
import { metaValues } from './steps/meta-values'
import { oktaValues } from './steps/okta-values'
import { prepareMeta } from './steps/prepare-meta'
import { provision } from './steps/provision'
import { requirements } from './steps/requirements'
import { testSso } from './steps/test-sso'

/**
 * The guide, in the order of work: the first open step is the current one. Ids are the published how-to's numbers;
 * a word instead of a number marks a step that Tandem adds, or one of several that share a number there.
 * A step whose place "Take me there" can open by itself has a route and no control; a control is what is left for the
 * person to press or to fill.
 */
export const steps = [
  ...requirements,
  ...prepareMeta,
  ...addApp,
  ...metaValues,
  ...oktaValues,
  ...metaForm,
  ...testSso,
  ...activateSso,
  ...connectApi,
  ...provision,
] as const satisfies readonly StepSpec[]

/** Id of a step, as in the report and the record. */
export type StepId = (typeof steps)[number]['id']

/** All step ids, in the order of work. */
export const stepIds: readonly StepId[] = steps.map(({ id }) => id)

const byId: ReadonlyMap<string, StepSpec & { id: StepId }> = new Map(steps.map((step) => [step.id, step]))

/** Whether a text names a step of this guide. */
export function isStepId(text: string): text is StepId {
  return byId.has(text)
}

/** The step of that id. */
export function stepById(id: StepId): StepSpec & { id: StepId } {
  const step = byId.get(id)
  if (!step) throw new Error(`The guide has no step ${id}`)
  return step
}
