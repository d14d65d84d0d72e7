import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SignalId } from '../../lib/guide/signals'
import type { ConsoleId } from '../../lib/guide/types'
import { scan } from '../../lib/page/scan'
import { createJudge } from '../../lib/page/signals'
import { at } from './address'
import { show } from './fixture'

const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'
const judge = (console: ConsoleId, setupName = 'Okta SSO') =>
  createJudge(scan(document, { console, setupName }), setupName)
const okta = (): SignalId[] => judge('okta').signals()
const meta = (name?: string): SignalId[] => judge('meta', name).signals()

beforeEach(() => at('/admin/'))
afterEach(() => at('/'))

describe('a condition', () => {
  test('of the path holds on that path only', () => {
    show('')
    expect(okta()).toContain('okta.console')
    at('/administrator')
    expect(okta()).not.toContain('okta.console')
    at(APP)
    expect(okta()).toContain('okta.app')
    at('/admin/app/facebook_work_accounts/instance/_new_/')
    expect(okta()).not.toContain('okta.app')
  })

  test('of a text holds for the whole text, whatever its case and spaces', () => {
    show('<h2> SSO  Test complete </h2>')
    expect(meta()).toContain('meta.test-complete')
    show('<h2>SSO test complete soon</h2>')
    expect(meta()).not.toContain('meta.test-complete')
  })

  test('of a part of a text holds for the part', () => {
    at(APP)
    show('<p>Meta Work Accounts was verified successfully!</p>')
    expect(okta()).toContain('okta.api-tested')
    show('<p>Meta Work Accounts could not be verified.</p>')
    expect(okta()).not.toContain('okta.api-tested')
  })

  test.each(['display:none', 'visibility:hidden', 'opacity:0', 'height:0;overflow:hidden'])(
    'does not hold for what is hidden by %s',
    (style) => {
      at(APP)
      show(`<div style="${style}"><p style="${style}">It was verified successfully</p>
        <p style="${style}">SSO test complete</p></div>`)
      expect(okta()).not.toContain('okta.api-tested')
      expect(meta()).not.toContain('meta.test-complete')
    },
  )

  test('does not hold for a text that is folded away inside a shown element', () => {
    show('<div>More<span style="display:none">SSO test complete</span></div>')
    expect(meta()).not.toContain('meta.test-complete')
    show('<details><summary>Test</summary><p>SSO test complete</p></details>')
    expect(meta()).not.toContain('meta.test-complete')
  })

  test('of two controls needs both, and “not” needs its absence', () => {
    show('<button>Activate SSO</button>')
    expect(meta()).toContain('meta.test-passed')
    show('<button>Test SSO</button><button>Activate SSO</button>')
    expect(meta()).not.toContain('meta.test-passed')
  })
})

describe('a control', () => {
  const activate = (attributes: string) => show(`<button ${attributes}>Activate SSO</button>`)

  test.each([
    ['', true],
    ['disabled', false],
    ['aria-disabled="true"', false],
  ])('with “%s” is enabled: %s', (attributes, enabled) => {
    activate(attributes)
    expect(meta().includes('meta.domain-assigned')).toBe(enabled)
    expect(meta()).toContain('meta.domains-form')
  })

  test('that is there twice is no evidence', () => {
    show('<button>Activate SSO</button><button>Activate SSO</button>')
    expect(meta()).not.toContain('meta.domains-form')
    expect(judge('meta').controls()).not.toContain('meta.activate')
    show('<button>Activate SSO</button><button hidden>Activate SSO</button>')
    expect(judge('meta').controls()).toContain('meta.activate')
  })

  test('is told from its namesakes by its row', () => {
    at(APP)
    const row = (title: string, box: string) =>
      `<tr><td>${title}</td><td><label>Enable<input type="checkbox" ${box}></label></td></tr>`
    show(`<h3>Provisioning to App</h3><table>${row('Create Users', 'checked disabled')}
      ${row('Update User Attributes', 'disabled')}${row('Deactivate Users', 'checked disabled')}</table>`)
    const found = okta()
    expect(found).toEqual(expect.arrayContaining(['okta.create-users-saved', 'okta.deactivate-users']))
    expect(found).not.toContain('okta.update-attributes')
    expect(found).not.toContain('okta.all-boxes-saved')
    expect(found).not.toContain('okta.to-app-form')
  })

  test('of Okta is not looked for in Meta’s page, nor the other way round', () => {
    show('<button>Add IdP</button><button>Browse App Catalog</button>')
    expect(judge('meta').controls()).toEqual(['meta.add-idp'])
    expect(judge('okta').controls()).toEqual(['okta.browse-catalog'])
    expect(meta().every((id) => id.startsWith('meta.'))).toBe(true)
  })
})

describe('SSO is active', () => {
  const table = (...rows: [string, string][]) =>
    show(
      `<h1>Single sign-on (SSO)</h1><table>${rows
        .map(([name, status]) => `<tr><td>${name}</td><td><span>${status}</span></td></tr>`)
        .join('')}</table>`,
    )
  const active = (name?: string) => meta(name).includes('meta.sso-active')

  test('when the line of this setup says so', () => {
    table(['Okta SSO', 'Active'])
    expect(active()).toBe(true)
    table(['Azure', 'Not active'], ['Okta SSO', 'Active'])
    expect(active()).toBe(true)
  })

  test('not when another provider’s line says so', () => {
    table(['Azure', 'Active'], ['Okta SSO', 'Not active'])
    expect(active()).toBe(false)
    table(['Azure', 'Active'], ['Okta SSO', 'Continue setup'])
    expect(active()).toBe(false)
    table(['Azure', 'Active'])
    expect(active()).toBe(false)
  })

  test('not by part of a name, nor without one', () => {
    table(['Okta SSO (old)', 'Active'])
    expect(active()).toBe(false)
    expect(active('')).toBe(false)
  })

  test('not while “Activate SSO” is still to be pressed, nor off the admin pages', () => {
    table(['Okta SSO', 'Active'])
    document.body.insertAdjacentHTML('beforeend', '<button>Activate SSO</button>')
    expect(active()).toBe(false)
    table(['Okta SSO', 'Active'])
    at('/work')
    expect(active()).toBe(false)
  })

  test('not when our line’s status is of an unknown wording, and another provider is active', () => {
    table(['Azure', 'Active'], ['Okta SSO', 'Waiting for validation'])
    expect(active()).toBe(false)
  })

  describe('where the lines are plain boxes', () => {
    const boxes = (...lines: [string, string][]) => {
      const line = ([name, status]: [string, string]) =>
        `<div><div>${name}</div><div><span>${status}</span></div></div>`
      show(`<div>${lines.map(line).join('')}</div>`)
    }

    test('not when another provider’s says so', () => {
      boxes(['Azure', 'Active'], ['Okta SSO', 'Not active'])
      expect(active()).toBe(false)
      boxes(['Azure', 'Not active'], ['Okta SSO', 'Active'])
      expect(active()).toBe(true)
    })

    test('not so either with a status of an unknown wording', () => {
      boxes(['Azure', 'Active'], ['Okta SSO', 'Waiting for validation'])
      expect(active()).toBe(false)
    })
  })
})
