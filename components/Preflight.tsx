import { Hand } from 'lucide-react'
import { listOf } from '../lib/i18n/format'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { isBinding, overrideOf } from '../lib/setup/gate'
import type { SetupState } from '../lib/setup/state'
import { Admins } from './Admins'
import { DryRun } from './DryRun'
import { PreflightCheck } from './PreflightCheck'
import { CheckBadge, checkOrder, countText } from './CheckBadge'

const words = messages('Preflight', {
  preflight: 'Preflight',
  hint: 'What to know before anyone presses “Activate SSO”.',
  label: phrase('“{label}”'),
  armed: phrase(
    'A press on {labels} is held back on its page while something here stands against it, and this panel is open.',
  ),
})

interface PreflightProps {
  admins: PanelView['admins']
  own: PanelView['own']
  orgHost: string
  dryRun: PanelView['dryRun']
  checks: PanelView['checks']
  strict: boolean
  guard: PanelView['guard']
  directory: SetupState['directory']
  overrides: SetupState['overrides']
  breakGlass: string | null
  actions: PanelActions
}

/** What has to hold before SSO is switched on, as far as it can be known. */
export function Preflight({
  admins,
  own,
  orgHost,
  dryRun,
  checks,
  strict,
  guard,
  directory,
  overrides,
  breakGlass,
  actions,
}: PreflightProps) {
  return (
    <section className="region preflight" aria-label={words().preflight} id="preflight" tabIndex={-1}>
      <h2>{words().preflight}</h2>
      <p className="hint">{words().hint}</p>
      <p className="preflight-sum">
        {checkOrder.map((status) => {
          const count = checks.filter((check) => check.status === status).length
          return count > 0 && <CheckBadge key={status} status={status} word={countText(status, count)} />
        })}
      </p>
      {guard.armed.length > 0 && (
        <p className="guard-line">
          <Hand size={16} />
          <span>
            {words().armed({ labels: listOf(guard.armed.map((label) => words().label({ label }))) })}
          </span>
        </p>
      )}
      <ul>
        {checks.map((check) => (
          <PreflightCheck
            key={check.id}
            check={check}
            override={isBinding(check, strict) ? null : overrideOf(check, overrides)}
            binding={isBinding(check, strict)}
            breakGlass={breakGlass}
            actions={actions}
          >
            {check.id === 'admins-assigned' && (
              <Admins rows={admins} own={own} directory={directory} actions={actions} />
            )}
          </PreflightCheck>
        ))}
      </ul>
      <DryRun run={dryRun} orgHost={orgHost} actions={actions} />
    </section>
  )
}
