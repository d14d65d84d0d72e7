import type { CheckId, CheckResult } from '../guide/checks'
import type { StepId } from '../guide/okta-meta'
import type { PartId, StepSpec } from '../guide/step'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import type { CertificateDetails } from '../saml/certificate'
import type { PickPurpose } from '../page/types'
import type { DryRunView } from './dry-run'
import type { GuardNews, HeldView } from './guarded'
import type { HandOffOffer } from './hand-over'
import type { RecordActions } from './record-actions'
import type { ResumeView } from './resume'
import type { TestWatch } from './test-watch'
import type { SetupRow } from './setup-rows'
import type { AdminRow } from '../setup/admin-check'
import type { SetupEvent } from '../setup/events'
import type { ProvisioningLine } from '../setup/provisioning'
import type { Place, SetupState, StepState, ValueState } from '../setup/state'

/** What Tandem can see of a console. */
export type ConsoleStatus = 'no-access' | 'absent' | 'signed-out' | 'wrong-page' | 'ready'

/** A tab that isn't the setup's, in words. `setup`: the one that it would fit, if it is stored here. */
export interface StrangerView {
  text: string
  setup: { id: string; name: string } | null
}

/** An instance of the app that could be the setup's. `taken`: the other setup that has it; null if none has. */
export interface AppChoiceView {
  id: string
  label: string
  taken: string | null
}

/** One console, as the panel shows it. */
export interface ConsoleView {
  console: ConsoleId
  /** The exact host: "acme-admin.okta.com". */
  host: string
  status: ConsoleStatus
  /** One plain sentence on what is there and the way on. */
  detail: string
  /** Tabs of another org, app or company; nothing is taken from them. */
  strangers: readonly StrangerView[]
  /** Instances of the app to choose from; empty unless the person has to choose. */
  apps: readonly AppChoiceView[]
  /** What the page itself reports in its alerts. */
  alerts: readonly string[]
  /** Whether a page is there whose outline can be copied. */
  outline: boolean
}

/** A step with its place in the list: `current` is the one to do now, `blocked` waits for an earlier one. */
export interface StepView {
  spec: StepSpec & { id: StepId }
  state: StepState
  status: 'todo' | 'current' | 'done' | 'skipped' | 'blocked'
}

/** A value with what is shown beside it. */
export interface ValueView {
  id: ValueId
  state: ValueState
  /** Parsed certificate of `certificate`; null for other values and while there is none. */
  certificate: CertificateDetails | null
  /** Parsed certificates of the texts that disagree, in their order; null where one is none. */
  rivalCertificates: readonly (CertificateDetails | null)[]
  /** A problem in plain words, with what to do; null if there is none. */
  problem: string | null
}

/** Whether "Fill Okta" or "Fill Meta" would do something now, and if not, why. */
export interface FillView {
  ready: boolean
  why: string
}

/** What a person is pointing at right now. */
export interface PointingView {
  id: ValueId
  as: PickPurpose
  console: ConsoleId
  /** What a click would take; "" while nothing is pointed at. */
  text: string
  /** Why a click would take nothing, in words. */
  problem: string | null
}

/** Everything that the regions show. Built by pure functions from state, pages and API answers. */
export interface PanelView {
  setup: SetupState
  consoles: Record<ConsoleId, ConsoleView>
  steps: readonly StepView[]
  /** The step to do now; null when all are done. */
  now: StepView | null
  /** The console whose form "Take me there" leads to from here, if everything that goes into it is known. */
  nowFills: ConsoleId | null
  /** Whether Meta's values can be fetched and filled into Okta in one go from here. */
  nowCarries: boolean
  /** Whether the step is a person's word and the next one is somewhere to go to. */
  nowGoesOn: boolean
  /** The console whose form is being filled as it opens. */
  filling: ConsoleId | null
  /** Whether Okta's API gave no answer when it was asked last, although a tab of it is open. */
  apiSilent: boolean
  /** Addresses of admins who could be the one that gets in without SSO. */
  emergency: readonly string[]
  values: readonly ValueView[]
  fill: Record<ConsoleId, FillView>
  /** Values whose field the open form seems to have, and that Tandem has not found in it. */
  unfound: Record<ConsoleId, readonly ValueId[]>
  /** The console whose last fill can be taken back. */
  undo: ConsoleId | null
  pointing: PointingView | null
  checks: readonly CheckResult[]
  /** Whether the company's policy lets nobody switch SSO on while a check fails. */
  strict: boolean
  /** How far the test of SSO is; null where it isn't what happens now. */
  test: TestWatch | null
  /** How far provisioning is; null before its part of the guide. */
  provisioning: readonly ProvisioningLine[] | null
  guard: GuardNews
  /** The last dry run; null while there was none in this panel. */
  dryRun: DryRunView | 'asking' | null
  /** The admins of Meta, as far as they are named, each with whether they would get in. */
  admins: readonly AdminRow[]
  /** The org's own host, from which people sign in to Meta: "acme.okta.com". */
  orgHost: string
  /** The address of whoever is signed in to Okta; null while Okta has not said. */
  own: string | null
  /** What happened while the panel was closed, as far as it can't be known; null once it is of no interest. */
  resume: ResumeView | null
  /** All setups that are stored, the one on the screen first. */
  setups: readonly SetupRow[]
  /** The whole record, in order of key. */
  events: readonly SetupEvent[]
  /** The browser that this panel writes as. */
  seat: string
  /** A hand-off file that waits for the person's word. */
  offer: HandOffOffer | null
  /** Fields that hold another text: asked about before they are replaced. */
  replacing: { console: ConsoleId; fields: readonly { label: string; old: string; new: string }[] } | null
}

/** What can be exported: the report in its formats, and the day of the certificate's renewal for a calendar. */
export type ReportFormat = 'html' | 'md' | 'json' | 'ics'

/** Everything a person can do in the panel. None of them rejects: what goes wrong is said in the status region. */
export interface PanelActions extends RecordActions {
  grantAccess(): Promise<void>
  openConsole(console: ConsoleId): Promise<void>
  takeMeThere(step: StepId): Promise<void>
  /** Takes the person to the step's form and fills it. */
  takeMeThereAndFill(step: StepId): Promise<void>
  /** Fetches what Meta shows and fills it into Okta's form. */
  carryOver(): Promise<void>
  /** Ticks what only the person can say, with all requirements at once, and goes on to the next step. */
  goOn(step: StepId): Promise<void>
  /** Names who gets in without SSO, and says that the domains are as they should be. */
  settleSwitch(name: string): Promise<void>
  stopFilling(): void
  /** `replace`: the person agreed to replace what the fields hold. */
  fill(console: ConsoleId, replace?: boolean): Promise<void>
  keepFields(): void
  copy(id: ValueId): Promise<void>
  /** Lets the person point at a value on its page; where no page shows it, at its field. */
  pick(id: ValueId): Promise<void>
  /** Lets the person point at the field that a value goes into. */
  showField(id: ValueId): Promise<void>
  stopPointing(): Promise<void>
  forgetPlace(place: Pick<Place, 'console' | 'as' | 'id'>): Promise<void>
  savePlaces(): Promise<void>
  openPlaces(file: File): Promise<void>
  undoFill(): Promise<void>
  copyOutline(console: ConsoleId): Promise<void>
  paste(id: ValueId, text: string): Promise<void>
  choose(id: ValueId, text: string): Promise<void>
  useApp(appId: string): Promise<void>
  tick(step: StepId, done: boolean): Promise<void>
  /** Ticks all open steps of a part at once. */
  tickPart(part: PartId): Promise<void>
  skip(step: StepId, reason: string): Promise<void>
  nameBreakGlass(text: string): Promise<void>
  /** Names all admins of Meta, by a text of addresses. */
  nameAdmins(text: string): Promise<void>
  /** Brings Meta's Directory to the front: what it shows is read. */
  showDirectory(): Promise<void>
  /** Reads an export of Meta's Directory. */
  openDirectory(file: File): Promise<void>
  setPasswordOnly(email: string, passwordOnly: boolean): Promise<void>
  /** Brings what a check looks at to the front. */
  showCheck(check: CheckId): Promise<void>
  /** Goes on without these checks as they are now. */
  override(checks: readonly CheckId[], reason: string): Promise<void>
  /** Goes on without what stands against a press, for that reason: the next press reaches its page. */
  passGuard(held: HeldView, reason: string): Promise<void>
  /** Puts the notice of a held press away; the next press is held back like it. */
  dismissGuard(held: HeldView): void
  /** Asks Okta for the response that it would send to Meta, and compares it. */
  dryRun(): Promise<void>
  /** `addresses`: e-mail addresses stay in the report; they are shortened otherwise. */
  exportReport(format: ReportFormat, addresses?: boolean): Promise<void>
  handOff(): Promise<void>
}
