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

interface GuardNoticeProps {
  held: HeldView
  actions: PanelActions
}

/** A press that Tandem held back: why, and the two ways on. */
export function GuardNotice({ held, actions }: GuardNoticeProps) {
  const [asking, setAsking] = useState(false)
  const { label, open } = held
  const console = consoleNames[held.console].short
  if (held.company !== null) return <OtherCompany held={held} company={held.company} actions={actions} />
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
      {asking && (
        <ReasonForm
          label={`Why press “${label}” anyway?`}
          submit="Let it through"
          onSubmit={(reason) => void actions.passGuard(held, reason)}
          onCancel={() => setAsking(false)}
        />
      )}
      <div className="actions" hidden={asking}>
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
      <p className="hint">Tandem never presses it. It holds it back only while this panel is open.</p>
    </section>
  )
}

/** A press on the page of a company that this setup is not about, and of which it has checked nothing. */
function OtherCompany({ held, company, actions }: GuardNoticeProps & { company: string }) {
  const { label } = held
  return (
    <section className="region guard" aria-label="Held back" role="alert">
      <h2>
        <Hand size={18} /> “{label}” was held back
      </h2>
      <p>
        That page belongs to <b>another company</b>, {company}. Everything in this panel is about another one:
        nothing was checked for {company}.
      </p>
      <div className="actions">
        <Button look="primary" onClick={() => actions.dismissGuard(held)}>
          Leave it off
        </Button>
        <Button onClick={() => void actions.passGuard(held, '')}>{label} there anyway</Button>
      </div>
      <p className="hint">
        If {company} is set up with Tandem too, open its setup first. Tandem never presses the button.
      </p>
    </section>
  )
}
