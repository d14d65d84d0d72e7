import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { controls } from '../../lib/guide/controls'
import { fieldLabels, fillableOf } from '../../lib/guide/forms'
import type { PageControl } from '../../lib/guide/page-guide'
import { fieldsPart } from '../../lib/page/fields-part'
import { mayHoldFields } from '../../lib/page/may-hold-fields'
import { noForm } from '../../lib/page/no-form'
import { scan } from '../../lib/page/scan'
import type { Pick } from '../../lib/page/types'
import { at } from './address'
import { show } from './fixture'

const consoles = ['okta', 'meta'] as const
const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'
beforeEach(() => at(APP))
afterEach(() => at('/'))

/** Names as pages have them: known ones, wordings of them, parts of them, and quite other ones. */
const known = [
  ...consoles.flatMap((console) => fillableOf(console).flatMap((id) => fieldLabels(id))),
  ...Object.values(controls).flatMap(({ kind, names }) => (kind === 'button' ? [] : names)),
]
const name = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(...known).map((label) => `Enter your ${label} here`),
  fc.constantFrom(...known).map((label) => label.split(' ')[0] ?? ''),
  fc.constantFrom('Search', 'Find people', 'Name', 'URL', 'Adresse E-Mail', 'SAML artifact', 'Value', ''),
)
const field = fc.constantFrom('input', 'textarea', 'input type="checkbox"', 'input type="search"', 'select')
const row = fc.tuple(field, name, fc.nat(6), fc.boolean()).map(([tag, text, way, hidden]) => {
  const close = tag === 'textarea' || tag === 'select' ? `</${tag}>` : ''
  const style = hidden ? ' style="display:none"' : ''
  if (way === 0) return `<div><label>${text}<${tag}${style}>${close}</label></div>`
  if (way === 1) return `<div><span>${text}</span><${tag}${style}>${close}</div>`
  if (way === 2) return `<div><${tag} placeholder="${text}"${style}>${close}</div>`
  if (way === 3) return `<div><${tag} aria-label="${text}"${style}>${close}</div>`
  if (way === 4) return `<p>${text}</p><div><button>Test SSO</button><${tag}${style}>${close}</div>`
  if (way === 5) return `<div><${tag} title="${text}"${style}>${close}</div>`
  return `<p>${text}</p>`
})

describe('a page that is not searched for fields', () => {
  test('has none that the search would find', () => {
    let spared = 0
    fc.assert(
      fc.property(fc.array(row, { maxLength: 3 }), fc.constantFrom(...consoles), (rows, console) => {
        show(rows.join(''))
        const index = scan(document, { console })
        if (mayHoldFields(index)) return
        spared++
        expect(fieldsPart.formOn(index)).toEqual(noForm(index.guide))
        for (const spec of Object.values(index.guide.controls))
          if (spec.kind !== 'button' && spec.kind !== 'link' && new RegExp(spec.path ?? '').test(APP))
            expect(fieldsPart.fieldOfControl(index, spec)).toMatchObject({ ok: false, reason: 'none' })
      }),
      { numRuns: 1500, seed: 20_260_501 },
    )
    expect(spared).toBeGreaterThan(150)
  })

  test('or it has one that a person pointed out, whatever it is called', () => {
    show('<input aria-label="Reply address">')
    const pick: Pick = {
      id: 'acsUrl',
      as: 'field',
      console: 'okta',
      role: 'textbox',
      name: 'reply address',
      label: '',
      attributes: [],
      css: '',
    }
    const may = (as: Pick['as']) =>
      mayHoldFields(scan(document, { console: 'okta', picks: [{ ...pick, as }] }))
    expect([may('field'), may('value')]).toEqual([true, false])
  })

  test('or one of an id that the guide knows', () => {
    show('<input id="known" aria-label="Reply address">')
    const may = (ids: string[]) => {
      const index = scan(document, { console: 'okta' })
      const search: PageControl = { kind: 'field', names: ['Search'], ids }
      return mayHoldFields({
        ...index,
        guide: { ...index.guide, controls: { 'okta.catalog-search': search } },
      })
    }
    expect([may(['known']), may(['other'])]).toEqual([true, false])
  })

  test.each([
    [
      'a header with a search',
      '<input type="search" placeholder="Search for people, apps and groups">',
      false,
    ],
    ['one of its labels', '<p>ACS URL</p><input type="search" placeholder="Search people">', true],
    ['a wording of one', '<input aria-label="Your assertion consumer address">', true],
    ['a field without a name', '<input>', true],
    ['one that nobody sees', '<input style="display:none">', false],
    ['a row of boxes', '<p>Create Users</p><input type="checkbox">', true],
    ['a box of something else', '<p>Remember me</p><input type="checkbox">', false],
    ['a label and no field', '<p>ACS URL</p>', false],
  ])('or not, by what is on it: %s', (_what, html, may) => {
    show(html)
    expect(mayHoldFields(scan(document, { console: 'okta' }))).toBe(may)
  })
})
