import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { steps } from '../../../lib/guide/okta-meta'
import { parts } from '../../../lib/guide/step'
import { valueIds, values } from '../../../lib/guide/values'
import { buildReport, type ReportInput } from '../../../lib/report/build'
import { renderHtml } from '../../../lib/report/html'
import { renderJson } from '../../../lib/report/json'
import { renderMarkdown } from '../../../lib/report/markdown'
import type { Report } from '../../../lib/report/report'
import { sampleInput } from './sample'

const unescaped: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#124': '|',
  '#96': '`',
}

/** What a reader of the HTML or Markdown gets to see, entities decoded and Markdown's backslashes gone. */
function seen(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => unescaped[name] ?? whole)
}

const formats = {
  html: (report: Report) => seen(renderHtml(report)),
  markdown: (report: Report) => seen(renderMarkdown(report)).replace(/\\([#\\*[\]~$_])/g, '$1'),
  json: (report: Report) => renderJson(report),
}

/** Everything in the input that came from outside, replaced by one text. */
function poisoned(input: ReportInput, text: string): ReportInput {
  const { setup } = input
  const source = { console: null, url: text.replace(/[?#\s]/g, ''), method: 'page', at: text } as const
  const value = { ...setup.values.issuer, value: text, source }
  return {
    ...input,
    certificate: input.certificate && {
      ...input.certificate,
      pem: text,
      subject: text,
      signatureAlgorithm: text,
    },
    checks: input.checks.map((check) => ({ ...check, detail: text, at: text })),
    setup: {
      ...setup,
      id: text,
      name: text,
      oktaOrg: text,
      app: { id: text, key: text, label: text },
      metaCompanyId: text,
      values: {
        ...setup.values,
        issuer: value,
        certificate: { ...value },
        setupName: value,
        audienceUrl: value,
      },
      steps: { ...setup.steps, '1.1': { ...setup.steps['1.1'], status: 'done', note: text, at: text } },
      overrides: setup.overrides.map((override) => ({ ...override, reason: text, at: text })),
    },
  }
}

const tags = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => /<\/?[\w!-]+/.exec(tag)?.[0]) ?? []
const bars = (markdown: string) => markdown.split('\n').map((line) => line.split('|').length)

describe('the report', () => {
  let input: ReportInput
  let report: Report
  beforeAll(async () => {
    input = await sampleInput()
    report = buildReport(input)
  })

  it.each(Object.entries(formats))(
    'shows as %s every value, check, step, note and override',
    (format, render) => {
      const text = render(report)
      for (const id of valueIds) {
        const wanted = report.values[id].value ?? ''
        expect(text).toContain(format === 'json' ? JSON.stringify(wanted).slice(1, -1) : wanted)
        if (format !== 'json') expect(text).toContain(values[id].label)
      }
      for (const { title, detail } of report.checks) {
        expect(text).toContain(format === 'json' ? JSON.stringify(detail).slice(1, -1) : detail)
        expect(text).toContain(format === 'json' ? JSON.stringify(title).slice(1, -1) : title)
      }
      for (const { id, title, note } of report.steps) {
        expect(text).toContain(id)
        expect(text).toContain(format === 'json' ? JSON.stringify(title).slice(1, -1) : title)
        expect(text).toContain(note ?? '')
      }
      const certificate = report.values.certificate.certificate
      expect(text).toContain(certificate?.sha256)
      expect(text).toContain(certificate?.sha1)
      expect(text).toContain(certificate?.subject)
      expect(text).toContain('acme')
      expect(text).toContain(report.setup.metaCompanyId)
      expect(text).toContain(report.setup.oktaAppId)
      expect(text).toContain('Agreed with security, ticket SEC-12')
      expect(text).toContain('Done by ops@acme.example last week')
      expect(text).toContain('https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/')
    },
  )

  it('lists every step once, under its part', () => {
    const html = renderHtml(report)
    for (const title of Object.values(parts)) expect(seen(html)).toContain(`<h3>${title} <small>`)
    const rows = html.match(/<span class="mark">/g) ?? []
    expect(rows).toHaveLength(steps.length)
  })

  it('says when and how things were read and closed', () => {
    const html = renderHtml(report)
    expect(html).toContain('<time datetime="2026-05-01T12:34:56.000Z">1 May 2026, 12:34 UTC</time>')
    expect(html).toContain('read on the page')
    expect(html).toContain('typed or pasted')
    expect(html).toContain('ticked by hand')
  })

  it('is one HTML file without scripts, links or anything loaded', () => {
    const html = renderHtml(report)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(
      /<(?:script|a|img|link|iframe|object|embed|form|base|use|image|foreignObject)\b/i,
    )
    expect(html).not.toMatch(/\bsrc=|\bhref=|\bon\w+=|url\(|@import/i)
    expect(html).toMatch(/<pre>-----BEGIN CERTIFICATE-----\n/)
    expect(html).toContain('break-inside: avoid')
  })

  it('says so where nothing is known or nothing was overridden', async () => {
    const setup = { ...input.setup, app: null, metaCompanyId: null, finishedAt: null, overrides: [] }
    const bare = buildReport({ ...input, setup })
    for (const text of [renderHtml(bare), renderMarkdown(bare)]) {
      expect(text).toContain('not known')
      expect(text).toContain('not yet')
      expect(text).toContain('None: no check was passed over.')
    }
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></pre></td></table><h1>fake</h1>',
    '<!-- ',
    '&lt;b&gt; &amp; &#60;i>',
    'a | b || c',
    'a \\| b \\',
    '``` ` `` x',
    '[click](javascript:alert(1)) ![x](http://evil) <http://evil>',
    '**bold** _it_ ~~no~~ # head $x$',
    'line\nbreak\r\nand\n\n# heading\n| a | b |\n---',
    '\u202eevil\u2066 \u0000\u0007',
  ])('neutralises %j wherever it comes from', (text) => {
    const plain = buildReport(poisoned(input, 'plain\ntext'.slice(0, text.includes('\n') ? 10 : 5)))
    const hostile = buildReport(poisoned(input, text))
    const html = renderHtml(hostile)
    expect(tags(html)).toEqual(tags(renderHtml(plain)))
    const markdown = renderMarkdown(hostile)
    expect(bars(markdown)).toEqual(bars(renderMarkdown(plain)))
    expect(markdown).not.toMatch(/[<>]/)
    expect(markdown + html).not.toMatch(/[^\P{Cc}\n\r]|[\u202e\u2066]/u)
    expect(JSON.parse(renderJson(hostile))).toEqual(hostile)
  })

  it('keeps the structure of HTML and Markdown for any text', () => {
    const plain = buildReport(poisoned(input, 'plain'))
    const [html, markdown] = [tags(renderHtml(plain)), bars(renderMarkdown(plain))]
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom(...'<>&"\'|`\\_*[]()#!-~$ ax1'.split('')) }),
        (text) => {
          const hostile = buildReport(poisoned(input, `x${text}`))
          expect(tags(renderHtml(hostile))).toEqual(html)
          expect(bars(renderMarkdown(hostile))).toEqual(markdown)
          expect(renderMarkdown(hostile)).not.toMatch(/[<>]/)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('leaves addresses in Markdown readable as they are', () => {
    const markdown = renderMarkdown(buildReport(poisoned(input, 'first_last@acme.example')))
    expect(markdown).toContain('first_last@acme.example')
  })
})
