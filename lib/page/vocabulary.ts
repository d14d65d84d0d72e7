import type { PageGuide } from '../guide/page-guide'
import type { Condition } from '../guide/types'
import { compact, normalise } from './text'

/** Longest text that can be a label, in characters; anything longer is prose. */
export const LABEL_LENGTH = 160

/** What a text on a page can be; a text may be several of them. */
export const IS_LABEL = 1
/** The first part of a label that the page may have split over elements. */
export const IS_START = 2
export const HAS_VALUE = 4
export const SAYS = 8

/** The words that Tandem looks for on the pages of one console. */
export interface Vocabulary {
  /** What a text node's text can be; 0 for the many that are none of it. */
  classify(text: string): number
  has(label: string): boolean
}

/** A page shows the same few hundred texts at every look; the bound is for pages that don't. */
const MOST_KNOWN = 20_000
/** A first part has to say more than an avatar's initials. */
const SHORTEST_START = 3

/** What a URL or PEM text has in it, also when it is broken in two. */
const VALUE = ['://', 'http', '-----BEGIN']

function textsOf(condition: Condition): { whole: readonly string[]; parts: readonly string[] }[] {
  if ('all' in condition) return condition.all.flatMap(textsOf)
  if ('any' in condition) return condition.any.flatMap(textsOf)
  if ('not' in condition) return textsOf(condition.not)
  if ('text' in condition) return [{ whole: condition.text, parts: [] }]
  if ('says' in condition) return [{ whole: [], parts: condition.says }]
  if ('besideName' in condition)
    return [{ whole: [...condition.besideName.yes, ...condition.besideName.no], parts: [] }]
  return []
}

function collect({ controls, signals, values, sections }: PageGuide): { labels: string[]; parts: string[] } {
  const conditions = Object.values(signals).flatMap(textsOf)
  return {
    labels: [
      ...Object.values(controls).flatMap((spec) => [...spec.names, ...(spec.row ?? [])]),
      ...conditions.flatMap(({ whole }) => whole),
      ...values.flatMap(({ labels }) => labels),
      ...sections.flat(),
    ],
    parts: conditions.flatMap(({ parts }) => parts.map(normalise)),
  }
}

function build(guide: PageGuide, names: readonly string[]): Vocabulary {
  const { labels, parts } = collect(guide)
  const wanted = new Set([...labels, ...names].map(normalise).filter(Boolean))
  const starts = new Set<string>()
  for (const label of wanted)
    for (let length = SHORTEST_START; length < label.length; length++)
      starts.add(label.slice(0, length).trimEnd())
  const known = new Map<string, number>()

  function look(text: string): number {
    const isLong = text.length > 2 * LABEL_LENGTH
    // A value may be broken anywhere, its first letters too.
    const plain = isLong ? text : compact(text)
    let result = VALUE.some((sign) => plain.includes(sign)) ? HAS_VALUE : 0
    if (isLong) return result
    const label = normalise(text)
    if (wanted.has(label)) result |= IS_LABEL
    if (starts.has(label)) result |= IS_START
    if (parts.some((part) => label.includes(part))) result |= SAYS
    return result
  }

  return {
    has: (label) => wanted.has(label),
    classify(text) {
      const before = known.get(text)
      if (before !== undefined) return before
      const result = look(text)
      if (known.size > MOST_KNOWN) known.clear()
      // Long texts are rare and would be dear to keep.
      if (text.length <= 2 * LABEL_LENGTH) known.set(text, result)
      return result
    },
  }
}

let last: { key: string; vocabulary: Vocabulary } | null = null

/** The vocabulary of a console, with names that only this setup has (its own, and the labels of what was pointed out). */
export function vocabularyOf(guide: PageGuide, names: readonly string[]): Vocabulary {
  const key = [guide.console, ...names].join('\n')
  if (last?.key !== key) last = { key, vocabulary: build(guide, names) }
  return last.vocabulary
}
