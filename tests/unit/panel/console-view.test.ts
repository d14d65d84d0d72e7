import { NO_POLICY } from '../../../lib/setup/policy'
import { nothingSeen } from '../../../lib/setup/provisioning-sights'
import { describe, expect, test } from 'vitest'
import { buildView } from '../../../lib/panel/build-view'
import { workTab } from '../../../lib/panel/read-consoles'
import { failed, input } from '../setup/check-input'
import type { EventBody } from '../../../lib/setup/events'
import { after, APP, bound, minute } from '../setup/sample'
import { instances, look, OTHER, tab, view } from './scene'

const okta = (...args: Parameters<typeof view>) => view(...args).consoles.okta
const meta = (...args: Parameters<typeof view>) => view(...args).consoles.meta

describe('the status of a console', () => {
  test('is absent before the first look, and without a tab', () => {
    expect(okta(undefined)).toMatchObject({ status: 'absent', host: 'acme-admin.okta.com' })
    expect(meta([])).toMatchObject({ status: 'absent', host: 'work.meta.com' })
  })

  test('is no-access while the browser keeps the host from Tandem, whatever else is known', () => {
    const found = buildView({
      setup: after(bound),
      reading: { ...look(tab('okta'), tab('meta')), access: { okta: false, meta: true } },
      apps: undefined,
      certificate: null,
      rivalCertificates: new Map(),
      checks: [],
      assignments: undefined,
      guardSeen: new Set(),
      dryRun: null,
      looked: input(),
      log: undefined,
      provisioning: { log: undefined, sights: nothingSeen(null) },
      replacing: null,
      pointing: null,
      filling: null,
      undoable: null,
      testEmail: 'ada@acme.example',
      sights: {},
      others: null,
      now: new Date(minute(60)),
      company: NO_POLICY,
    })
    expect(found.consoles.okta.status).toBe('no-access')
    expect(found.consoles.okta.detail).toContain('acme-admin.okta.com')
    expect(found.consoles.meta.status).toBe('ready')
    expect(found.fill.okta.ready).toBe(false)
  })

  test('is signed-out on a sign-in page', () => {
    expect(meta([tab('meta', { signedOut: true, path: '/login' })]).status).toBe('signed-out')
  })

  test('is wrong-page off the admin pages', () => {
    expect(meta([tab('meta', { path: '/work/saml.php' })]).status).toBe('wrong-page')
  })

  test('is ready on the app, and elsewhere in the console', () => {
    expect(okta([tab('okta')])).toMatchObject({ status: 'ready', detail: 'App “Meta Work Accounts”' })
    expect(okta([tab('okta', { app: null, path: '/admin/dashboard', title: 'Dashboard' })])).toMatchObject({
      status: 'ready',
      detail: 'Dashboard',
    })
  })

  test('passes on what the page itself reports', () => {
    expect(meta([tab('meta', { alerts: ['Something went wrong.'] })]).alerts).toEqual([
      'Something went wrong.',
    ])
  })

  test('does not deny a tab that gives no answer', () => {
    expect(okta([tab('okta', null)]).detail).not.toContain('No tab')
  })
})

describe('a tab that is not the setup’s', () => {
  test('is wrong-page and named: another org', () => {
    const found = okta([tab('okta', null, 'globex')])
    expect(found.status).toBe('wrong-page')
    expect(JSON.stringify(found.strangers)).toContain('globex')
  })

  test('does no harm beside the right one, and is still named', () => {
    const found = okta([tab('okta', null, 'globex'), tab('okta')])
    expect(found.status).toBe('ready')
    expect(JSON.stringify(found.strangers)).toContain('globex')
  })

  test('is wrong-page and named: another app', () => {
    const found = okta([tab('okta', { app: OTHER })])
    expect(found.status).toBe('wrong-page')
    expect(JSON.stringify(found.strangers)).toContain('Meta Work Accounts (old)')
  })

  test('is wrong-page before an app is chosen, if it can’t be Meta’s', () => {
    const found = okta([tab('okta', { app: { ...OTHER, key: 'salesforce', label: 'Salesforce' } })], [])
    expect(found.status).toBe('wrong-page')
  })
})

describe('several instances of the app', () => {
  test('are a choice, and nothing is filled until it is made', () => {
    const found = view([tab('okta')], [], { apps: instances('One', 'Two') })
    expect(found.consoles.okta.status).toBe('wrong-page')
    expect(found.consoles.okta.apps.map(({ label }) => label)).toEqual(['One', 'Two'])
    expect(found.consoles.meta.apps).toEqual([])
    expect(found.fill.okta.ready).toBe(false)
  })

  test('are none once the choice is made, with one instance, or without an answer', () => {
    const choices = (bodies: EventBody[], apps?: Parameters<typeof view>[2]) =>
      view([tab('okta')], bodies, apps).consoles.okta.apps
    expect(choices([bound], { apps: instances('One', 'Two') })).toEqual([])
    expect(choices([], { apps: instances('One') })).toEqual([])
    expect(choices([], { apps: failed('offline') })).toEqual([])
    expect(choices([], {})).toEqual([])
  })
})

const BINDING = { app: APP, metaCompanyId: null }

describe('the tab to work in', () => {
  const label = (...tabs: Parameters<typeof look>) => workTab(look(...tabs), 'okta', BINDING)?.snapshot.title

  test('is the setup’s own app before any other page, and a signed-in one before all', () => {
    const own = tab('okta', { title: 'own' })
    const dashboard = tab('okta', { title: 'dashboard', app: null, path: '/admin/dashboard' })
    const other = tab('okta', { title: 'other', app: OTHER })
    const out = tab('okta', { title: 'out', signedOut: true })
    expect(label(out, other, dashboard, own)).toBe('own')
    expect(label(out, other, dashboard)).toBe('dashboard')
    expect(label(out, other)).toBe('other')
  })

  test('is of several alike the one that was used last', () => {
    expect(label(tab('okta', { title: 'last' }), tab('okta', { title: 'before' }))).toBe('last')
  })

  test('is never one of another console, another org, or without an answer', () => {
    expect(
      workTab(look(tab('meta'), tab('okta', null, 'globex'), tab('okta', null)), 'okta', BINDING),
    ).toBeNull()
    expect(workTab(undefined, 'okta', BINDING)).toBeNull()
  })
})
