import { Hand } from 'lucide-react'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { overrideOf } from '../lib/setup/gate'
import type { SetupState } from '../lib/setup/state'
import { Admins } from './Admins'
import { DryRun } from './DryRun'
import { PreflightCheck } from './PreflightCheck'
import { CheckBadge, checkOrder, checkWords } from './CheckBadge'

interface PreflightProps {
  admins: PanelView['admins']
  own: PanelView['own']
  orgHost: string
  dryRun: PanelView['dryRun']
  checks: PanelView['checks']
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
  guard,
  directory,
  overrides,
  breakGlass,
  actions,
}: PreflightProps) {
  return (
    <section className="region preflight" aria-label="Preflight" id="preflight" tabIndex={-1}>
      <h2>Preflight</h2>
      <p className="hint">What to know before anyone presses “Activate SSO”.</p>
      <p className="preflight-sum">
        {checkOrder.map((status) => {
          const count = checks.filter((check) => check.status === status).length
          return (
            count > 0 && <CheckBadge key={status} status={status} word={`${count} ${checkWords[status]}`} />
          )
        })}
      </p>
      {guard.armed.length > 0 && (
        <p className="guard-line">
          <Hand size={16} />
          <span>
            A press on {guard.armed.map((label) => `“${label}”`).join(' and ')} is held back on its page while
            something here stands against it, and this panel is open.
          </span>
        </p>
      )}
      <ul>
        {checks.map((check) => (
          <PreflightCheck
            key={check.id}
            check={check}
            override={overrideOf(check, overrides)}
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
