import { hostilePages } from './loose-answers'
import { slowPatterns } from './loose-patterns'
import type { Part } from './row'

/** What has no end: patterns that a text can make slow, and answers of pages that say whatever they like. */
export const loose: Part = async ({ quick }) => [
  await slowPatterns(quick),
  ...(await hostilePages(quick ? 1_000 : 12_000)),
]
