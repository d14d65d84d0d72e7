import { useId, useState } from 'react'
import { messages } from '../lib/i18n/messages'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'

const words = messages('SwitchReview', {
  who: 'Who gets in without SSO?',
  other: 'Somebody else',
  name: 'Name or email of that admin',
  method: 'That Meta has “Password only” for this account is your word, unless its Directory shows it.',
  both: 'Both are settled',
  this: 'This is the one',
})

interface SwitchReviewProps {
  /** Addresses of admins who could be the one. */
  candidates: readonly string[]
  named: string | null
  /** The step on the domains that switch, if it is still open: it is settled by the same press. */
  domains: { title: string; text: string } | null
  onSettle: (name: string) => void
  onName: (name: string) => void
}

/** What only a person can say before the switch: who gets in if it fails, and which domains it is for. */
export function SwitchReview({ candidates, named, domains, onSettle, onName }: SwitchReviewProps) {
  const [only] = candidates
  const known = named !== null && candidates.includes(named)
  const [chosen, setChosen] = useState<string | null>(
    known ? named : candidates.length === 1 && only !== undefined && named === null ? only : null,
  )
  const [typed, setTyped] = useState(known ? '' : (named ?? ''))
  const id = useId()
  const other = chosen === null
  return (
    <form
      className="switch-review"
      onSubmit={(event) => {
        event.preventDefault()
        const name = (chosen ?? typed).trim()
        if (name === '') return
        if (domains) onSettle(name)
        else onName(name)
      }}
    >
      <fieldset>
        <legend>{words().who}</legend>
        {candidates.map((email) => (
          <label key={email} className="choice">
            <input type="radio" name={id} checked={chosen === email} onChange={() => setChosen(email)} />
            <span dir="ltr">{email}</span>
          </label>
        ))}
        {candidates.length > 0 && (
          <label className="choice">
            <input type="radio" name={id} checked={other} onChange={() => setChosen(null)} />
            <span>{words().other}</span>
          </label>
        )}
        {other && (
          <label className="choice-name">
            <span>{words().name}</span>
            <input
              type="text"
              autoComplete="off"
              required
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
        <p className="hint">
          <GuideText text={words().method} />
        </p>
      </fieldset>
      {domains && (
        <div>
          <h3>{domains.title}</h3>
          <p className="now-text">
            <GuideText text={domains.text} />
          </p>
        </div>
      )}
      <div className="actions">
        <Button type="submit" look="primary">
          {domains ? words().both : words().this}
        </Button>
      </div>
    </form>
  )
}
