import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import { emergencyCandidates } from '../setup/emergency-candidates'
import { carriesOver, formAhead, goesOn } from './now-ways'
import { saidStep } from './said-step'
import { unseenConsole } from './unseen-console'
import type { PanelView } from './view'

/** What the record alone tells, and what is shown of it before anything was asked. `checks`: null until they were made. */
export interface FirstView extends Pick<
  PanelView,
  'setup' | 'consoles' | 'steps' | 'now' | 'nowFills' | 'nowCarries' | 'nowGoesOn' | 'filling' | 'emergency'
> {
  checks: PanelView['checks'] | null
  strict?: PanelView['strict']
}

/** What can be shown as soon as the record is read: no page was looked at, nobody was asked. Pure. */
export function firstView(setup: SetupState): FirstView {
  const steps = progressOf(setup).map((step) => ({ ...step, spec: saidStep(step.spec.id) }))
  const now = steps.find(({ status }) => status === 'current') ?? null
  return {
    setup,
    consoles: { okta: unseenConsole(setup, 'okta'), meta: unseenConsole(setup, 'meta') },
    steps,
    now,
    nowFills: now && formAhead(setup, now.spec.id),
    nowCarries: now !== null && carriesOver(setup, now),
    nowGoesOn: now !== null && goesOn(steps, now),
    filling: null,
    emergency: emergencyCandidates(setup, null),
    checks: null,
  }
}
