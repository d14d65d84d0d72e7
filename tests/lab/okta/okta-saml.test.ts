import { SAML, type Profile } from '@node-saml/node-saml'
import { describe, expect, it } from 'vitest'
import type { OktaApp } from './state'
import { ACS, AUDIENCE, browserOf, readyApp, useStage } from './test-stage'

const stage = useStage()

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
  const person = await browserOf(stage, login)
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

describe('single sign-on', () => {
  it('posts a response to the saved ACS address that a service provider accepts', async () => {
    const app = await readyApp(stage)
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
    const app = await readyApp(stage)
    const ada = await browserOf(stage)
    const text = await (await ada.get(`https://acme.okta.com/app/${app.name}/${app.exk}/sso/saml`)).text()
    const SAMLResponse = /name="SAMLResponse"\s+value="([^"]*)"/.exec(text)?.[1] ?? ''
    const profile = await validate(app, SAMLResponse)
    expect(profile?.nameID).toBe('ada@acme.example')
    expect(profile?.['inResponseTo']).toBeUndefined()
  })

  it('is refused by a service provider with another certificate', async () => {
    const app = await readyApp(stage)
    const { SAMLResponse } = await signOn(app)
    const inactive = app.keys.find(({ kid }) => kid !== app.activeKid)?.certificatePem ?? ''
    await expect(validate(app, SAMLResponse, { certificate: inactive })).rejects.toThrow(/signature/i)
  })

  it('is refused by a service provider with another audience', async () => {
    const app = await readyApp(stage)
    const { SAMLResponse } = await signOn(app)
    await expect(validate(app, SAMLResponse, { audience: ACS })).rejects.toThrow(/audience/i)
  })

  it.each([
    ['NOT_ASSIGNED', 403, 'User is not assigned to this application', unassignAll],
    ['USERNAME_MISSING', 400, 'username for this application is empty', blankNames],
    ['NOT_CONFIGURED', 400, 'not saved', forgetAcs],
    ['APP_INACTIVE', 403, 'not active', deactivate],
  ] as const)('stops with a page and a log line: %s', async (reason, status, text, spoil) => {
    const app = await readyApp(stage)
    spoil(app)
    const answer = await signOn(app)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(text)
    expect(stage.okta.state.log.at(-1)?.outcome).toEqual({ result: 'FAILURE', reason })
  })

  it('asks strangers to sign in first', async () => {
    const app = await readyApp(stage)
    const response = await stage.fetch(`https://acme.okta.com/app/${app.name}/${app.exk}/sso/saml`)
    expect(await response.text()).toContain('Sign In')
  })
})

function blankNames(app: OktaApp): void {
  for (const assignment of app.assignments) assignment.userName = null
}

function unassignAll(app: OktaApp): void {
  app.assignments = []
}

function forgetAcs(app: OktaApp): void {
  app.settings.acsUrl = ''
}

function deactivate(app: OktaApp): void {
  app.status = 'INACTIVE'
}
