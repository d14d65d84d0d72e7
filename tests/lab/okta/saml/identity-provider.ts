import { randomUUID } from 'node:crypto'
import { Router, type NextFunction, type Request, type Response } from 'express'
import samlp from 'samlp'
import { editPage } from '../../sign-on/sign-on-page'
import { knownCaller, requireSession } from '../access'
import { routeParam } from '../request'
import type { OktaApp, OktaUser } from '../state'
import type { Tenant } from '../tenant'
import { activeKey, issuerOf, metadataXml } from './metadata'
import { sendSsoProblem, type SsoProblem } from './sso-problem'

const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'
const PASSWORD_CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'

/** The SAML side of an org: public metadata, and single sign-on started by either side. */
export function identityProviderRoutes(tenant: Tenant): Router {
  const { state } = tenant
  const router = Router()
  const findApp = (exk: string): OktaApp | undefined => state.apps.find((app) => app.exk === exk)

  router.get('/app/:exk/sso/saml/metadata', (req, res) => {
    const app = findApp(routeParam(req, 'exk'))
    if (app) res.type('application/xml').send(metadataXml(state.org, app, activeKey(app)))
    else res.status(404).type('text').send('Not found')
  })

  const signOn = (req: Request, res: Response, next: NextFunction): void => {
    const app = findApp(routeParam(req, 'exk'))
    if (!app || app.name !== routeParam(req, 'name'))
      return void res.status(404).type('text').send('Not found')
    const { user } = knownCaller(tenant, req)
    const userName = app.assignments.find(({ userId }) => userId === user.id)?.userName
    const problem = whyNot(app, user)
    recordAttempt(tenant, app, user, problem)
    if (problem || !userName) return sendSsoProblem(tenant, res, problem ?? 'USERNAME_MISSING')
    const { clockOffMinutes } = state.options
    respond(app, userName, req, clockOffMinutes === 0 ? res : misdated(res, app, clockOffMinutes), next)
  }

  const path = '/app/:name/:exk/sso/saml'
  router.get(path, requireSession(tenant), signOn)
  // The POST binding, which the metadata also offers. A person without a session who comes this way signs in first
  // and then gets a response as if they had started at the IdP: the sign-in page cannot carry a POST on.
  router.post(path, requireSession(tenant), signOn)
  return router
}

function whyNot(app: OktaApp, user: OktaUser): SsoProblem | null {
  const assignment = app.assignments.find(({ userId }) => userId === user.id)
  if (app.status !== 'ACTIVE') return 'APP_INACTIVE'
  if (app.signOnMode !== 'SAML_2_0') return 'NOT_SAML'
  if (!assignment) return 'NOT_ASSIGNED'
  if (!app.settings.audienceUrl || !app.settings.acsUrl) return 'NOT_CONFIGURED'
  if (!assignment.userName) return 'USERNAME_MISSING'
  return null
}

/** Lets `samlp` build, sign and post the response: always to the saved ACS address, whatever the request asks. */
function respond(app: OktaApp, userName: string, req: Request, res: Response, next: NextFunction): void {
  const { audienceUrl, acsUrl, defaultRelayState } = app.settings
  const key = activeKey(app)
  const relayState = req.query['RelayState'] ?? defaultRelayState
  const handler = samlp.auth<string>({
    issuer: issuerOf(app),
    cert: key.certificatePem,
    key: key.privateKeyPem,
    audience: audienceUrl,
    destination: acsUrl,
    recipient: acsUrl,
    signResponse: true,
    signatureAlgorithm: 'rsa-sha256',
    digestAlgorithm: 'sha256',
    lifetimeInSeconds: 300,
    authnContextClassRef: PASSWORD_CONTEXT,
    sessionIndex: `_${randomUUID()}`,
    nameIdentifierFormat: EMAIL_FORMAT,
    ...(typeof relayState === 'string' ? { RelayState: relayState } : {}),
    profileMapper: (nameIdentifier) => ({
      getClaims: () => ({}),
      getNameIdentifier: () => ({ nameIdentifier, nameIdentifierFormat: EMAIL_FORMAT }),
    }),
    getUserFromRequest: () => userName,
    getPostURL: (_audience, _request, _req, done) => done(null, acsUrl),
  })
  void handler(req, res, next)
}

const INSTANT = /\b\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** Takes the page from `samlp`, whose clock is the machine's, and sends it with all its times shifted. */
function misdated(res: Response, app: OktaApp, minutes: number): Response {
  const { certificatePem, privateKeyPem } = activeKey(app)
  const signing = {
    pair: { certificate: certificatePem, key: privateKeyPem },
    signResponse: true,
    signAssertion: true,
  }
  const shift = (time: string) => new Date(Date.parse(time) + minutes * 60_000).toISOString()
  const send = (page: string) =>
    res.type('html').send(editPage(page, signing, (xml) => xml.replace(INSTANT, shift)))
  return { set: () => undefined, send } as unknown as Response
}

function recordAttempt(tenant: Tenant, app: OktaApp, user: OktaUser, reason: SsoProblem | null): void {
  tenant.record({
    eventType: 'user.authentication.sso',
    displayMessage: 'User single sign on to app',
    outcome: { result: reason ? 'FAILURE' : 'SUCCESS', reason },
    actor: user.id,
    targets: [{ id: app.id, type: 'AppInstance', displayName: app.label }],
  })
}
