import { drawOkta, type OktaLayout, type OktaPage, type OktaPlan } from './okta-page'
import { unchanged, type Binding, type Recipe } from './recipe'
import type { Family, Scene } from './scene'
import { oktaLanguages, type OktaLanguage } from './words-okta'

/** Okta's layouts, as far as each shows something of its own. */
export const layouts: readonly OktaLayout[] = [
  'definition list',
  'plain dd',
  'read-only input',
  'div grid',
  'read-only admin',
]

/** How Okta's forms have been seen to bind labels, and might. */
export const editBindings: readonly Binding[] = [
  'label for',
  'aria-labelledby',
  'wrapping label',
  'text beside',
]

/** The app that the setup is bound to. */
export const APP_ID = '0oa1a2b3c4d5e6f7g8h9'
const APP_PATH = `/admin/app/facebook_work_accounts/instance/${APP_ID}/`

const paths: Partial<Record<OktaPage, string>> = { catalog: '/admin/apps/add-app' }

/** What a scene of Okta is made of. */
export interface OktaScene {
  family: Family
  page: OktaPage
  words: OktaLanguage
  mutation?: string
  layout?: OktaLayout
  binding?: Binding
  recipe?: Partial<Recipe>
  saved?: boolean
  pem?: boolean
  signInHost?: string
  issuerHost?: string
  path?: string
  locating?: false
  asks?: Scene['asks']
}

/** Makes a scene of Okta. */
export function oktaScene(made: OktaScene): Scene {
  const { family, page, words, mutation = 'none', layout = 'definition list', binding = 'label for' } = made
  const recipe = { ...unchanged, ...made.recipe }
  const shape = page === 'sign-on edit' ? binding : layout
  const state = made.saved === true ? ', saved' : ''
  const id = ['okta', page, words.language, words.wording, shape, mutation + state].join(' / ')
  const plan: OktaPlan = {
    page,
    words,
    layout,
    binding,
    signInHost: made.signInHost ?? 'acme.okta.com',
    issuerHost: made.issuerHost ?? 'www.okta.com',
    saved: made.saved ?? false,
    pem: made.pem ?? false,
    recipe,
  }
  const { html, truth } = drawOkta(id, plan)
  return {
    id,
    family,
    console: 'okta',
    page,
    language: words.language,
    wording: words.wording,
    layout: shape,
    mutation,
    path: made.path ?? paths[page] ?? APP_PATH,
    appId: APP_ID,
    direction: 'ltr',
    title: 'Acme - Meta Work Accounts Settings',
    html,
    host: recipe.host,
    behaviour: recipe.behaviour,
    asks: made.asks ?? ['values', 'fields'],
    locating: made.locating ?? true,
    truth,
  }
}

/** Every page in every language, wording and layout, with nothing changed. */
export function plainOktaScenes(): Scene[] {
  const scenes: Scene[] = []
  for (const words of oktaLanguages) {
    for (const layout of layouts)
      for (const saved of [false, true])
        for (const page of ['sign-on view', 'sign-on view, details closed'] as const)
          scenes.push(oktaScene({ family: 'plain', page, words, layout, saved }))
    for (const binding of editBindings)
      scenes.push(oktaScene({ family: 'plain', page: 'sign-on edit', words, binding }))
    for (const saved of [false, true])
      scenes.push(oktaScene({ family: 'plain', page: 'classic', words, saved }))
    for (const page of ['provisioning', 'catalog', 'assignments', 'forbidden'] as const)
      scenes.push(oktaScene({ family: 'plain', page, words }))
  }
  return scenes
}
