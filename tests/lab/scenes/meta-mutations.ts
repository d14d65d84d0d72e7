import { bindings, cards, metaScene, type MetaScene } from './meta-scenes'
import { behaviourMutations, hostMutations, spreadMutations } from './mutations'
import type { Recipe } from './recipe'
import type { Scene } from './scene'
import { metaLanguages } from './words-meta'

/** The binding or layout whose turn it is, so that all of them meet all mutations without every cross of both. */
function turn<T>(all: readonly [T, ...T[]] | readonly T[], place: number): T {
  const one = all[place % all.length]
  if (one === undefined) throw new Error('Nothing to take turns')
  return one
}

const visible = bindings.filter((binding) => binding !== 'aria-label' && binding !== 'placeholder')
const drawn = cards.filter((layout) => layout !== 'read-only input')

type Change = Partial<MetaScene> & { mutation: string }

const twins: Recipe['after'] = () =>
  ['Copy', 'Verify', 'Verify', 'Test SSO']
    .map((text) => `<div role="button" tabindex="0">${text}</div>`)
    .join('')

/** Of values and forms alike. */
const everywhere: readonly Change[] = [
  ...hostMutations.map(({ name, recipe }) => ({ mutation: name, recipe })),
  { mutation: 'straight quotes', recipe: { quotes: 'straight' } },
  { mutation: 'collapsed navigation', nav: 'collapsed' },
  { mutation: 'buttons of one name', recipe: { after: twins } },
]
const ofValues: readonly Change[] = [
  { mutation: 'work.facebook.com values', host: 'work.facebook.com' },
  {
    mutation: 'recipient not shown',
    recipe: { rows: (rows) => rows.filter(({ id }) => id !== 'recipientUrl') },
  },
]
const failed = '<div role="alert">Something went wrong. Try again.</div>'
const ofForms: readonly Change[] = [
  {
    mutation: 'an error is shown',
    recipe: {
      after: () => failed,
      entries: (entries) =>
        entries.map((entry) => ({ ...entry, attributes: `${entry.attributes ?? ''} aria-invalid="true"` })),
    },
  },
  {
    mutation: 'descriptions on every field',
    recipe: {
      entries: (entries) =>
        entries.map((entry) => ({ ...entry, description: 'SAML is a standard. SSO URL, certificate, IdP.' })),
    },
  },
]

/** Meta's pages with every mutation in every language, over bindings and layouts in turn. */
export function mutatedMetaScenes(): Scene[] {
  const scenes: Scene[] = []
  metaLanguages.forEach((words, language) => {
    const add = (made: Omit<MetaScene, 'family' | 'words'>, family: MetaScene['family'] = 'mutation') =>
      scenes.push(metaScene({ ...made, family, words }))
    spreadMutations.forEach(({ name, recipe }, place) => {
      const mutation = name
      add({ page: 'metadata', mutation, recipe, cards: turn(drawn, language + place) })
      for (const shift of [0, 1])
        add({ page: 'form', mutation, recipe, binding: turn(visible, language + place + shift) })
      add({ page: 'test', mutation, recipe, binding: turn(visible, language + place) })
    })
    ;[...everywhere, ...ofValues].forEach((change, place) =>
      add({ page: 'metadata', cards: turn(cards, language + place), ...change }),
    )
    ;[...everywhere, ...ofForms].forEach((change, place) => {
      for (const shift of [0, 2])
        add({ page: 'form', binding: turn(bindings, language + place + shift), ...change })
      add({ page: 'test', binding: turn(bindings, language + place), ...change })
    })
    add({
      page: 'form',
      mutation: 'single logout switched on',
      recipe: {
        entries: (entries) => [
          ...entries,
          { id: null, label: words.words.logoutUrl, control: 'input', truth: 'nothing' },
        ],
      },
    })
    add({ page: 'collapsed', mutation: 'all collapsed, unmounted' })
    add({ page: 'loading', mutation: 'still loading' })
    behaviourMutations.forEach(({ name, recipe }, place) => {
      add({ page: 'form', mutation: name, recipe, binding: turn(bindings, language + place) }, 'behaviour')
      if (language % 3 === place % 3)
        add({ page: 'test', mutation: name, recipe, binding: turn(bindings, language + place) }, 'behaviour')
    })
  })
  return scenes
}
