import * as oauth from 'oauth4webapi'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LAB_OAUTH_CLIENT, LAB_PEOPLE } from '../console'
import { createTestBrowser } from './test-browser'
import { createSigningPair } from './test-idp'
import { startTestLab, type TestLab } from './test-lab'

const ADA = LAB_PEOPLE[0].email
const SCIM_USERS = `${LAB_OAUTH_CLIENT.scimBaseUrl}/Users`
const pair = await createSigningPair(new Date(), new Date(Date.now() + 86_400_000))

let lab: TestLab

beforeEach(async () => {
  lab = await startTestLab(pair)
})

afterEach(() => lab.server.close())

const authorizationServer: oauth.AuthorizationServer = {
  issuer: 'https://work.meta.com',
  authorization_endpoint: LAB_OAUTH_CLIENT.authorizeUrl,
  token_endpoint: LAB_OAUTH_CLIENT.tokenUrl,
}
const client: oauth.Client = { client_id: LAB_OAUTH_CLIENT.id }

function authorizeQuery(more: Record<string, string> = {}): string {
  return `?${new URLSearchParams({
    client_id: LAB_OAUTH_CLIENT.id,
    redirect_uri: LAB_OAUTH_CLIENT.redirectUri,
    response_type: 'code',
    scope: LAB_OAUTH_CLIENT.scope,
    state: 'practice-state',
    ...more,
  })}`
}

async function fetchToken(auth: oauth.ClientAuth): Promise<string> {
  const { url } = await lab.admin.call('oauthAnswer', {
    query: authorizeQuery(),
    allowed: true,
    autoInvite: true,
  })
  const params = oauth.validateAuthResponse(authorizationServer, client, new URL(url), 'practice-state')
  const response = await oauth.authorizationCodeGrantRequest(
    authorizationServer,
    client,
    auth,
    params,
    LAB_OAUTH_CLIENT.redirectUri,
    oauth.nopkce,
    { [oauth.customFetch]: (address, init) => lab.world.fetch(address, init) },
  )
  return (await oauth.processAuthorizationCodeResponse(authorizationServer, client, response)).access_token
}

describe('OAuth', () => {
  test.each([
    ['client_secret_post', oauth.ClientSecretPost(LAB_OAUTH_CLIENT.secret)],
    ['client_secret_basic', oauth.ClientSecretBasic(LAB_OAUTH_CLIENT.secret)],
  ])('gives a token for a code (%s)', async (_name, auth) => {
    expect(await fetchToken(auth)).toMatch(/^\w{20,}$/)
    expect(lab.meta.state.oauth.tokens).toHaveLength(1)
  })

  test('refuses a wrong secret', async () => {
    await expect(fetchToken(oauth.ClientSecretPost('wrong'))).rejects.toThrow()
    expect(lab.meta.state.oauth.tokens).toEqual([])
  })

  test('tells the app when the admin cancels', async () => {
    const { url } = await lab.admin.call('oauthAnswer', {
      query: authorizeQuery(),
      allowed: false,
      autoInvite: true,
    })
    expect(new URL(url).searchParams.get('error')).toBe('access_denied')
    expect(new URL(url).searchParams.get('state')).toBe('practice-state')
  })

  test.each([
    ['a redirect elsewhere', { redirect_uri: 'https://elsewhere.example/' }],
    ['an unknown client', { client_id: 'somebody' }],
  ])('shows an error page for %s', async (_name, wrong) => {
    const page = await lab.admin.get(LAB_OAUTH_CLIENT.authorizeUrl + authorizeQuery(wrong))
    expect(page.status).toBe(400)
  })

  test('asks strangers to sign in first', async () => {
    const page = await createTestBrowser(lab.world).get(LAB_OAUTH_CLIENT.authorizeUrl + authorizeQuery())
    expect(page.headers.get('location')).toMatch(/^\/login\?next=%2Fdialog%2Foauth/)
  })
})

async function scim(method: string, path = '', body?: unknown, headers: Record<string, string> = {}) {
  const token =
    lab.meta.state.oauth.tokens[0]?.accessToken ??
    (await fetchToken(oauth.ClientSecretPost(LAB_OAUTH_CLIENT.secret)))
  const response = await lab.world.fetch(SCIM_USERS + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'user-agent': 'Okta SCIM Client 1.0.0',
      'content-type': 'application/scim+json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

describe('SCIM', () => {
  const ben = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'ben@acme.example',
    name: { givenName: 'Ben', familyName: 'Builder' },
    emails: [{ value: 'ben@acme.example', type: 'work', primary: true }],
    externalId: '00u1labben0000000002',
    active: true,
  }

  test('creates an account that the Directory shows with the source Okta', async () => {
    const created = await scim('POST', '', ben)
    expect(created).toMatchObject({ status: 201, body: { userName: ben.userName, active: true } })
    expect(created.body.meta.location).toBe(`${SCIM_USERS}/${created.body.id}`)
    const { accounts } = await lab.admin.call('console', {})
    expect(accounts).toContainEqual(
      expect.objectContaining({
        email: ben.userName,
        name: 'Ben Builder',
        source: 'Okta',
        status: 'Invited',
      }),
    )
  })

  test('finds an account by its userName, page by page', async () => {
    await scim('POST', '', ben)
    const filter = encodeURIComponent(`userName eq "${ben.userName}"`)
    const found = await scim('GET', `?filter=${filter}&startIndex=1&count=100`)
    expect(found).toMatchObject({ status: 200, body: { totalResults: 1, startIndex: 1 } })
    expect(found.body.Resources[0]).toMatchObject({ userName: ben.userName, externalId: ben.externalId })
    expect((await scim('GET', '?filter=userName%20eq%20%22x%22')).body.totalResults).toBe(0)
  })

  test('changes and deactivates an account', async () => {
    const { body } = await scim('POST', '', ben)
    const put = await scim('PUT', `/${body.id}`, {
      ...ben,
      name: { givenName: 'Benny', familyName: 'Builder' },
    })
    expect(put).toMatchObject({ status: 200, body: { name: { givenName: 'Benny' } } })
    const patched = await scim('PATCH', `/${body.id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', value: { active: false } }],
    })
    expect(patched.status).toBeLessThan(300)
    expect(lab.meta.state.accounts.at(-1)).toMatchObject({ givenName: 'Benny', status: 'Deactivated' })
  })

  test('refuses a second account for one address', async () => {
    await scim('POST', '', ben)
    expect(await scim('POST', '', ben)).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  })

  test('refuses callers without a token or a User-Agent, and everything but Users', async () => {
    expect((await scim('GET', '', undefined, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await scim('GET', '', undefined, { 'user-agent': '' })).status).toBe(403)
    const token = lab.meta.state.oauth.tokens[0]?.accessToken
    const groups = await lab.world.fetch(`${LAB_OAUTH_CLIENT.scimBaseUrl}/Groups`, {
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'Okta SCIM Client 1.0.0' },
    })
    expect(groups.status).toBe(404)
  })

  test('keeps a deactivated admin out', async () => {
    const [ada] = lab.meta.state.accounts
    const filter = encodeURIComponent(`userName eq "${ADA}"`)
    const found = await scim('GET', `?filter=${filter}`)
    expect(found.body.Resources[0].id).toBe(ada?.id)
    await scim('PATCH', `/${ada?.id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    })
    await expect(lab.admin.call('console', {})).rejects.toThrow('401')
  })
})
