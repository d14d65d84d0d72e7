import ICAL from 'ical.js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import { renderCalendar } from '../../../lib/report/calendar'
import { RENEWAL_DAYS, renewBy, validityAt } from '../../../lib/report/renewal'
import type { Report, ReportCertificate } from '../../../lib/report/report'
import { sampleReport } from './sample'

/** The report with another certificate, made at another time, of another org. */
function withCertificate(
  report: Report,
  change: Partial<ReportCertificate>,
  setup: Partial<Report['setup']> = {},
): Report {
  const { certificate } = report.values.certificate
  if (!certificate) throw new Error('The sample has no certificate.')
  return {
    ...report,
    setup: { ...report.setup, ...setup },
    values: {
      ...report.values,
      certificate: { ...report.values.certificate, certificate: { ...certificate, ...change } },
    },
  }
}

function read(text: string | null) {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''))
  const entry = calendar.getFirstSubcomponent('vevent')
  if (!entry) throw new Error('The calendar is empty.')
  const alarm = entry.getFirstSubcomponent('valarm')
  return { calendar, entry, event: new ICAL.Event(entry), alarm }
}

describe('the calendar file', () => {
  let report: Report
  beforeAll(async () => {
    report = withCertificate(await sampleReport(), {
      notBefore: '2026-01-15T10:00:00.000Z',
      notAfter: '2036-03-15T23:59:59.000Z',
    })
  })
  afterEach(() => speak('en', {}))

  it('holds one whole day, 30 days before the certificate expires, as a calendar reads it', () => {
    const { calendar, entry, event } = read(renderCalendar(report, '0.1.0'))
    expect(calendar.getAllSubcomponents()).toHaveLength(1)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(String(calendar.getFirstPropertyValue('prodid'))).toContain('Tandem 0.1.0')
    expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, '2036-02-14'])
    expect(event.endDate.toString()).toBe('2036-02-15')
    const stamp = entry.getFirstPropertyValue('dtstamp')
    expect(String(stamp)).toBe('2026-05-01T12:34:56Z')
    expect(event.summary).toBe('Renew the SAML signing certificate of acme in Okta and Meta')
    expect(event.description).toContain('expires on 15 Mar 2036')
    expect(event.description).toContain(
      `\nSHA-256 fingerprint: ${report.values.certificate.certificate?.sha256}`,
    )
  })

  it('reminds two weeks before', () => {
    const { alarm } = read(renderCalendar(report, null))
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P14D')
    expect(alarm?.getFirstPropertyValue('description')).not.toBe('')
  })

  it('names the same certificate the same whenever it is made, and another one otherwise', () => {
    const uid = (made: Report) => read(renderCalendar(made, '0.1.0')).event.uid
    expect(uid({ ...report, generatedAt: '2027-01-01T00:00:00.000Z' })).toBe(uid(report))
    expect(uid(withCertificate(report, { sha256: 'AA:BB' }))).not.toBe(uid(report))
  })

  it('has lines of at most 75 octets that end as the standard wants, with no character torn', () => {
    const org = '日本語の組織🙂'.repeat(20)
    speak('ja', {})
    const text = renderCalendar(withCertificate(report, {}, { oktaOrg: org }), '0.1.0') ?? ''
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = text.slice(0, -2).split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line) || new TextEncoder().encode(line).length > 75)).toEqual(
      [],
    )
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).not.toContain(
      '\ufffd',
    )
    expect(read(text).event.summary).toContain(org)
  })

  it.each([
    'a;b,c\\d\\n',
    'x\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    'x\nATTACH:https://evil.example',
    'a:b"c\u0000\u0007\u202e',
  ])('holds %j as a text and nothing else', (oktaOrg) => {
    const text = renderCalendar(withCertificate(report, {}, { oktaOrg }), '0.1.0')
    const { calendar, entry, event } = read(text)
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    expect(entry.getAllProperties().map(({ name }) => name)).toEqual([
      'uid',
      'dtstamp',
      'dtstart',
      'dtend',
      'summary',
      'description',
      'transp',
    ])
    const shown = oktaOrg.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n]|\u202e/gu, '\ufffd')
    expect(event.summary).toContain(shown)
  })

  it('does not exist without a certificate that can be read', () => {
    const { certificate: _details, ...bare } = report.values.certificate
    expect(renderCalendar({ ...report, values: { ...report.values, certificate: bare } }, '0.1.0')).toBeNull()
    expect(renderCalendar(withCertificate(report, { notAfter: 'soon' }), '0.1.0')).toBeNull()
  })
})

describe('the day of renewal', () => {
  const dates = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2026-12-31T12:00:00.000Z' }

  it('is 30 days before the end, and not before the beginning', () => {
    expect(RENEWAL_DAYS).toBe(30)
    expect(renewBy(dates)).toBe('2026-12-01')
    expect(renewBy({ ...dates, notBefore: '2026-12-20T08:00:00.000Z' })).toBe('2026-12-20')
    expect(renewBy({ ...dates, notBefore: 'once' })).toBeNull()
  })

  it.each([
    ['2025-12-31T23:59:59.000Z', 'early'],
    ['2026-06-01T00:00:00.000Z', 'valid'],
    ['2026-12-01T00:00:00.000Z', 'renew'],
    ['2026-12-31T12:00:00.001Z', 'expired'],
    ['whenever', 'unknown'],
  ])('at %s the certificate is %s', (now, validity) => {
    expect(validityAt(dates, now)).toBe(validity)
  })

  it('is unknown, never good, where a date can’t be read', () => {
    expect(validityAt({ ...dates, notAfter: '' }, '2026-06-01T00:00:00.000Z')).toBe('unknown')
  })
})
