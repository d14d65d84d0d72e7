import { messages, phrase } from '../i18n/messages'
import { visibleText } from './escape-html'
import { RENEWAL_DAYS, renewBy } from './renewal'
import type { Report } from './report'
import { utcDay } from './time-text'

const words = messages('report-calendar', {
  summary: phrase('Renew the SAML signing certificate of {org} in Okta and Meta'),
  description: phrase(
    'The certificate with which Okta signs for Meta expires on {until}. It is to be renewed {days} days before: make the new one in Okta, put it into Meta, and test, while the old one still holds.',
  ),
  app: phrase('Okta app ID: {id}'),
  fingerprint: phrase('SHA-256 fingerprint: {fingerprint}'),
})

const DAY = 24 * 60 * 60 * 1000
/** Days before the day of renewal on which the calendar reminds of it. */
const ALARM_DAYS = 14
/** Longest line of a calendar file in octets, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75

/** A text as a property's value (RFC 5545, 3.3.11). The isolates of right-to-left texts stay: calendars obey them. */
function escapeText(text: string): string {
  return text
    .split(/([\u2068\u2069])/)
    .map((piece, place) => (place % 2 === 1 ? piece : visibleText(piece)))
    .join('')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
}

/** A line in pieces of at most 75 octets, none of which ends within a character. */
function fold(line: string): string {
  const bytes = new TextEncoder()
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = bytes.encode(character).length
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      // The blank that begins a continued line counts too.
      ;[piece, octets] = ['', 1]
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}

/** A moment in UTC (20260501T123456Z). */
function stamp(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '')
}

/** A day (YYYY-MM-DD) some days later, as a date of the file's form. */
function date(day: string, later: number): string {
  return new Date(Date.parse(day) + later * DAY).toISOString().slice(0, 10).replaceAll('-', '')
}

/**
 * A calendar file (RFC 5545) with the day by which the signing certificate must be renewed, and a reminder 14 days
 * before. The same certificate gives the same entry, so that a file opened again replaces it. Null where the report
 * has no certificate that can be read.
 */
export function renderCalendar(report: Report, version: string | null): string | null {
  const { certificate } = report.values.certificate
  const by = certificate ? renewBy(certificate) : null
  if (!certificate || by === null) return null
  const said = words()
  const { oktaOrg, oktaAppId } = report.setup
  const summary = said.summary({ org: oktaOrg })
  const description = [
    said.description({ until: utcDay(certificate.notAfter), days: RENEWAL_DAYS }),
    ...(oktaAppId === null ? [] : [said.app({ id: oktaAppId })]),
    said.fingerprint({ fingerprint: certificate.sha256 }),
  ].join('\n')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Tandem//Tandem ${escapeText(version ?? '')}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:tandem-certificate-${certificate.sha256.replace(/[^0-9A-Fa-f]/g, '').toLowerCase()}`,
    `DTSTAMP:${stamp(report.generatedAt)}`,
    `DTSTART;VALUE=DATE:${date(by, 0)}`,
    `DTEND;VALUE=DATE:${date(by, 1)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${ALARM_DAYS}D`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
