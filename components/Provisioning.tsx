import { Navigation } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions } from '../lib/panel/view'
import type { ProvisioningLine } from '../lib/setup/provisioning'
import { provisioningTitles } from '../lib/setup/provisioning-line'
import { CheckBadge, checkOrder, countText } from './CheckBadge'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('Provisioning', {
  provisioning: 'Provisioning',
  hint: 'Whether Okta creates accounts at Meta, as far as Okta shows it.',
  seen: 'Seen {at}.',
  oktaSays: phrase('Okta: {text}'),
  goThere: 'Go there',
  goThereFor: phrase('Go there: {title}'),
})

interface LineProps {
  line: ProvisioningLine
  actions: PanelActions
}

/** One line: verdict, what it rests on, what Okta says itself, and the way to where it is put right. */
function Line({ line: { id, status, detail, said = [], at, step }, actions }: LineProps) {
  const title = provisioningTitles()[id]
  return (
    <li className="check" data-line={id} data-status={status}>
      <div className="check-head">
        <h3>{title}</h3>
        <CheckBadge status={status} />
      </div>
      <div className="check-detail">
        {/* What Okta loses without a word is said aloud; that it was looked at again is not. */}
        <span aria-live={id === 'saved' && (status === 'warn' || status === 'fail') ? 'polite' : undefined}>
          <GuideText text={detail} />
        </span>
        {at !== null && (
          <span className="check-at">
            {' '}
            <Phrase text={words().seen} parts={{ at: <Moment at={at} /> }} />
          </span>
        )}
      </div>
      {said.map((text, place) => (
        <p key={place} className="okta-words">
          {words().oktaSays({ text })}
        </p>
      ))}
      {step && status !== 'pass' && (
        <Button
          look="quiet"
          icon={<Navigation size={14} />}
          aria-label={words().goThereFor({ title })}
          onClick={() => void actions.takeMeThere(step)}
        >
          {words().goThere}
        </Button>
      )}
    </li>
  )
}

/** How far provisioning is, by facts: what goes wrong there goes wrong without a word. */
export function Provisioning({
  lines,
  actions,
}: {
  lines: readonly ProvisioningLine[]
  actions: PanelActions
}) {
  return (
    <section className="region provisioning" aria-label={words().provisioning}>
      <h2>{words().provisioning}</h2>
      <p className="hint">{words().hint}</p>
      <p className="preflight-sum">
        {checkOrder.map((status) => {
          const count = lines.filter((line) => line.status === status).length
          return count > 0 && <CheckBadge key={status} status={status} word={countText(status, count)} />
        })}
      </p>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} actions={actions} />
        ))}
      </ul>
    </section>
  )
}
