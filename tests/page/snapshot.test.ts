import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPage } from '../../lib/page/snapshot'
import { at } from './address'
import { sample, show } from './fixture'

const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'
const form = `<h1>Meta Work Accounts</h1>
  <dl><dt>Issuer</dt><dd>${sample.issuer}</dd></dl>
  <label>Audience URL<input value="typed"></label>
  <button>Save</button>`
const title = document.title
const read = (console: 'okta' | 'meta' = 'okta') => readPage(document, console, 'Okta SSO')

beforeEach(() => at(APP))
afterEach(() => {
  at('/')
  document.title = title
})

describe('a page of the console', () => {
  test('gives its readings, fields, signals and controls', () => {
    show(form)
    const page = read()
    expect(page).toMatchObject({ console: 'okta', origin: location.origin, path: APP, signedOut: false })
    expect(page.readings.map(({ id, text }) => [id, text])).toEqual([['issuer', sample.issuer]])
    expect(page.fields).toMatchObject({
      audienceUrl: { state: 'open', text: 'typed' },
      acsUrl: { state: 'none' },
    })
    expect(page.signals).toContain('okta.app')
    expect(page.controls).toContain('okta.save')
  })

  test('names the app by the address and its heading, and no app elsewhere', () => {
    show(form)
    expect(read().app).toEqual({
      id: '0oa1a2b3c4d5e6f7g8h9',
      key: 'facebook_work_accounts',
      label: 'Meta Work Accounts',
    })
    for (const path of ['/admin/apps/active', '/admin/app/x/instance/_new_/', '/admin/app/x/instance/abc/']) {
      at(path)
      expect(read().app).toBeNull()
    }
    at(APP)
    expect(read('meta').app).toBeNull()
  })

  test('leaves the query and Meta’s fragment in the page', () => {
    show('')
    at(`${APP}?code=secret#tab-signon`)
    const page = read()
    expect(JSON.stringify(page)).not.toContain('secret')
    expect(page.hash).toBe('#tab-signon')
    expect(read('meta').hash).toBe('')
  })

  test('is plain data', () => {
    show(form)
    const page = read()
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })

  test('is left as it was', () => {
    show(form)
    const before = document.documentElement.outerHTML
    read()
    read('meta')
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('reports its alerts: those that show, three at most, not too long', () => {
    show(
      `<p role="alert" hidden>hidden</p>${['a  b', '', 'c', 'd'.repeat(500), 'e'].map((text) => `<p role="alert">${text}</p>`).join('')}`,
    )
    expect(read().alerts).toEqual(['a b', 'c', 'd'.repeat(200)])
  })

  test('reports Okta’s boxes for errors, and no message of success', () => {
    show(
      '<div class="infobox infobox-error" role="status">It failed</div><div class="infobox infobox-success" role="status">Saved</div><div class="infobox infobox-error" hidden>Old</div>',
    )
    expect(read().alerts).toEqual(['It failed'])
  })
})

describe('a page that asks to sign in', () => {
  test.each([
    ['by its path', () => at('/login/login.htm')],
    ['by its title', () => (document.title = 'acme - Sign In')],
    [
      'by a password field',
      () => document.body.insertAdjacentHTML('beforeend', '<input type="password" value="hunter2">'),
    ],
  ])('gives nothing: %s', (_case, sign) => {
    show(form)
    sign()
    for (const page of [read(), read('meta')]) {
      expect(page).toMatchObject({
        signedOut: true,
        readings: [],
        fields: {},
        testEmail: null,
        signals: [],
        controls: [],
      })
      expect(JSON.stringify(page)).not.toContain('hunter2')
    }
  })

  test('is not one with a hidden password field', () => {
    show(`${form}<input type="password" hidden>`)
    expect(read().signedOut).toBe(false)
  })
})
