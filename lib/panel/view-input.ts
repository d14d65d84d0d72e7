import type { CheckResult } from '../guide/checks'
import type { AppLogEvent } from '../okta/app-log'
import type { Assignments } from '../okta/assignments'
import type { OktaAnswer } from '../okta/client'
import type { OktaApp } from '../okta/schema'
import type { CertificateDetails } from '../saml/certificate'
import type { CheckInput } from '../setup/check-verdict'
import type { Policy } from '../setup/policy'
import type { ProvisioningSights } from '../setup/provisioning-sights'
import type { Sights } from '../setup/sight'
import type { SetupState } from '../setup/state'
import type { SetupSummary } from './panel-state'
import type { ConsolesReading } from './read-consoles'
import type { UndoableFill } from './undo-fill'
import type { PanelView } from './view'

/** Everything that the view is made of. */
export interface ViewInput {
  setup: SetupState
  reading: ConsolesReading | undefined
  apps: OktaAnswer<OktaApp[]> | undefined
  certificate: CertificateDetails | null
  /** Parsed certificates of texts that disagree, by PEM. */
  rivalCertificates: ReadonlyMap<string, CertificateDetails>
  checks: readonly CheckResult[]
  dryRun: PanelView['dryRun']
  /** What the checks looked at. */
  looked: CheckInput
  log: OktaAnswer<AppLogEvent[]> | undefined
  /** Okta's log of provisioning, and what was seen of its pages. */
  provisioning: { log: OktaAnswer<AppLogEvent[]> | undefined; sights: ProvisioningSights }
  assignments: OktaAnswer<Assignments> | undefined
  /** Held presses that are of no interest: dealt with, or older than this panel. By when; milliseconds since 1970. */
  guardSeen: ReadonlySet<number>
  replacing: PanelView['replacing']
  pointing: PanelView['pointing']
  filling: PanelView['filling']
  /** The last fill, as long as it was not taken back. */
  undoable: UndoableFill | null
  /** The address that Meta's test is filled with; null while Okta has not said who is signed in. */
  testEmail: string | null
  sights: Sights
  /** The other stored setups; null before they were read. */
  others: readonly SetupSummary[] | null
  now: Date
  /** What the company's policy lays down. */
  company: Policy
}
