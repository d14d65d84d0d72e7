import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGenerated, makePick } from '../../lib/page/locators'
import { namesOf } from '../../lib/page/pointed'
import { resolvePick, wholePiece } from '../../lib/page/resolve-pick'
import type { Pick, PickPurpose } from '../../lib/page/types'
import { sample, show } from './fixture'

function element(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const pickOf = (target: Element, as: PickPurpose = 'field') =>
  makePick(target, as === 'field' ? 'signOnUrl' : 'audienceUrl', as, 'meta', [document])
const find = (pick: Pick) => resolvePick(pick, [document], namesOf)

describe('a name that a person gave', () => {
  test.each([
    'saml-url',
    'samlUrl',
    'ssoSettings.autofill',
    'saml2-issuer',
    'x509Certificate',
    'app_label',
    'entity',
  ])('is used: %s', (name) => expect(isGenerated(name)).toBe(false))
  test.each([
    'js_5',
    'u_0_q_CD',
    ':r3:',
    '«r1»',
    'mui-123',
    'css-1q2w3e',
    'input-7f3a9c',
    '_aBcXz',
    'x1lliihq',
    'kwdqzrt',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '0oa1a2b3c4d5e6f7g8h9',
    'ember1234',
    'react-select-2-input',
    'x'.repeat(99),
    '',
  ])('is told from a made-up one: %j', (name) => expect(isGenerated(name)).toBe(true))
})

describe('a pick', () => {
  test('holds every way that leads to the field, and no value', () => {
    show(`<main><form class="saml-form">
      <div class="css-1q2w3e"><label for="samlUrl">SAML address:</label>
        <input id="samlUrl" name="saml.url" data-se="saml-url" autocomplete="url" placeholder="Paste it here"
          value="https://acme.okta.com/app/hunter2"></div>
      <div><label for="other">Other</label><input id="other"></div></form></main>`)
    const pick = pickOf(element('#samlUrl'))
    expect(pick).toMatchObject({
      id: 'signOnUrl',
      as: 'field',
      console: 'meta',
      role: 'textbox',
      name: 'saml address',
      label: 'saml address',
      attributes: [
        ['id', 'samlUrl'],
        ['name', 'saml.url'],
        ['data-se', 'saml-url'],
        ['autocomplete', 'url'],
        ['placeholder', 'Paste it here'],
      ],
    })
    expect(document.querySelectorAll(pick.css)).toHaveLength(1)
    expect(pick.css).not.toMatch(/samlUrl|css-/)
    expect(JSON.stringify(pick)).not.toContain('hunter2')
    expect(find(pick)).toBe(element('#samlUrl'))
  })

  test('has nothing of what a page made up', () => {
    show(`<main><p>Intro</p><div id="js_5"><span id="js_6">SAML address</span>
      <input id=":r3:" name="field-8812" aria-labelledby="js_6" data-testid="7f3a9c"></div></main>`)
    const pick = pickOf(element('input'))
    expect(pick.attributes).toEqual([])
    expect(pick.css).not.toBe('')
    expect(JSON.stringify(pick)).not.toMatch(/js_|r3|8812|7f3a9c/)
    expect(find(pick)).toBe(element('input'))
  })

  test.each([
    ['an e-mail address', 'ada@acme.example'],
    ['an address', 'https://acme.okta.com/'],
    ['a number', 'Company 1000000000000001'],
    ['a certificate', '-----BEGIN CERTIFICATE-----'],
  ])('keeps no label, name or example with %s in it', (_case, text) => {
    show(
      `<main><div><span>${text}</span><input aria-label="${text}" placeholder="${text}" data-se="saml"></div></main>`,
    )
    const pick = pickOf(element('input'))
    expect(pick).toMatchObject({ name: '', label: '', attributes: [['data-se', 'saml']] })
  })

  test('of a value holds nothing of the value', () => {
    show(`<main><div><h3>Audience</h3><p>Also known as entity ID</p>
      <a href="${sample.audience}" title="${sample.audience}" id="audience">${sample.audience}</a></div></main>`)
    const pick = pickOf(element('a'), 'value')
    expect(pick).toMatchObject({ label: 'audience', name: '', attributes: [['id', 'audience']] })
    expect(JSON.stringify(pick)).not.toMatch(/work\.meta|1000000000000001/)
    expect(find(pick)).toBe(element('a'))
  })

  test('of a field in a label that holds a value too has nothing of it', () => {
    show(
      `<main><label>Address <input id="address" value="hunter2"> of <input value="swordfish"></label></main>`,
    )
    expect(JSON.stringify(pickOf(element('#address')))).not.toMatch(/hunter2|swordfish/)
  })

  test('leaves out a name that is only the first element’s of those with one id', () => {
    const section = '<section><label for="address">Address</label><p><input id="address"></p></section>'
    show(`<main>${section.repeat(2)}</main>`)
    expect(pickOf(element('input'))).toMatchObject({ name: '', label: '', attributes: [] })
    expect(find(pickOf(element('input')))).toBeNull()
    show(`<main>${section}</main>`)
    expect(pickOf(element('input')).name).toBe('address')
  })

  test('leaves out a way that leads to its twin as well', () => {
    show(`<main><div><label>Address <input></label></div><div><label>Address <input></label></div></main>`)
    expect(pickOf(element('input'))).toMatchObject({ name: '', label: '', attributes: [] })
    expect(find(pickOf(element('input')))).toBeNull()
  })
})

/** A form or a list of values, in one of the ways in which pages are made. */
interface Row {
  label: string
  binding: 'for' | 'wrap' | 'aria' | 'beside' | 'none'
  kind: 'input' | 'textarea' | 'value'
  id: string
  name: string
  wrappers: number
  hint: boolean
}
const LABELS = ['Sign-on address', 'Issued by', 'Certificate', 'Audience', 'Reply address', 'Remarks']
const row: fc.Arbitrary<Row> = fc.record({
  label: fc.constantFrom(...LABELS),
  binding: fc.constantFrom('for', 'wrap', 'aria', 'beside', 'none'),
  kind: fc.constantFrom('input', 'textarea', 'value'),
  id: fc.constantFrom('', 'js_1', 'samlUrl', 'issuer', ':r2:', 'certificate'),
  name: fc.constantFrom('', 'saml-url', 'issuer', 'field-77', 'certificate'),
  wrappers: fc.nat(3),
  hint: fc.boolean(),
})

function drawRow({ label, binding, kind, id, name, wrappers, hint }: Row, position: number): string {
  const marks = `data-row="${position}"${id ? ` id="${id}"` : ''}${name ? ` name="${name}"` : ''}`
  const aria = binding === 'aria' ? ` aria-label="${label}"` : ''
  const thing =
    kind === 'input'
      ? `<input ${marks}${aria}>`
      : kind === 'textarea'
        ? `<textarea ${marks}${aria}></textarea>`
        : `<p ${marks} data-se="${name}">https://work.meta.com/company/${1e9 + position}</p>`
  const wrapped = '<div class="css-1a2b">'.repeat(wrappers) + thing + '</div>'.repeat(wrappers)
  const text = hint ? '<small>Ask your admin</small>' : ''
  if (binding === 'wrap') return `<section><label>${label} ${wrapped}</label>${text}</section>`
  if (binding === 'for') return `<section><label for="${id}">${label}</label>${text}${wrapped}</section>`
  return `<section>${binding === 'beside' ? `<b>${label}</b>` : ''}${wrapped}${text}</section>`
}

const NAMELESS = '<section><input></section>'
/** Something that happens to a page between two visits. */
type Change = { what: 'insert' | 'wrap' | 'rename' | 'unlabel' | 'drop' | 'swap'; at: number; html: string }
const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('insert', 'wrap', 'rename', 'unlabel', 'drop', 'swap'),
  at: fc.nat(1000),
  html: fc.constantFrom(
    '<div>News</div>',
    '<p><b>Notice</b></p>',
    '<section><label>Search <input></label></section>',
    '<section><b>Contact</b><input name="contact"></section>',
    NAMELESS,
  ),
})

function apply({ what, at, html }: Change): void {
  const all = [...element('main').querySelectorAll('*')]
  const one = all[at % all.length]
  if (!one) return
  if (what === 'insert') {
    if (!one.matches('input, textarea, p')) one.insertAdjacentHTML('beforebegin', html)
  } else if (what === 'wrap') {
    const wrapper = document.createElement('div')
    one.before(wrapper)
    wrapper.append(one)
  } else if (what === 'rename') {
    for (const each of all) {
      if (each.className) each.className = `css-${at}`
      if (isGenerated(each.id)) each.id = each.id && `js_${at}`
    }
  } else if (what === 'unlabel') one.closest('section')?.querySelector('b, label[for]')?.remove()
  else if (what === 'swap')
    one.closest('section')?.previousElementSibling?.before(one.closest('section') ?? one)
  else if (!one.querySelector('[data-row]')) one.remove()
}

describe('after a page has changed', () => {
  let tries = 0
  let again = 0

  test('a pick leads to the same element or to none, never to another', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (rows, which, changes) => {
          show(`<main>${rows.map(drawRow).join('')}</main>`)
          const target = document.querySelector(`[data-row="${which % rows.length}"]`)
          if (!target) throw new Error('no target')
          const pick = pickOf(target, target.localName === 'p' ? 'value' : 'field')
          const before = find(pick)
          const whole = target.localName === 'p' ? wholePiece(target) : target
          expect(before === null || before === whole).toBe(true)
          for (const each of changes) apply(each)
          // A nameless field right where the label's own one was: nobody could tell the two.
          fc.pre(target.isConnected || !changes.some(({ html }) => html === NAMELESS))
          const found = find(pick)
          // A value that nothing stands beside any more is as large as what holds it alone.
          const same = target.localName === 'p' ? wholePiece(target) : target
          expect(found === null || found === same).toBe(true)
          if (before && target.isConnected) {
            tries++
            if (found) again++
          }
        },
      ),
      { numRuns: 1000 },
    )
    console.log(`found again: ${again} of ${tries}`)
  })

  test.each([
    ['something was added', () => element('main').insertAdjacentHTML('afterbegin', '<p>News</p>')],
    ['generated names are others', () => apply({ what: 'rename', at: 7, html: '' })],
    ['its label is gone', () => element('b').remove()],
    ['it is wrapped once more', () => apply({ what: 'wrap', at: 2, html: '' })],
  ])('it is found again where %s', (_case, happen) => {
    show(`<main><section id="js_1"><b>Address</b><input name="saml-url" class="css-1a"></section></main>`)
    const pick = pickOf(element('input'))
    happen()
    expect(find(pick)).toBe(element('input'))
  })
})
