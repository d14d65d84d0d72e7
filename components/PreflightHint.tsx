import { checks as titles, gateChecks } from '../lib/guide/checks'
import type { StepSpec } from '../lib/guide/step'
import type { FirstView } from '../lib/panel/first-view'
import { gateOf } from '../lib/setup/gate'
import type { SetupState } from '../lib/setup/state'
import { Callout } from './ui/Callout'

interface PreflightHintProps {
  step: StepSpec
  checks: FirstView['checks']
  overrides: SetupState['overrides']
}

/** Says, right at the switch that turns SSO on for everyone, what Preflight still holds against it. */
export function PreflightHint({ step, checks, overrides }: PreflightHintProps) {
  // Before the checks were made, nothing is said of them.
  if (step.control !== 'meta.activate' || checks === null) return null
  const before = checks.filter(({ id }) => gateChecks.activate.includes(id))
  const { ready, open } = gateOf(before, overrides)
  const failed = open.filter(({ status }) => status === 'fail')
  if (ready) {
    return (
      <Callout tone="note" word="Preflight:">
        nothing stands against it.
      </Callout>
    )
  }
  return (
    <Callout tone={failed.length > 0 ? 'danger' : 'warn'} word={failed.length > 0 ? 'Not yet:' : 'Mind:'}>
      {failed.length} of {before.length} checks fail, {open.length - failed.length} are open.
      {open.map(({ id }) => (
        <span key={id} className="callout-line">
          – {titles[id]}
        </span>
      ))}
      <a href="#preflight">See Preflight</a>
    </Callout>
  )
}
