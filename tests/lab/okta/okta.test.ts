import { createHash, X509Certificate } from 'node:crypto'
import { SAML, type Profile } from '@node-saml/node-saml'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LabWorld } from '../console'
import { startServer, type LabServer } from '../server'
import type { OktaOptions } from './options'
import { createOktaSite, type OktaSite } from './site'
import type { OktaApp } from './state'
import { USER_NAME_FORMATS } from './user-name-formats'

const ADMIN = 'https://acme-admin.okta.com'
const AUDIENCE = 'https://work.meta.com/company/1234567890'
const ACS = 'https://work.meta.com/work/saml.php?__cid=987654'
const EMAIL = USER_NAME_FORMATS.find(({ label }) => label === 'Email')?.value ?? ''
const NONE = USER_NAME_FORMATS.find(({ type }) => type === 'NONE')?.value ?? ''

interface Stage {
  okta: OktaSite
  server: LabServer
  fetch: LabWorld['fetch']
}

let stage: Stage

async function open(options: OktaOptions = {}): Promise<Stage> {
  const worlds: LabWorld[] = []
  const sites: OktaSite[] = []
  const server = await startServer(async (world) => {
    const okta = createOktaSite(world, { lazyPaneMs: 0, ...options })
    await okta.ready
    worlds.push(world)
    sites.push(okta)
    return [okta]
  })
  const [world] = worlds
  const [okta] = sites
  if (!world || !okta) throw new Error('no stage')
  return { okta, server, fetch: (url, init) => world.fetch(url, init) }
}

/** What a browser with this person's cookies and an open console page can do. */
async function browserOf(login = 'ada@acme.example') {
  const [cookie] = stage.okta.signInCookies(login)
  const headers = { Cookie: `${cookie?.name}=${cookie?.value}` }
  const get = (url: string) => stage.fetch(url, { headers })
  const page = await (await get(`${ADMIN}/admin/dashboard`)).text()
  const xsrf = /id="_xsrfToken"[^>]*>([0-9a-f]+)</.exec(page)?.[1] ?? ''
  const post = async (path: string, form: Record<string, string>, token = xsrf) => {
    const response = await stage.fetch(ADMIN + path, {
      method: 'POST',
      headers: { ...headers, 'X-Okta-XsrfToken': token },
      body: new URLSearchParams(form),
    })
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text.replace('while(1){};', '')) as Record<string, unknown> }
  }
  const api = async (path: string) => {
    const response = await get(`${ADMIN}/api/v1/${path}`)
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
  }
  return { get, post, api }
}

async function addApp(): Promise<OktaApp> {
  const ada = await browserOf()
  const { body } = await ada.post('/admin/app/facebook_work_accounts/instance/_new_/', { label: 'Meta Work Accounts' })
  expect(body['redirect']).toMatch(/^\/admin\/app\/facebook_work_accounts\/instance\/0oa\w{17}\/#tab-assignments$/)
  const [app] = stage.okta.state.apps
  if (!app) throw new Error('the wizard added no app')
  return app
}

const pathOf = (app: OktaApp) => `/admin/app/${app.name}/instance/${app.id}`

async function saveSignOn(app: OktaApp, autofillSetting = EMAIL) {
  const ada = await browserOf()
  return ada.post(`${pathOf(app)}/settings/sign-on`, { audienceUrl: AUDIENCE, acsUrl: ACS, autofillSetting })
}

async function assign(app: OktaApp, login = 'ada@acme.example') {
  const ada = await browserOf()
  const user = stage.okta.state.users.find((candidate) => candidate.login === login)
  return ada.post(`${pathOf(app)}/assign`, { userId: user?.id ?? '', userName: login })
}

async function readyApp(): Promise<OktaApp> {
  const app = await addApp()
  await saveSignOn(app)
  await assign(app)
  return app
}

/** A service provider as an admin would set one up from the app's values. */
function serviceProvider(app: OktaApp, altered: { audience?: string; certificate?: string } = {}) {
  const certificate = app.keys.find(({ kid }) => kid === app.activeKid)?.certificatePem ?? ''
  return new SAML({
    entryPoint: `https://acme.okta.com/app/${app.name}/${app.exk}/sso/saml`,
    issuer: AUDIENCE,
    audience: altered.audience ?? AUDIENCE,
    callbackUrl: ACS,
    idpCert: altered.certificate ?? certificate,
    idpIssuer: `http://www.okta.com/${app.exk}`,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
  })
}

/** Sends the user to the IdP with an AuthnRequest and returns the form that comes back. */
async function signOn(app: OktaApp, login = 'ada@acme.example') {
  const person = await browserOf(login)
  const response = await person.get(await serviceProvider(app).getAuthorizeUrlAsync('relay-7', undefined, {}))
  const text = await response.text()
  const field = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(text)?.[1] ?? ''
  return {
    status: response.status,
    text,
    action: /action="([^"]*)"/.exec(text)?.[1] ?? '',
    SAMLResponse: field('SAMLResponse'),
    RelayState: field('RelayState'),
  }
}

async function validate(app: OktaApp, SAMLResponse: string, altered = {}): Promise<Profile | null> {
  return (await serviceProvider(app, altered).validatePostResponseAsync({ SAMLResponse })).profile
}

beforeEach(async () => {
  stage = await open()
})
afterEach(() => stage.server.close())

describe('the console', () => {
  it('adds an app with its own ids and no username format', async () => {
    const app = await addApp()
    expect(app).toMatchObject({ status: 'ACTIVE', signOnMode: 'SAML_2_0', features: [], assignments: [] })
    expect(app.exk).toMatch(/^exk\w{17}$/)
    expect(app.exk.slice(3)).not.toBe(app.id.slice(3))
    expect(app.userNameTemplate.type).toBe('NONE')
  })

  it('shows the sign-in page with status 200 to strangers', async () => {
    const response = await stage.fetch(`${ADMIN}/admin/apps/active`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>Acme - Sign In</title>')
  })

  it('forbids the console to people without an admin role', async () => {
    const [cookie] = stage.okta.signInCookies('eve@acme.example')
    const response = await stage.fetch(`${ADMIN}/admin/dashboard`, {
      headers: { Cookie: `${cookie?.name}=${cookie?.value}` },
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Acme - Access Forbidden')
  })

  it('one sign-in opens both hosts of the org', async () => {
    const response = await stage.fetch(`${ADMIN}/login/authenticate`, {
      method: 'POST',
      body: new URLSearchParams({ username: 'ada@acme.example', password: 'x', fromURI: `${ADMIN}/admin/apps/active` }),
    })
    expect(response.headers.get('set-cookie')).toMatch(/sid=.*HttpOnly; Secure; SameSite=Strict/)
    const bridge = await stage.fetch(response.headers.get('location') ?? '')
    expect(bridge.headers.get('set-cookie')).toMatch(/sid=.*SameSite=None/)
    expect(bridge.headers.get('location')).toBe(`${ADMIN}/admin/apps/active`)
  })

  it('refuses a write without the XSRF token', async () => {
    const app = await addApp()
    const ada = await browserOf()
    const { status } = await ada.post(`${pathOf(app)}/settings/sign-on`, { audienceUrl: AUDIENCE }, 'wrong')
    expect(status).toBe(403)
    expect(app.settings.audienceUrl).toBe('')
  })

  it('saves the sign-on settings, and shows them in both copies of the form', async () => {
    const app = await addApp()
    expect((await saveSignOn(app)).body).toEqual({ saved: true })
    expect(app.settings).toMatchObject({ audienceUrl: AUDIENCE, acsUrl: ACS })
    expect(app.userNameTemplate).toMatchObject({ type: 'BUILT_IN', template: '${source.email}' })
    const ada = await browserOf()
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane.startsWith('while(1){};')).toBe(true)
    expect(pane.split(AUDIENCE)).toHaveLength(3)
    expect(pane).not.toContain(app.keys[1]?.x5c.slice(0, 40))
  })

  it('refuses settings that are no addresses', async () => {
    const app = await addApp()
    const ada = await browserOf()
    const { body } = await ada.post(`${pathOf(app)}/settings/sign-on`, {
      audienceUrl: '',
      acsUrl: 'nowhere',
      autofillSetting: EMAIL,
    })
    expect(body['errors']).toHaveLength(2)
  })

  it('lets a read-only admin look and not touch', async () => {
    const app = await addApp()
    stage.okta.state.options.readOnlyAdmin = true
    const ada = await browserOf()
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane).not.toContain('ssoSettings.edit')
    expect((await saveSignOn(app)).status).toBe(403)
  })

  it.each(['dl', 'inputs', 'grid', 'classic'] as const)('draws the Sign On tab as %s', async (variant) => {
    const app = await addApp()
    stage.okta.state.options.variant = variant
    const ada = await browserOf()
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane.includes('More details')).toBe(variant !== 'classic')
    expect(pane.includes('Identity Provider metadata')).toBe(variant === 'classic')
    expect(pane.includes('<wbr')).toBe(variant === 'grid')
  })
})

describe('the API', () => {
  it('knows the app by name, with what was saved', async () => {
    const app = await readyApp()
    const ada = await browserOf()
    const { body, headers } = await ada.api('apps?filter=name+eq+%22facebook_work_accounts%22&limit=20')
    expect(body).toMatchObject([
      {
        id: app.id,
        label: 'Meta Work Accounts',
        signOnMode: 'SAML_2_0',
        credentials: { userNameTemplate: { type: 'BUILT_IN' }, signing: { kid: app.activeKid } },
      },
    ])
    const [found] = body as { settings: { app: Record<string, string> } }[]
    expect(Object.values(found?.settings.app ?? {})).toEqual([AUDIENCE, ACS])
    expect(Number(headers.get('x-rate-limit-remaining'))).toBeLessThan(600)
  })

  it('tells who is assigned and who is not', async () => {
    const app = await readyApp()
    const ada = await browserOf()
    const [first, second] = stage.okta.state.users
    const mine = await ada.api(`apps/${app.id}/users/${first?.id}`)
    expect(mine.body).toMatchObject({ scope: 'USER', status: 'ACTIVE', credentials: { userName: 'ada@acme.example' } })
    const other = await ada.api(`apps/${app.id}/users/${second?.id}`)
    expect(other).toMatchObject({ status: 404, body: { errorCode: 'E0000007' } })
  })

  it('gives group members no username while the format is None', async () => {
    const app = await addApp()
    await saveSignOn(app, NONE)
    const ada = await browserOf()
    await ada.post(`${pathOf(app)}/assign`, { groupId: stage.okta.state.groups[0]?.id ?? '' })
    const { body } = await ada.api(`apps/${app.id}/users`)
    expect(body).toHaveLength(3)
    expect(body).toMatchObject([{ scope: 'GROUP', credentials: { userName: null } }, {}, {}])
    expect((await ada.api(`apps/${app.id}/groups?expand=group`)).body).toMatchObject([
      { _embedded: { group: { profile: { name: 'Everyone' } } } },
    ])
  })

  it('pages with Link headers until the end', async () => {
    const app = await addApp()
    await saveSignOn(app)
    const ada = await browserOf()
    await ada.post(`${pathOf(app)}/assign`, { groupId: stage.okta.state.groups[0]?.id ?? '' })
    const first = await ada.api(`apps/${app.id}/users?limit=2`)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await ada.get(next)
    expect(first.body).toHaveLength(2)
    expect(await second.json()).toHaveLength(1)
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })

  it('answers strangers with an error code, and non-admins too', async () => {
    const stranger = await stage.fetch(`${ADMIN}/api/v1/apps`)
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { errorCode: 'E0000005' }])
    const [cookie] = stage.okta.signInCookies('ben@acme.example')
    const headers = { Cookie: `${cookie?.name}=${cookie?.value}` }
    const worker = await stage.fetch(`${ADMIN}/api/v1/apps`, { headers })
    expect([worker.status, await worker.json()]).toMatchObject([403, { errorCode: 'E0000006' }])
    expect((await stage.fetch(`${ADMIN}/api/v1/users/me`, { headers })).status).toBe(200)
  })

  it('stops at the rate limit and starts again when the minute is over', async () => {
    const ada = await browserOf()
    stage.okta.state.options.rateLimit = { limit: 10, remaining: 1 }
    expect((await ada.api('users/me')).status).toBe(200)
    const refused = await ada.api('users/me')
    expect(refused).toMatchObject({ status: 429, body: { errorCode: 'E0000047' } })
    stage.server.clock.advance(61_000)
    expect((await ada.api('users/me')).status).toBe(200)
  })

  it('is read-only', async () => {
    const [cookie] = stage.okta.signInCookies()
    const response = await stage.fetch(`${ADMIN}/api/v1/apps`, {
      method: 'POST',
      headers: { Cookie: `${cookie?.name}=${cookie?.value}` },
    })
    expect(response.status).toBe(405)
  })

  it('keeps the two orgs apart', async () => {
    await readyApp()
    const [cookie] = stage.okta.signInCookies('ada@globex.example')
    const headers = { Cookie: `${cookie?.name}=${cookie?.value}` }
    const other = await stage.fetch('https://globex-admin.okta.com/api/v1/apps', { headers })
    expect(await other.json()).toEqual([])
    expect((await stage.fetch(`${ADMIN}/api/v1/apps`, { headers })).status).toBe(401)
  })
})

describe('the certificate', () => {
  it('is the same in keys, metadata and download, and wrapped at 76 columns in the XML', async () => {
    const app = await addApp()
    const ada = await browserOf()
    const keys = (await ada.api(`apps/${app.id}/credentials/keys`)).body as { kid: string; x5c: string[] }[]
    const active = keys.find(({ kid }) => kid === app.activeKid)?.x5c[0] ?? ''
    const xml = await (await ada.get(`${ADMIN}/api/v1/apps/${app.id}/sso/saml/metadata?kid=${app.activeKid}`)).text()
    const open = await (await stage.fetch(`https://acme.okta.com/app/${app.exk}/sso/saml/metadata`)).text()
    const lines = (/X509Certificate>([^<]+)</.exec(xml)?.[1] ?? '').split('\n')
    expect(open).toBe(xml)
    expect(lines[0]).toHaveLength(76)
    expect(lines.join('')).toBe(active)
    const pem = await (await ada.get(`${ADMIN}/admin/org/security/${app.id}/cert`)).text()
    expect(new X509Certificate(pem).raw.toString('base64')).toBe(active)
    expect(xml).toContain(`entityID="http://www.okta.com/${app.exk}"`)
  })

  it('needs a kid at the API', async () => {
    const app = await addApp()
    const ada = await browserOf()
    expect((await ada.api(`apps/${app.id}/sso/saml/metadata`)).status).toBe(400)
  })

  it.each([
    ['good', { bits: 2048, hash: 'sha256' }, 3650],
    ['expired', { bits: 2048, hash: 'sha256' }, -1],
    ['expiring', { bits: 2048, hash: 'sha256' }, 20],
    ['rsa1024', { bits: 1024, hash: 'sha256' }, 3650],
    ['sha1', { bits: 2048, hash: 'sha1' }, 3650],
  ] as const)('shows in the metadata when it is %s', async (certificate, expected, days) => {
    stage.okta.state.options.certificate = certificate
    const app = await addApp()
    const xml = await (await stage.fetch(`https://acme.okta.com/app/${app.exk}/sso/saml/metadata`)).text()
    const der = Buffer.from(/X509Certificate>([^<]+)</.exec(xml)?.[1] ?? '', 'base64')
    const parsed = new X509Certificate(der)
    const left = (new Date(parsed.validTo).getTime() - Date.now()) / 86_400_000
    expect(Math.round(left)).toBe(days)
    expect(parsed.subject).toContain('CN=acme')
    expect(parsed.publicKey.asymmetricKeyDetails?.modulusLength).toBe(expected.bits)
    // The algorithm's object identifier: 1.2.840.113549.1.1.5 (SHA-1) or .11 (SHA-256).
    const oid = Buffer.from(`06092a864886f70d0101${expected.hash === 'sha1' ? '05' : '0b'}`, 'hex')
    expect(der.includes(oid)).toBe(true)
    expect(parsed.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
      createHash('sha256').update(der).digest('hex'),
    )
  })
})

describe('single sign-on', () => {
  it('posts a response to the saved ACS address that a service provider accepts', async () => {
    const app = await readyApp()
    const form = await signOn(app)
    expect(form).toMatchObject({ status: 200, action: ACS, RelayState: 'relay-7' })
    const profile = await validate(app, form.SAMLResponse)
    expect(profile).toMatchObject({
      nameID: 'ada@acme.example',
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      issuer: `http://www.okta.com/${app.exk}`,
    })
    expect(stage.okta.state.log.at(-1)).toMatchObject({
      eventType: 'user.authentication.sso',
      outcome: { result: 'SUCCESS', reason: null },
    })
  })

  it('also works when it starts at the IdP', async () => {
    const app = await readyApp()
    const ada = await browserOf()
    const text = await (await ada.get(`https://acme.okta.com/app/${app.name}/${app.exk}/sso/saml`)).text()
    const SAMLResponse = /name="SAMLResponse"\s+value="([^"]*)"/.exec(text)?.[1] ?? ''
    const profile = await validate(app, SAMLResponse)
    expect(profile?.nameID).toBe('ada@acme.example')
    expect(profile?.inResponseTo).toBeUndefined()
  })

  it('is refused by a service provider with another certificate', async () => {
    const app = await readyApp()
    const { SAMLResponse } = await signOn(app)
    const inactive = app.keys.find(({ kid }) => kid !== app.activeKid)?.certificatePem ?? ''
    await expect(validate(app, SAMLResponse, { certificate: inactive })).rejects.toThrow(/signature/i)
  })

  it('is refused by a service provider with another audience', async () => {
    const app = await readyApp()
    const { SAMLResponse } = await signOn(app)
    await expect(validate(app, SAMLResponse, { audience: ACS })).rejects.toThrow(/audience/i)
  })

  it.each([
    ['NOT_ASSIGNED', 403, 'User is not assigned to this application', (app: OktaApp) => (app.assignments = [])],
    ['USERNAME_MISSING', 400, 'username for this application is empty', (app: OktaApp) => blankNames(app)],
    ['NOT_CONFIGURED', 400, 'not saved', (app: OktaApp) => (app.settings.acsUrl = '')],
    ['APP_INACTIVE', 403, 'not active', (app: OktaApp) => (app.status = 'INACTIVE')],
  ] as const)('stops with a page and a log line: %s', async (reason, status, text, spoil) => {
    const app = await readyApp()
    spoil(app)
    const answer = await signOn(app)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(text)
    expect(stage.okta.state.log.at(-1)?.outcome).toEqual({ result: 'FAILURE', reason })
  })

  it('asks strangers to sign in first', async () => {
    const app = await readyApp()
    const response = await stage.fetch(`https://acme.okta.com/app/${app.name}/${app.exk}/sso/saml`)
    expect(await response.text()).toContain('Sign In')
  })
})

describe('the server', () => {
  it('answers 421 for a host that nobody plays', async () => {
    await expect(stage.fetch('https://elsewhere.example/')).rejects.toThrow('Nobody in this lab plays')
  })

  it('logs requests without their query', async () => {
    await stage.fetch(`${ADMIN}/admin/apps/add-app?secret=1`, { headers: { 'User-Agent': 'probe' } })
    expect(stage.server.requests.at(-1)).toMatchObject({
      host: 'acme-admin.okta.com',
      method: 'GET',
      path: '/admin/apps/add-app',
      userAgent: 'probe',
    })
  })
})

function blankNames(app: OktaApp): void {
  for (const assignment of app.assignments) assignment.userName = null
}
