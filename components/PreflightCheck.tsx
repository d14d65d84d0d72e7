import { useState, type ReactNode } from 'react'
import type { CheckResult } from '../lib/guide/checks'
import { checkTitle, checkWhy } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions } from '../lib/panel/view'
import type { Override } from '../lib/setup/state'
import { BreakGlass } from './BreakGlass'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'
import { ReasonForm } from './ui/ReasonForm'

const words = messages('PreflightCheck', {
  lookedAt: 'Looked at {at}.',
  show: 'Show me',
  showCheck: phrase('Show me: {title}'),
  goOn: 'Go on without it',
  goOnWithout: phrase('Go on without it: {title}'),
  binding: 'Your company’s policy wants this settled before “Activate SSO”.',
  why: 'Why?',
  whyCheck: phrase('Why? {title}'),
  override: 'You go on without it: {reason} ({at})',
  whyGoOn: phrase('Why go on without “{title}”?'),
})

interface PreflightCheckProps {
  check: CheckResult
  /** The decision to go on without it as it is; null if there is none. */
  override: Override | null
  /** Whether the company's policy lets nobody go on without it as it is. */
  binding: boolean
  breakGlass: string | null
  actions: PanelActions
  /** What else is there to be seen or done for this check. */
  children?: ReactNode
}

/** One check: verdict, what it rests on, and the way to go on without it for a stated reason. */
export function PreflightCheck(props: PreflightCheckProps) {
  const { check, override, binding, breakGlass, actions, children } = props
  const [asking, setAsking] = useState(false)
  const title = checkTitle(check.id)
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
            <Phrase text={words().lookedAt} parts={{ at: <Moment at={check.at} /> }} />
          </span>
        )}
      </p>
      <div className="check-links">
        <Button
          look="quiet"
          aria-label={words().showCheck({ title })}
          onClick={() => void actions.showCheck(check.id)}
        >
          {words().show}
        </Button>
        {check.status !== 'pass' && !override && !binding && (
          <Button
            look="quiet"
            hidden={asking}
            aria-label={words().goOnWithout({ title })}
            onClick={() => setAsking(true)}
          >
            {words().goOn}
          </Button>
        )}
        <details>
          <summary aria-label={words().whyCheck({ title })}>{words().why}</summary>
          <p>
            <GuideText text={checkWhy(check.id)} />
          </p>
        </details>
      </div>
      {children}
      {check.id === 'break-glass' && (
        <BreakGlass named={breakGlass} onName={(text) => void actions.nameBreakGlass(text)} />
      )}
      {override && check.status !== 'pass' && (
        <p className="check-override">
          <Phrase
            text={words().override}
            parts={{ reason: override.reason, at: <Moment at={override.at} /> }}
          />
        </p>
      )}
      {binding && <p className="hint">{words().binding}</p>}
      {asking && !binding && (
        <ReasonForm
          label={words().whyGoOn({ title })}
          submit={words().goOn}
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
