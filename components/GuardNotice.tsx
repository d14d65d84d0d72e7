import { Hand } from 'lucide-react'
import { useState } from 'react'
import { checkTitle } from '../lib/i18n/guide'
import { counted, messages, phrase } from '../lib/i18n/messages'
import type { HeldView } from '../lib/panel/guarded'
import { policyWords } from '../lib/panel/policy-words'
import type { PanelActions } from '../lib/panel/view'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'
import { GuideText } from './ui/GuideText'
import { Phrase } from './ui/Phrase'
import { ReasonForm } from './ui/ReasonForm'

const words = messages('GuardNotice', {
  heldBack: 'Held back',
  pressAgain: phrase('Press “{label}” once more'),
  tooEarly: 'Your press came while Preflight was not finished. Now nothing stands against it.',
  gotIt: 'Got it',
  wasHeldBack: phrase('“{label}” was held back'),
  against: counted({
    one: '{console} did not get your press. One check of Preflight stands against it:',
    other: '{console} did not get your press. {count} checks of Preflight stand against it:',
  }),
  check: phrase('{check}.'),
  why: phrase('Why press “{label}” anyway?'),
  letThrough: 'Let it through',
  seeWhat: 'See what to fix',
  anyway: phrase('{label} anyway'),
  settleElsewhere: 'Your company’s policy wants it checked first: open the setup of that company.',
  neverPresses: 'Tandem never presses it. It holds it back only while this panel is open.',
  elsewhere:
    'That page belongs to {another}, {company}. Everything in this panel is about another one: nothing was checked for {company}.',
  another: 'another company',
  leave: 'Leave it off',
  anywayThere: phrase('{label} there anyway'),
  openItsSetup: phrase(
    'If {company} is set up with Tandem too, open its setup first. Tandem never presses the button.',
  ),
})

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
      <section className="region guard" aria-label={words().heldBack} role="alert">
        <h2>
          <Hand size={18} /> {words().pressAgain({ label })}
        </h2>
        <p>{words().tooEarly}</p>
        <div className="actions">
          <Button onClick={() => actions.dismissGuard(held)}>{words().gotIt}</Button>
        </div>
      </section>
    )
  return (
    <section className="region guard" aria-label={words().heldBack} role="alert">
      <h2>
        <Hand size={18} /> {words().wasHeldBack({ label })}
      </h2>
      <p>{words().against(open.length, { console })}</p>
      <ul>
        {open.map(({ id, status, detail }) => (
          <li key={id}>
            <CheckBadge status={status} />
            <span>
              <b>{words().check({ check: checkTitle(id) })}</b> <GuideText text={detail} />
            </span>
          </li>
        ))}
      </ul>
      {asking && held.passable && (
        <ReasonForm
          label={words().why({ label })}
          submit={words().letThrough}
          onSubmit={(reason) => void actions.passGuard(held, reason)}
          onCancel={() => setAsking(false)}
        />
      )}
      <div className="actions" hidden={asking && held.passable}>
        <Button
          look="primary"
          onClick={() => {
            actions.dismissGuard(held)
            const preflight = document.getElementById('preflight')
            preflight?.scrollIntoView({ block: 'start' })
            preflight?.focus({ preventScroll: true })
          }}
        >
          {words().seeWhat}
        </Button>
        {held.passable && <Button onClick={() => setAsking(true)}>{words().anyway({ label })}</Button>}
      </div>
      {!held.passable && <p>{policyWords().strict}</p>}
      <p className="hint">{words().neverPresses}</p>
    </section>
  )
}

/** A press on the page of a company that this setup is not about, and of which it has checked nothing. */
function OtherCompany({ held, company, actions }: GuardNoticeProps & { company: string }) {
  const { label } = held
  return (
    <section className="region guard" aria-label={words().heldBack} role="alert">
      <h2>
        <Hand size={18} /> {words().wasHeldBack({ label })}
      </h2>
      <p>
        <Phrase text={words().elsewhere} parts={{ another: <b>{words().another}</b>, company }} />
      </p>
      <div className="actions">
        <Button look="primary" onClick={() => actions.dismissGuard(held)}>
          {words().leave}
        </Button>
        {held.passable && (
          <Button onClick={() => void actions.passGuard(held, '')}>{words().anywayThere({ label })}</Button>
        )}
      </div>
      {!held.passable && <p>{words().settleElsewhere}</p>}
      <p className="hint">{words().openItsSetup({ company })}</p>
    </section>
  )
}
