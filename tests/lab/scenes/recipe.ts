import type { ValueId } from '../../../lib/guide/values'
import { escapeHtml, type Draft } from './draft'
import type { Behaviour, FieldId, Host, Truth } from './scene'

/** A value as a page shows it under its label. */
export interface Row {
  id: ValueId | null
  label: string
  text: string
  /** Markup instead of the text. */
  html?: string
  /** What a perfect reader makes of it; `means` is what it captures where the text isn't that already. */
  truth: 'read' | 'nothing' | 'flagged' | 'conflict'
  means?: string
  /** One of the app's own fields, locked. */
  locked?: true
}

/** A field as a page offers it under its label. */
export interface Entry {
  id: FieldId | null
  label: string
  description?: string
  control: 'input' | 'textarea'
  type?: string
  value?: string
  placeholder?: string
  /** Further attributes, as HTML. */
  attributes?: string
  truth: 'fill' | 'refuse' | 'either' | 'nothing'
  /** HTML around the whole row of the field, `%` for itself. */
  around?: string
}

/** How a text is drawn, so that it reads the same. */
export type Spread = 'plain' | 'spans' | 'zero-width' | 'wbr' | 'soft hyphens' | 'no-break spaces'

/** How a label belongs to its field. */
export type Binding =
  'aria-labelledby' | 'label for' | 'wrapping label' | 'aria-label' | 'placeholder' | 'text beside'

/** What a scene changes of its page. */
export interface Recipe {
  spread: Spread
  /** Whether apostrophes are typographic. */
  quotes: 'curly' | 'straight'
  host: Host
  behaviour: Behaviour | null
  rows: (rows: Row[], draft: Draft) => Row[]
  entries: (entries: Entry[], draft: Draft) => Entry[]
  /** HTML before the content, after it, and beside it. */
  before: (draft: Draft) => string
  after: (draft: Draft) => string
  aside: string
  /** HTML around the form, `%` for itself. */
  form: string
}

/** A page as it is published, nothing changed. */
export const unchanged: Recipe = {
  spread: 'plain',
  quotes: 'curly',
  host: 'page',
  behaviour: null,
  rows: (rows) => rows,
  entries: (entries) => entries,
  before: () => '',
  after: () => '',
  aside: '',
  form: '%',
}

const thirds = (text: string) => [
  text.slice(0, 3),
  text.slice(3, Math.ceil(text.length * 0.6)),
  text.slice(Math.ceil(text.length * 0.6)),
]
const every = (length: number) => (text: string) =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, place) =>
    text.slice(place * length, (place + 1) * length),
  )
const afterSlashes = (text: string) => text.split(/(?<=[/?=.\s])/)

const joined = (cut: (text: string) => string[], joint: string) => (text: string) =>
  cut(text).map(escapeHtml).join(joint)

const spreads: Record<Spread, (text: string) => string> = {
  plain: escapeHtml,
  spans: (text) =>
    thirds(text)
      .map((piece) => `<span>${escapeHtml(piece)}</span>`)
      .join(''),
  'zero-width': joined(every(10), '\u200b'),
  wbr: joined(afterSlashes, '<wbr>'),
  'soft hyphens': joined(every(8), '\u00ad'),
  'no-break spaces': (text) => escapeHtml(text.replaceAll(' ', '\u00a0')),
}

/** Text as the recipe draws it, as HTML. */
export function draw(recipe: Recipe, text: string): string {
  return spreads[recipe.spread](recipe.quotes === 'straight' ? text.replaceAll('’', "'") : text)
}

/** Collects what is true while a page is drawn. */
export function createTruth(): Truth & { row(row: Row): void; entry(entry: Entry, selector: string): void } {
  const values: Truth['values'] = {}
  const fields: Truth['fields'] = {}
  const conflict: Partial<Record<ValueId, string[]>> = {}
  const refuse: FieldId[] = []
  const flagged: ValueId[] = []
  return {
    values,
    fields,
    refuse,
    flagged,
    conflict,
    row({ id, truth, text, means = text }) {
      if (!id || !text) return
      if (truth === 'read') values[id] = means
      if (truth === 'flagged' && !flagged.includes(id)) flagged.push(id)
      if (truth === 'conflict') conflict[id] = [...(conflict[id] ?? []), means]
    },
    entry({ id, truth }, selector) {
      if (!id) return
      if (truth === 'fill' || truth === 'either') fields[id] = selector
      if ((truth === 'refuse' || truth === 'either') && !refuse.includes(id)) refuse.push(id)
    },
  }
}
