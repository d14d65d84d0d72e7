import { checks, type CheckId } from '../../lib/guide/checks'
import { stepIds } from '../../lib/guide/okta-meta'
import { aboutOf, type ReportAbout } from '../../lib/report/about'
import { buildReport } from '../../lib/report/build'
import { addressesOf, createRedactor, redactAbout, redactReport } from '../../lib/report/redact'
import type { Report } from '../../lib/report/report'
import type { EventBody } from '../../lib/setup/events'
import { fold } from '../../lib/setup/fold'
import { bodiesWith, eventsOf, now, results, sampleCertificate } from '../unit/report/sample'

const PEOPLE = ['ada@acme.example', 'grace@acme.example', 'o.linger+long.address.of.a.person@acme.example']
const PATH = `${'a-very-long-part-of-an-address/'.repeat(6)}instance`

/** A step's note: how long it is differs, so that rows end at every height of a page. */
function note(place: number): string {
  return `Row ${place}: ${'it was agreed with the security team how this is done, '.repeat(place % 7)}and noted.`
}

const isCheckId = (id: string): id is CheckId => Object.hasOwn(checks, id)

/** What a long setup adds to the sample: every step closed, ten overrides, the longest address, two people. */
function further(): EventBody[] {
  return [
    { type: 'seat.named', name: `Ada (${PEOPLE[0]})` },
    { type: 'admins.named', admins: PEOPLE.map((email) => ({ email, passwordOnly: false })) },
    ...stepIds.map((id, place): EventBody =>
      place % 3 === 0
        ? { type: 'step.skipped', id, reason: note(place) }
        : { type: 'step.done', id, evidence: note(place) },
    ),
    ...Object.keys(checks)
      .filter(isCheckId)
      .slice(0, 10)
      .map((check, place): EventBody => ({
        type: 'check.overridden',
        check,
        reason: `Override ${place}: ${PEOPLE[place % 3]} decided so; ${note(place + 3)}`,
        status: 'fail',
      })),
    {
      type: 'value.captured',
      id: 'issuer',
      value: `https://acme.okta.com/${'x'.repeat(260)}`,
      source: {
        console: 'okta',
        url: `https://acme-admin.okta.com/${PATH}`,
        method: 'pasted',
        at: '2026-05-01T10:30:00.000Z',
      },
      problem: null,
    },
    { type: 'milestone.seen', milestone: 'sso-active' },
  ]
}

/** The report of a long setup, as it is saved by default: with e-mail addresses shortened. */
export async function longReport(): Promise<{ report: Report; about: ReportAbout }> {
  const certificate = await sampleCertificate()
  const bodies = [...bodiesWith(certificate.pem), ...further()]
  const events = eventsOf(bodies).map((event, place) => ({
    ...event,
    by: event.type === 'step.skipped' || event.type === 'check.overridden' ? ('person' as const) : event.by,
    seat: place % 5 === 0 ? 'fedcba9876543210' : event.seat,
  }))
  const setup = fold(events)
  if (!setup) throw new Error('The sample has no beginning.')
  const verdicts = results.map((result, place) => ({
    ...result,
    detail: `${result.detail} ${PEOPLE[place % 3]} was looked up in Okta. ${note(place)}`,
  }))
  const report = buildReport({ setup, checks: verdicts, certificate, now })
  const about = aboutOf(setup, events, {
    version: '0.1.0',
    redacted: true,
    footer: 'ACME Inc. – internal, keep for seven years',
  })
  const redactor = createRedactor(addressesOf(setup))
  return { report: redactReport(report, redactor), about: redactAbout(about, redactor) }
}
