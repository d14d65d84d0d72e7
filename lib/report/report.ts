import type { CheckResult } from '../guide/checks'
import type { StepId } from '../guide/okta-meta'
import type { ValueId } from '../guide/values'
import type { CertificateDetails } from '../saml/certificate'
import type { Actor, SetupEvent, Source } from '../setup/events'
import type { Override, ValueStatus } from '../setup/state'

/** Version of the report's and the hand-off file's format. */
export const REPORT_VERSION = 1

/** What the report says of the signing certificate, beside its text. */
export type ReportCertificate = Pick<
  CertificateDetails,
  'sha1' | 'sha256' | 'subject' | 'notBefore' | 'notAfter' | 'signatureAlgorithm' | 'keyBits'
>

/** A value with where and when it was read. */
export interface ReportValue {
  value: string | null
  status: ValueStatus
  source: Source | null
  /** Only at `certificate`, and only if the details are those of `value`. */
  certificate?: ReportCertificate
}

/** A step with its status; `at` and `by` are null while it is open. */
export interface ReportStep {
  id: StepId
  title: string
  status: 'todo' | 'current' | 'done' | 'skipped' | 'blocked'
  at: string | null
  by: Actor | null
  note?: string
}

/** A check with the question it answers. */
export interface ReportCheck extends CheckResult {
  title: string
}

/** Which setup it is. `oktaAppName` is Okta's key of the app, as in its URLs; unknown parts are null. */
export interface ReportSetup {
  id: string
  name: string
  oktaOrg: string
  oktaAppId: string | null
  oktaAppName: string | null
  metaCompanyId: string | null
  startedAt: string
  finishedAt: string | null
}

/** What the report and the hand-off file share. Times: ISO 8601, UTC. */
interface ReportContent {
  version: typeof REPORT_VERSION
  generatedAt: string
  setup: ReportSetup
  values: Record<ValueId, ReportValue>
  steps: ReportStep[]
  checks: ReportCheck[]
  overrides: Omit<Override, 'status'>[]
}

/** The record of a setup at a moment, for people and scripts. Described by schema.json. */
export interface Report extends ReportContent {
  format: 'tandem-report'
}

/** The same, with the events it was made of: enough for a colleague to go on. */
export interface HandOff extends ReportContent {
  format: 'tandem-handoff'
  events: SetupEvent[]
}
