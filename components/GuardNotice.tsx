import { Hand } from 'lucide-react'
import { useState } from 'react'
import { checks as titles } from '../lib/guide/checks'
import type { HeldView } from '../lib/panel/guarded'
import type { PanelActions } from '../lib/panel/view'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'
import { GuideText } from './ui/GuideText'
import { ReasonForm } from './ui/ReasonForm'

/** A press that Tandem held back: why, and the two ways on. */
export function GuardNotice({ held, actions }: { held: HeldView; actions: PanelActions }) {
  const [asking, setAsking] = useState(false)
  const { label, open } = held
  const console = consoleNames[held.console].short
  if (open.length === 0)
    return (
      <section className="region guard" aria-label="Held back" role="alert">
        <h2>
          <Hand size={18} /> Press “{label}” once more
        </h2>
        <p>Your press came while Preflight was not finished. Now nothing stands against it.</p>
        <div className="actions">
          <Button onClick={() => actions.dismissGuard(held)}>Got it</Button>
        </div>
      </section>
    )
  return (
    <section className="region guard" aria-label="Held back" role="alert">
      <h2>
        <Hand size={18} /> “{label}” was held back
      </h2>
      <p>
        {console} did not get your press. {open.length === 1 ? 'One check' : `${open.length} checks`} of
        Preflight {open.length === 1 ? 'stands' : 'stand'} against it:
      </p>
      <ul>
        {open.map(({ id, status, detail }) => (
          <li key={id}>
            <CheckBadge status={status} />
            <span>
              <b>{titles[id]}.</b> <GuideText text={detail} />
            </span>
          </li>
        ))}
      </ul>
      {asking ? (
        <ReasonForm
          label={`Why press “${label}” anyway?`}
          submit="Let it through"
          onSubmit={(reason) => void actions.passGuard(held, reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className="actions">
          <Button
            look="primary"
            onClick={() => {
              actions.dismissGuard(held)
              const preflight = document.getElementById('preflight')
              preflight?.scrollIntoView({ block: 'start' })
              preflight?.focus({ preventScroll: true })
            }}
          >
            See what to fix
          </Button>
          <Button onClick={() => setAsking(true)}>{label} anyway</Button>
        </div>
      )}
      <p className="hint">Tandem never presses it. It holds it back only while this panel is open.</p>
    </section>
  )
}
