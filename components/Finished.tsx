import { CalendarPlus, Check, CircleQuestionMark } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, StepView } from '../lib/panel/view'
import { renewBy } from '../lib/report/renewal'
import type { CertificateDetails } from '../lib/saml/certificate'
import { Button } from './ui/Button'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('Finished', {
  steps: phrase('{done} steps done, {skipped} skipped.'),
  on: 'SSO is on; Tandem saw it at {at}.',
  notSeen: 'Whether SSO is on was not seen: look at “Single sign-on” in Meta.',
  next: 'In the next days',
  pushes: 'Look whether the first people arrive at Meta: “Provisioning” below names whom it refused.',
  renew: 'Renew the signing certificate by {by}: it ends on {until}.',
  noEnd: 'When the signing certificate ends was not read: look it up in Okta, and note the day.',
  calendar: 'Save the day (.ics)',
})

interface FinishedProps {
  steps: readonly StepView[]
  /** When SSO was seen to be on; null if it never was. */
  ssoActiveAt: string | null
  certificate: CertificateDetails | null
  actions: PanelActions
}

/** What was reached, as far as it was seen, and what is left for the next days. */
export function Finished({ steps, ssoActiveAt, certificate, actions }: FinishedProps) {
  const skipped = steps.filter(({ status }) => status === 'skipped').length
  const by = certificate && renewBy(certificate)
  return (
    <>
      <ul className="finished">
        <li>
          <Check size={16} /> <span>{words().steps({ done: steps.length - skipped, skipped })}</span>
        </li>
        <li data-sso={ssoActiveAt === null ? 'unknown' : 'on'}>
          {ssoActiveAt === null ? <CircleQuestionMark size={16} /> : <Check size={16} />}
          <span>
            {ssoActiveAt === null ? (
              words().notSeen
            ) : (
              <Phrase text={words().on} parts={{ at: <Moment at={ssoActiveAt} /> }} />
            )}
          </span>
        </li>
      </ul>
      <h3>{words().next}</h3>
      <ul className="next-days">
        <li>{words().pushes}</li>
        <li>
          {certificate && by !== null ? (
            <Phrase
              text={words().renew}
              parts={{
                // Noon by this clock: the day is the report's wherever it is read.
                by: <Moment at={`${by}T12:00:00`} parts="day" />,
                until: <Moment at={certificate.notAfter} parts="day" />,
              }}
            />
          ) : (
            words().noEnd
          )}
        </li>
      </ul>
      {certificate && by !== null && (
        <div className="actions">
          <Button icon={<CalendarPlus size={16} />} onClick={() => void actions.exportReport('ics')}>
            {words().calendar}
          </Button>
        </div>
      )}
    </>
  )
}
