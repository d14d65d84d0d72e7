import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fillableOf, fieldLabels, type FillableId } from '../../lib/guide/forms'
import type { ConsoleId } from '../../lib/guide/types'
import { findField } from '../../lib/page/find'
import { scan } from '../../lib/page/scan'
import { compact, normalise } from '../../lib/page/text'
import { at } from './address'
import { show } from './fixture'

beforeEach(() => at('/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'))
afterEach(() => at('/'))

/** Characters that change how a label is written, and not what it says. */
const invisible = fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u2060')
const ending = fc.constantFrom('', ':', ' *', '…', ' (required)', ' · Required', ' :')
const labels = [...fillableOf('okta'), ...fillableOf('meta')].flatMap((id) => fieldLabels(id))

describe('normalising', () => {
  test('gives the same for the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
        expect(compact(compact(text))).toBe(compact(text))
      }),
    )
  })

  test('leaves a label what it is, however it is written', () => {
    const written = fc.tuple(fc.constantFrom(...labels), invisible, fc.nat(), ending, fc.boolean())
    fc.assert(
      fc.property(written, ([label, mark, place, end, upper]) => {
        const cut = place % (label.length + 1)
        const text = `  ${label.slice(0, cut)}${mark}${label.slice(cut)}${end}\n`.replaceAll(' ', '\u00a0 ')
        expect(normalise(upper ? text.toUpperCase() : text)).toBe(normalise(label))
      }),
    )
  })

  test('keeps different labels apart', () => {
    const all = new Set(labels.map(normalise))
    expect(all.size).toBe(new Set(labels.map((label) => label.normalize('NFKC').toLowerCase())).size)
  })
})

/** One row of a form, as data. */
interface Row {
  label: string
  binding: 'for' | 'wrap' | 'labelledby' | 'aria-label' | 'beside'
  id: FillableId
}

const forms: Record<ConsoleId, readonly FillableId[]> = {
  okta: ['audienceUrl', 'acsUrl'],
  meta: ['setupName', 'signOnUrl', 'issuer', 'certificate'],
}
const bindings = ['for', 'wrap', 'labelledby', 'aria-label', 'beside'] as const
const form = fc.constantFrom('okta' as const, 'meta' as const).chain((console) =>
  fc
    .tuple(
      ...forms[console].map((id) =>
        fc.record<Row>({
          id: fc.constant(id),
          label: fc.constantFrom(...fieldLabels(id)),
          binding: fc.constantFrom(...bindings),
        }),
      ),
    )
    .map((rows) => ({ console, rows })),
)

const className = fc.stringMatching(/^[a-z][a-z0-9]{2,7}$/)
/** What a page may be changed by without any field becoming another: wrappers, other classes and ids, things beside. */
const changes = fc.record({
  wraps: fc.array(fc.constantFrom('div', 'section', 'span', 'article'), { maxLength: 4 }),
  outer: fc.array(fc.constantFrom('div', 'main', 'form'), { maxLength: 3 }),
  names: fc.array(className, { minLength: 4, maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  before: fc.array(fc.nat(5), { maxLength: 4 }),
  after: fc.array(fc.nat(5), { maxLength: 4 }),
})
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never
const none: Changes = { wraps: [], outer: [], names: ['a', 'b', 'c', 'd'], order: [], before: [], after: [] }

const UNRELATED = [
  '<p>People sign in with the identity provider that is set up here.</p>',
  '<button>Copy</button>',
  '<label>Search<input type="search"></label>',
  '<div><span>Notes</span><textarea aria-label="Notes"></textarea></div>',
  '<table><tr><td>ada@acme.example</td><td>Active</td></tr></table>',
  '<div style="display:none"><label>ACS URL<input></label><label>SAML URL<input></label></div>',
]

function wrapped(tags: readonly string[], html: string): string {
  return tags.reduceRight((inside, tag) => `<${tag}>${inside}</${tag}>`, html)
}

function rowHtml({ id, label, binding }: Row, name: string): string {
  const tag = id === 'certificate' ? 'textarea' : 'input'
  const control = (attributes: string) =>
    tag === 'input'
      ? `<input data-is="${id}" ${attributes}>`
      : `<textarea data-is="${id}" ${attributes}></textarea>`
  const html = {
    for: `<label for="${name}">${label}</label>${control(`id="${name}"`)}`,
    wrap: `<label>${label} ${control('')}</label>`,
    labelledby: `<span id="${name}">${label}</span>${control(`aria-labelledby="${name}"`)}`,
    'aria-label': control(`aria-label="${label}"`),
    beside: `<span>${label}</span>${control('')}`,
  }[binding]
  return `<div class="${name} row">${html}</div>`
}

function draw(rows: readonly Row[], { wraps, outer, names, order, before, after }: Changes): string {
  const drawn = rows.map((row, place) => ({
    html: wrapped(wraps, rowHtml(row, `${names[place] ?? 'x'}${place}`)),
    rank: order[place] ?? place,
  }))
  const more = (list: readonly number[]) => list.map((place) => UNRELATED[place] ?? '').join('')
  const sorted = order.length > 0 ? drawn.toSorted((a, b) => a.rank - b.rank) : drawn
  return `${more(before)}${wrapped(outer, sorted.map(({ html }) => html).join(''))}${more(after)}`
}

function winners(console: ConsoleId): Record<string, string> {
  const index = scan(document, { console })
  return Object.fromEntries(
    forms[console].map((id) => {
      const found = findField(index, id)
      return [id, found.ok ? (found.element.getAttribute('data-is') ?? 'unrelated') : found.reason]
    }),
  )
}

describe('the winner', () => {
  test('is the field of the label, and stays so when the page is wrapped, renamed, reordered or grows', () => {
    fc.assert(
      fc.property(form, changes, ({ console, rows }, change) => {
        show(draw(rows, none))
        const plain = winners(console)
        expect(plain).toEqual(Object.fromEntries(forms[console].map((id) => [id, id])))
        show(draw(rows, change))
        expect(winners(console)).toEqual(plain)
      }),
      { numRuns: 300 },
    )
  })

  test('is never another field, even where a label is new to us or two are alike', () => {
    const odd = fc.constantFrom(
      'Address',
      'Reply address',
      'SAML artifact URL',
      'Value',
      'Issuer of the certificate',
    )
    fc.assert(
      fc.property(form, changes, fc.nat(3), odd, ({ console, rows }, change, place, label) => {
        show(
          draw(
            rows.map((row, index) => (index === place % rows.length ? { ...row, label } : row)),
            change,
          ),
        )
        for (const [id, found] of Object.entries(winners(console)))
          expect([id, 'none', 'ambiguous']).toContain(found)
      }),
      { numRuns: 300 },
    )
  })
})
