import { describe, expect, test } from 'vitest'
import { resolvePick } from '../../lib/page/resolve-pick'
import { normalise } from '../../lib/page/text'
import type { Pick } from '../../lib/page/types'
import { sample, show } from './fixture'

const nothing: Pick = {
  id: 'signOnUrl',
  as: 'field',
  console: 'meta',
  role: '',
  name: '',
  label: '',
  attributes: [],
  css: '',
}
/** The names that a scan would give: here the `aria-label` has to do. */
const names = (element: Element) => [normalise(element.getAttribute('aria-label') ?? '')]

function find(html: string, pick: Partial<Pick>): string | null {
  show(html)
  return resolvePick({ ...nothing, ...pick }, [document], names)?.id ?? null
}

const FORM = `<main>
  <div><span>SAML address</span><input id="one" name="samlUrl" aria-label="SAML address"></div>
  <div><span>Other</span><input id="two" name="other" aria-label="Other"></div>
</main>`
const role = { role: 'textbox', name: 'saml address' }

describe('two locators that lead to one element', () => {
  test.each<[string, Partial<Pick>]>([
    ['role and name, and the label', { ...role, label: 'saml address' }],
    ['the label and an attribute', { label: 'saml address', attributes: [['name', 'samlUrl']] }],
    ['an attribute and the path', { attributes: [['name', 'samlUrl']], css: 'div:nth-of-type(1) > input' }],
    [
      'two attributes',
      {
        attributes: [
          ['name', 'samlUrl'],
          ['id', 'one'],
        ],
      },
    ],
    ['with one that finds nothing any more', { ...role, label: 'saml address', css: '.gone > input' }],
    ['with one that finds several', { ...role, label: 'saml address', css: 'main input' }],
  ])('are enough: %s', (_case, pick) => {
    expect(find(FORM, pick)).toBe('one')
  })
})

describe('nothing is found', () => {
  test.each<[string, Partial<Pick>]>([
    ['by one locator', { label: 'saml address' }],
    ['by none', {}],
    ['where one leads elsewhere', { ...role, label: 'saml address', css: 'div:nth-of-type(2) > input' }],
    ['by two that disagree', { label: 'saml address', attributes: [['name', 'other']] }],
    [
      'by an attribute that picks are not made of',
      { label: 'saml address', attributes: [['aria-label', 'Other']] },
    ],
  ])('%s', (_case, pick) => {
    expect(find(FORM, pick)).toBeNull()
  })

  test.each<[string, string]>([
    ['a hidden field', '<div><span>A</span><input id="x" name="samlUrl" style="visibility:hidden"></div>'],
    ['a password field', '<div><span>A</span><input id="x" name="samlUrl" type="password"></div>'],
    ['a checkbox', '<div><span>A</span><input id="x" name="samlUrl" type="checkbox"></div>'],
    ['something that is no field', '<div><span>A</span><b id="x" name="samlUrl">B</b></div>'],
    ['a label without its field', '<div><span>A</span></div>'],
    ['a label between two fields', '<div><span>A</span><input id="x" name="samlUrl"><input></div>'],
  ])('in %s', (_case, html) => {
    expect(find(html, { label: 'a', attributes: [['name', 'samlUrl']] })).toBeNull()
  })

  test.each([
    'input, main',
    ':has(input)',
    'main *',
    'input:not(#two)',
    'span + input',
    'span ~ input',
    '[',
    ':host input',
    `${'div '.repeat(300)}input`,
    'input:nth-child(99999999)',
  ])('by a path that none of ours is: %s', (css) => {
    const html = '<main><div><span>A</span><input id="x"></div></main>'
    expect(find(html, { label: 'a', css: 'div > input' })).toBe('x')
    expect(find(html, { label: 'a', css })).toBeNull()
  })
})

describe('a label’s field', () => {
  const pick: Partial<Pick> = { label: 'a', attributes: [['data-se', 'saml']] }
  test.each([
    [
      'has an example in it',
      '<p>A</p><input id="x" data-se="saml" placeholder="Example" aria-label="Example">',
      'x',
    ],
    ['has another name', '<p>A</p><input id="x" data-se="saml" aria-label="B">', null],
    ['has another label nearer to it', '<p>A</p><div><p>B</p><input id="x" data-se="saml"></div>', null],
    ['has a hint behind it', '<p>A</p><div><input id="x" data-se="saml"><p>Hint</p></div>', 'x'],
    ['stands before the label', '<input id="x" data-se="saml"><p>A</p>', null],
  ])('is told by what is beside it: it %s', (_case, html, id) => {
    expect(find(`<main>${html}</main>`, pick)).toBe(id)
  })
})

test('an id and a name of one wording are one fact, not two', () => {
  const html = '<div><span>A</span><input id="url" name="url"></div>'
  const both: Pick['attributes'] = [
    ['id', 'url'],
    ['name', 'url'],
  ]
  expect(find(html, { attributes: both })).toBeNull()
  expect(find(html, { attributes: both, label: 'a' })).toBe('url')
})

describe('an attribute from a file', () => {
  test.each(['"]', '\\', 'x"],[id="one', '\n', '\u0000', 'x'.repeat(5000)])(
    'is only ever a text to compare with: %j',
    (value) => {
      expect(find(FORM, { label: 'saml address', attributes: [['name', value]] })).toBeNull()
    },
  )
})

describe('a value', () => {
  const card = (inner: string) =>
    `<div><h3>Audience</h3><p>As an entity ID</p>${inner}<button>Copy</button></div>`
  const pick: Partial<Pick> = { as: 'value', id: 'audienceUrl', label: 'audience' }

  test.each([
    ['in one element', `<p id="x" data-se="aud">${sample.audience}</p>`],
    ['in a wrapper', `<div id="x"><span data-se="aud">${sample.audience}</span></div>`],
    ['spread over several', `<p id="x"><i data-se="aud">https://work.meta.com/</i><wbr><u>company/1</u></p>`],
    ['in a locked field', `<input id="x" readonly data-se="aud" value="${sample.audience}">`],
  ])('is found as a whole: %s', (_case, inner) => {
    expect(find(card(inner), { ...pick, attributes: [['data-se', 'aud']] })).toBe('x')
  })

  test('is not told from another under the same label', () => {
    const two = card(`<p id="x" data-se="aud">${sample.audience}</p><p>${sample.acs}</p>`)
    expect(find(two, { ...pick, attributes: [['data-se', 'aud']] })).toBeNull()
  })
})

test('a shadow root is looked into like the page', () => {
  show('<main><div id="host"></div></main>')
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
  if (!root) throw new Error('no root')
  root.innerHTML = FORM
  const pick = { ...nothing, ...role, attributes: [['name', 'samlUrl']] as const }
  expect(resolvePick(pick, [document], names)).toBeNull()
  expect(resolvePick(pick, [document, root], names)?.id).toBe('one')
  // The same form twice is a doubt.
  document.body.insertAdjacentHTML('beforeend', FORM)
  expect(resolvePick(pick, [document, root], names)).toBeNull()
})
