import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LAB_PEOPLE } from '../console'
import { createTestBrowser } from './test-browser'
import { createSigningPair } from './test-idp'
import { startTestLab, type TestLab } from './test-lab'

const DAY_MS = 86_400_000
const ADA = LAB_PEOPLE[0].email
const CONSOLE = 'https://work.meta.com'
const yesterday = new Date(Date.now() - DAY_MS)
const tomorrow = new Date(Date.now() + DAY_MS)
const goodPair = await createSigningPair(yesterday, tomorrow)
const otherPair = await createSigningPair(yesterday, tomorrow)
const expiredPair = await createSigningPair(new Date(Date.now() - 2 * DAY_MS), yesterday)

let lab: TestLab

beforeEach(async () => {
  lab = await startTestLab(goodPair)
})

afterEach(() => lab.server.close())

const typedMetadata = () => ({
  setupId: null,
  name: 'Okta SSO',
  samlUrl: 'https://idp.acme.example/sso',
  issuer: 'http://www.okta.com/exkpractice',
  certificate: goodPair.certificate,
  singleLogoutUrl: null,
})

async function validatedSetup(): Promise<string> {
  const answer = await lab.admin.call('validateMetadata', typedMetadata())
  if (!answer.ok) throw new Error('The metadata was refused')
  return answer.setupId
}

async function runTest(setupId: string, email: string = ADA) {
  const end = await lab.admin.follow(`${CONSOLE}/sso/test?${new URLSearchParams({ setup: setupId, email })}`)
  expect(end.url).toBe(`${CONSOLE}/saml/test_complete`)
  return lab.admin.call('testResult', { setupId })
}

async function activateForAcme(): Promise<void> {
  const setupId = await validatedSetup()
  await runTest(setupId)
  const answer = await lab.admin.call('activate', {
    setupId,
    domains: ['acme.example'],
    includeNewDomains: false,
  })
  expect(answer).toEqual({ ok: true })
}

describe('the console', () => {
  test('sends strangers to the sign-in page and refuses their calls', async () => {
    const stranger = createTestBrowser(lab.world)
    const page = await stranger.get(`${CONSOLE}/admin/work_tools_overview`)
    expect(page.headers.get('location')).toBe('/login?next=%2Fadmin%2Fwork_tools_overview')
    await expect(stranger.call('console', {})).rejects.toThrow('401')
  })

  test('refuses a call without its anti-forgery token', async () => {
    const [session] = lab.meta.signInCookies()
    const response = await lab.world.fetch(`${CONSOLE}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${session?.name}=${session?.value}` },
      body: JSON.stringify({ call: 'console', input: {} }),
    })
    expect(response.status).toBe(403)
  })

  test('verifies a domain with the code from the mail only', async () => {
    await lab.admin.call('sendDomainCode', { domain: 'acme.example', mailbox: 'admin' })
    const inbox = await (await lab.world.fetch('https://mail.acme.example/')).text()
    const code = /code is (\d{6})/.exec(inbox)?.[1] ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await lab.admin.call('verifyDomain', { domain: 'acme.example', code: wrong })).toEqual({
      ok: false,
    })
    expect(lab.meta.state.domains[0]?.verified).toBe(false)
    expect(await lab.admin.call('verifyDomain', { domain: 'acme.example', code })).toEqual({ ok: true })
    expect(lab.meta.state.domains[0]?.verified).toBe(true)
  })

  test.each([
    ['samlUrl', 'idp.acme.example/sso'],
    ['issuer', 'exkpractice'],
    ['name', ' '],
    ['certificate', 'not a certificate'],
    ['certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['certificate', expiredPair.certificate],
  ])('refuses metadata whose %s is wrong', async (field, value) => {
    const answer = await lab.admin.call('validateMetadata', { ...typedMetadata(), [field]: value })
    expect(answer).toEqual({ ok: false, errors: { [field]: expect.any(String) } })
    expect(lab.meta.state.setups).toEqual([])
  })
})

describe('the SSO test', () => {
  test('passes when the answer fits what was saved', async () => {
    const setupId = await validatedSetup()
    expect(await lab.admin.call('testResult', { setupId })).toEqual({ state: 'none' })
    expect(await runTest(setupId)).toEqual({ state: 'passed' })
    expect(lab.meta.state.logins).toMatchObject([{ kind: 'test', ok: true, nameId: ADA, reason: null }])
  })

  test('takes an answer of which only the assertion is signed', async () => {
    lab.answers.signResponse = false
    expect(await runTest(await validatedSetup())).toEqual({ state: 'passed' })
  })

  test('shows the AuthnRequest to the IdP with our entity ID and ACS', async () => {
    const setupId = await validatedSetup()
    const response = await lab.admin.get(
      `${CONSOLE}/sso/test?${new URLSearchParams({ setup: setupId, email: ADA })}`,
    )
    const location = new URL(response.headers.get('location') ?? '')
    expect(location.origin + location.pathname).toBe('https://idp.acme.example/sso')
    expect(location.searchParams.has('SAMLRequest')).toBe(true)
    expect(location.searchParams.has('Signature')).toBe(false)
  })

  test.each<[string, () => void, RegExp]>([
    ['another certificate', () => (lab.answers.pair = otherPair), /certificate/],
    ['another issuer', () => (lab.answers.issuer = 'http://www.okta.com/exkother'), /issued by/],
    ['another audience', () => (lab.answers.audience = 'https://work.meta.com/company/1'), /audience/],
    ['another recipient', () => (lab.answers.recipient = 'https://work.meta.com/other'), /recipient/],
    ['another NameID', () => (lab.answers.nameId = 'Ada@acme.example'), /sent the address/],
  ])('fails for %s, and says why', async (_name, bend, reason) => {
    const setupId = await validatedSetup()
    bend()
    expect(await runTest(setupId)).toEqual({ state: 'failed', reason: expect.stringMatching(reason) })
    const attempt = await lab.admin.call('activate', {
      setupId,
      domains: ['acme.example'],
      includeNewDomains: false,
    })
    expect(attempt.ok).toBe(false)
  })

  test('fails for another destination, even when the answer reaches us', async () => {
    const setupId = await validatedSetup()
    const acsUrl = lab.answers.destination
    lab.answers.destination = `${acsUrl}0`
    const start = await lab.admin.get(
      `${CONSOLE}/sso/test?${new URLSearchParams({ setup: setupId, email: ADA })}`,
    )
    const page = await (await lab.admin.get(start.headers.get('location') ?? '')).text()
    const response = /name="SAMLResponse"\s+value="([^"]+)"/.exec(page)?.[1] ?? ''
    await lab.admin.post(acsUrl, { SAMLResponse: response })
    expect(await lab.admin.call('testResult', { setupId })).toEqual({
      state: 'failed',
      reason: expect.stringContaining('meant for'),
    })
  })

  test('fails for an answer that comes too late or twice', async () => {
    const setupId = await validatedSetup()
    const start = await lab.admin.get(
      `${CONSOLE}/sso/test?${new URLSearchParams({ setup: setupId, email: ADA })}`,
    )
    const page = await (await lab.admin.get(start.headers.get('location') ?? '')).text()
    const form = { SAMLResponse: /name="SAMLResponse"\s+value="([^"]+)"/.exec(page)?.[1] ?? '' }
    lab.server.clock.advance(3_600_000)
    await lab.admin.post(lab.answers.destination, form)
    expect(await lab.admin.call('testResult', { setupId })).toEqual({
      state: 'failed',
      reason: expect.stringContaining('time'),
    })
    const again = await lab.admin.post(lab.answers.destination, form)
    expect(again.status).toBe(403)
  })
})

async function signIn(email: string): Promise<string> {
  const browser = createTestBrowser(lab.world)
  const way = await browser.call('identify', { email, next: '/admin/work_tools_overview' })
  if (way.next === 'password') return way.next
  const end = await browser.follow(new URL(way.url, CONSOLE).href)
  return end.status === 200 ? 'signed in' : end.text
}

describe('signing in after activation', () => {
  test('goes through the IdP, and no password opens the account any more', async () => {
    expect(await signIn(ADA)).toBe('password')
    await activateForAcme()
    expect(await signIn(ADA)).toBe('signed in')
    expect(await lab.admin.call('passwordSignIn', { email: ADA, password: 'x' })).toMatchObject({ ok: false })
  })

  test('locks out everybody whose NameID is not an account', async () => {
    await activateForAcme()
    lab.answers.nameId = 'ada'
    expect(await signIn(ADA)).toContain('signed you in as ada')
    expect(lab.meta.state.logins.at(-1)).toMatchObject({ kind: 'login', ok: false, nameId: 'ada' })
  })

  test('leaves the password to an account that is set to "Password only"', async () => {
    await activateForAcme()
    const [account] = lab.meta.state.accounts
    await lab.admin.call('setAuthMethod', { accountId: account?.id ?? '', method: 'password' })
    expect(await signIn(ADA)).toBe('password')
    expect(await lab.admin.call('passwordSignIn', { email: ADA, password: 'x' })).toMatchObject({ ok: true })
  })

  test('takes a sign-in that began at the IdP', async () => {
    await activateForAcme()
    const end = await createTestBrowser(lab.world).follow('https://idp.acme.example/sso')
    expect(end).toMatchObject({ url: `${CONSOLE}/admin/work_tools_overview`, status: 200 })
  })

  test('takes in domains that are verified later, if the admin said so', async () => {
    const setupId = await validatedSetup()
    await runTest(setupId)
    await lab.admin.call('activate', { setupId, domains: [], includeNewDomains: true })
    await lab.admin.call('addDomain', { name: 'acme-labs.example' })
    await lab.admin.call('sendDomainCode', { domain: 'acme-labs.example', mailbox: 'admin' })
    const code = lab.meta.state.codes.get('acme-labs.example') ?? ''
    await lab.admin.call('verifyDomain', { domain: 'acme-labs.example', code })
    expect(lab.meta.state.setups[0]?.assignedDomains).toEqual(['acme-labs.example'])
  })
})
