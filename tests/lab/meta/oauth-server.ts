import OAuth2Server from '@node-oauth/oauth2-server'
import { LAB_OAUTH_CLIENT } from '../console'
import type { MetaState } from './state'

const CLIENT: OAuth2Server.Client = {
  id: LAB_OAUTH_CLIENT.id,
  grants: ['authorization_code'],
  redirectUris: [LAB_OAUTH_CLIENT.redirectUri],
}

/** The scopes that an app may ask for. */
const SCOPES: readonly string[] = [LAB_OAUTH_CLIENT.scope]

function modelFor(state: MetaState): OAuth2Server.AuthorizationCodeModel {
  const { oauth } = state
  return {
    getClient: (id, secret: string | null) => {
      const secretFits = secret === null || secret === LAB_OAUTH_CLIENT.secret
      return Promise.resolve(id === CLIENT.id && secretFits ? CLIENT : null)
    },
    validateScope: (_user, _client, scope) =>
      Promise.resolve(scope?.every((name) => SCOPES.includes(name)) ? scope : false),
    saveAuthorizationCode: (code, client, user) => {
      const saved = { ...code, client, user }
      oauth.codes.push(saved)
      return Promise.resolve(saved)
    },
    getAuthorizationCode: (text) =>
      Promise.resolve(oauth.codes.find((code) => code.authorizationCode === text)),
    revokeAuthorizationCode: ({ authorizationCode }) => {
      const index = oauth.codes.findIndex((code) => code.authorizationCode === authorizationCode)
      if (index !== -1) oauth.codes.splice(index, 1)
      return Promise.resolve(index !== -1)
    },
    saveToken: (token, client, user) => {
      const saved = { ...token, client, user }
      oauth.tokens.push(saved)
      return Promise.resolve(saved)
    },
    getAccessToken: (text) => Promise.resolve(oauth.tokens.find((token) => token.accessToken === text)),
    verifyScope: (token, scope) => Promise.resolve(scope.every((name) => token.scope?.includes(name))),
  }
}

/** The OAuth 2 server of the practice company: one client, the practice Okta, and no refresh tokens. */
export function createOAuthServer(state: MetaState): OAuth2Server {
  const sixtyDays = 60 * 24 * 3600
  return new OAuth2Server({
    model: modelFor(state),
    accessTokenLifetime: sixtyDays,
    authorizationCodeLifetime: 300,
    scope: [LAB_OAUTH_CLIENT.scope],
  })
}

/** Why an authorisation request must not even be shown to the admin; null when it may. */
export function consentObstacle(query: URLSearchParams): string | null {
  if (query.get('client_id') !== CLIENT.id) return "This app isn't known here (client_id)."
  if (!CLIENT.redirectUris?.includes(query.get('redirect_uri') ?? '')) {
    return "The app wants the answer at an address that isn't its own (redirect_uri)."
  }
  if (query.get('response_type') !== 'code') return 'The app asks for something other than a code.'
  return null
}
