import { stepById, steps, type StepId } from '../guide/okta-meta'
import { sayStep } from '../i18n/guide'
import { currentLanguage } from '../i18n/messages'
import type { Language } from '../i18n/language'
import type { StepProgress } from '../setup/progress'

type Spec = StepProgress['spec']

let said: { language: Language; steps: ReadonlyMap<StepId, Spec> } | null = null

/**
 * A step of the guide with its texts in the panel's language. All are said at once and kept until the language changes:
 * the view is built about once a second, and a history tells of thousands of steps.
 */
export function saidStep(id: StepId): Spec {
  const language = currentLanguage()
  if (said?.language !== language) {
    const all = steps.map((step: Spec): [StepId, Spec] => [step.id, sayStep(step)])
    said = { language, steps: new Map(all) }
  }
  return said.steps.get(id) ?? stepById(id)
}
