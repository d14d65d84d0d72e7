import { eachEntry, entryOf, unlessKnown, type Adversary, type Setting } from './adversary'
import { hidings } from './hiding'
import type { Entry } from './recipe'

const TYPED = 'https://typed.before.example/value'
const OVERLAY =
  '<div style="position: fixed; inset: 0; z-index: 9; background: rgb(0 0 0 / 50%)"><div role="dialog">Session about to expire</div></div>'

const decoy = (entry: Entry): Entry => ({ ...entry, id: null, truth: 'nothing' })
const plain = (label: string, more: Partial<Entry> = {}): Entry => ({
  id: null,
  label,
  control: 'input',
  truth: 'nothing',
  ...more,
})
const refused = (entry: Entry): Entry => ({ ...entry, truth: 'refuse' })

function hidden(): Adversary[] {
  return Object.entries(hidings).flatMap(([way, around]) => [
    {
      name: `hidden twins first: ${way}`,
      recipe: {
        entries: (entries: Entry[]) => [
          ...entries.map((entry) => ({ ...decoy(entry), value: TYPED, around })),
          ...entries,
        ],
      },
    },
    {
      name: `hidden twins after: ${way}`,
      recipe: {
        entries: (entries: Entry[]) => entries.flatMap((entry) => [entry, { ...decoy(entry), around }]),
      },
    },
    {
      name: `only hidden fields: ${way}`,
      recipe: { entries: eachEntry((entry) => ({ ...refused(entry), around })) },
    },
  ])
}

/** What can go wrong with fields; each on a form of several. */
export function fieldAdversaries({ known, field, next, labelOf }: Setting): Adversary[] {
  const label = labelOf(field)
  const doubled = (entry: Entry) => [refused(entry), refused(entry)]
  return [
    ...hidden(),
    {
      name: 'two visible fields of one label, side by side',
      recipe: { entries: (entries, draft) => unlessKnown(known, entryOf(field, doubled)(entries, draft)) },
    },
    {
      name: 'two visible fields of one label, far apart',
      recipe: {
        entries: (entries) =>
          unlessKnown(known, [
            ...entries.map((entry) => (entry.id === field ? refused(entry) : entry)),
            ...entries.filter(({ id }) => id === field).map(refused),
          ]),
      },
    },
    {
      name: 'the whole form twice, both visible',
      recipe: {
        entries: (entries) => [
          ...entries.map(refused),
          ...entries.map((entry) => ({ ...refused(entry), value: TYPED })),
        ],
      },
    },
    {
      name: 'disabled fieldset',
      recipe: { form: '<fieldset disabled>%</fieldset>', entries: eachEntry(refused) },
    },
    {
      name: 'disabled fields',
      recipe: { entries: eachEntry((entry) => ({ ...refused(entry), attributes: 'disabled' })) },
    },
    {
      name: 'read-only fields',
      recipe: { entries: eachEntry((entry) => ({ ...refused(entry), attributes: 'readonly' })) },
    },
    {
      name: 'aria-disabled form',
      recipe: { form: '<div role="group" aria-disabled="true">%</div>', entries: eachEntry(refused) },
      locating: false,
    },
    {
      name: 'overlay on top',
      recipe: { after: () => OVERLAY, entries: eachEntry(refused) },
      locating: false,
    },
    {
      name: 'maxlength too short',
      recipe: { entries: entryOf(field, (entry) => ({ ...refused(entry), attributes: 'maxlength="20"' })) },
      locating: false,
    },
    {
      name: 'password field with the label',
      recipe: {
        entries: (entries, draft) =>
          entryOf(field, (entry) => ({ ...refused(entry), control: 'input', type: 'password' }))(
            // A visible password field makes the page one to sign in on: then leaving all alone is right too.
            entries.map((entry) => ({ ...entry, truth: 'either' as const })),
            draft,
          ),
      },
    },
    ...['checkbox', 'number', 'date', 'file', 'range'].map((type) => ({
      name: `a field of type ${type} with the label`,
      recipe: {
        entries: (entries: Entry[]) =>
          unlessKnown(
            known,
            entries.map((entry) =>
              entry.id === field ? { ...refused(entry), control: 'input' as const, type } : entry,
            ),
          ),
      },
    })),
    {
      name: 'holds another text',
      recipe: { entries: eachEntry((entry) => ({ ...refused(entry), value: TYPED })) },
      locating: false,
    },
    {
      name: 'one field holds another text',
      recipe: { entries: entryOf(field, (entry) => ({ ...refused(entry), value: TYPED })) },
      locating: false,
    },
    {
      name: 'labels repeated in a side panel',
      recipe: {
        aside:
          `<h5>${label}</h5><p>Copy the <b>${label}</b> here. The <b>${labelOf(next)}</b> follows it.</p>` +
          `<h5>${labelOf(next)}</h5><p>See the documentation.</p>`,
      },
    },
    {
      name: 'label repeated as a heading of the form',
      recipe: { form: `<h4>${label}</h4><p>Fill in ${label} below.</p>%` },
    },
    {
      name: 'unrelated form with Name and URL',
      recipe: { entries: (entries) => [...entries, plain('Name'), plain('URL'), plain('Issuer')] },
    },
    {
      name: 'unrelated form with Name and URL first',
      recipe: { entries: (entries) => [plain('Name'), plain('URL'), plain('Issuer'), ...entries] },
    },
    {
      name: 'only an unrelated form',
      recipe: { entries: () => [plain('Name'), plain('URL'), plain('Description', { control: 'textarea' })] },
    },
    {
      name: 'unlabelled fields in between',
      recipe: { entries: (entries) => entries.flatMap((entry) => [plain(''), entry]) },
    },
    {
      name: 'field order changed',
      recipe: { entries: (entries) => unlessKnown(known, entries.toReversed()) },
    },
    {
      name: 'names of attributes mislead',
      recipe: {
        entries: (entries) =>
          entries.map((entry) => {
            const name = labelOf(entry.id === field ? next : field)
            return { ...entry, attributes: `name="${name}"` }
          }),
      },
    },
    {
      name: 'placeholder contradicts the label',
      recipe: {
        entries: (entries, draft) =>
          entryOf(field, (entry) => ({ ...entry, placeholder: labelOf(next) }))(
            unlessKnown(known, entries),
            draft,
          ),
      },
    },
    {
      name: 'a search field that names it',
      recipe: { entries: () => [plain(`Search ${label} in the log`, { type: 'search' })] },
    },
    {
      name: 'a filter that names it, beside the form',
      recipe: {
        before: () => `<input type="search" placeholder="Search ${label} in the log" data-n="filter">`,
      },
    },
  ]
}
