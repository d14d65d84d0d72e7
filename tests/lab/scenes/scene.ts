import type { ConsoleId } from '../../../lib/guide/types'
import type { ValueId } from '../../../lib/guide/values'

/** A field that can be filled on one of the consoles. */
export type FieldId = ValueId | 'testEmail'

/** What a perfect reader and filler would do with a page. Whatever it doesn't name is to be left alone. */
export interface Truth {
  /** The text that the page shows for a value. */
  values: Partial<Record<ValueId, string>>
  /** Selector of the one right element. */
  fields: Partial<Record<FieldId, string>>
  /** Where a refusal is right. With an element in `fields`, filling that one is right too. */
  refuse: readonly FieldId[]
  /** Values of which nothing may be captured, but a problem has to be reported. */
  flagged: readonly ValueId[]
  /** Values that the page shows with two texts: both have to be reported, or the value with a problem. */
  conflict: Partial<Record<ValueId, readonly string[]>>
}

/** What a page does by itself when its fields change; the page's own world plays it (behaviours.ts). */
export type Behaviour =
  | 'controlled'
  | 'stops propagation'
  | 'keyboard only'
  | 'regenerates ids'
  | 'replaces the field'
  | 'replaces the field late'
  | 'replaces the field by an empty one'
  | 'reverts at once'
  | 'reverts after 0.2 s'
  | 'reverts after 1 s'
  | 'binds late and keeps'
  | 'binds late and resets'
  | 'shortens'
  | 'changes case'
  | 'collapses after 0.5 s'

/** Behaviours whose effect comes after the task of the fill. */
export const DELAYED: readonly Behaviour[] = [
  'replaces the field late',
  'reverts after 0.2 s',
  'reverts after 1 s',
  'binds late and keeps',
  'binds late and resets',
  'collapses after 0.5 s',
]

/** Where the content stands: in the page, in an open shadow root of it, or in a frame of the same origin. */
export type Host = 'page' | 'shadow root' | 'frame'

/** The sort of question that a scene asks; tables group by it. */
export type Family = 'plain' | 'mutation' | 'behaviour' | 'adversarial'

/** One page of a console, with what is true about it. */
export interface Scene {
  id: string
  family: Family
  console: ConsoleId
  page: string
  /** BCP 47 language of the labels. */
  language: string
  /** Which of the wordings: the sourced one, or one of the invented. */
  wording: string
  layout: string
  mutation: string
  path: string
  /** App instance that the fill is planned for; null on Meta. */
  appId: string | null
  direction: 'ltr' | 'rtl'
  title: string
  html: string
  host: Host
  behaviour: Behaviour | null
  /** What the panel would ask here: a page of another app is never read by it. */
  asks: readonly ('values' | 'fields')[]
  /** False where the question is more than which element: an overlay, a present text, another app's page. */
  locating: boolean
  truth: Truth
}
