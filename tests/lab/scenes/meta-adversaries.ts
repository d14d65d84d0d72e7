import type { Adversary } from './adversary'
import { fieldAdversaries } from './field-adversaries'
import { bindings, cards, metaScene } from './meta-scenes'
import type { Recipe, Row } from './recipe'
import type { Scene } from './scene'
import { valueAdversaries } from './value-adversaries'
import { metaLanguages, type MetaLanguage } from './words-meta'

/** One language for each case: published and known, published in part, invented in Latin and in Arabic letters. */
const languages = metaLanguages.filter(({ language, wording }) =>
  ['en published', 'de published', 'ja published', 'fr a', 'ar b'].includes(`${language} ${wording}`),
)

const eachRow =
  (change: (row: Row) => Row): Recipe['rows'] =>
  (rows) =>
    rows.map(change)

const at = (change: (text: string) => string, truth: Row['truth']): Recipe['rows'] =>
  eachRow((row) => ({ ...row, text: change(row.text), truth }))

/** What can go wrong with Meta's values in particular. */
function ownValues(known: boolean): Adversary[] {
  const workplace = (text: string) => text.replace('work.meta.com', 'www.workplace.com')
  const hosts = [
    'work.meta.com.evil.example',
    'work-meta.com',
    'work.meta.com@evil.example',
    'evil.example/work.meta.com',
    'xn--work-meta.com',
    'work.meta.com:8443',
    'notwork.meta.com',
  ]
  return [
    // What an unknown label means can't be told by a text of another product: then nothing may be captured.
    { name: 'Workplace values', recipe: { rows: at(workplace, known ? 'flagged' : 'nothing') } },
    ...hosts.map((host) => ({
      name: `look-alike host ${host}`,
      recipe: { rows: at((text) => text.replace('work.meta.com', host), 'nothing') },
    })),
    {
      name: 'trailing slash',
      recipe: { rows: eachRow((row) => (row.id === 'audienceUrl' ? { ...row, text: `${row.text}/` } : row)) },
    },
    ...(known
      ? [
          {
            name: 'recipient is another address',
            recipe: {
              rows: eachRow((row) =>
                row.id === 'recipientUrl' ? { ...row, text: row.text.replace(/\d{4}$/, '0042') } : row,
              ),
            },
          },
        ]
      : []),
  ]
}

/** What can go wrong with Meta's form in particular. */
function ownFields({ words }: MetaLanguage): Adversary[] {
  const logout = { id: null, label: words.logoutUrl, control: 'input', truth: 'nothing' } as const
  return [
    { name: 'only the logout field', recipe: { entries: () => [logout] } },
    { name: 'logout field first', recipe: { entries: (entries) => [logout, ...entries] } },
    {
      name: 'sign-on field missing, logout field there',
      recipe: {
        entries: (entries) => [
          // With one field gone the order is gone too: only a known label still says which is which.
          ...entries
            .filter(({ id }) => id !== 'signOnUrl')
            .map((entry) => ({ ...entry, truth: 'either' as const })),
          logout,
        ],
      },
    },
    {
      name: 'certificate in a one-line field',
      recipe: {
        entries: (entries) =>
          entries.map((entry) =>
            entry.id === 'certificate'
              ? { ...entry, control: 'input' as const, truth: 'refuse' as const }
              : entry,
          ),
      },
      locating: false,
    },
  ]
}

/** Meta's pages when they mislead. */
export function adversarialMetaScenes(): Scene[] {
  const scenes: Scene[] = []
  languages.forEach((words, language) => {
    const known = words.wording === 'published'
    const settings = { known, field: 'signOnUrl', next: 'issuer' } as const
    const fields = [
      ...fieldAdversaries({
        ...settings,
        labelOf: (id) => (id in words.words ? words.words[id as keyof MetaLanguage['words']] : id),
      }),
      ...ownFields(words),
    ]
    fields.forEach(({ name, recipe, locating }, place) => {
      const binding = bindings[(language + place) % bindings.length] ?? 'label for'
      // A placeholder or an attribute that is the label itself can't contradict it.
      const bound = name.includes('placeholder') && binding === 'placeholder' ? 'label for' : binding
      scenes.push(
        metaScene({
          family: 'adversarial',
          page: 'form',
          words,
          mutation: name,
          binding: bound,
          recipe,
          ...(locating === false ? { locating } : {}),
        }),
      )
    })
    const values = [
      ...valueAdversaries({ known, value: 'audienceUrl', other: 'acsUrl' }),
      ...ownValues(known),
    ]
    const drawn = cards.filter((layout) => layout !== 'read-only input')
    values.forEach(({ name, recipe }, place) => {
      const layout = drawn[(language + place) % drawn.length] ?? 'card'
      scenes.push(
        metaScene({ family: 'adversarial', page: 'metadata', words, mutation: name, cards: layout, recipe }),
      )
    })
  })
  return scenes
}
