import { checks as titles } from '../lib/guide/checks'
import type { StepSpec } from '../lib/guide/step'
import type { PanelView } from '../lib/panel/view'
import { Callout } from './ui/Callout'

/** Says, right at the switch that turns SSO on for everyone, what Preflight still holds against it. */
export function PreflightHint({ step, checks }: { step: StepSpec; checks: PanelView['checks'] }) {
  if (step.control !== 'meta.activate') return null
  const failed = checks.filter(({ status }) => status === 'fail')
  const unknown = checks.filter(({ status }) => status === 'unknown')
  if (failed.length === 0 && unknown.length === 0) {
    return (
      <Callout tone="note" word="Preflight:">
        nothing fails and nothing is unknown.
      </Callout>
    )
  }
  return (
    <Callout tone={failed.length > 0 ? 'danger' : 'warn'} word={failed.length > 0 ? 'Not yet:' : 'Mind:'}>
      {failed.length} of {checks.length} checks fail, {unknown.length} not known.
      {failed.map(({ id }) => (
        <span key={id} className="callout-line">
          ✗ {titles[id]}
        </span>
      ))}
      <a href="#preflight">See Preflight</a>
    </Callout>
  )
}
