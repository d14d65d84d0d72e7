import OAuth2Server from '@node-oauth/oauth2-server'
import express, { type Express } from 'express'
import { Config } from 'scimmy'
import { SCIMMYRouters } from 'scimmy-routers'
import type { LabWorld } from '../console'
import { LAB_OAUTH_CLIENT } from '../console'
import { declareScimAccounts } from './scim-accounts'
import type { MetaState } from './state'

/** Users are all that Meta's account management API has; the rest of SCIM is not there. */
const SERVED = /^\/(Users(\/|$)|ServiceProviderConfig$)/

/** scim.workplace.com: SCIM 2.0 over the practice company's accounts, for bearers of an OAuth token. */
export function createScimHost(state: MetaState, world: LabWorld, oauth: OAuth2Server): Express {
  declareScimAccounts()
  const app = express()
  app.use((request, response, next) => {
    const status = request.get('user-agent') ? (SERVED.test(request.path) ? null : 404) : 403
    if (status === null) {
      // Express 5 parses the query anew on each look, and SCIMMY turns its numbers into numbers in place.
      Object.defineProperty(request, 'query', { value: { ...request.query }, writable: true })
      next()
      return
    }
    const detail = status === 403 ? 'A User-Agent header is required' : 'Endpoint Not Found'
    response
      .status(status)
      .type('application/scim+json')
      .send(
        JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: `${status}`,
          detail,
        }),
      )
  })
  app.use(
    new SCIMMYRouters({
      type: 'bearer',
      baseUri: () => LAB_OAUTH_CLIENT.scimBaseUrl,
      context: () => ({ state, now: () => world.now() }),
      handler: async (request) => {
        const token = await oauth.authenticate(
          new OAuth2Server.Request(request),
          new OAuth2Server.Response({ headers: {} }),
          { scope: [LAB_OAUTH_CLIENT.scope] },
        )
        return String(token.user['id'])
      },
    }),
  )
  Config.set({ bulk: false, sort: false })
  return app
}
