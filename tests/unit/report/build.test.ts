import { beforeAll, describe, expect, it } from 'vitest'
import { stepIds } from '../../../lib/guide/okta-meta'
import { valueIds } from '../../../lib/guide/values'
import { buildReport, type ReportInput } from '../../../lib/report/build'
import { handOffFileName, reportFileName } from '../../../lib/report/file-name'
import { renderJson } from '../../../lib/report/json'
import { progressOf } from '../../../lib/setup/progress'
import { now, sampleInput, sampleReport, texts } from './sample'

describe('buildReport', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('has exactly the keys of the contract', () => {
    const report = buildReport(input)
    expect(Object.keys(report)).toEqual([
      'format',
      'version',
      'generatedAt',
      'setup',
      'values',
      'steps',
      'checks',
      'overrides',
    ])
    expect(report).toMatchObject({ format: 'tandem-report', version: 1, generatedAt: now.toISOString() })
    expect(report.setup).toEqual({
      id: 'b7c1f0de-0000-4000-8000-000000000001',
      name: 'acme and Meta',
      oktaOrg: 'acme',
      oktaAppId: '0oa1a2b3c4d5e6f7g8h9',
      oktaAppName: 'facebook_work_accounts',
      metaCompanyId: '1234567890123456',
      startedAt: '2026-05-01T09:00:00.000Z',
      finishedAt: '2026-05-01T09:21:00.000Z',
    })
  })

  it('has every value, and the certificate’s details beside its text', () => {
    const { values } = buildReport(input)
    expect(Object.keys(values)).toEqual(valueIds)
    for (const [id, text] of Object.entries(texts)) expect(values).toHaveProperty([id, 'value'], text)
    expect(values.audienceUrl.status).toBe('saved')
    expect(Object.keys(values.certificate.certificate ?? {})).toEqual([
      'sha1',
      'sha256',
      'subject',
      'notBefore',
      'notAfter',
      'signatureAlgorithm',
      'keyBits',
    ])
  })

  it('leaves out the details of another certificate than the one it shows', () => {
    const other = input.certificate && { ...input.certificate, pem: 'another' }
    expect(buildReport({ ...input, certificate: other }).values.certificate).not.toHaveProperty('certificate')
    expect(buildReport({ ...input, certificate: null }).values.certificate).not.toHaveProperty('certificate')
  })

  it('has every step with the status that the panel shows, and times only where it is closed', () => {
    const { steps } = buildReport(input)
    expect(steps.map(({ id }) => id)).toEqual(stepIds)
    expect(steps.map(({ status }) => status)).toEqual(progressOf(input.setup).map(({ status }) => status))
    const byId = Object.fromEntries(steps.map((step) => [step.id, step]))
    expect(byId['1.1']).toMatchObject({ status: 'done', by: 'person', at: '2026-05-01T09:12:00.000Z' })
    expect(byId['1.2']).toMatchObject({ by: 'page', note: 'The page shows the domain as verified.' })
    expect(byId['1.3']).toMatchObject({ status: 'skipped', note: 'Done by ops@acme.example last week' })
    expect(byId['1.4']).toMatchObject({ at: null, by: null })
    expect(byId['1.4']).not.toHaveProperty('note')
  })

  it('calls a check unknown that nobody looked at', () => {
    const found = buildReport({ ...input, checks: [] }).checks
    expect(found).toHaveLength(12)
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['unknown']))
  })

  it('drops query and fragment of addresses, and a private key wherever it came from', () => {
    const { setup } = input
    const source = {
      console: 'okta',
      url: 'https://a/b?token=1#c',
      method: 'page',
      at: setup.startedAt,
    } as const
    const key = '-----BEGIN RSA PRIVATE KEY-----\nAAAA'
    const values = {
      ...setup.values,
      issuer: { ...setup.values.issuer, source },
      certificate: { ...setup.values.certificate, value: key },
    }
    const text = renderJson(buildReport({ ...input, setup: { ...setup, values } }))
    expect(text).toContain('"https://a/b"')
    expect(text).not.toMatch(/token|PRIVATE/)
  })

  it('is pure', async () => {
    const before = structuredClone(input)
    expect(buildReport(input)).toEqual(buildReport(input))
    expect(input).toEqual(before)
  })
})

it('renders JSON that reads back as the same report', async () => {
  const report = await sampleReport()
  const text = renderJson(report)
  expect(JSON.parse(text)).toEqual(report)
  expect(text.endsWith('}\n')).toBe(true)
})

it.each([
  ['acme', 'tandem-acme-2026-05-01.html'],
  ['Acme.okta.com', 'tandem-acme-2026-05-01.html'],
  ['dev-12345', 'tandem-dev-12345-2026-05-01.html'],
  ['../..\\etc/passwd', 'tandem-setup-2026-05-01.html'],
  ['a b/c', 'tandem-a-b-c-2026-05-01.html'],
  ['', 'tandem-setup-2026-05-01.html'],
])('names the files of %j', (org, name) => {
  expect(reportFileName(org, now, 'html')).toBe(name)
  expect(handOffFileName(org)).toBe(name.replace('-2026-05-01.html', '.tandem.json'))
})
