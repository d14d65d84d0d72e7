import type { ControlId } from '../guide/controls'
import type { ValueProblem } from '../guide/recognise'
import type { SettingId } from '../guide/settings'
import type { SignalId } from '../guide/signals'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'

/** A text on the page that is, or claims to be, a value. */
export interface PageReading {
  id: ValueId
  text: string
  /** Why it can't be this value; null when its shape fits. */
  problem: ValueProblem | null
  /** In words: what it was recognised by. */
  evidence: string
}

/**
 * A field of the open form, for one value. `none`: no such field here; `ambiguous`: more than one could be it.
 * `evidence` says in words what speaks for each of them.
 */
export type PageField =
  | { state: 'none' }
  | { state: 'ambiguous'; count: number; evidence: readonly string[] }
  | { state: 'locked'; text: string; reason: 'disabled' | 'read-only'; evidence: string }
  | { state: 'open'; text: string; evidence: string }

/**
 * A choice of the open form. `holds`: what is wanted, nothing yet, or something else that somebody chose. `unclear`:
 * it can't be told which one it is, or its list has no entry that is meant for sure.
 */
export type PageSetting =
  | { state: 'locked'; holds: 'wanted' | 'nothing' | 'other' }
  | { state: 'open'; holds: 'wanted' | 'nothing' | 'other'; text: string }
  | { state: 'unclear'; reason: 'ambiguous' | 'no-entry' }

/** The forms of a console, as far as a page shows them. */
export interface FormView {
  fields: Partial<Record<ValueId, PageField>>
  /** Null where the console has no such field. */
  testEmail: PageField | null
  settings: Partial<Record<SettingId, PageSetting>>
}

/** What a person pointed at: where a value is read, or the field it goes into. */
export type PickPurpose = 'value' | 'field'

/**
 * How to find an element again that a person pointed at. Several ways, so that none of them has to last: at least two
 * have to lead to one and the same element, and none that still leads somewhere may lead to another.
 */
export interface Pick {
  id: ValueId
  as: PickPurpose
  console: ConsoleId
  /** ARIA role, own or implied; "" where it has none. */
  role: string
  /** Accessible name, normalised; "" where it has none. */
  name: string
  /** Normalised text that stands beside it as its label; "" where there is none. */
  label: string
  /** Attributes that a build or a re-render doesn't change, as [name, value]. */
  attributes: readonly (readonly [name: string, value: string])[]
  /** A CSS path in its document or shadow root; "" where none could be made. */
  css: string
}

/** Controls on which presses are held back, as long as the panel orders it at each look. */
export interface GuardOrder {
  controls: readonly ControlId[]
  /** Only on pages of this Okta app; null on Meta. */
  appId: string | null
}

/** A press that did not reach its page. `at`: milliseconds since 1970, and what tells it from any other. */
export interface HeldPress {
  control: ControlId
  at: number
}

/** What the guard does on a page: the controls that are there and held back, and the last press on one. */
export interface GuardView {
  armed: readonly ControlId[]
  held: HeldPress | null
}

/** A row of Meta's Directory, or of its export. What it doesn't show is null. */
export interface DirectoryPerson {
  /** The account's address; letters keep their case. */
  email: string
  admin: boolean | null
  /** Whether the account signs in with a password whatever SSO does. */
  passwordOnly: boolean | null
  /** Whether the account names Okta as its source. */
  fromOkta: boolean | null
  /** False once it is deactivated. */
  active: boolean | null
}

/** What a page shows of Meta's Directory. `total`: how many people the page says there are; null if it doesn't. */
export interface DirectoryView {
  people: readonly DirectoryPerson[]
  total: number | null
}

/** What a page showed at one moment. Plain data: it crosses from the page to the panel. */
export interface PageSnapshot {
  console: ConsoleId
  /** Origin and path; the query may hold secrets and stays in the page. */
  origin: string
  path: string
  hash: string
  title: string
  /** The Okta app that the page is about, by its address. */
  app: { id: string; key: string; label: string } | null
  readings: readonly PageReading[]
  fields: Partial<Record<ValueId, PageField>>
  /** The choices of Okta's forms that the page shows. */
  settings: Partial<Record<SettingId, PageSetting>>
  /** The field for the e-mail address of Meta's test; null on Okta. */
  testEmail: PageField | null
  /** How many text fields a person could type into now, known or not; counted up to two. */
  openFields: number
  signals: readonly SignalId[]
  controls: readonly ControlId[]
  /** Messages that the page shows in alerts or boxes for errors, at most three, 200 characters each. */
  alerts: readonly string[]
  guard: GuardView
  /** Meta's Directory, as far as it is shown; null on every other page. */
  directory: DirectoryView | null
  signedOut: boolean
}

/** Why a field was not filled, or its fill not believed. */
export type FillRefusal =
  | 'none'
  | 'ambiguous'
  | 'no-entry'
  | 'disabled'
  | 'read-only'
  | 'covered'
  | 'password'
  | 'holds-another-value'
  | 'wrong-page'
  | 'replaced'
  | 'too-long'
  | 'reverted'
  | 'trimmed'
  | 'shortened'
  | 'changed'

/** The verdict on one field. */
export type FillVerdict =
  { ok: true; already: boolean } | { ok: false; reason: FillRefusal; found?: string; count?: number }

/** What became of taking a fill back: `changed` is a field that someone has typed into since, and that was left alone. */
export type UndoVerdict = 'restored' | 'changed' | 'gone' | 'refused'

/** Where a fill is allowed: checked in the page, in the same task as the write. */
export interface FillGuard {
  origin: string
  /** Path of the page that the fill was planned for. */
  path: string
  /** The Okta app instance that the path has to name; null on Meta. */
  appId: string | null
}

/** Texts to put into the open form of this page. */
export interface FillOrder {
  guard: FillGuard
  console: ConsoleId
  /** `replace`: the person agreed that the field's present text may go. */
  fields: readonly { id: ValueId | 'testEmail'; text: string; replace: boolean }[]
  /** Fields that the person pointed out. */
  picks: readonly Pick[]
}

/** Choices to set in the open form of this page. */
export interface SetOrder {
  guard: FillGuard
  console: ConsoleId
  settings: readonly SettingId[]
}
