import { afterEach, describe, expect, it, vi } from 'vitest'
import { dryRun, type DryRunView } from '../../../lib/panel/dry-run'
import type { EventBody } from '../../../lib/setup/events'
import { inMeta } from '../../unit/setup/check-input'
import { after, bound, captured, texts } from '../../unit/setup/sample'
import { encode, pageOf, pageFor, put, responseXml, form, field } from './sign-on-markup'

const ORG = 'acme.okta.com'
const ASKED = texts.signOnUrl
const me = { id: '00u1', profile: { login: 'ada@acme.example', email: 'ada@acme.example' } }
const saved = (id: 'signOnUrl' | 'issuer', value: string = texts[id]): EventBody => ({
  type: 'value.saved',
  id,
  value,
})
const read: EventBody[] = [bound, captured('signOnUrl'), captured('issuer')]
const named: EventBody = {
  type: 'admins.named',
  admins: [{ email: 'ada@acme.example', passwordOnly: false }],
}

/** What the dry run of a record comes to, and the addresses that it asked. */
async function run(
  bodies: readonly EventBody[],
  page: string,
  { who = me, status = 200 }: { who?: unknown; status?: number } = {},
): Promise<DryRunView & { asked: string[] }> {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.href)
    return Promise.resolve(
      url.pathname.startsWith('/api/')
        ? Response.json(who)
        : new Response(page, { status, headers: { 'content-type': 'text/html' } }),
    )
  })
  const view = await dryRun(
    { state: after(...read, ...bodies), sights: inMeta(new Date().toISOString()) },
    ORG,
  )
  return { ...view, asked: asked.filter((url) => !url.includes('/api/')) }
}

const lineOf = ({ findings }: DryRunView, id: string) => findings.find((line) => line.id === id)
const denied = pageOf('<h1>Error</h1><p>This application is not active.</p>')
const other = texts.signOnUrl.replace('exk1', 'exk2')

describe('the dry run of a record', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('asks the address that Meta has saved, not the one that Okta shows', async () => {
    expect((await run([saved('signOnUrl')], denied)).asked).toEqual([ASKED])
    expect((await run([saved('signOnUrl', other)], denied)).asked).toEqual([other])
  })

  it('foretells a refusal where Okta sends nobody on', async () => {
    expect(await run([saved('signOnUrl')], denied)).toMatchObject({ outcome: 'fail', findings: [] })
    expect(await run([saved('signOnUrl')], denied, { status: 403 })).toMatchObject({ outcome: 'fail' })
  })

  it('foretells nothing while it isn’t known where Meta sends people', async () => {
    const right = pageOf(form(field(encode(responseXml))))
    for (const page of [denied, right, put('ada@acme.example', 'eve@acme.example')])
      expect(await run([named], page)).toMatchObject({ outcome: 'unknown' })
    const wrong = put('ada@acme.example', 'eve@acme.example')
    expect(await run([named], wrong)).toMatchObject({ problem: expect.stringContaining('no forecast') })
    expect((await run([named, saved('signOnUrl')], wrong)).outcome).toBe('fail')
  })

  it.each([
    'https://globex.okta.com/app/facebook_work_accounts/exk1a2b3c4d5e6f7g8h9/sso/saml',
    'https://login.acme.example/app/facebook_work_accounts/exk1a2b3c4d5e6f7g8h9/sso/saml',
    'http://acme.okta.com/app/facebook_work_accounts/exk1a2b3c4d5e6f7g8h9/sso/saml',
    'https://acme.okta.com//evil.example/app/facebook_work_accounts/exk1/sso/saml',
    'https://acme.okta.com/api/v1/sessions/me',
    `${texts.signOnUrl}?fromURI=x`,
    'no address',
  ])('asks nobody where Meta has %s', async (address) => {
    const { asked, outcome, problem } = await run([saved('signOnUrl', address)], denied)
    expect({ asked, outcome }).toEqual({ asked: [], outcome: 'unknown' })
    expect(problem).toContain('Sign on URL')
  })

  it('compares the Issuer with what Meta has saved', async () => {
    const page = pageFor(responseXml)
    const issuer = async (...bodies: EventBody[]) =>
      lineOf(await run([saved('signOnUrl'), ...bodies], page), 'issuer')?.status
    expect(await issuer()).toBe('unknown')
    expect(await issuer(saved('issuer'))).toBe('pass')
    expect(await issuer(saved('issuer', 'http://www.okta.com/exkother'))).toBe('fail')
  })

  it('holds the name against the address of whoever Okta says is signed in at that moment', async () => {
    const page = pageFor(responseXml)
    const name = async (who: unknown) => {
      const view = await run([saved('signOnUrl'), named], page, { who })
      return lineOf(view, 'name-id')?.status
    }
    expect(await name(me)).toBe('pass')
    const ben = { id: '00u2', profile: { login: 'ben@acme.example', email: 'ben@acme.example' } }
    expect(await name(ben)).toBe('unknown')
    expect(await name({ welcome: true })).toBe('unknown')
  })
})
