import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'

const words = messages('DryRun', {
  'name-id': 'Who you are (NameID)',
  'name-id-format': 'Format of the NameID',
  audience: 'Audience',
  recipient: 'Recipient',
  destination: 'Destination',
  'post-url': 'Where it is posted',
  issuer: 'Issuer',
  certificate: 'Signing certificate',
  times: 'Times',
  status: 'Status',
  signature: 'Signature',
  pass: 'Everything that decides a sign-in fits what Meta expects. “Test SSO” shows whether the signature holds.',
  fail: 'Meta would refuse this.',
  unknown: 'Not everything could be compared.',
  heading: 'Dry run: what Okta would send',
  hint: phrase(
    'Tandem asks {host} in your session for the response that Meta would get, compares it and throws it away. Nothing is sent to Meta. The browser asks you for that host the first time.',
  ),
  asking: 'Asking Okta …',
  make: 'Make a dry run',
  result: 'Result of the dry run',
  oktaSends: 'Okta sends',
  metaExpects: 'Meta expects',
  nothing: 'nothing',
  notKnown: 'not known yet',
})

interface DryRunProps {
  run: PanelView['dryRun']
  orgHost: string
  actions: PanelActions
}

/** Shows, before the switch, what Okta would send to Meta, line by line beside what Meta expects. */
export function DryRun({ run, orgHost, actions }: DryRunProps) {
  const busy = run === 'asking'
  return (
    <div className="dry-run">
      <h3>{words().heading}</h3>
      <p className="hint">{words().hint({ host: orgHost })}</p>
      <Button aria-disabled={busy} onClick={() => void (busy ? undefined : actions.dryRun())}>
        {busy ? words().asking : words().make}
      </Button>
      {run && run !== 'asking' && (
        <div className="dry-run-result" data-outcome={run.outcome} role="group" aria-label={words().result}>
          <p>
            <CheckBadge status={run.outcome} /> {run.problem ?? words()[run.outcome]} <Moment at={run.at} />
          </p>
          {run.findings.length > 0 && (
            <ul>
              {run.findings.map((line) => (
                <li key={line.id} data-line={line.id} data-status={line.status}>
                  <div className="check-head">
                    <h4>{words()[line.id]}</h4>
                    <CheckBadge status={line.status} />
                  </div>
                  <Compared found={line.found} expected={line.expected} same={line.status === 'pass'} />
                  {line.status !== 'pass' && (
                    <p className="check-detail">
                      <GuideText text={line.advice} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}

interface ComparedProps {
  found: string | null
  expected: string | null
  same: boolean
}

/** Both texts; one where they agree. */
function Compared({ found, expected, same }: ComparedProps) {
  if (same) return <code>{found ?? expected ?? ''}</code>
  return (
    <dl className="compared">
      <dt>{words().oktaSends}</dt>
      <dd>
        <code>{found ?? words().nothing}</code>
      </dd>
      <dt>{words().metaExpects}</dt>
      <dd>
        <code>{expected ?? words().notKnown}</code>
      </dd>
    </dl>
  )
}
