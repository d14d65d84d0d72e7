import { behaviourMutations, hostMutations, spreadMutations } from './mutations'
import { editBindings, layouts, oktaScene, type OktaScene } from './okta-scenes'
import type { Entry, Recipe } from './recipe'
import type { Scene } from './scene'
import { oktaLanguages } from './words-okta'

type Change = Partial<OktaScene> & { mutation: string }

const drawn = layouts.filter((layout) => layout !== 'read-only input' && layout !== 'read-only admin')

/** The form as it stands hidden beside what is shown, under the same labels. */
const hiddenForm: Recipe['after'] = (draft) =>
  `<div id="ssoSettings.edit" style="display: none"><form><div class="row"><label for="e1">Audience URL</label><input id="e1" ${draft.mark().attribute}></div>` +
  `<div class="row"><label for="e2">ACS (Assertion Consumer Service) URL</label><input id="e2" ${draft.mark().attribute}></div></form></div>`

/** What was drawn before the pane was drawn anew, left behind hidden. */
const stalePane: Recipe['before'] = (draft) =>
  `<div class="stale" hidden><dl><dt>Metadata URL</dt><dd><span>https://acme.okta.com/app/exk${draft.digits(17)}/sso/saml/metadata</span></dd>` +
  `<dt>Issuer</dt><dd><span>http://www.okta.com/exk${draft.digits(17)}</span></dd></dl></div>`

const ofView: readonly Change[] = [
  { mutation: 'sign-in at an own domain', signInHost: 'sso.acme.example' },
  { mutation: 'preview org', signInHost: 'acme.oktapreview.com' },
  {
    mutation: 'preview org, issuer of its own',
    signInHost: 'acme.oktapreview.com',
    issuerHost: 'www.oktapreview.com',
  },
  { mutation: 'hidden twin of the form', recipe: { after: hiddenForm } },
  { mutation: 'stale pane left behind', recipe: { before: stalePane } },
  { mutation: 'certificate as text', pem: true },
  {
    mutation: 'capitals by style',
    recipe: { before: () => '<style>dt, .g-row > :first-child { text-transform: uppercase }</style>' },
  },
]

const attribute = (text: string) => (entry: Entry) => ({
  ...entry,
  attributes: `${entry.attributes ?? ''} ${text}`,
})
const ofEdit: readonly Change[] = [
  {
    mutation: 'ids twice',
    recipe: {
      before: () =>
        '<div hidden><input id="audienceUrl" data-n="t1"><input id="audienceUrl" data-n="t2"></div>',
    },
  },
  {
    mutation: 'left unsaved',
    recipe: {
      entries: (entries) =>
        entries.map((entry) => ({
          ...entry,
          value: 'https://typed.before.example',
          truth: 'refuse' as const,
        })),
    },
    locating: false,
  },
  {
    mutation: 'required marks',
    recipe: { entries: (entries) => entries.map((entry) => ({ ...entry, label: `${entry.label} *` })) },
  },
  {
    mutation: 'dotted ids',
    recipe: { entries: (entries) => entries.map(attribute('data-se="o-form-input-x.y"')) },
  },
  {
    mutation: 'fields of type url',
    recipe: { entries: (entries) => entries.map((entry) => ({ ...entry, type: 'url' })) },
  },
  {
    mutation: 'stale pane left behind',
    recipe: { before: stalePane },
  },
]

/** Okta's pages with every mutation in every language, over layouts and bindings. */
export function mutatedOktaScenes(): Scene[] {
  const scenes: Scene[] = []
  oktaLanguages.forEach((words, language) => {
    const texts = spreadMutations.map(({ name, recipe }) => ({ mutation: name, recipe }))
    const hosts = hostMutations.map(({ name, recipe }) => ({ mutation: name, recipe }))
    for (const layout of drawn) {
      for (const change of [...texts, ...hosts, ...ofView])
        scenes.push(
          oktaScene({ family: 'mutation', page: 'sign-on view', words, layout, saved: true, ...change }),
        )
    }
    for (const layout of ['read-only input', 'read-only admin'] as const)
      for (const change of [...hosts, ...ofView])
        scenes.push(oktaScene({ family: 'mutation', page: 'sign-on view', words, layout, ...change }))
    for (const binding of editBindings)
      for (const change of [...texts, ...hosts, ...ofEdit])
        scenes.push(oktaScene({ family: 'mutation', page: 'sign-on edit', words, binding, ...change }))
    behaviourMutations.forEach(({ name, recipe }, place) => {
      for (const shift of [0, 2]) {
        const binding = editBindings[(place + language + shift) % editBindings.length] ?? 'label for'
        scenes.push(
          oktaScene({ family: 'behaviour', page: 'sign-on edit', words, binding, mutation: name, recipe }),
        )
      }
    })
  })
  return scenes
}
