import { drawMeta, type CardLayout, type MetaPage, type MetaPlan } from './meta-page'
import { unchanged, type Binding, type Recipe } from './recipe'
import type { Family, Scene } from './scene'
import { metaLanguages, type MetaLanguage } from './words-meta'

/** All ways in which Meta's forms bind labels. */
export const bindings: readonly Binding[] = [
  'aria-labelledby',
  'label for',
  'wrapping label',
  'aria-label',
  'placeholder',
  'text beside',
]

/** All ways in which the cards of our metadata are built. */
export const cards: readonly CardLayout[] = ['card', 'list', 'table', 'read-only input', 'flat']

/** What a scene of Meta is made of. */
export interface MetaScene {
  family: Family
  page: MetaPage
  words: MetaLanguage
  mutation?: string
  binding?: Binding
  cards?: CardLayout
  host?: MetaPlan['host']
  nav?: MetaPlan['nav']
  recipe?: Partial<Recipe>
  locating?: false
  path?: string
}

/** Makes a scene of Meta. */
export function metaScene(made: MetaScene): Scene {
  const { family, page, words, mutation = 'none', binding = 'aria-labelledby', cards: layout = 'card' } = made
  const recipe = { ...unchanged, ...made.recipe }
  const id = ['meta', page, words.language, words.wording, `${binding}, ${layout}`, mutation].join(' / ')
  const { host = 'work.meta.com', nav = 'open' } = made
  const { html, truth } = drawMeta(id, { page, words, binding, cards: layout, host, nav, recipe })
  return {
    id,
    family,
    console: 'meta',
    page,
    language: words.language,
    wording: words.wording,
    layout: page === 'metadata' ? layout : binding,
    mutation,
    path: made.path ?? '/admin/security/sso',
    appId: null,
    direction: words.language === 'ar' ? 'rtl' : 'ltr',
    title: 'Admin Center',
    html,
    host: recipe.host,
    behaviour: recipe.behaviour,
    asks: ['values', 'fields'],
    locating: made.locating ?? true,
    truth,
  }
}

/** Every page in every language, wording, binding and card layout, with nothing changed. */
export function plainMetaScenes(languages: readonly MetaLanguage[] = metaLanguages): Scene[] {
  const scenes: Scene[] = []
  for (const words of languages) {
    for (const layout of cards)
      scenes.push(metaScene({ family: 'plain', page: 'metadata', words, cards: layout }))
    for (const binding of bindings)
      for (const page of ['form', 'both', 'test'] as const)
        scenes.push(metaScene({ family: 'plain', page, words, binding }))
    for (const page of ['domains', 'landing', 'directory'] as const)
      scenes.push(metaScene({ family: 'plain', page, words }))
  }
  return scenes
}
