import { describe, expect, test } from 'vitest'
import { checks, type CheckId, type CheckStatus } from '../../../lib/guide/checks'
import type { CheckInput } from '../../../lib/setup/check-verdict'
import { runChecks } from '../../../lib/setup/checks'
import type { EventBody } from '../../../lib/setup/events'
import {
  allWell,
  answer,
  app,
  assigned,
  assignments,
  certificate,
  facts,
  failed,
  failures,
  input,
  me,
  readAt,
  verdict,
} from './check-input'
import { after, captured, minute, texts } from './sample'

const people = (change: Parameters<typeof assigned>[0]) => ({ assignments: assignments(assigned(change)) })
const cutShort = answer({ people: [], groups: [], complete: false })
const locked = { login: 'ada@acme.example', email: 'ada@acme.example', status: 'LOCKED_OUT' }
const grace = { login: 'grace@acme.example', email: 'grace@acme.example', status: 'ACTIVE' }
const policyOf = (twoFactors: 'all' | 'some' | 'none' | null) => ({
  policy: answer({ twoFactors, rules: [{ id: '1', name: 'Catch-all', factors: 'one' as const }] }),
  state: after(),
})
const appIs = (change: Parameters<typeof app>[0]) => ({ facts: facts({ app: answer(app(change)) }) })

describe('the checks', () => {
  test('come in the guide’s order, each once', () => {
    expect(runChecks(input()).map(({ id }) => id)).toEqual(Object.keys(checks))
  })

  test('all pass when all is well, and each says on what of when it rests', () => {
    for (const { id, status, at, detail } of runChecks(input())) {
      expect([id, status]).toEqual([id, 'pass'])
      expect(at, id).not.toBeNull()
      expect(detail.length, id).toBeGreaterThan(5)
    }
  })

  test('are all unknown at the start, and none passes', () => {
    const nothing: CheckInput = {
      state: after(),
      facts: undefined,
      me: undefined,
      assignments: undefined,
      policy: undefined,
      certificate: null,
      dryRun: null,
      sights: {},
      now: new Date(),
    }
    for (const { id, status, at } of runChecks(nothing))
      expect([id, status, at]).toEqual([id, 'unknown', null])
  })
})

describe.each<[CheckId, string, CheckStatus, Partial<CheckInput>]>([
  ['app-active', 'an active app', 'pass', {}],
  ['app-active', 'an inactive app', 'fail', appIs({ status: 'INACTIVE' })],
  ['sign-on-mode', 'SAML 2.0', 'pass', {}],
  ['sign-on-mode', 'SWA', 'fail', appIs({ signOnMode: 'AUTO_LOGIN' })],
  ['sign-on-mode', 'no mode at all', 'fail', appIs({ signOnMode: null })],
  ['username-format', '(None)', 'fail', appIs({ credentials: { userNameTemplate: { type: 'NONE' } } })],
  [
    'username-format',
    'a format of its own',
    'pass',
    appIs({ credentials: { userNameTemplate: { type: 'CUSTOM' } } }),
  ],
  ['username-format', 'an API that does not say', 'unknown', appIs({ credentials: {} })],
  ['admins-assigned', 'the admin’s e-mail', 'pass', {}],
  ['admins-assigned', 'nobody assigned', 'fail', { assignments: assignments() }],
  ['admins-assigned', 'an assignment without username', 'fail', people({ userName: null })],
  ['admins-assigned', 'another username', 'fail', people({ userName: 'ada@other.example' })],
  ['admins-assigned', 'a username in capitals', 'fail', people({ userName: 'Ada@acme.example' })],
  ['admins-assigned', 'an account that is locked out', 'fail', people({ person: locked })],
  ['admins-assigned', 'a username of somebody else’s account', 'warn', people({ person: grace })],
  ['admins-assigned', 'a list that is cut short', 'unknown', { assignments: cutShort }],
  ['break-glass', 'an admin whom Okta manages', 'fail', people({ userName: 'it@acme.example' })],
  ['break-glass', 'a list that is cut short', 'unknown', { assignments: cutShort }],
  ['mfa-policy', 'a policy that asks for two factors, without a word of a person', 'pass', policyOf('all')],
  ['certificate-valid', 'no certificate', 'unknown', { certificate: null }],
  ['certificate-valid', 'an expired one', 'fail', { certificate: { ...certificate, notAfter: minute(0) } }],
  [
    'certificate-valid',
    'one that begins later',
    'fail',
    { certificate: { ...certificate, notBefore: minute(90) } },
  ],
  ['certificate-valid', 'a short key', 'fail', { certificate: { ...certificate, keyBits: 1024 } }],
  [
    'certificate-valid',
    'one that ends in a week',
    'warn',
    { certificate: { ...certificate, notAfter: '2026-05-08T00:00:00Z' } },
  ],
  [
    'certificate-valid',
    'a SHA-1 signature',
    'warn',
    { certificate: { ...certificate, signatureAlgorithm: 'RSASSA-PKCS1-v1_5 SHA-1' } },
  ],
  ['same-app', 'one app', 'pass', {}],
  [
    'same-app',
    'metadata of another app',
    'fail',
    { facts: facts({ metadata: answer('<x entityID="http://www.okta.com/exk9999999999999">') }) },
  ],
])('%s', (id, what, status, change) => {
  test(`says ${status} to ${what}`, () => {
    const found = verdict(id, change)
    expect(found.status).toBe(status)
    if (status === 'unknown') expect(found.at).toBeNull()
  })
})

describe('same-app', () => {
  const issuer = 'http://www.okta.com/exk9999999999999'
  const sameApp = (...bodies: EventBody[]) => verdict('same-app', {}, bodies).status

  test('fails when the values name different apps', () => {
    expect(sameApp(captured('issuer', issuer), captured('signOnUrl'))).toBe('fail')
    expect(sameApp(captured('issuer'), captured('signOnUrl'), captured('metadataUrl', issuer))).toBe('fail')
    expect(sameApp(captured('issuer', 'http://acme.example/saml'), captured('signOnUrl'))).toBe('fail')
  })

  test('is unknown while one of them is missing or in conflict', () => {
    expect(sameApp(captured('issuer'))).toBe('unknown')
    expect(sameApp(captured('issuer'), captured('signOnUrl'), captured('issuer', issuer))).toBe('unknown')
  })

  test('fails when the metadata’s key only begins like the values’', () => {
    const metadata = answer(`<x entityID="${texts.issuer}Z">`)
    expect(verdict('same-app', { facts: facts({ metadata }) }).status).toBe('fail')
  })
})

describe('a dry run', () => {
  const tested = after(...allWell).testPassedAt ?? ''
  const made = (outcome: 'pass' | 'fail' | 'unknown', at: string, says = 'The audience is another.') =>
    verdict('test-passed', { dryRun: { at, outcome, says: outcome === 'pass' ? '' : says } })

  test('that fails after the test counts for more than the test', () => {
    expect(made('fail', minute(59))).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('fails: The audience is another.'),
      at: minute(59),
    })
  })

  test('says nothing against a test that passed later, and nothing if it passes or does not know', () => {
    expect(made('fail', minute(0)).status).toBe('pass')
    expect(made('fail', tested).status).toBe('pass')
    expect(made('pass', minute(59)).status).toBe('pass')
    expect(made('unknown', minute(59), '').status).toBe('pass')
  })

  test('that finds a clock to be off is a warning until the next test passes', () => {
    expect(made('unknown', minute(59), 'The clocks differ.')).toMatchObject({
      status: 'warn',
      detail: expect.stringContaining('The clocks differ.'),
    })
    expect(made('unknown', minute(0), 'The clocks differ.').status).toBe('pass')
  })

  test('matters up to the switch', () => {
    const active: EventBody = { type: 'milestone.seen', milestone: 'sso-active' }
    const dryRun = { at: minute(59), outcome: 'fail' as const, says: 'The audience is another.' }
    expect(verdict('test-passed', { dryRun }, [...allWell, active]).status).toBe('pass')
  })

  test('that passes is no test', () => {
    const dryRun = { at: minute(59), outcome: 'pass' as const, says: '' }
    expect(verdict('test-passed', { dryRun, state: after() }).status).toBe('unknown')
  })
})

describe('MFA', () => {
  const ticked = after({ type: 'step.ticked', id: '3.mfa-policy' })

  test.each(['some', 'none'] as const)(
    'is a warning where %s of the rules ask for it, and a person can overrule that',
    (share) => {
      const found = verdict('mfa-policy', policyOf(share))
      expect(found.status).toBe('warn')
      expect(found.detail).toContain('“Catch-all”')
      expect(verdict('mfa-policy', { ...policyOf(share), state: ticked }).status).toBe('pass')
    },
  )

  test('is for a person to say where the policy does not', () => {
    expect(verdict('mfa-policy', policyOf(null)).status).toBe('unknown')
    expect(verdict('mfa-policy', { ...policyOf(null), state: ticked }).status).toBe('pass')
  })
})

describe('the admins', () => {
  test('are unknown until they are named, whoever is assigned', () => {
    const found = verdict('admins-assigned', { state: after() })
    expect(found.status).toBe('unknown')
    expect(found.detail).toContain('ada@acme.example is the only admin')
  })

  test('are counted: who gets in by SSO, and that the others use a password', () => {
    const ada = { email: 'ada@acme.example', passwordOnly: false }
    const bo = { email: 'bo@acme.example', passwordOnly: true }
    const detail = (...admins: (typeof ada)[]) =>
      verdict('admins-assigned', {}, [{ type: 'admins.named', admins }]).detail
    expect(detail(ada)).toBe(
      '1 of 1 admins are assigned and active, with the username that Meta has. That there are no others is your word.',
    )
    expect(detail(ada, bo)).toContain('1 of 2 admins are assigned')
    expect(detail(ada, bo)).toContain('; the others use a password. That')
    expect(detail(bo)).toMatch(/^All 1 admins sign in with a password only\. That/)
  })
})

describe('what only a person can say', () => {
  test.each([
    ['domains-reviewed', '3.5.4'],
    ['mfa-policy', '3.mfa-policy'],
    ['deactivate-understood', '4.deactivate-understood'],
  ] as const)('%s follows the tick at %s', (check, id) => {
    const status = (...bodies: EventBody[]) => verdict(check, {}, bodies).status
    expect(status()).toBe('unknown')
    expect(status({ type: 'step.ticked', id })).toBe('pass')
    expect(status({ type: 'step.skipped', id, reason: 'x' })).toBe('warn')
    expect(status({ type: 'step.ticked', id }, { type: 'step.unticked', id })).toBe('unknown')
  })

  test('break-glass passes with a name, and not with blanks', () => {
    const status = (text: string) => verdict('break-glass', {}, [{ type: 'break-glass.named', text }]).status
    expect([status('it@acme.example'), status(' ')]).toEqual(['pass', 'unknown'])
  })
})

describe('without an answer of the API', () => {
  test('Okta that was not asked is told from Okta that did not answer', () => {
    const detail = (told?: CheckInput['facts']) => verdict('app-active', { facts: told }).detail
    expect(detail()).toContain('was not asked yet')
    const none = failed('forbidden')
    expect(detail({ app: none, assignment: none, metadata: none, certificate: none })).toContain('role')
  })

  const needs = ['app-active', 'sign-on-mode', 'username-format', 'admins-assigned', 'same-app'] as const

  test.each(failures)('no check that needs it passes: %s', (reason) => {
    const none = failed(reason)
    const silent = { app: none, assignment: none, metadata: none, certificate: none }
    for (const id of needs) {
      const { status, at, detail } = verdict(id, { facts: silent, me: none, assignments: none })
      expect([id, status, at]).toEqual([id, 'unknown', null])
      expect(detail, id).not.toBe('')
    }
  })

  test.each(failures)('one part alone leaves its own check unknown: %s', (reason) => {
    const none = failed(reason)
    expect(verdict('admins-assigned', { assignments: none }).status).toBe('unknown')
    expect(verdict('break-glass', { assignments: none }).status).toBe('unknown')
    expect(verdict('same-app', { facts: facts({ metadata: none }) }).status).toBe('unknown')
    expect(verdict('app-active', { facts: facts({ metadata: none }) }).status).toBe('pass')
  })

  test('an answer that is there keeps its own time', () => {
    expect(verdict('app-active').at).toBe(readAt)
    expect(verdict('admins-assigned', { me }).at).toBe(readAt)
    expect(allWell.length).toBeGreaterThan(0)
  })
})
