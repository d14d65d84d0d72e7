import express, { Router, type Response } from 'express'
import * as v from 'valibot'
import type { LabWorld } from '../console'
import { plainPage } from './plain-page'
import { authnRequestUrl } from './saml-provider'
import { checkSamlResponse, type ResponseVerdict } from './saml-response'
import { signedInAccount, signIn } from './sessions'
import { domainOf, findAccount, type IdpSetup, type MetaState } from './state'

const testQuery = v.object({ setup: v.string(), email: v.string() })
const loginQuery = v.object({ email: v.string(), next: v.optional(v.string(), '/') })
const responseBody = v.object({ SAMLResponse: v.string() })

/** The active setup that people of this address sign in with. */
export function setupForEmail(state: MetaState, email: string): IdpSetup | undefined {
  return state.setups.find((setup) => setup.active && setup.assignedDomains.includes(domainOf(email)))
}

/** A path of our own to go to after signing in; anything else would be an open redirect. */
export function safeNext(next: string): string {
  return next.startsWith('/') && !next.startsWith('//') ? next : '/'
}

/** Why a valid response does not sign anybody in; null when it does. */
function loginObstacle(state: MetaState, verdict: ResponseVerdict & { ok: true }): string | null {
  const { nameId, setup, pending } = verdict
  if (pending && nameId !== pending.email) {
    return `Your identity provider signed you in as ${nameId}, but you entered ${pending.email}.`
  }
  const account = findAccount(state, nameId)
  if (!account) return `There is no account for ${nameId}. Upper and lower case count.`
  if (account.status === 'Deactivated') return `The account ${nameId} is deactivated.`
  if (!setup.active) return `The setup "${setup.name}" isn't active.`
  if (!setup.assignedDomains.includes(domainOf(nameId))) {
    return `${domainOf(nameId)} isn't assigned to "${setup.name}".`
  }
  return null
}

function finishTest(
  state: MetaState,
  verdict: ResponseVerdict,
  email: string,
  at: string,
  response: Response,
): void {
  let reason: string | null = null
  if (!verdict.ok) reason = verdict.reason
  else if (verdict.nameId !== email) {
    reason = `Your IdP sent the address ${verdict.nameId}, but the test was for ${email}.`
  }
  state.logins.push({
    at,
    kind: 'test',
    setupId: verdict.setup?.id ?? null,
    ok: reason === null,
    nameId: verdict.nameId,
    reason,
  })
  if (verdict.setup) verdict.setup.test = { at, email, ok: reason === null, reason }
  // Complete, passed or not: only "Check result" in the console tells which.
  response.redirect(303, '/saml/test_complete')
}

function finishLogin(state: MetaState, verdict: ResponseVerdict, at: string, response: Response): void {
  const reason = verdict.ok ? loginObstacle(state, verdict) : verdict.reason
  const { nameId } = verdict
  state.logins.push({
    at,
    kind: 'login',
    setupId: verdict.setup?.id ?? null,
    ok: reason === null,
    nameId,
    reason,
  })
  const account = nameId === null ? undefined : findAccount(state, nameId)
  if (reason !== null || !account) {
    response.status(403).send(plainPage("You can't be logged in", reason ?? 'No account.'))
    return
  }
  if (account.status !== 'Claimed') Object.assign(account, { status: 'Claimed', statusAt: at })
  signIn(state, response, account.userName)
  response.redirect(303, safeNext(verdict.pending?.next ?? '/'))
}

/** The SAML half of work.meta.com: the way to the IdP, and the ACS that takes its answers. */
export function createSamlRoutes(state: MetaState, world: LabWorld): Router {
  const router = Router()
  const now = () => world.now()

  router.get('/sso/test', async (request, response) => {
    const query = v.safeParse(testQuery, request.query)
    const setup = query.success && state.setups.find((candidate) => candidate.id === query.output.setup)
    if (!signedInAccount(state, request)?.admin || !query.success || !setup) {
      response.status(403).send(plainPage('SSO test', 'Start the test in the Work Accounts Admin page.'))
      return
    }
    setup.test = null
    response.redirect(
      await authnRequestUrl(state, setup, { kind: 'test', email: query.output.email, next: '/' }),
    )
  })

  router.get('/sso/login', async (request, response) => {
    const query = v.safeParse(loginQuery, request.query)
    const setup = query.success && setupForEmail(state, query.output.email)
    if (!query.success || !setup) {
      response.redirect('/login')
      return
    }
    response.redirect(await authnRequestUrl(state, setup, { kind: 'login', ...query.output }))
  })

  router.post('/work/saml.php', express.urlencoded({ limit: '1mb' }), async (request, response) => {
    const body = v.safeParse(responseBody, request.body)
    if (!body.success || request.query['__cid'] !== state.company.cid) {
      response
        .status(400)
        .send(plainPage('Sorry, something went wrong', 'No company takes SAML responses here.'))
      return
    }
    const verdict = await checkSamlResponse(state, body.output.SAMLResponse, now)
    const at = now().toISOString()
    if (verdict.pending?.kind === 'test') finishTest(state, verdict, verdict.pending.email, at, response)
    else finishLogin(state, verdict, at, response)
  })

  return router
}
