import { describe, expect, test } from 'vitest'
import type { PageField, PageSnapshot } from '../../../lib/page/types'
import { planFill } from '../../../lib/panel/fill-form'
import { allWell } from '../setup/check-input'
import { after, APP, bound, captured, minute, snapshot, texts } from '../setup/sample'
import { readPolicy, UNKNOWN_POLICY } from '../../../lib/setup/policy'
import type { EventBody } from '../../../lib/setup/events'
import { OTHER, tab, view } from './scene'

const both = [bound, captured('audienceUrl'), captured('acsUrl')]
const open = (text = ''): PageField => ({ state: 'open', text, evidence: '' })
const locked: PageField = { state: 'locked', text: '', reason: 'disabled', evidence: '' }
const okta = (fields: PageSnapshot['fields'], bodies = both) =>
  view([tab('okta', { fields })], bodies).fill.okta
const meta = (page: Partial<PageSnapshot>, bodies = allWell) => view([tab('meta', page)], bodies).fill.meta

describe('“Fill Okta”', () => {
  test('is ready, and says what it will fill', () => {
    expect(okta({ audienceUrl: open(), acsUrl: open() })).toEqual({
      ready: true,
      why: 'Fills Audience URL and ACS URL.',
    })
  })

  test('is ready where a field holds another text, and leaves out what is right already', () => {
    expect(okta({ audienceUrl: open('https://old.example'), acsUrl: open(texts.acsUrl) }).why).toBe(
      'Fills Audience URL.',
    )
  })

  test('is not where the company’s policy allows other orgs only', () => {
    const company = readPolicy({ allowedOrgs: ['globex'] })
    const { fill } = view([tab('okta', { fields: { audienceUrl: open() } })], both, { company })
    for (const side of [fill.okta, fill.meta])
      expect(side).toEqual({ ready: false, why: expect.stringContaining('globex.okta.com') })
    // What was begun goes on while the browser has not said what the policy is.
    const fields = { audienceUrl: open() }
    expect(view([tab('okta', { fields })], both, { company: UNKNOWN_POLICY }).fill.okta.ready).toBe(true)
  })

  test.each([
    ['nothing is read yet', { audienceUrl: open() }, [bound], 'Not read yet: Audience URL.'],
    [
      'a field is not sure',
      { acsUrl: { state: 'ambiguous', count: 2, evidence: [] } },
      both,
      'More than one field could be ACS URL.',
    ],
    ['all is filled', { acsUrl: open(texts.acsUrl) }, both, 'Okta has everything. Now save it there.'],
    ['the form is locked', { acsUrl: locked }, both, 'The form is locked. Press “Edit” in Okta first.'],
    ['there is no form', {}, both, 'Open the Sign On tab in Okta and press “Edit” first.'],
    [
      'there is no field',
      { acsUrl: { state: 'none' } },
      both,
      'Open the Sign On tab in Okta and press “Edit” first.',
    ],
  ] as const)('says why not: %s', (_case, fields, bodies, why) => {
    const found = okta(fields, [...bodies])
    expect(found.ready).toBe(false)
    expect(found.why).toContain(why)
  })

  test('says why not: the console is not ready', () => {
    for (const page of [
      view([]),
      view([tab('okta', { signedOut: true })]),
      view([tab('okta', { app: OTHER, fields: { acsUrl: open() } })], both),
    ])
      expect(page.fill.okta).toEqual({ ready: false, why: page.consoles.okta.detail })
  })

  test('says why not: the page is not the app’s, or no app is chosen', () => {
    const fields = { acsUrl: open() }
    const why = 'Open the app’s Sign On tab in Okta first.'
    expect(view([tab('okta', { app: null, fields })], both).fill.okta).toEqual({ ready: false, why })
    expect(view([tab('okta', { fields })], [captured('acsUrl')]).fill.okta).toEqual({ ready: false, why })
  })
})

describe('“Fill Meta”', () => {
  test('is ready for the form, and for the e-mail address of the test', () => {
    expect(meta({ fields: { signOnUrl: open(), issuer: open() } }).why).toBe('Fills Sign on URL and Issuer.')
    expect(meta({ testEmail: open() })).toEqual({
      ready: true,
      why: 'Fills the e-mail address for the test.',
    })
  })

  test('does not touch an address that the person typed', () => {
    expect(meta({ testEmail: open('ada@acme.example') }).ready).toBe(false)
  })

  test('says where the form is', () => {
    expect(meta({}).why).toContain('Open “Add IdP” in Meta and press “I’ve added the metadata” first.')
  })

  test('never fills Okta’s values', () => {
    expect(meta({ fields: { acsUrl: open() } }).ready).toBe(false)
  })
})

describe('the order of a fill', () => {
  const plan = (page: PageSnapshot, email: string | null = 'ada@acme.example', replace = false) => {
    const { tab: own } = tab(page.console)
    return planFill(after(...allWell), { tab: own, snapshot: page, company: null }, email, replace)
  }

  test('is bound to the origin, and in Okta to the app', () => {
    expect(plan(snapshot('okta')).order.guard).toEqual({
      origin: 'https://acme-admin.okta.com',
      path: snapshot('okta').path,
      appId: APP.id,
    })
    expect(plan(snapshot('meta')).order.guard).toEqual({
      origin: 'https://work.meta.com',
      path: snapshot('meta').path,
      appId: null,
    })
  })

  test('in Okta without a chosen app fits no page', () => {
    const page = snapshot('okta', { fields: { acsUrl: open() } })
    const { order } = planFill(
      after(captured('acsUrl')),
      { tab: tab('okta').tab, snapshot: page, company: null },
      null,
      false,
    )
    expect(order.guard.appId).toBe('')
  })

  test('names each field with its text, and every other with the reason', () => {
    const page = snapshot('meta', {
      fields: {
        signOnUrl: open(),
        issuer: { state: 'ambiguous', count: 2, evidence: [] },
        certificate: locked,
        setupName: open(),
      },
    })
    const { order, refused } = plan(page)
    expect(order.fields).toEqual([{ id: 'signOnUrl', text: texts.signOnUrl, replace: false }])
    expect(refused.map((line) => line.split(':')[0])).toEqual([
      'Issuer',
      'SSO setup name',
      'Signing certificate',
    ])
  })

  test('replaces only with the person’s consent, and never a typed test address', () => {
    const page = snapshot('meta', { fields: { issuer: open('x') }, testEmail: open() })
    expect(plan(page, 'ada@acme.example', true).order.fields).toEqual([
      { id: 'issuer', text: texts.issuer, replace: true },
      { id: 'testEmail', text: 'ada@acme.example', replace: false },
    ])
    expect(plan(page, null).order.fields).toHaveLength(1)
  })
})

describe('the fields that Tandem asks to be shown', () => {
  const none = { state: 'none' } as const
  const fields = {
    signOnUrl: none,
    issuer: { state: 'ambiguous', count: 2, evidence: [] },
    certificate: open(),
  } as const
  const unfound = (page: Partial<PageSnapshot>, bodies: readonly EventBody[] = allWell) =>
    view([tab('meta', page)], bodies).unfound.meta

  test('are those of known values that the open form has not, or more than once', () => {
    expect(unfound({ fields, openFields: 2 })).toEqual(['signOnUrl', 'issuer'])
  })

  test('are none where there is no form', () => {
    expect(unfound({ fields, openFields: 1 })).toEqual([])
    expect(unfound({ fields, openFields: 2, signedOut: true })).toEqual([])
  })

  test('are none of values that are not known, or are in the form already', () => {
    expect(unfound({ fields, openFields: 2 }, [bound, captured('issuer')])).toEqual(['issuer'])
  })

  test('are none on the page of another app', () => {
    const page = { app: OTHER, fields: { audienceUrl: none, acsUrl: open() }, openFields: 2 }
    expect(view([tab('okta', page)], allWell).unfound.okta).toEqual([])
  })
})

describe('“Undo fill”', () => {
  const undoable = (change: object = {}, path = '/admin/sso', later = 60_000) => {
    const guard = { origin: 'https://work.meta.com', path, appId: null }
    const order = { guard, console: 'meta', fields: [], picks: [] } as const
    const now = new Date(minute(60))
    return view([tab('meta')], [bound], {
      undoable: { tabId: 1, order, choices: null, at: now.getTime() - later, ...change },
      now,
    }).undo
  }

  test('is there for two minutes, on the page that was filled', () => {
    expect(undoable()).toBe('meta')
    expect(undoable({}, '/admin/sso', 120_001)).toBeNull()
    expect(undoable({}, '/admin/people')).toBeNull()
    expect(undoable({ tabId: 2 })).toBeNull()
    expect(view([tab('meta')]).undo).toBeNull()
  })
})
