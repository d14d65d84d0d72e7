import type OAuth2Server from '@node-oauth/oauth2-server'
import express, { Router, type Request, type Response } from 'express'
import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { LAB_OAUTH_CLIENT, type LabWorld } from '../console'
import { CONSOLE_CALLS, type CallInput, type CallName, type CallOutput } from './console-calls'
import { consoleView } from './console-view'
import { addDomain, sendDomainCode, verifyDomain } from './domain-actions'
import { answerAuthorization } from './oauth-routes'
import { consentObstacle } from './oauth-server'
import { hasCsrfToken, signedInAccount, signIn, signOut } from './sessions'
import { activate, testResult, validateMetadata } from './setup-actions'
import { checkPassword, identify } from './sign-in-actions'
import type { Account, MetaState } from './state'

interface Caller {
  request: Request
  response: Response
  account: Account
}

type Handlers = {
  [Name in CallName]: (input: CallInput<Name>, caller: Caller) => CallOutput[Name] | Promise<CallOutput[Name]>
}

/** Calls that work before anybody has signed in; the others need an admin. */
const OPEN_CALLS: readonly CallName[] = ['identify', 'passwordSignIn', 'signOut']
const ANY_ACCOUNT_CALLS: readonly CallName[] = ['console']

const envelope = v.object({ call: v.string(), input: v.unknown() })

function isCallName(name: string): name is CallName {
  return Object.hasOwn(CONSOLE_CALLS, name)
}

function createHandlers(state: MetaState, world: LabWorld, oauth: OAuth2Server): Handlers {
  return {
    console: (_input, { account }) => consoleView(state, account),
    identify: (input) => identify(state, input),
    passwordSignIn: (input, { response }) => {
      const answer = checkPassword(state, input)
      if (answer.ok) signIn(state, response, input.email)
      return answer
    },
    signOut: (_input, { request, response }) => {
      signOut(state, request, response)
      return { ok: true }
    },
    addDomain: (input) => addDomain(state, input),
    sendDomainCode: (input) => sendDomainCode(state, input, world.now()),
    verifyDomain: (input) => verifyDomain(state, input),
    validateMetadata: (input) => validateMetadata(state, input, world.now()),
    testResult: (input) => testResult(state, input),
    activate: (input) => activate(state, input),
    setAuthMethod: ({ accountId, method }) => {
      const account = state.accounts.find((candidate) => candidate.id === accountId)
      if (account) account.authMethod = method
      return { ok: true }
    },
    oauthApp: () => ({ name: 'Okta', scopes: [LAB_OAUTH_CLIENT.scope] }),
    oauthAnswer: async (input, { account }) => {
      const query = new URLSearchParams(input.query)
      const obstacle = consentObstacle(query)
      if (obstacle !== null) throw new Error(obstacle)
      if (input.allowed) state.oauth.autoInvite = input.autoInvite
      return { url: await answerAuthorization(oauth, query, account, input.allowed) }
    },
  }
}

function mayCall(name: CallName, account: Account | null): boolean {
  if (OPEN_CALLS.includes(name)) return true
  return account !== null && (account.admin || ANY_ACCOUNT_CALLS.includes(name))
}

/** The one endpoint that the console's script posts to, with an anti-forgery token in a header. */
export function createConsoleApi(state: MetaState, world: LabWorld, oauth: OAuth2Server): Router {
  const router = Router()
  const handlers = createHandlers(state, world, oauth)

  async function answer<Name extends CallName>(name: Name, input: unknown, caller: Caller) {
    const parsed = v.safeParse(CONSOLE_CALLS[name], input)
    if (!parsed.success) return null
    return handlers[name](parsed.output, caller)
  }

  router.post('/api/graphql', express.json(), async (request, response) => {
    await delay(state.settings.latencyMs)
    const body = v.safeParse(envelope, request.body)
    const name = body.success && isCallName(body.output.call) ? body.output.call : null
    const account = signedInAccount(state, request)
    if (!hasCsrfToken(state, request)) response.status(403).json({ error: 'No anti-forgery token' })
    else if (!body.success || name === null) response.status(400).json({ error: 'Unknown call' })
    else if (!mayCall(name, account)) response.status(401).json({ error: 'Sign in as an admin' })
    else {
      // Open calls never look at the account, so nobody at all may stand in for it.
      const caller = { request, response, account: account ?? NOBODY }
      const result = await answer(name, body.output.input, caller)
      response.status(result === null ? 400 : 200).json(result)
    }
  })

  return router
}

const NOBODY: Account = {
  id: '',
  userName: '',
  givenName: '',
  familyName: '',
  scim: {},
  source: 'Okta',
  status: 'Deactivated',
  statusAt: '',
  createdAt: '',
  admin: false,
  authMethod: 'sso',
}
