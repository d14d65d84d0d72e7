import type { DryRunView } from '../lib/panel/dry-run'
import type { PanelActions, PanelView } from '../lib/panel/view'
import type { DryRunLine } from '../lib/setup/dry-run-finding'
import { CheckBadge } from './CheckBadge'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'

const titles: Record<DryRunLine, string> = {
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
}

const sums: Record<DryRunView['outcome'], string> = {
  pass: 'Everything that decides a sign-in fits what Meta expects. “Test SSO” shows whether the signature holds.',
  fail: 'Meta would refuse this.',
  unknown: 'Not everything could be compared.',
}

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
      <h3>Dry run: what Okta would send</h3>
      <p className="hint">
        Tandem asks {orgHost} in your session for the response that Meta would get, compares it and throws it
        away. Nothing is sent to Meta. The browser asks you for that host the first time.
      </p>
      <Button aria-disabled={busy} onClick={() => void (busy ? undefined : actions.dryRun())}>
        {busy ? 'Asking Okta …' : 'Make a dry run'}
      </Button>
      {run && run !== 'asking' && (
        <div
          className="dry-run-result"
          data-outcome={run.outcome}
          role="group"
          aria-label="Result of the dry run"
        >
          <p>
            <CheckBadge status={run.outcome} /> {run.problem ?? sums[run.outcome]} <Moment at={run.at} />
          </p>
          {run.findings.length > 0 && (
            <ul>
              {run.findings.map((line) => (
                <li key={line.id} data-line={line.id} data-status={line.status}>
                  <div className="check-head">
                    <h4>{titles[line.id]}</h4>
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
      <dt>Okta sends</dt>
      <dd>
        <code>{found ?? 'nothing'}</code>
      </dd>
      <dt>Meta expects</dt>
      <dd>
        <code>{expected ?? 'not known yet'}</code>
      </dd>
    </dl>
  )
}
