import { gateChecks } from '../lib/guide/checks'
import type { StepSpec } from '../lib/guide/step'
import { checkTitle } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { FirstView } from '../lib/panel/first-view'
import { gateOf } from '../lib/setup/gate'
import type { SetupState } from '../lib/setup/state'
import { Callout } from './ui/Callout'

const words = messages('PreflightHint', {
  preflight: 'Preflight:',
  ready: 'nothing stands against it.',
  notYet: 'Not yet:',
  mind: 'Mind:',
  open: phrase('{failed} of {checks} checks fail, {open} are open.'),
  line: phrase('– {title}'),
  see: 'See Preflight',
})

interface PreflightHintProps {
  step: StepSpec
  checks: FirstView['checks']
  overrides: SetupState['overrides']
  /** Whether no decision covers a check that fails. */
  strict: boolean
}

/** Says, right at the switch that turns SSO on for everyone, what Preflight still holds against it. */
export function PreflightHint({ step, checks, overrides, strict }: PreflightHintProps) {
  // Before the checks were made, nothing is said of them.
  if (step.control !== 'meta.activate' || checks === null) return null
  const before = checks.filter(({ id }) => gateChecks.activate.includes(id))
  const { ready, open } = gateOf(before, overrides, strict)
  const failed = open.filter(({ status }) => status === 'fail')
  if (ready) {
    return (
      <Callout tone="note" word={words().preflight}>
        {words().ready}
      </Callout>
    )
  }
  return (
    <Callout
      tone={failed.length > 0 ? 'danger' : 'warn'}
      word={failed.length > 0 ? words().notYet : words().mind}
    >
      {words().open({ failed: failed.length, checks: before.length, open: open.length - failed.length })}
      {open.map(({ id }) => (
        <span key={id} className="callout-line">
          {words().line({ title: checkTitle(id) })}
        </span>
      ))}
      <a href="#preflight">{words().see}</a>
    </Callout>
  )
}
