import { describe, expect, test } from 'vitest'
import { confirmFill, fill } from '../../lib/page/fill'
import type { FillOrder } from '../../lib/page/types'
import { sample, show } from './fixture'

const order = (fields: FillOrder['fields'], guard: Partial<FillOrder['guard']> = {}): FillOrder => ({
  guard: { origin: location.origin, path: location.pathname, appId: null, ...guard },
  console: fields.some(({ id }) => id === 'signOnUrl') ? 'meta' : 'okta',
  fields,
  picks: [],
})
const audience = { id: 'audienceUrl', text: sample.audience, replace: false } as const
const fillOne = (field: FillOrder['fields'][number] = audience) => fill(document, order([field]))[field.id]
const row = (label: string, input: string) =>
  `<div class="row"><label>${label}</label><div>${input}</div></div>`
const input = () => document.querySelector('input')

describe('fill', () => {
  test('fills the one field beside its label, and the page hears input, change and blur once each', () => {
    show(row('Audience URL', '<input>') + row('ACS (Assertion Consumer Service) URL', '<input>'))
    const heard: string[] = []
    for (const type of ['input', 'change', 'focusout'])
      document.querySelector('.row')?.addEventListener(type, (event) => heard.push(event.type))
    expect(fillOne()).toEqual({ ok: true, already: false })
    expect(input()?.value).toBe(sample.audience)
    expect(heard).toEqual(['input', 'change', 'focusout'])
  })

  test('says so when the field holds the value already, and writes nothing', () => {
    show(row('Audience URL', `<input value="${sample.audience}">`))
    let heard = 0
    input()?.addEventListener('input', () => heard++)
    expect(fillOne()).toEqual({ ok: true, already: true })
    expect(heard).toBe(0)
  })

  test.each([
    ['no such field', row('Something else', '<input>'), 'none'],
    ['two fields with the label', row('Audience URL', '<input>').repeat(2), 'ambiguous'],
    ['a disabled field', row('Audience URL', '<input disabled>'), 'disabled'],
    ['a disabled fieldset', `<fieldset disabled>${row('Audience URL', '<input>')}</fieldset>`, 'disabled'],
    [
      'aria-disabled around it',
      `<div aria-disabled="true">${row('Audience URL', '<input>')}</div>`,
      'disabled',
    ],
    ['a read-only field', row('Audience URL', '<input readonly>'), 'read-only'],
    ['a password field', row('Audience URL', '<input type="password">'), 'password'],
    ['a hidden field', `<div style="visibility:hidden">${row('Audience URL', '<input>')}</div>`, 'none'],
    ['a field that is too short', row('Audience URL', '<input maxlength="10">'), 'too-long'],
    [
      'another value in it',
      row('Audience URL', '<input value="https://old.example">'),
      'holds-another-value',
    ],
    [
      'an overlay on top',
      `${row('Audience URL', '<input>')}<div style="position:fixed;inset:0;background:#fff"></div>`,
      'covered',
    ],
  ])('refuses %s', (_name, html, reason) => {
    show(html)
    const before = input()?.value
    expect(fillOne()).toMatchObject({ ok: false, reason })
    expect(input()?.value).toBe(before)
  })

  test('replaces another value once the person agreed', () => {
    show(row('Audience URL', '<input value="https://old.example">'))
    expect(fillOne({ ...audience, replace: true })).toEqual({ ok: true, already: false })
  })

  test('refuses a page that shortens the value, and puts the old one back', () => {
    show(row('Audience URL', '<input value=" ">'))
    const field = input()
    field?.addEventListener('input', () => {
      if (field.value.length > 5) field.value = field.value.slice(0, 5)
    })
    expect(fillOne()).toMatchObject({ ok: false, reason: 'shortened', found: 'https' })
    expect(field?.value).toBe(' ')
  })

  test('a later look finds what the page took back meanwhile', () => {
    show(row('Audience URL', '<input>'))
    expect(fillOne()).toEqual({ ok: true, already: false })
    const field = input()
    if (field) field.value = ''
    expect(confirmFill(document, order([audience])).audienceUrl).toMatchObject({
      ok: false,
      reason: 'reverted',
    })
  })

  test('writes nothing on another origin or another app', () => {
    show(row('Audience URL', '<input>'))
    expect(
      fill(document, order([audience], { origin: 'https://acme-admin.okta.com' })).audienceUrl,
    ).toMatchObject({
      reason: 'wrong-page',
    })
    expect(fill(document, order([audience], { appId: '0oa1a2b3c4d5e6f7g8h9' })).audienceUrl).toMatchObject({
      reason: 'wrong-page',
    })
    expect(input()?.value).toBe('')
  })

  test('finds a field by aria-labelledby, by aria-label and by its placeholder', () => {
    for (const html of [
      '<span id="a">SAML URL</span><input aria-labelledby="a">',
      '<input aria-label="SAML URL">',
      '<input placeholder="SAML URL">',
    ]) {
      show(html)
      expect(fillOne({ id: 'signOnUrl', text: sample.signOn, replace: false })).toEqual({
        ok: true,
        already: false,
      })
    }
  })
})
