import type { ControlId } from './controls'
import type { FactId } from './facts'
import type { RouteId } from './routes'
import type { SignalId } from './signals'
import type { ConsoleId } from './types'
import type { ValueId } from './values'

/** One way to know that a step is done. `person` stands for: only a person can say so. */
export type DoneRule =
  | { signal: SignalId }
  | { captured: readonly ValueId[] }
  | { filled: readonly ValueId[] }
  | { saved: readonly ValueId[] }
  | { fact: FactId }
  | { person: true }

/** Something to mind at a step. `correction` says where Tandem departs from the published how-to, and why. */
export interface Caution {
  tone: 'danger' | 'tip' | 'correction'
  text: string
}

/** One step of the guide, as data. */
export interface StepSpec {
  id: string
  part: PartId
  /** The console in which it happens; null when it happens elsewhere. */
  console: ConsoleId | null
  /** Short and imperative: "Verify the domain". */
  title: string
  /** What to do, in two plain sentences at most. Labels of the consoles in double quotes, exactly as they are. */
  text: string
  why: string
  /** What can go wrong, each with what to do then. */
  trouble: readonly string[]
  links?: readonly { label: string; url: string }[]
  /** Values that are read or filled here. */
  reads?: readonly ValueId[]
  fills?: readonly ValueId[]
  /** The control to press or fill, marked on the page by "Take me there". */
  control?: ControlId
  route?: RouteId
  /** Done as soon as any one rule holds. */
  done: readonly DoneRule[]
  cautions: readonly Caution[]
  /** May be left open without blocking the steps behind it. */
  optional?: true
}

/** The parts of the guide, in order. */
export const parts = {
  requirements: 'Before you start',
  '1': 'Prepare Meta Work Accounts',
  '2': 'Add the app in Okta',
  '3': 'Connect sign-in (SSO)',
  '4': 'Turn on provisioning',
} as const

/** Id of a part of the guide. */
export type PartId = keyof typeof parts
