import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import { aboutOf } from '../../../lib/report/about'
import { buildReport, type ReportInput } from '../../../lib/report/build'
import { renderHtml } from '../../../lib/report/html'
import { renderJson } from '../../../lib/report/json'
import { renderMarkdown } from '../../../lib/report/markdown'
import { addressesOf, createRedactor, redactAbout, redactReport } from '../../../lib/report/redact'
import schema from '../../../lib/report/schema.json'
import { bodiesWith, eventsOf, sampleInput } from './sample'

describe('an address in a text', () => {
  it.each([
    ['Ask ada@acme.example.', 'Ask a••@acme.example (person 1).'],
    [
      '<ada@acme.example>, (ben@acme.example)',
      '<a••@acme.example (person 1)>, (b••@acme.example (person 2))',
    ],
    ['ada@acme.example;ada@acme.example', 'a••@acme.example (person 1);a••@acme.example (person 1)'],
    ['anna@acme.example ada@acme.example', 'a••@acme.example (person 1) a••@acme.example (person 2)'],
    ['Ada@ACME.example, ada@acme.example', 'A••@ACME.example (person 1), a••@acme.example (person 1)'],
    ['mailto:ada@acme.example?x=1', 'mailto:a••@acme.example (person 1)?x=1'],
    ['“o.l+x_y-z@sub.acme.example”', '“o••@sub.acme.example (person 1)”'],
    ['ada%40acme.example', 'a••@acme.example (person 1)'],
    ['ada＠acme.example', 'a••@acme.example (person 1)'],
    ['a@localhost, b@[10.0.0.1]', 'a••@localhost (person 1), b••@[10.0.0.1] (person 2)'],
    ['\u2068ada@acme.example\u2069', '\u2068a••@acme.example (person 1)\u2069'],
    ['jürgen@münchen.example', 'j••@münchen.example (person 1)'],
    ['🙂x@acme.example', '🙂••@acme.example (person 1)'],
    ['SHA-256 @ home, 3 @ 5', 'SHA-256 @ home, 3 @ 5'],
    ['no address', 'no address'],
  ])('%j is shortened to %j', (text, redacted) => {
    expect(createRedactor([]).text(text)).toBe(redacted)
  })

  it('is found whatever signs it holds, where the record names it', () => {
    const redactor = createRedactor(['odd(one)/x@acme.example', ' not an address ', 'a@b.example'])
    expect(redactor.text('(odd(one)/X@acme.example)')).toBe('(o••@acme.example (person 1))')
    expect(redactor.text('a@b.example')).toBe('a••@b.example (person 2)')
    // Part of another's address, at its end or at its beginning.
    expect(redactor.text('ada@b.example')).toBe('a••@b.example (person 3)')
    expect(redactor.text('a@b.example.org')).toBe('a••@b.example.org (person 4)')
  })

  it('gets no blank into a web address', () => {
    const redactor = createRedactor([])
    expect(redactor.url('https://acme.okta.com/user/ada@acme.example/x')).toBe(
      'https://acme.okta.com/user/a••@acme.example/x',
    )
  })

  it('is looked for in a moment, however long the text', () => {
    const long = `${'a'.repeat(60_000)}@ ${'a.'.repeat(30_000)} ${'x@'.repeat(10_000)} ${'%40'.repeat(10_000)}`
    expect(createRedactor([long]).text(long).length).toBeGreaterThan(1000)
  })
})

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
addFormats(ajv)
const validate = ajv.compile(schema)

describe('the redacted report', () => {
  const ADDRESS = 'ada.secret@acme.example'
  let input: ReportInput
  const events = () =>
    eventsOf([...bodiesWith(input.certificate?.pem ?? ''), { type: 'seat.named', name: `Ada ${ADDRESS}` }])

  /** The sample with the address wherever a text comes from outside. */
  function spoiled(): ReportInput {
    const { setup } = input
    const source = {
      console: 'okta',
      url: `https://acme-admin.okta.com/user/${ADDRESS}`,
      method: 'page',
      at: setup.startedAt,
    } as const
    const said = `Agreed with ${ADDRESS}, see <${ADDRESS.toUpperCase()}>`
    return {
      ...input,
      certificate: input.certificate && { ...input.certificate, subject: `CN=acme, E=${ADDRESS}` },
      checks: input.checks.map((check) => ({ ...check, detail: said })),
      setup: {
        ...setup,
        name: `acme by ${ADDRESS}`,
        seats: { '0123456789abcdef': `Ada ${ADDRESS}` },
        values: {
          ...setup.values,
          setupName: { ...setup.values.setupName, value: `SSO of ${ADDRESS}`, source },
          issuer: { ...setup.values.issuer, value: `http://www.okta.com/${ADDRESS}`, source },
        },
        steps: { ...setup.steps, '1.3': { ...setup.steps['1.3'], note: said } },
        overrides: setup.overrides.map((override) => ({ ...override, reason: said })),
      },
    }
  }

  beforeAll(async () => {
    input = await sampleInput()
  })
  afterEach(() => speak('en', {}))

  function redacted() {
    const spoiledInput = spoiled()
    const redactor = createRedactor(addressesOf(spoiledInput.setup))
    const report = redactReport(buildReport(spoiledInput), redactor)
    const made = { version: '0.1.0', redacted: false, footer: null }
    return { report, about: redactAbout(aboutOf(spoiledInput.setup, events(), made), redactor) }
  }

  it('holds no address in any of its formats, and the same number for the same person in all', () => {
    const { report, about } = redacted()
    const texts = [renderJson(report), renderHtml(report, about), renderMarkdown(report, about)]
    for (const text of texts) {
      expect(text.match(/ada\.?secret/i)).toBeNull()
      expect(text).toContain('a••@acme.example (person 1)')
      expect(text).not.toContain('person 3')
    }
    expect(texts[1]).toContain('Ada a••@acme.example (person 1)')
    expect(texts[1]).toContain('E-mail addresses are shortened')
  })

  it('is still what the schema describes', () => {
    const { report } = redacted()
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  it('fits in its form even where shortened addresses are longer', () => {
    const reason = 'a@b.co '.repeat(1400)
    const report = buildReport(input)
    const full = { ...report, overrides: report.overrides.map((one) => ({ ...one, reason })) }
    const [first] = redactReport(full, createRedactor([])).overrides
    expect(first?.reason).toHaveLength(10_000)
    expect(first?.reason.endsWith('…')).toBe(true)
  })

  it('keeps everything else: without addresses it is the same report', () => {
    const plain = buildReport({
      ...input,
      setup: { ...input.setup, steps: { ...input.setup.steps, '1.3': input.setup.steps['1.2'] } },
    })
    expect(redactReport(plain, createRedactor([]))).toEqual(plain)
  })
})
