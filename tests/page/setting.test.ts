import { describe, expect, test } from 'vitest'
import type { SettingId } from '../../lib/guide/settings'
import { scan } from '../../lib/page/scan'
import { settingsOn } from '../../lib/page/choice'
import { confirmChoices, setChoices, undoChoices } from '../../lib/page/setting'
import { readPage } from '../../lib/page/snapshot'
import type { SetOrder } from '../../lib/page/types'
import { at } from './address'
import { show } from './fixture'

const APP = '0oa1a2b3c4d5e6f7g8h9'
const path = `/admin/app/facebook_work_accounts/instance/${APP}/`
const order = (ids: readonly SettingId[], change: Partial<SetOrder> = {}): SetOrder => ({
  guard: { origin: location.origin, path, appId: APP },
  console: 'okta',
  settings: ids,
  ...change,
})
const list = (options: string, attributes = '') =>
  `<div><label for="f">Application username format</label><select id="f" ${attributes}>${options}</select></div>`
const options = '<option selected>(None)</option><option>Okta username</option><option>Email</option>'
const box = (row: string, attributes = '') =>
  `<div class="g-row"><div>${row}</div><div><label><input type="checkbox" ${attributes}> Enable</label></div></div>`
const boxes = ['Create Users', 'Update User Attributes', 'Deactivate Users'].map((row) => box(row)).join('')
const select = () => document.querySelector('select')
const ticks = () => [...document.querySelectorAll('input')].map(({ checked }) => checked)
const set = (ids: readonly SettingId[], change: Partial<SetOrder> = {}) =>
  setChoices(document, order(ids, change))
const seen = () => settingsOn(scan(document, { console: 'okta' }))

function page(html: string): void {
  at(path)
  show(html)
}

describe('the username format', () => {
  test('is set to Email where nothing was chosen, is read back, and the page hears of it once', () => {
    page(list(options))
    const heard: string[] = []
    for (const type of ['input', 'change'])
      select()?.addEventListener(type, (event) => heard.push(event.type))
    expect(seen().usernameFormat).toEqual({ state: 'open', holds: 'nothing', text: '(None)' })
    expect(set(['usernameFormat'])).toEqual({ usernameFormat: { ok: true, already: false } })
    expect(select()?.value).toBe('Email')
    expect(heard).toEqual(['input', 'change'])
    expect(seen().usernameFormat).toMatchObject({ holds: 'wanted' })
    expect(set(['usernameFormat'])).toEqual({ usernameFormat: { ok: true, already: true } })
    expect(heard).toHaveLength(2)
  })

  test('that somebody chose stays', () => {
    page(list(options.replace(' selected', '').replace('<option>Okta', '<option selected>Okta')))
    expect(set(['usernameFormat']).usernameFormat).toEqual({
      ok: false,
      reason: 'holds-another-value',
      found: 'Okta username',
    })
    expect(select()?.value).toBe('Okta username')
  })

  test.each([
    ['a list without the entry', list('<option>(None)</option><option>Custom</option>'), 'no-entry'],
    ['a list that has it twice', list(`${options}<option>Email</option>`), 'no-entry'],
    [
      'an entry that only begins so',
      list('<option>(None)</option><option>Email prefix</option>'),
      'no-entry',
    ],
    ['an entry that is locked', list('<option>(None)</option><option disabled>Email</option>'), 'no-entry'],
    ['a list of several choices', list(options, 'multiple'), 'no-entry'],
    ['a locked list', list(options, 'disabled'), 'disabled'],
    ['two lists', list(options) + list(options).replaceAll('"f"', '"g"'), 'ambiguous'],
    ['no list', '<p>Application username format</p>', 'none'],
    [
      'a list under another',
      `${list(options)}<div style="position:fixed;inset:0;background:#fff"></div>`,
      'covered',
    ],
  ])('is left alone: %s', (_name, html, reason) => {
    page(html)
    const before = select()?.value
    expect(set(['usernameFormat']).usernameFormat).toMatchObject({ ok: false, reason })
    expect(select()?.value).toBe(before)
  })
})

describe('the boxes of provisioning', () => {
  test('are ticked one by one, never unticked, and pages that count clicks get one for each', () => {
    page(boxes)
    let clicks = 0
    document.body.addEventListener('click', () => clicks++, {
      once: false,
      signal: AbortSignal.timeout(1000),
    })
    expect(set(['createUsers', 'updateAttributes'])).toEqual({
      createUsers: { ok: true, already: false },
      updateAttributes: { ok: true, already: false },
    })
    expect(ticks()).toEqual([true, true, false])
    expect(set(['createUsers'])).toEqual({ createUsers: { ok: true, already: true } })
    expect(ticks()).toEqual([true, true, false])
    expect(clicks).toBe(2)
  })

  test('that a page unticks again are told', () => {
    page(boxes)
    const [first] = document.querySelectorAll('input')
    first?.addEventListener('change', () => {
      first.checked = false
    })
    expect(set(['createUsers']).createUsers).toMatchObject({ ok: false, reason: 'reverted' })
  })

  test('that a page unticks later are told at the second look', () => {
    page(boxes)
    set(['createUsers'])
    const [first] = document.querySelectorAll('input')
    if (first) first.checked = false
    expect(confirmChoices(document, order(['createUsers'])).createUsers).toMatchObject({ reason: 'reverted' })
  })

  test('in a locked form are seen, and left alone', () => {
    page(box('Create Users', 'disabled'))
    expect(seen().createUsers).toEqual({ state: 'locked', holds: 'nothing' })
    expect(set(['createUsers']).createUsers).toMatchObject({ reason: 'disabled' })
    expect(ticks()).toEqual([false])
  })

  test('what looks like one and is none is not pressed', () => {
    page('<label>Enable API integration <button type="submit">Enable API integration</button></label>')
    expect(set(['enableApi']).enableApi).toMatchObject({ reason: 'none' })
    page('<label><input type="radio"> Enable API integration</label>')
    expect(set(['enableApi']).enableApi).toMatchObject({ reason: 'none' })
  })
})

describe('elsewhere', () => {
  test.each([
    ['another app', { guard: { origin: location.origin, path, appId: '0oaOther' } }],
    ['another page', { guard: { origin: location.origin, path: '/admin/', appId: null } }],
    ['another origin', { guard: { origin: 'https://evil.example', path, appId: APP } }],
  ])('nothing is set: %s', (_name, change) => {
    page(boxes + list(options))
    expect(Object.values(set(['createUsers', 'usernameFormat'], change))).toEqual([
      { ok: false, reason: 'wrong-page' },
      { ok: false, reason: 'wrong-page' },
    ])
    expect(ticks()).toEqual([false, false, false])
    expect(select()?.value).toBe('(None)')
  })

  test('a page that is no app’s offers no setting', () => {
    at('/admin/dashboard')
    show(boxes + list(options))
    expect(seen()).toEqual({})
  })

  test('Meta’s pages have none', () => {
    page(boxes)
    expect(readPage(document, 'meta', 'Okta SSO').settings).toEqual({})
  })
})

describe('undo', () => {
  test('sets back what was set, and nothing that a person has changed since', () => {
    page(boxes + list(options))
    set(['createUsers', 'updateAttributes', 'usernameFormat'])
    const [first] = document.querySelectorAll('input')
    first?.click()
    expect(undoChoices(document, order([]))).toEqual({
      createUsers: 'changed',
      updateAttributes: 'restored',
      usernameFormat: 'restored',
    })
    expect(ticks()).toEqual([false, false, false])
    expect(select()?.value).toBe('(None)')
  })

  test('leaves what the page drew anew, and what lies under something now', () => {
    page(boxes)
    set(['createUsers'])
    page(boxes.replace('type="checkbox"', 'type="checkbox" checked'))
    expect(undoChoices(document, order([]))).toEqual({ createUsers: 'gone' })
    page(boxes)
    set(['createUsers'])
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div style="position:fixed;inset:0;background:#fff"></div>',
    )
    expect(undoChoices(document, order([]))).toEqual({ createUsers: 'refused' })
    expect(ticks()[0]).toBe(true)
  })

  test('does nothing on another page', () => {
    page(boxes)
    set(['createUsers'])
    const elsewhere = { guard: { origin: location.origin, path: '/x', appId: null } }
    expect(undoChoices(document, order([], elsewhere))).toEqual({ createUsers: 'gone' })
    expect(ticks()[0]).toBe(true)
  })
})
