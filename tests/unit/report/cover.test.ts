import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import { speakArabic } from '../i18n/speak-arabic'
import { aboutOf, NOTHING_MORE } from '../../../lib/report/about'
import { buildReport, type ReportInput } from '../../../lib/report/build'
import { exchangeOf, passageText } from '../../../lib/report/exchange'
import { exchangePicture } from '../../../lib/report/exchange-picture'
import { pageLabel } from '../../../lib/report/file-name'
import { renderHtml } from '../../../lib/report/html'
import { renderMarkdown } from '../../../lib/report/markdown'
import { outlineOf } from '../../../lib/report/outline'
import type { Report } from '../../../lib/report/report'
import { stateLine } from '../../../lib/report/state-line'
import { utcDay, utcMoment } from '../../../lib/report/time-text'
import { bodiesWith, eventsOf, sampleInput } from './sample'

const MADE = { version: '0.1.0', redacted: false, footer: null }
const ACTIVE = { ssoActiveAt: '2026-05-01T09:20:00.000Z' }

let input: ReportInput
let report: Report
beforeAll(async () => {
  input = await sampleInput()
  report = buildReport(input)
})
afterEach(() => speak('en', {}))

/** The report with everything done and passed, but for a change. */
function settled(change: (report: Report) => Partial<Report> = () => ({})): Report {
  const whole: Report = {
    ...report,
    steps: report.steps.map((step) => ({ ...step, status: 'done' })),
    checks: report.checks.map((check) => ({ ...check, status: 'pass' })),
  }
  return { ...whole, ...change(whole) }
}

describe('the state in one line', () => {
  it('is good only if SSO is active, every step settled and every check known', () => {
    expect(stateLine(settled(), ACTIVE)).toEqual({
      tone: 'good',
      word: 'SSO is active since 1 May 2026, 09:20 UTC, as Tandem saw it. All steps are settled.',
    })
  })

  const first =
    <K extends 'steps' | 'checks'>(list: K, status: Report[K][number]['status']) =>
    (whole: Report): Partial<Report> => ({
      [list]: whole[list].map((one, place) => (place === 0 ? { ...one, status } : one)),
    })

  it.each<[string, (whole: Report) => Partial<Report>, string, string]>([
    ['an open step', first('steps', 'current'), 'mind', 'Not finished: 1 step open.'],
    ['a waiting step', first('steps', 'blocked'), 'mind', 'Not finished: 1 step open.'],
    ['a failing check', first('checks', 'fail'), 'bad', 'settled. 1 check fails.'],
    ['an unknown check', first('checks', 'unknown'), 'mind', 'settled. 1 check is not known.'],
    ['a warning', first('checks', 'warn'), 'mind', 'settled.'],
    [
      'two different texts',
      ({ values }) => ({ values: { ...values, issuer: { ...values.issuer, status: 'conflict' } } }),
      'bad',
      'settled. 1 value is not sound.',
    ],
  ])('is not good with %s, and says so', (_case, change, tone, words) => {
    const { tone: shown, word } = stateLine(settled(change), ACTIVE)
    expect(shown).toBe(tone)
    expect(word).toContain(words)
  })

  it('says that SSO was not seen active, whatever is settled', () => {
    expect(stateLine(settled(), { ssoActiveAt: null })).toEqual({
      tone: 'mind',
      word: 'SSO was not seen active. All steps are settled.',
    })
  })

  it('counts no step that may stay open', () => {
    const optional = settled(({ steps }) => ({
      steps: steps.map((step) =>
        step.id === 'requirements.migration-team' ? { ...step, status: 'todo' } : step,
      ),
    }))
    expect(stateLine(optional, ACTIVE).tone).toBe('good')
  })
})

describe('who took part', () => {
  const two = () =>
    eventsOf([...bodiesWith(input.certificate?.pem ?? ''), { type: 'seat.named', name: 'Ada' }]).map(
      (event, place): ReturnType<typeof eventsOf>[number] => ({
        ...event,
        by: event.type === 'step.ticked' || event.type === 'check.overridden' ? 'person' : 'page',
        seat: place < 12 ? 'fedcba9876543210' : place === 13 ? '' : event.seat,
      }),
    )

  it('is every browser that wrote, in the order of coming, with what its person decided', () => {
    const setup = { ...input.setup, seats: { '0123456789abcdef': ' Ada ', fedcba9876543210: '' } }
    expect(aboutOf(setup, two().toReversed(), MADE).participants).toEqual([
      {
        seat: 'fedcba9876543210',
        name: null,
        entries: 12,
        decisions: 0,
        first: '2026-05-01T09:00:00.000Z',
        last: '2026-05-01T09:11:00.000Z',
      },
      {
        seat: '0123456789abcdef',
        name: 'Ada',
        entries: 12,
        decisions: 3,
        first: '2026-05-01T09:12:00.000Z',
        last: '2026-05-01T09:24:00.000Z',
      },
      {
        seat: '',
        name: null,
        entries: 1,
        decisions: 0,
        first: '2026-05-01T09:13:00.000Z',
        last: '2026-05-01T09:13:00.000Z',
      },
    ])
  })

  it('is named beside what they ticked and went on without', () => {
    const seats = { '0123456789abcdef': 'Ada' }
    const setup = {
      ...input.setup,
      seats,
      steps: { ...input.setup.steps, '1.1': { ...input.setup.steps['1.1'], by: 'person' as const } },
    }
    // A later tick from another browser that was taken back: the step rests on the first.
    const [start] = two()
    const back = two().flatMap((event): (typeof event)[] =>
      event.type === 'step.ticked' && event.id === '1.1' && start
        ? [event, { ...event, at: '2026-05-01T11:00:00.000Z', seat: start.seat }]
        : [event],
    )
    const outline = outlineOf(buildReport({ ...input, setup }), aboutOf(setup, back, MADE))
    const lines = outline.parts.flatMap((part) => part.lines)
    expect(lines.find(({ mark }) => mark === '1.1')?.by).toBe('ticked by hand: Ada')
    expect(lines.find(({ mark }) => mark === '1.2')?.by).toBe('seen on the page')
    expect(lines.find(({ mark }) => mark === '1.3')?.by).toBe('skipped by hand: Ada')
    expect(outline.overrides.map(({ by }) => by)).toEqual(['Ada'])
    expect(outline.people.map(({ who }) => who)).toEqual([
      'Browser 1, without a name',
      'Ada',
      'Not noted by an older Tandem',
    ])
  })

  it('is not known where nobody says, and the version neither', () => {
    for (const text of [renderHtml(report), renderMarkdown(report)]) {
      expect(text).toContain('Not known.')
      expect(text).not.toContain('Tandem 0.1.0')
      expect(text).not.toContain('E-mail addresses')
    }
  })
})

describe('the documents', () => {
  it('say who made them, and end with the company’s own line', () => {
    const about = { ...NOTHING_MORE, version: '0.1.0', redacted: false, footer: 'Internal <b>| keep' }
    const html = renderHtml(report, about)
    expect(html).toContain('Tandem 0.1.0')
    expect(html).toContain('<p>Internal &lt;b&gt;| keep</p>')
    expect(html).toContain('E-mail addresses are shown in full.')
    expect(renderMarkdown(report, about)).toMatch(/\nInternal &lt;b&gt;&#124; keep\n$/)
  })

  it('say by when the certificate must be renewed, and why then', () => {
    for (const text of [renderHtml(report), renderMarkdown(report)]) {
      expect(text).toContain('Renew by')
      expect(text).toContain('To be renewed 30 days before it expires')
    }
  })

  it('say so where there is no certificate that can be read', () => {
    const bare = buildReport({ ...input, certificate: null })
    for (const text of [renderHtml(bare), renderMarkdown(bare)]) {
      expect(text).toContain('No certificate that can be read is known')
      expect(text).not.toContain('Renew by')
      expect(text).toContain('-----BEGIN CERTIFICATE-----\n')
    }
  })

  it('are in the panel’s language, with the direction of its writing', () => {
    speakArabic({ 'report-headings': { checks: 'الفحوصات', document: 'سجل {name}' } })
    const html = renderHtml(report)
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<h2>الفحوصات</h2>')
    // The panel's own isolates around a value stay; one that comes alone from outside does not.
    expect(html).toContain('<title>سجل \u2068acme and Meta\u2069</title>')
    const setup = { ...input.setup, name: 'a\u2069b\u2068c\u2067d' }
    expect(renderHtml(buildReport({ ...input, setup }))).toContain('a\ufffdb\ufffdc\ufffdd')
  })

  it('name each printed page, in signs that can’t end the style sheet', () => {
    expect(pageLabel('acme', '2026-05-01T12:34:56.000Z')).toBe('tandem-acme-2026-05-01')
    const evil = '"; } </style><script>'
    expect(pageLabel(evil, evil)).toMatch(/^[a-z-]+$/)
  })
})

describe('times', () => {
  it.each([
    ['en', '1 May 2026, 22:04 UTC', '1 May 2026'],
    ['de', '1. Mai 2026, 22:04 UTC', '1. Mai 2026'],
    ['ja', '2026年5月1日 22:04 UTC', '2026年5月1日'],
  ] as const)('in %s are in UTC and say so', (language, moment, day) => {
    speak(language, {})
    expect(utcMoment('2026-05-01T22:04:59.000Z')).toBe(moment)
    expect(utcDay('2026-05-01T22:04:59.000Z')).toBe(day)
  })

  it('that are none stay as they are, and none holds marks that can’t be seen', () => {
    expect(utcMoment('soon')).toBe('soon')
    speak('ar', {})
    expect(utcMoment('2026-05-01T22:04:59.000Z')).not.toMatch(/\p{Cf}/u)
  })
})

describe('the picture of the exchange', () => {
  const ends = { okta: 'acme', meta: '1234567890123456' }
  const lines = (markup: string) =>
    [...markup.matchAll(/x1="(\d+)"\s+y1="\d+"\s+x2="(\d+)"/g)].map(
      ([, from, to]) => Number(to) - Number(from),
    )

  it('points each value the way that it goes, mirrored from right to left', () => {
    const passages = exchangeOf(report)
    const forward = lines(exchangePicture(passages, ends, 'ltr').markup)
    expect(forward.map(Math.sign)).toEqual([-1, -1, -1, 1, 1, 1, 1, 1])
    const mirrored = lines(exchangePicture(passages, ends, 'rtl').markup)
    expect(mirrored).toEqual(forward.map((length) => -length))
  })

  it('says all of it in words too, and each state by a sign beside its colour', () => {
    const passages = exchangeOf(report)
    const { markup } = exchangePicture(passages, ends, 'ltr')
    expect(markup).toMatch(/^<svg[^>]*role="img"[^>]*aria-labelledby="exchange-title exchange-text"/s)
    for (const passage of passages) expect(markup).toContain(passageText(passage))
    expect(passages.map(passageText).slice(0, 4)).toEqual([
      'Audience URL, from Meta Admin Center to Okta Admin Console: Saved in Okta Admin Console.',
      'ACS URL, from Meta Admin Center to Okta Admin Console: Read.',
      'Recipient URL, read in Meta Admin Center and only compared: Read.',
      'Metadata URL, read in Okta Admin Console and only compared: Read.',
    ])
    expect(passages.map(passageText).at(-1)).toBe(
      'SSO setup name, given by the admin for Meta Admin Center: Read.',
    )
    expect(markup.match(/[✓✕!○] /g)).toHaveLength(8)
  })

  it('escapes and bounds what it shows', () => {
    const evil = `<script>"'&${'x'.repeat(500)}`
    const { markup } = exchangePicture(exchangeOf(report), { okta: evil, meta: evil }, 'ltr')
    expect(markup).not.toContain('<script')
    expect(markup).not.toContain('x'.repeat(30))
  })

  it('is a table in Markdown', () => {
    expect(renderMarkdown(report)).toContain(
      [
        '## Which values went where',
        '',
        '| Value | From | To | Status |',
        '| --- | --- | --- | --- |',
        '| Audience URL | Meta Admin Center | Okta Admin Console | Saved in Okta Admin Console |',
      ].join('\n'),
    )
  })
})
