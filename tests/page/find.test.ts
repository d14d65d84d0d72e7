import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ControlId } from '../../lib/guide/controls'
import type { FillableId } from '../../lib/guide/forms'
import type { ConsoleId } from '../../lib/guide/types'
import { findControl, findField } from '../../lib/page/find'
import { scan } from '../../lib/page/scan'
import { at } from './address'
import { sample, show } from './fixture'

const field = (id: FillableId, console: ConsoleId = 'okta') => findField(scan(document, { console }), id)
const control = (id: ControlId, console: ConsoleId = 'okta') => findControl(scan(document, { console }), id)
const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'

beforeEach(() => at(APP))
afterEach(() => at('/'))

describe('a field is found', () => {
  test.each([
    ['by its label', '<label for="x">ACS URL</label><input id="x">', 'its label is “acs url”'],
    ['by a label around it', '<label>ACS URL <input id="x"></label>', 'its label is “acs url”'],
    ['by an attribute', '<input id="x" aria-label="ACS URL">', 'its label is “acs url”'],
    ['by a reference', '<b id="l">ACS URL</b><input id="x" aria-labelledby="l">', 'its label is “acs url”'],
    ['by a title', '<input id="x" title="ACS URL">', 'its label is “acs url”'],
    ['by the text beside it', '<div><span>ACS URL</span><input id="x"></div>', '“acs url” stands beside it'],
    ['by its placeholder', '<input id="x" placeholder="ACS URL">', 'its placeholder is “acs url”'],
    [
      'by a wording of the label',
      '<label>Meta ACS endpoint URL<input id="x"></label>',
      'its label “meta acs endpoint url” is a wording of the known one',
    ],
    [
      'by a label split over elements',
      '<label><i>ACS</i><i> U</i><i>RL</i><input id="x"></label>',
      'its label is “acs url”',
    ],
  ])('%s, and says so', (_how, html, evidence) => {
    show(html)
    expect(field('acsUrl')).toMatchObject({ ok: true, evidence, element: { id: 'x' } })
  })

  test('in an open shadow root', () => {
    show('<div></div>')
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<span>ACS URL</span><input id="x">'
    expect(field('acsUrl')).toMatchObject({ ok: true, element: { id: 'x' } })
  })

  test('with what else speaks for it: its section and the shape of what it holds', () => {
    show(
      `<h3>Advanced Sign-on Settings</h3><label>ACS URL<input id="x" value="${sample.acs}"></label><h3>Credentials Details</h3>`,
    )
    expect(field('acsUrl')).toMatchObject({
      evidence:
        'its label is “acs url”; it stands in the section “Advanced Sign-on Settings”; what it holds has the right shape',
    })
  })

  test('among two of its label by the section that it stands in', () => {
    show(
      '<h3>Settings</h3><label>ACS URL<input></label><h3>Advanced Sign-on Settings</h3><label>ACS URL<input id="x"></label>',
    )
    expect(field('acsUrl')).toMatchObject({ ok: true, element: { id: 'x' } })
  })

  test('by its place and the word for the issuer where every label is new', () => {
    show(
      ['Nom de la configuration SSO', 'Adresse URL SAML', 'Adresse SAML de l’émetteur']
        .map((label, place) => `<label>${label}<input id="f${place}"></label>`)
        .join('') + '<label>Certificat X.509 SAML<textarea id="f3"></textarea></label>',
    )
    const ids = (['setupName', 'signOnUrl', 'issuer', 'certificate'] as const).map((id) => {
      const found = field(id, 'meta')
      return found.ok ? found.element.id : found.reason
    })
    expect(ids).toEqual(['f0', 'f1', 'f2', 'f3'])
  })
})

describe('no field is taken', () => {
  test('of two of one label, and both are named with what speaks for them', () => {
    show(
      '<label>ACS URL<input></label><div><label for="b">ACS URL</label><input id="b" placeholder="x"></div>',
    )
    expect(field('acsUrl')).toEqual({
      ok: false,
      reason: 'ambiguous',
      count: 2,
      evidence: ['its label is “acs url”', 'its label is “acs url”'],
    })
  })

  test('where a label says one thing and a text beside another field the same', () => {
    show('<label>ACS URL<input></label><div><span>ACS URL</span><input></div>')
    expect(field('acsUrl')).toMatchObject({ reason: 'ambiguous', count: 2 })
  })

  test('whose own name is another than the text that a reference leads to', () => {
    show('<div><span id="l">ACS URL <span>of the old app</span></span><input aria-labelledby="l"></div>')
    expect(field('acsUrl')).toMatchObject({ ok: false })
  })

  test.each([
    ['the issuer', 'SAML Issuer URL'],
    ['the logout', 'SAML Single Logout URL'],
    ['something unknown', 'SAML artifact URL'],
  ])('for the sign-on URL when only %s has one', (_what, label) => {
    show(`<label>${label}<input></label>`)
    expect(field('signOnUrl', 'meta')).toMatchObject({ ok: false, reason: 'none' })
  })

  test('for the setup’s name before a form whose labels are new, unless it speaks of SSO', () => {
    const form = ['Adresse URL SAML', 'Émetteur SAML']
      .map((label) => `<label>${label}<input></label>`)
      .join('')
    show(`<label>Recherche<input></label>${form}<label>Certificat SAML<textarea></textarea></label>`)
    expect(field('setupName', 'meta')).toMatchObject({ ok: false, reason: 'none' })
    expect(field('signOnUrl', 'meta')).toMatchObject({ ok: true })
  })

  test('that a text beside it names, where the name that counts is another', () => {
    show('<b id="l">Reply address</b><input aria-labelledby="l" aria-label="ACS URL">')
    expect(field('acsUrl')).toMatchObject({ ok: false })
  })

  test('whose label and placeholder are wordings of two values', () => {
    show('<input aria-label="Meta Audience URL" placeholder="Meta ACS endpoint URL">')
    expect([field('audienceUrl'), field('acsUrl')]).toMatchObject([{ ok: false }, { ok: false }])
  })

  test('for two values at once', () => {
    show('<div><span>Audience URL</span><input placeholder="ACS URL"></div>')
    expect([field('audienceUrl').ok, field('acsUrl').ok]).toEqual([false, false])
  })

  test.each([
    ['the issuer stands first', ['Nom', 'Adresse SAML de l’émetteur', 'Adresse URL SAML'], ''],
    ['a third speaks of SAML', ['Nom', 'Adresse URL SAML', 'Émetteur SAML', 'Déconnexion SAML'], ''],
    [
      'one name is there twice',
      ['Nom', 'Adresse URL SAML', 'Émetteur SAML'],
      '<input aria-label="Émetteur SAML">',
    ],
  ])('by its place when %s', (_what, labels, more) => {
    show(
      `${labels.map((label) => `<label>${label}<input></label>`).join('')}<label>Certificat SAML<textarea></textarea></label>${more}`,
    )
    expect(field('signOnUrl', 'meta')).toMatchObject({ ok: false })
    expect(field('issuer', 'meta')).toMatchObject({ ok: false })
  })
})

describe('a name that was computed is computed again when', () => {
  test('the button says something else', () => {
    show('<input type="button" value="Cancel" title="x">')
    expect(control('okta.cancel').ok).toBe(true)
    document.querySelector('input')?.setAttribute('value', 'Save')
    expect([control('okta.cancel').ok, control('okta.save').ok]).toEqual([false, true])
  })

  test('a picture in it stands for something else', () => {
    show('<button><img alt="Cancel" src="data:,"></button>')
    expect(control('okta.cancel').ok).toBe(true)
    document.querySelector('img')?.setAttribute('alt', 'Save')
    expect([control('okta.cancel').ok, control('okta.save').ok]).toEqual([false, true])
  })

  test('a style sheet shows another of its texts', () => {
    show(
      '<style id="s">.b{display:none}</style><button><span class="a">Cancel</span><span class="b">Save</span></button>',
    )
    expect(control('okta.cancel').ok).toBe(true)
    const sheet = document.getElementById('s')
    if (sheet) sheet.textContent = '.a{display:none}'
    expect([control('okta.cancel').ok, control('okta.save').ok]).toEqual([false, true])
  })
})

describe('a control is found', () => {
  test.each([
    ['text', '<div role="button"><i></i><span>Save</span></div>'],
    ['value', '<input type="submit" value="Save">'],
    ['label', '<div role="button" aria-label="Save"></div>'],
    ['reference', '<b id="l">Save</b><div role="button" aria-labelledby="l">S</div>'],
    ['picture', '<button><img alt="Save" src="data:,"></button>'],
    ['title', '<a href="#" title="Save"><svg></svg></a>'],
  ])('by its %s', (_how, html) => {
    show(`<style>[role=button],a{display:block;width:60px;height:20px}</style>${html}`)
    expect(control('okta.save')).toMatchObject({ ok: true, evidence: 'its name is “save”' })
  })

  test('on its own pages only', () => {
    show('<button>Save</button>')
    at('/admin/users')
    expect(control('okta.save').ok).toBe(false)
  })

  test('by the name that counts, not by a text in it', () => {
    show('<button aria-label="Delete">Save</button>')
    expect(control('okta.save')).toMatchObject({ ok: true, evidence: 'its title is one of the known names' })
    show('<b id="l">Delete</b><button aria-label="Save" aria-labelledby="l">x</button>')
    expect(control('okta.save')).toMatchObject({ ok: false })
  })
})
