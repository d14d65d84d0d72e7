import type { ControlId } from '../guide/controls'
import type { ValueProblem } from '../guide/recognise'
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

/** A field of the open form, for one value. `none`: no such field here; `ambiguous`: more than one could be it. */
export type PageField =
  | { state: 'none' }
  | { state: 'ambiguous'; count: number }
  | { state: 'locked'; text: string; reason: 'disabled' | 'read-only' }
  | { state: 'open'; text: string }

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
  /** The field for the e-mail address of Meta's test; null on Okta. */
  testEmail: PageField | null
  /** How many text fields a person could type into now, known or not. */
  openFields: number
  signals: readonly SignalId[]
  controls: readonly ControlId[]
  /** Messages that the page shows in alerts, at most three, 200 characters each. */
  alerts: readonly string[]
  signedOut: boolean
  /** What the person pointed at since the last read ("Pick … on the page"). */
  picked: { id: ValueId; text: string } | null
}

/** Why a field was not filled, or its fill not believed. */
export type FillRefusal =
  | 'none'
  | 'ambiguous'
  | 'disabled'
  | 'read-only'
  | 'covered'
  | 'password'
  | 'holds-another-value'
  | 'wrong-page'
  | 'reverted'
  | 'changed'
  | 'too-long'

/** The verdict on one field. */
export type FillVerdict =
  { ok: true; already: boolean } | { ok: false; reason: FillRefusal; found?: string; count?: number }

/** Where a fill is allowed: checked in the page, in the same task as the write. */
export interface FillGuard {
  origin: string
  /** The Okta app instance that the path has to name; null on Meta. */
  appId: string | null
}

/** Texts to put into the open form of this page. */
export interface FillOrder {
  guard: FillGuard
  console: ConsoleId
  /** `replace`: the person agreed that the field's present text may go. */
  fields: readonly { id: ValueId | 'testEmail'; text: string; replace: boolean }[]
}
