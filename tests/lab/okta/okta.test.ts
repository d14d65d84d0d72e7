import { request } from 'node:https'
import { describe, expect, it } from 'vitest'
import {
  ACS,
  addApp,
  ADMIN,
  AUDIENCE,
  browserOf,
  cookieOf,
  FORMATS,
  pathOf,
  saveSignOn,
  useStage,
} from './test-stage'

const stage = useStage()

describe('the console', () => {
  it('adds an app with its own ids and no username format', async () => {
    const app = await addApp(stage)
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
    const response = await stage.fetch(`${ADMIN}/admin/dashboard`, {
      headers: cookieOf(stage, 'eve@acme.example'),
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Acme - Access Forbidden')
  })

  it('one sign-in opens both hosts of the org', async () => {
    const response = await stage.fetch(`${ADMIN}/login/authenticate`, {
      method: 'POST',
      body: new URLSearchParams({
        username: 'ada@acme.example',
        password: 'x',
        fromURI: `${ADMIN}/admin/apps/active`,
      }),
    })
    expect(response.headers.get('set-cookie')).toMatch(/sid=.*HttpOnly; Secure; SameSite=Strict/)
    const bridge = await stage.fetch(response.headers.get('location') ?? '')
    expect(bridge.headers.get('set-cookie')).toMatch(/sid=.*SameSite=None/)
    expect(bridge.headers.get('location')).toBe(`${ADMIN}/admin/apps/active`)
  })

  it('refuses a write without the XSRF token', async () => {
    const app = await addApp(stage)
    const ada = await browserOf(stage)
    const { status } = await ada.post(`${pathOf(app)}/settings/sign-on`, { audienceUrl: AUDIENCE }, 'wrong')
    expect(status).toBe(403)
    expect(app.settings.audienceUrl).toBe('')
  })

  it('saves the sign-on settings, and shows them in both copies of the form', async () => {
    const app = await addApp(stage)
    expect((await saveSignOn(stage, app)).body).toEqual({ saved: true })
    expect(app.settings).toMatchObject({ audienceUrl: AUDIENCE, acsUrl: ACS })
    expect(app.userNameTemplate).toMatchObject({ type: 'BUILT_IN', template: '${source.email}' })
    const ada = await browserOf(stage)
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane.startsWith('while(1){};')).toBe(true)
    expect(pane.split(AUDIENCE)).toHaveLength(3)
    expect(pane).not.toContain(app.keys[1]?.x5c.slice(0, 40))
  })

  it('refuses settings that are no addresses', async () => {
    const app = await addApp(stage)
    const ada = await browserOf(stage)
    const { body } = await ada.post(`${pathOf(app)}/settings/sign-on`, {
      audienceUrl: '',
      acsUrl: 'nowhere',
      autofillSetting: FORMATS.email,
    })
    expect(body.errors).toHaveLength(2)
  })

  it('lets a read-only admin look and not touch', async () => {
    const app = await addApp(stage)
    stage.okta.state.options.readOnlyAdmin = true
    const ada = await browserOf(stage)
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane).not.toContain('ssoSettings.edit')
    expect((await saveSignOn(stage, app)).status).toBe(403)
  })

  it.each(['dl', 'inputs', 'grid', 'classic'] as const)('draws the Sign On tab as %s', async (variant) => {
    const app = await addApp(stage)
    stage.okta.state.options.variant = variant
    const ada = await browserOf(stage)
    const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/sign-on`)).text()
    expect(pane.includes('More details')).toBe(variant !== 'classic')
    expect(pane.includes('Identity Provider metadata')).toBe(variant === 'classic')
    expect(pane.includes('<wbr')).toBe(variant === 'grid')
  })
})

describe('the server', () => {
  it('answers 421 for a host that nobody plays', async () => {
    await expect(stage.fetch('https://elsewhere.example/')).rejects.toThrow('Nobody in this lab plays')
    expect(await statusFor('elsewhere.example', stage.server.port)).toBe(421)
    expect(await statusFor('www.okta.com:443', stage.server.port)).toBe(404)
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

/** The status of a request with a host name of one's own, for which the certificate need not be right. */
function statusFor(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { host }
    const outgoing = request({ host: '127.0.0.1', port, headers, rejectUnauthorized: false }, (incoming) => {
      incoming.resume()
      resolve(incoming.statusCode)
    })
    outgoing.on('error', reject).end()
  })
}
