import { useState, type ReactNode } from 'react'
import { checkAbout } from '../lib/guide/check-about'
import { checks as titles } from '../lib/guide/checks'
import type { CheckResult } from '../lib/guide/checks'
import type { PanelActions } from '../lib/panel/view'
import type { Override } from '../lib/setup/state'
import { BreakGlass } from './BreakGlass'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'
import { ReasonForm } from './ui/ReasonForm'

interface PreflightCheckProps {
  check: CheckResult
  /** The decision to go on without it as it is; null if there is none. */
  override: Override | null
  breakGlass: string | null
  actions: PanelActions
  /** What else is there to be seen or done for this check. */
  children?: ReactNode
}

/** One check: verdict, what it rests on, and the way to go on without it for a stated reason. */
export function PreflightCheck({ check, override, breakGlass, actions, children }: PreflightCheckProps) {
  const [asking, setAsking] = useState(false)
  const title = titles[check.id]
  return (
    <li className="check" data-check={check.id} data-status={check.status}>
      <div className="check-head">
        <h3>{title}</h3>
        <CheckBadge status={check.status} />
      </div>
      <p className="check-detail">
        <GuideText text={check.detail} />
        {check.at !== null && (
          <span className="check-at">
            {' '}
            Looked at <Moment at={check.at} />.
          </span>
        )}
      </p>
      <div className="check-links">
        <Button
          look="quiet"
          aria-label={`Show me: ${title}`}
          onClick={() => void actions.showCheck(check.id)}
        >
          Show me
        </Button>
        {check.status !== 'pass' && !override && (
          <Button
            look="quiet"
            hidden={asking}
            aria-label={`Go on without it: ${title}`}
            onClick={() => setAsking(true)}
          >
            Go on without it
          </Button>
        )}
        <details>
          <summary aria-label={`Why? ${title}`}>Why?</summary>
          <p>
            <GuideText text={checkAbout[check.id].why} />
          </p>
        </details>
      </div>
      {children}
      {check.id === 'break-glass' && (
        <BreakGlass named={breakGlass} onName={(text) => void actions.nameBreakGlass(text)} />
      )}
      {override && check.status !== 'pass' && (
        <p className="check-override">
          You go on without it: {override.reason} (<Moment at={override.at} />)
        </p>
      )}
      {asking && (
        <ReasonForm
          label={`Why go on without “${title}”?`}
          submit="Go on without it"
          onSubmit={(reason) => {
            setAsking(false)
            void actions.override([check.id], reason)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}
