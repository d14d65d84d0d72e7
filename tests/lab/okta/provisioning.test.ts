import { afterEach, beforeEach, expect, it } from 'vitest'
import { LAB_OAUTH_CLIENT } from '../console'
import { startLab, type Lab } from '../lab'
import type { OktaApp } from './state'
import { ADMIN, browserOf, pathOf, readyApp } from './test-stage'

let lab: Lab
let app: OktaApp

beforeEach(async () => {
  lab = await startLab({ okta: { lazyPaneMs: 0 } })
  app = await readyApp(lab)
})
afterEach(() => lab.close())

/** The address that "Authenticate with Meta Work Accounts" opens. */
async function authorizeUrl(): Promise<URL> {
  const ada = await browserOf(lab)
  const pane = await (await ada.get(`${ADMIN}${pathOf(app)}/settings/user-mgmt`)).text()
  const attribute = /data-authorize-url=\\"([^"\\]+)/.exec(pane)?.[1] ?? ''
  return new URL(attribute.replaceAll('&amp;', '&'))
}

/** Comes back from Meta's consent with a code that Meta has given out. */
async function authenticate(): Promise<Response> {
  const asked = (await authorizeUrl()).searchParams
  const code = `code-${asked.get('state')}`
  lab.meta.state.oauth.codes.push({
    authorizationCode: code,
    expiresAt: new Date(Date.now() + 60_000),
    redirectUri: LAB_OAUTH_CLIENT.redirectUri,
    scope: [LAB_OAUTH_CLIENT.scope],
    client: { id: LAB_OAUTH_CLIENT.id, grants: ['authorization_code'] },
    user: { id: 'ada' },
  })
  const answer = new URLSearchParams({ code, state: asked.get('state') ?? '' })
  return lab.fetch(`${LAB_OAUTH_CLIENT.redirectUri}?${answer}`)
}

const settings = () => `${pathOf(app)}/settings/user-mgmt`

async function enable(): Promise<void> {
  await authenticate()
  const ada = await browserOf(lab)
  expect((await ada.post(settings(), { enabled: 'on', importGroups: 'on' })).body).toEqual({ saved: true })
}

async function switchOn(): Promise<void> {
  await enable()
  const ada = await browserOf(lab)
  const form = { section: 'create-n-update', pushNewAccount: 'on', pushProfile: 'on', pushDeactivation: 'on' }
  expect((await ada.post(settings(), form)).body).toEqual({ saved: true })
}

it('asks Meta for a code, with a state of its own each time', async () => {
  const [first, second] = [await authorizeUrl(), await authorizeUrl()]
  expect(first.origin + first.pathname).toBe(LAB_OAUTH_CLIENT.authorizeUrl)
  expect(Object.fromEntries(first.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: LAB_OAUTH_CLIENT.id,
    redirect_uri: LAB_OAUTH_CLIENT.redirectUri,
    scope: LAB_OAUTH_CLIENT.scope,
  })
  expect(first.searchParams.get('state')).not.toBe(second.searchParams.get('state'))
})

it('exchanges the code for a token and tells the console', async () => {
  const page = await authenticate()
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`"${ADMIN}"`)
  expect(app.provisioning.token).toBe(lab.meta.state.oauth.tokens[0]?.accessToken)
  const ada = await browserOf(lab)
  const { body } = await ada.post(`${settings()}/verify`, {})
  expect(body).toMatchObject({ ok: true, message: 'Meta Work Accounts was verified successfully!' })
})

it('refuses an answer that nobody waits for', async () => {
  const page = await lab.fetch(`${LAB_OAUTH_CLIENT.redirectUri}?code=x&state=forged`)
  expect(page.status).toBe(400)
  expect(app.provisioning.token).toBeNull()
})

it('keeps no token when Meta refuses the code', async () => {
  const state = (await authorizeUrl()).searchParams.get('state') ?? ''
  const page = await lab.fetch(
    `${LAB_OAUTH_CLIENT.redirectUri}?${new URLSearchParams({ code: 'made-up', state })}`,
  )
  expect(page.status).toBe(400)
  expect(app.provisioning.token).toBeNull()
})

it('cannot be enabled without a token, nor with one that Meta has taken back', async () => {
  const ada = await browserOf(lab)
  expect((await ada.post(settings(), { enabled: 'on' })).body.errors).toHaveLength(1)
  await authenticate()
  lab.meta.state.oauth.tokens.length = 0
  expect((await ada.post(settings(), { enabled: 'on' })).body.errors?.[0]).toContain('were invalid')
  expect(app.features).toEqual([])
})

it('links the accounts that Meta has, and creates the others', async () => {
  await switchOn()
  expect(app.features).toContain('PUSH_NEW_USERS')
  const ada = await browserOf(lab)
  const [, ben] = lab.okta.state.users
  await ada.post(`${pathOf(app)}/assign`, { userId: ben?.id ?? '', userName: 'ben@acme.example' })
  const [linked, created] = app.assignments
  expect(linked).toMatchObject({ userName: 'ada@acme.example', syncState: 'SYNCHRONIZED' })
  expect(created).toMatchObject({ userName: 'ben@acme.example', syncState: 'SYNCHRONIZED' })
  const calls = lab.requests.filter(({ host }) => host === 'scim.workplace.com')
  expect(calls.map(({ method }) => method).slice(-4)).toEqual(['GET', 'PATCH', 'GET', 'POST'])
  expect(calls.every(({ userAgent }) => userAgent.startsWith('Okta SCIM Client'))).toBe(true)
  const status = await ada.api(`apps/${app.id}/users/${ben?.id}`)
  expect(status.body).toMatchObject({ status: 'PROVISIONED', externalId: created?.externalId })
})

it('deactivates the account of somebody who loses the app', async () => {
  await switchOn()
  const ada = await browserOf(lab)
  const [, ben] = lab.okta.state.users
  await ada.post(`${pathOf(app)}/assign`, { userId: ben?.id ?? '', userName: 'ben@acme.example' })
  await ada.post(`${pathOf(app)}/unassign`, { userId: ben?.id ?? '' })
  expect(app.assignments).toHaveLength(1)
  expect(lab.okta.state.log.at(-1)).toMatchObject({
    eventType: 'application.provision.user.deactivate',
    outcome: { result: 'SUCCESS' },
  })
})

it('says what went wrong when a push has no username', async () => {
  await switchOn()
  for (const assignment of app.assignments)
    Object.assign(assignment, { userName: null, syncState: 'DISABLED' })
  const ada = await browserOf(lab)
  await ada.post(settings(), { section: 'create-n-update', pushNewAccount: 'on' })
  expect(app.assignments[0]?.syncState).toBe('ERROR')
  expect(lab.okta.state.log.at(-1)?.outcome).toEqual({
    result: 'FAILURE',
    reason: 'The user has no username for this application',
  })
})
