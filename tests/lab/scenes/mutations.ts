import type { Recipe, Spread } from './recipe'
import type { Behaviour } from './scene'

/** A change that leaves the meaning of a page as it is. */
export interface Mutation {
  name: string
  recipe: Partial<Recipe>
}

const spreads: readonly Spread[] = ['spans', 'zero-width', 'wbr', 'soft hyphens', 'no-break spaces']

/** Texts drawn in another way. */
export const spreadMutations: readonly Mutation[] = spreads.map((spread) => ({
  name: `text with ${spread}`,
  recipe: { spread },
}))

/** Content that stands in another tree than the page's own. */
export const hostMutations: readonly Mutation[] = [
  { name: 'open shadow root', recipe: { host: 'shadow root' } },
  { name: 'frame of the same origin', recipe: { host: 'frame' } },
]

/** What pages do after a fill after which the field still holds its text. */
const keeping: readonly Behaviour[] = [
  'controlled',
  'stops propagation',
  'keyboard only',
  'regenerates ids',
  'replaces the field',
  'replaces the field late',
  'binds late and keeps',
]

/** What pages do after which it doesn't. */
const losing: readonly Behaviour[] = [
  'replaces the field by an empty one',
  'reverts at once',
  'reverts after 0.2 s',
  'reverts after 1 s',
  'binds late and resets',
  'shortens',
  'changes case',
  'collapses after 0.5 s',
]

/** What a page does by itself: where it loses the text, saying so is as right as getting it in after all. */
export const behaviourMutations: readonly Mutation[] = [
  ...keeping.map((behaviour) => ({ name: behaviour, recipe: { behaviour } })),
  ...losing.map((behaviour) => ({
    name: behaviour,
    recipe: {
      behaviour,
      entries: (entries: Parameters<Recipe['entries']>[0]) =>
        entries.map((entry) => ({
          ...entry,
          truth: entry.truth === 'fill' ? ('either' as const) : entry.truth,
        })),
    },
  })),
]
