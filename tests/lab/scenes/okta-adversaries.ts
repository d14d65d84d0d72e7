import { eachEntry, type Adversary } from './adversary'
import { fieldAdversaries } from './field-adversaries'
import { savedTexts } from './okta-page'
import { editBindings, oktaScene, type OktaScene } from './okta-scenes'
import type { Entry, Recipe } from './recipe'
import type { Scene } from './scene'
import { valueAdversaries } from './value-adversaries'
import { oktaLanguages, type OktaLanguage } from './words-okta'

const named = (audience: string, acs: string): Recipe['entries'] =>
  eachEntry((entry) => ({ ...entry, label: entry.id === 'audienceUrl' ? audience : acs }))

/** Other wordings of the two fields that keep the words by which people know them. */
const wordings: readonly (readonly [string, string])[] = [
  ['Meta Audience URL', 'ACS endpoint URL'],
  ['Audience URI (SP Entity ID)', 'Assertion Consumer Service (ACS) URL'],
  ['Audience (Entity ID)', 'ACS URL'],
  ['SAML audience', 'Assertion consumer service'],
  ['Work Accounts Audience URL', 'Work Accounts ACS URL'],
]

const plain = (label: string): Entry => ({ id: null, label, control: 'input', truth: 'nothing' })

function ownFields(): Adversary[] {
  return [
    ...wordings.map(([audience, acs]) => ({
      name: `reworded: ${audience}, ${acs}`,
      recipe: { entries: named(audience, acs) },
    })),
    {
      name: 'further SAML fields around',
      recipe: {
        entries: (entries) => [
          plain('Single sign-on URL'),
          ...entries,
          plain('Recipient URL'),
          plain('Destination URL'),
          plain('Other requestable SSO URLs'),
        ],
      },
    },
    {
      name: 'ACS index field beside',
      recipe: { entries: (entries) => entries.flatMap((entry) => [entry, plain('Index')]) },
    },
    {
      name: 'only other SAML fields',
      recipe: { entries: () => [plain('Single sign-on URL'), plain('Recipient URL'), plain('Login URL')] },
    },
  ]
}

const refusing: Partial<Recipe> = { entries: eachEntry((entry) => ({ ...entry, truth: 'refuse' })) }

/** Pages at another address than the fill was planned for. */
const elsewhere: readonly (Partial<OktaScene> & { mutation: string })[] = [
  {
    mutation: 'page of another app',
    path: '/admin/app/other_app/instance/0oa9z9y9x9w9v9u9t9s9/',
    asks: ['fields'],
  },
  {
    mutation: 'second instance of the app',
    path: '/admin/app/facebook_work_accounts/instance/0oa5e5f5g5h5i5j5k5l5/',
    asks: ['fields'],
  },
  { mutation: 'page of no app', path: '/admin/dashboard', asks: ['fields'] },
]

/** What can go wrong with the app's own values once they are saved. */
function ownValues(): Adversary[] {
  return [
    {
      name: 'audience and ACS saved the wrong way round',
      recipe: {
        rows: (rows, draft) => {
          const { audienceUrl, acsUrl } = savedTexts(draft)
          return rows.map((row) =>
            row.id === 'audienceUrl' || row.id === 'acsUrl'
              ? { ...row, text: row.id === 'acsUrl' ? audienceUrl : acsUrl, truth: 'flagged' as const }
              : row,
          )
        },
      },
    },
    {
      name: 'Workplace values saved',
      recipe: {
        rows: (rows) =>
          rows.map((row) =>
            row.locked
              ? {
                  ...row,
                  text: row.text.replace('work.meta.com', 'www.workplace.com'),
                  truth: 'flagged' as const,
                }
              : row,
          ),
      },
    },
  ]
}

const known = (words: OktaLanguage) => words.wording !== 'b'

/** Okta's pages when they mislead. */
export function adversarialOktaScenes(): Scene[] {
  const scenes: Scene[] = []
  oktaLanguages.forEach((words, language) => {
    const add = (made: Omit<OktaScene, 'family' | 'words'>) =>
      scenes.push(oktaScene({ ...made, family: 'adversarial', words }))
    const setting = { field: 'audienceUrl', next: 'acsUrl', known: known(words) } as const
    const labelOf = (id: string) => (id in words.words ? words.words[id as keyof OktaLanguage['words']] : id)
    const own = words.language === 'en' ? ownFields() : []
    ;[...fieldAdversaries({ ...setting, labelOf }), ...own].forEach(({ name, recipe, locating }, place) => {
      const binding = editBindings[(language + place) % editBindings.length] ?? 'label for'
      add({
        page: 'sign-on edit',
        mutation: name,
        binding,
        recipe,
        ...(locating === false ? { locating } : {}),
      })
    })
    for (const where of elsewhere) {
      for (const binding of ['label for', 'text beside'] as const)
        add({ page: 'sign-on edit', binding, recipe: refusing, locating: false, ...where })
    }
    const sourced = words.wording === 'published'
    valueAdversaries({ known: sourced, value: 'signOnUrl', other: 'issuer' }).forEach(
      ({ name, recipe }, place) =>
        add({
          page: 'sign-on view',
          mutation: name,
          recipe,
          layout: place % 2 ? 'div grid' : 'definition list',
        }),
    )
    if (known(words))
      for (const { name, recipe } of ownValues())
        for (const layout of ['definition list', 'plain dd', 'div grid'] as const)
          add({ page: 'sign-on view', mutation: name, recipe, layout, saved: true })
  })
  return scenes
}
