import { checks, type CheckId, type CheckResult } from '../guide/checks'
import type { ValueId } from '../guide/values'
import { checkTitle, sayStep } from '../i18n/guide'
import { messages } from '../i18n/messages'
import type { CertificateDetails } from '../saml/certificate'
import type { Source } from '../setup/events'
import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import {
  REPORT_VERSION,
  type Report,
  type ReportCertificate,
  type ReportCheck,
  type ReportStep,
  type ReportValue,
} from './report'

const words = messages('report-build', { notLookedAt: 'Not looked at.' })

/** What a report is made of. `certificate`: details of the signing certificate, if it parsed. */
export interface ReportInput {
  setup: SetupState
  checks: readonly CheckResult[]
  certificate: CertificateDetails | null
  now: Date
}

/** Addresses lose query and fragment, where consoles keep what identifies a session. */
function sourceOf({ console, url, method, at }: Source): Source {
  return { console, url: url?.replace(/[?#].*$/s, '') ?? null, method, at }
}

function certificateOf(details: CertificateDetails): ReportCertificate {
  const { sha1, sha256, subject, notBefore, notAfter, signatureAlgorithm, keyBits } = details
  return { sha1, sha256, subject, notBefore, notAfter, signatureAlgorithm, keyBits }
}

function valueOf(id: ValueId, { setup, certificate }: ReportInput): ReportValue {
  const { value, status, source, problem } = setup.values[id]
  // Whatever came before: a private key never leaves the panel.
  const isKey = problem === 'private-key' || (/BEGIN/i.test(value ?? '') && /PRIVATE KEY/i.test(value ?? ''))
  const safe = isKey ? null : value
  const result: ReportValue = { value: safe, status, source: source && sourceOf(source) }
  // The details may still be those of the certificate before.
  const matches = id === 'certificate' && certificate !== null && certificate.pem === safe
  return matches ? { ...result, certificate: certificateOf(certificate) } : result
}

function stepsOf(setup: SetupState): ReportStep[] {
  return progressOf(setup).map(({ spec, state, status }) => {
    const closed = status === 'done' || status === 'skipped'
    const step: ReportStep = {
      id: spec.id,
      title: sayStep(spec).title,
      status,
      at: closed ? state.at : null,
      by: closed ? state.by : null,
    }
    return state.note ? { ...step, note: state.note } : step
  })
}

function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(checks, id)
}

function checksOf(results: readonly CheckResult[]): ReportCheck[] {
  return Object.keys(checks)
    .filter(isCheckId)
    .map((id) => {
      const found = results.find((result) => result.id === id)
      const { status, detail, at } = found ?? { status: 'unknown', detail: words().notLookedAt, at: null }
      return { id, title: checkTitle(id), status, detail, at }
    })
}

/** The record of a setup as it stands now. Pure: the same input gives the same report. */
export function buildReport(input: ReportInput): Report {
  const { setup, now } = input
  return {
    format: 'tandem-report',
    version: REPORT_VERSION,
    generatedAt: now.toISOString(),
    setup: {
      id: setup.id,
      name: setup.name,
      oktaOrg: setup.oktaOrg,
      oktaAppId: setup.app?.id ?? null,
      oktaAppName: setup.app?.key ?? null,
      // Which company it is stands open while two Audience URLs disagree.
      metaCompanyId: setup.values.audienceUrl.status === 'conflict' ? null : setup.metaCompanyId,
      startedAt: setup.startedAt,
      finishedAt: setup.finishedAt,
    },
    values: {
      audienceUrl: valueOf('audienceUrl', input),
      acsUrl: valueOf('acsUrl', input),
      recipientUrl: valueOf('recipientUrl', input),
      metadataUrl: valueOf('metadataUrl', input),
      signOnUrl: valueOf('signOnUrl', input),
      issuer: valueOf('issuer', input),
      certificate: valueOf('certificate', input),
      setupName: valueOf('setupName', input),
    },
    steps: stepsOf(setup),
    checks: checksOf(input.checks),
    overrides: setup.overrides.map(({ check, reason, at }) => ({ check, reason, at })),
  }
}
