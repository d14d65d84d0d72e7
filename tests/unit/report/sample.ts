import { checks, type CheckId, type CheckResult } from '../../../lib/guide/checks'
import { buildReport, type ReportInput } from '../../../lib/report/build'
import type { Report } from '../../../lib/report/report'
import { parseCertificate, type CertificateDetails } from '../../../lib/saml/certificate'
import { EVENT_VERSION, type EventBody, type SetupEvent, type Source } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { makeCertificate } from '../saml/make-certificate'

/** The moment at which the sample reports are made. */
export const now = new Date('2026-05-01T12:34:56Z')

const EXK = 'exk1a2b3c4d5e6f7g8h9'
const ADMIN = 'https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9'

/** The sample setup's values, but for the certificate. */
export const texts = {
  audienceUrl: 'https://work.meta.com/company/1234567890123456',
  acsUrl: 'https://work.meta.com/work/saml.php?__cid=6543210987654321',
  recipientUrl: 'https://work.meta.com/work/saml.php?__cid=6543210987654321',
  metadataUrl: `https://acme.okta.com/app/${EXK}/sso/saml/metadata`,
  signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`,
  issuer: `http://www.okta.com/${EXK}`,
  setupName: 'Okta SSO',
} as const

/** Makes stored events out of what happened, a minute apart. */
export function eventsOf(bodies: readonly EventBody[]): SetupEvent[] {
  return bodies.map((body, index) => {
    const at = new Date(Date.UTC(2026, 4, 1, 9, index))
    const key = `${at.getTime()}-${String(index).padStart(6, '0')}-0000abcd`
    return {
      ...body,
      v: EVENT_VERSION,
      key,
      setup: 'b7c1f0de-0000-4000-8000-000000000001',
      at: at.toISOString(),
      by: 'page',
      seat: '0123456789abcdef',
      page: null,
    }
  })
}

function captured(id: keyof typeof texts | 'certificate', value: string): EventBody {
  const source: Source = {
    console: id === 'setupName' ? null : 'okta',
    url: id === 'setupName' ? null : ADMIN,
    method: id === 'setupName' ? 'pasted' : 'page',
    at: '2026-05-01T09:00:00.000Z',
  }
  return { type: 'value.captured', id, value, source, problem: null }
}

/** What happened in the sample setup. */
export function bodiesWith(pem: string): EventBody[] {
  return [
    { type: 'setup.started', name: 'acme and Meta', oktaOrg: 'acme', oktaHost: 'acme-admin.okta.com' },
    {
      type: 'app.bound',
      appId: '0oa1a2b3c4d5e6f7g8h9',
      appKey: 'facebook_work_accounts',
      appLabel: 'Meta Work Accounts',
    },
    captured('audienceUrl', texts.audienceUrl),
    captured('acsUrl', texts.acsUrl),
    captured('recipientUrl', texts.recipientUrl),
    captured('metadataUrl', texts.metadataUrl),
    captured('signOnUrl', texts.signOnUrl),
    captured('issuer', texts.issuer),
    captured('setupName', texts.setupName),
    captured('certificate', pem),
    { type: 'field.observed', id: 'audienceUrl', value: texts.audienceUrl },
    { type: 'value.saved', id: 'audienceUrl', value: texts.audienceUrl },
    { type: 'step.ticked', id: '1.1' },
    { type: 'step.done', id: '1.2', evidence: 'The page shows the domain as verified.' },
    { type: 'step.skipped', id: '1.3', reason: 'Done by ops@acme.example last week' },
    { type: 'step.ticked', id: '1.4' },
    { type: 'step.unticked', id: '1.4' },
    { type: 'value.chosen', id: 'issuer', value: texts.issuer },
    { type: 'milestone.seen', milestone: 'test-passed' },
    { type: 'break-glass.named', text: 'break.glass@acme.example' },
    {
      type: 'check.overridden',
      check: 'mfa-policy',
      reason: 'Agreed with security, ticket SEC-12',
      status: 'unknown',
    },
    { type: 'setup.finished' },
    {
      type: 'pick.remembered',
      pick: {
        id: 'signOnUrl',
        as: 'field',
        console: 'meta',
        role: 'textbox',
        name: 'saml address',
        label: 'saml address',
        attributes: [['data-se', 'saml-url']],
        css: 'form > input',
      },
      from: 'file',
    },
    { type: 'pick.removed', console: 'meta', as: 'field', id: 'signOnUrl' },
  ]
}

function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(checks, id)
}

/** Verdicts of all kinds. */
export const results: CheckResult[] = Object.keys(checks)
  .filter(isCheckId)
  .map((id, index) => ({
    id,
    status: (['pass', 'fail', 'warn', 'unknown'] as const)[index % 4] ?? 'unknown',
    detail: `What was found about ${id}.`,
    at: index % 4 === 3 ? null : '2026-05-01T11:00:00.000Z',
  }))

let made: Promise<CertificateDetails> | null = null

async function makeDetails(): Promise<CertificateDetails> {
  const result = await parseCertificate((await makeCertificate()).pem)
  if (!result.ok) throw new Error(result.reason)
  return result.certificate
}

/** Details of the sample setup's certificate. */
export function sampleCertificate(): Promise<CertificateDetails> {
  made ??= makeDetails()
  return made
}

/** Input of a report, of the sample setup with further happenings. */
export async function sampleInput(further: readonly EventBody[] = []): Promise<ReportInput> {
  const certificate = await sampleCertificate()
  const setup = fold(eventsOf([...bodiesWith(certificate.pem), ...further]))
  if (!setup) throw new Error('no setup')
  return { setup, checks: results, certificate, now }
}

/** The sample setup's report. */
export async function sampleReport(further: readonly EventBody[] = []): Promise<Report> {
  return buildReport(await sampleInput(further))
}
