import { createHash, X509Certificate } from 'node:crypto'
import * as v from 'valibot'
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
  readyApp,
  saveSignOn,
  useStage,
} from './test-stage'

const stage = useStage()
const withSettings = v.object({ settings: v.object({ app: v.record(v.string(), v.string()) }) })

describe('the API', () => {
  it('knows the app by name, with what was saved', async () => {
    const app = await readyApp(stage)
    const ada = await browserOf(stage)
    const { body, headers } = await ada.api('apps?filter=name+eq+%22facebook_work_accounts%22&limit=20')
    expect(body).toMatchObject([
      {
        id: app.id,
        label: 'Meta Work Accounts',
        signOnMode: 'SAML_2_0',
        credentials: { userNameTemplate: { type: 'BUILT_IN' }, signing: { kid: app.activeKid } },
      },
    ])
    const [found] = v.parse(v.array(withSettings), body)
    expect(Object.values(found?.settings.app ?? {})).toEqual([AUDIENCE, ACS])
    expect(Number(headers.get('x-rate-limit-remaining'))).toBeLessThan(600)
  })

  it('tells who is assigned and who is not', async () => {
    const app = await readyApp(stage)
    const ada = await browserOf(stage)
    const [first, second] = stage.okta.state.users
    const mine = await ada.api(`apps/${app.id}/users/${first?.id}`)
    expect(mine.body).toMatchObject({
      scope: 'USER',
      status: 'ACTIVE',
      credentials: { userName: 'ada@acme.example' },
    })
    const other = await ada.api(`apps/${app.id}/users/${second?.id}`)
    expect(other).toMatchObject({ status: 404, body: { errorCode: 'E0000007' } })
  })

  it('gives group members no username while the format is None', async () => {
    const app = await addApp(stage)
    await saveSignOn(stage, app, FORMATS.none)
    const ada = await browserOf(stage)
    await ada.post(`${pathOf(app)}/assign`, { groupId: stage.okta.state.groups[0]?.id ?? '' })
    const { body } = await ada.api(`apps/${app.id}/users`)
    expect(body).toHaveLength(3)
    expect(body).toMatchObject([{ scope: 'GROUP', credentials: { userName: null } }, {}, {}])
    expect((await ada.api(`apps/${app.id}/groups?expand=group`)).body).toMatchObject([
      { _embedded: { group: { profile: { name: 'Everyone' } } } },
    ])
  })

  it('pages with Link headers until the end', async () => {
    const app = await addApp(stage)
    await saveSignOn(stage, app)
    const ada = await browserOf(stage)
    await ada.post(`${pathOf(app)}/assign`, { groupId: stage.okta.state.groups[0]?.id ?? '' })
    const first = await ada.api(`apps/${app.id}/users?limit=2`)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await ada.get(next)
    expect(first.body).toHaveLength(2)
    expect(await second.json()).toHaveLength(1)
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })

  it('names who and what an assignment belongs to', async () => {
    const app = await readyApp(stage)
    const ada = await browserOf(stage)
    await ada.post(`${pathOf(app)}/assign`, { groupId: stage.okta.state.groups[0]?.id ?? '' })
    const href = `https://acme.okta.com/api/v1/apps/${app.id}`
    const { body: people } = await ada.api(`apps/${app.id}/users?limit=200&expand=user`)
    expect(people).toContainEqual(
      expect.objectContaining({
        _embedded: {
          user: expect.objectContaining({
            status: 'ACTIVE',
            profile: expect.objectContaining({ login: 'ada@acme.example', email: 'ada@acme.example' }),
          }),
        },
        _links: expect.objectContaining({ app: { href } }),
      }),
    )
    const { body: groups } = await ada.api(`apps/${app.id}/groups?limit=200&expand=group`)
    expect(groups).toMatchObject([
      { _links: { app: { href } }, _embedded: { group: { profile: { name: 'Everyone' } } } },
    ])
  })

  it('logs an app’s events, the newest first, with who did it', async () => {
    const app = await readyApp(stage)
    await addApp(stage)
    const ada = await browserOf(stage)
    const filter = encodeURIComponent(`target.id eq "${app.id}"`)
    const logs = async (since: string) =>
      (await ada.api(`logs?filter=${filter}&since=${since}&sortOrder=DESCENDING&limit=100`)).body
    const since = new Date(stage.server.clock.now().getTime() - 60_000).toISOString()
    const events = v.parse(
      v.array(v.looseObject({ published: v.string(), target: v.array(v.object({ id: v.string() })) })),
      await logs(since),
    )
    expect(events.length).toBeGreaterThan(1)
    expect(events.every(({ target }) => target.some(({ id }) => id === app.id))).toBe(true)
    const times = events.map(({ published }) => published)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(events.at(-1)).toMatchObject({
      eventType: 'application.lifecycle.create',
      actor: { alternateId: 'ada@acme.example' },
    })
    expect(events[0]).toMatchObject({ actor: { type: 'SystemPrincipal', alternateId: 'system@okta.com' } })
    expect(await logs(new Date(stage.server.clock.now().getTime() + 60_000).toISOString())).toEqual([])
  })

  it('leads from the app to its sign-on policy, and to what the rules ask for', async () => {
    const app = await addApp(stage)
    const ada = await browserOf(stage)
    const { policyId, options } = stage.okta.state
    const href = `https://acme.okta.com/api/v1/policies/${policyId}`
    const links = async () => (await ada.api(`apps/${app.id}`)).body
    const rules = () => ada.api(`policies/${policyId}/rules`)
    const rule = (factorMode: string) => ({
      status: 'ACTIVE',
      type: 'ACCESS_POLICY',
      actions: { appSignOn: { access: 'ALLOW', verificationMethod: { factorMode } } },
    })
    expect(await links()).toMatchObject({ _links: { accessPolicy: { href } } })
    expect((await rules()).body).toMatchObject([rule('2FA'), { status: 'INACTIVE' }, {}, rule('2FA')])
    options.signOnPolicy = 'mixed'
    expect((await rules()).body).toMatchObject([rule('2FA'), rule('1FA')])
    options.signOnPolicy = 'one-factor'
    expect((await rules()).body).toMatchObject([{ ...rule('1FA'), name: 'Catch-all Rule', system: true }])
    expect(await ada.api('policies/rst1/rules')).toMatchObject({
      status: 404,
      body: { errorCode: 'E0000007' },
    })
    options.signOnPolicy = 'forbidden'
    expect(await rules()).toMatchObject({ status: 403, body: { errorCode: 'E0000006' } })
    options.signOnPolicy = 'classic'
    expect(await links()).not.toHaveProperty('_links.accessPolicy')
  })

  it('says when its minute is over, by one clock', async () => {
    stage.server.clock.advance(3_600_000)
    const { headers } = await (await browserOf(stage)).api('users/me')
    const ahead = Number(headers.get('x-rate-limit-reset')) * 1000 - Date.parse(headers.get('date') ?? '')
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThanOrEqual(61_000)
  })

  it('answers strangers with an error code, and non-admins too', async () => {
    const stranger = await stage.fetch(`${ADMIN}/api/v1/apps`)
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { errorCode: 'E0000005' }])
    const headers = cookieOf(stage, 'ben@acme.example')
    const worker = await stage.fetch(`${ADMIN}/api/v1/apps`, { headers })
    expect([worker.status, await worker.json()]).toMatchObject([403, { errorCode: 'E0000006' }])
    expect((await stage.fetch(`${ADMIN}/api/v1/users/me`, { headers })).status).toBe(200)
  })

  it('stops at the rate limit and starts again when the minute is over', async () => {
    const ada = await browserOf(stage)
    stage.okta.state.options.rateLimit = { limit: 10, remaining: 1 }
    expect((await ada.api('users/me')).status).toBe(200)
    const refused = await ada.api('users/me')
    expect(refused).toMatchObject({ status: 429, body: { errorCode: 'E0000047' } })
    stage.server.clock.advance(61_000)
    expect((await ada.api('users/me')).status).toBe(200)
  })

  it('is read-only', async () => {
    const response = await stage.fetch(`${ADMIN}/api/v1/apps`, {
      method: 'POST',
      headers: cookieOf(stage),
    })
    expect(response.status).toBe(405)
  })

  it('keeps the two orgs apart', async () => {
    await readyApp(stage)
    const headers = cookieOf(stage, 'ada@globex.example')
    const other = await stage.fetch('https://globex-admin.okta.com/api/v1/apps', { headers })
    expect(await other.json()).toEqual([])
    expect((await stage.fetch(`${ADMIN}/api/v1/apps`, { headers })).status).toBe(401)
  })
})

describe('the certificate', () => {
  it('is the same in keys, metadata and download, and wrapped at 76 columns in the XML', async () => {
    const app = await addApp(stage)
    const ada = await browserOf(stage)
    const { body } = await ada.api(`apps/${app.id}/credentials/keys`)
    const keys = v.parse(v.array(v.object({ kid: v.string(), x5c: v.array(v.string()) })), body)
    const active = keys.find(({ kid }) => kid === app.activeKid)?.x5c[0] ?? ''
    const xml = await (
      await ada.get(`${ADMIN}/api/v1/apps/${app.id}/sso/saml/metadata?kid=${app.activeKid}`)
    ).text()
    const published = await (
      await stage.fetch(`https://acme.okta.com/app/${app.exk}/sso/saml/metadata`)
    ).text()
    const lines = (/X509Certificate>([^<]+)</.exec(xml)?.[1] ?? '').split('\n')
    expect(published).toBe(xml)
    expect(lines[0]).toHaveLength(76)
    expect(lines.join('')).toBe(active)
    const pem = await (await ada.get(`${ADMIN}/admin/org/security/${app.id}/cert`)).text()
    expect(new X509Certificate(pem).raw.toString('base64')).toBe(active)
    expect(xml).toContain(`entityID="http://www.okta.com/${app.exk}"`)
  })

  it('needs a kid at the API', async () => {
    const app = await addApp(stage)
    const ada = await browserOf(stage)
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
    const app = await addApp(stage)
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
