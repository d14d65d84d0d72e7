import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureText } from '../../../lib/okta/failure-text'
import { policyRule } from '../../../lib/okta/schema'
import { judgeRules, readSignOnPolicy, type SignOnPolicy } from '../../../lib/okta/sign-on-policy'
import { fastTime } from './fast-time'
import { HOST, startServer, type Server } from './server'
import { APP, appAnswer, POLICY, ruleAnswer } from './sound-answers'

const TWO = ruleAnswer('2FA')
const ONE = ruleAnswer('1FA')
const REFUSES = ruleAnswer('1FA', 'DENY')
const OFF = ruleAnswer('1FA', 'ALLOW', 'INACTIVE')
const chain = { access: 'ALLOW', verificationMethod: { type: 'AUTH_METHOD_CHAIN', chains: [] } }
const CHAIN = { ...TWO, actions: { appSignOn: chain } }
const BARE = { ...TWO, actions: { appSignOn: { access: 'ALLOW' } } }

const read = (rules: unknown[]) => v.parse(v.array(policyRule), rules)

describe('two factors are asked for by', () => {
  test.each<[string, unknown[], SignOnPolicy['twoFactors']]>([
    ['all', [TWO], 'all'],
    ['all, rules apart that are off or refuse', [OFF, TWO, REFUSES, TWO], 'all'],
    ['some', [TWO, ONE], 'some'],
    ['none', [ONE, ONE], 'none'],
    ['nobody knows: a chain of methods', [TWO, CHAIN], null],
    ['nobody knows: a rule without a method', [TWO, BARE], null],
    ['nobody knows: a count that is new', [TWO, ruleAnswer('3FA')], null],
    ['nobody knows: an access that is new', [TWO, ruleAnswer('2FA', 'MAYBE')], null],
    ['one that may be on', [ruleAnswer('1FA', 'ALLOW', 'NEW')], 'none'],
    ['nobody knows: no rule', [], null],
    ['nobody knows: nobody gets in', [REFUSES, OFF], null],
  ])('%s', (_name, rules, share) => {
    expect(judgeRules(read(rules), true).twoFactors).toBe(share)
  })

  test('nobody knows where not all rules were read', () => {
    expect(judgeRules(read([TWO]), false).twoFactors).toBeNull()
  })

  test('each rule, by name', () => {
    expect(judgeRules(read([TWO, OFF, ONE, CHAIN]), true).rules).toEqual([
      { id: TWO.id, name: TWO.name, factors: 'two' },
      { id: ONE.id, name: ONE.name, factors: 'one' },
      { id: CHAIN.id, name: CHAIN.name, factors: 'unclear' },
    ])
  })
})

describe('the policy', () => {
  let server: Server
  beforeEach(async () => {
    fastTime()
    server = await startServer()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await server.close()
  })
  const serve = (app: unknown, status = 200, rules: unknown = [TWO]) =>
    server.answer((request, response) => {
      const ofPolicy = request.url?.startsWith('/api/v1/policies/') === true
      response.writeHead(ofPolicy ? status : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(ofPolicy ? rules : app))
    })
  const linked = (href: string) => ({ ...appAnswer(), _links: { accessPolicy: { href } } })

  test('is the one that the app names, asked of this host', async () => {
    serve(linked(`https://evil.example/api/v1/policies/${POLICY}`))
    expect(await readSignOnPolicy(HOST, APP)).toMatchObject({ ok: true, value: { twoFactors: 'all' } })
    expect(server.seen.map(({ host, url }) => host + url)).toEqual([
      `https://${HOST}/api/v1/apps/${APP}`,
      `https://${HOST}/api/v1/policies/${POLICY}/rules`,
    ])
  })

  test.each([
    'https://acme.okta.com/api/v1/policies/',
    'https://acme.okta.com/api/v1/policies/../users',
    `https://acme.okta.com/api/v1/policies/${POLICY}/rules`,
    `https://acme.okta.com/api/v1/policies/${POLICY}?a=b`,
    'https://acme.okta.com/api/v1/policies/a%2Fb',
    'javascript:alert(1)',
    '',
  ])('is not looked for behind %s', async (href) => {
    serve(linked(href))
    expect(await readSignOnPolicy(HOST, APP)).toMatchObject({ ok: false, reason: 'unexpected' })
    expect(server.seen).toHaveLength(1)
  })

  test.each([
    ['no links', { ...appAnswer(), _links: undefined }],
    ['links without it', { ...appAnswer(), _links: {} }],
  ])('is none in a Classic org: %s', async (_name, app) => {
    serve(app)
    expect(await readSignOnPolicy(HOST, APP)).toMatchObject({ ok: false, reason: 'no-policy' })
    expect(failureText()['no-policy']).toMatch(/Classic/)
  })

  test('that a role may not read is forbidden', async () => {
    serve(appAnswer(), 403, { errorCode: 'E0000006' })
    expect(await readSignOnPolicy(HOST, APP)).toMatchObject({ ok: false, reason: 'forbidden' })
  })

  test('that is gone does not mean that the app is gone', async () => {
    serve(appAnswer(), 404, { errorCode: 'E0000007' })
    expect(await readSignOnPolicy(HOST, APP)).toMatchObject({ ok: false, reason: 'unexpected' })
  })
})
