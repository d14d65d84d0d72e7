import OAuth2Server from '@node-oauth/oauth2-server'
import express, { type Express } from 'express'
import type { Account } from './state'

/** Answers an authorisation request for the admin; gives the address at the app to go to. */
export async function answerAuthorization(
  server: OAuth2Server,
  query: URLSearchParams,
  admin: Account,
  allowed: boolean,
): Promise<string> {
  const request = new OAuth2Server.Request({
    method: 'GET',
    headers: {},
    query: Object.fromEntries(query),
    body: { allowed: String(allowed) },
  })
  const response = new OAuth2Server.Response({ headers: {} })
  const authenticateHandler = { handle: () => ({ id: admin.id, userName: admin.userName }) }
  try {
    await server.authorize(request, response, { authenticateHandler })
  } catch (error) {
    // A refusal is answered by a redirect as well; without one there is nobody to tell.
    if (!response.headers?.['location']) throw error
  }
  return response.headers?.['location'] ?? ''
}

/**
 * Undoes the form encoding of the parts of HTTP Basic credentials, which RFC 6749 (2.3.1) asks of clients
 * and the server library does not expect.
 */
function decodeBasicCredentials(header: string | undefined): string | undefined {
  const encoded = /^Basic (\S+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return header
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64')
    .toString()
    .split(':')
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
}

/** graph.work.meta.com, of which only the token endpoint exists. */
export function createGraphHost(server: OAuth2Server): Express {
  const app = express()
  app.post('/oauth/access_token', express.urlencoded(), async (request, response) => {
    const answer = new OAuth2Server.Response(response)
    request.headers.authorization = decodeBasicCredentials(request.headers.authorization)
    try {
      await server.token(new OAuth2Server.Request(request), answer)
      response
        .status(answer.status ?? 200)
        .set(answer.headers ?? {})
        .json(answer.body)
    } catch (error) {
      if (!(error instanceof OAuth2Server.OAuthError)) throw error
      response
        .status(error.code)
        .set(answer.headers ?? {})
        .json({ error: error.name, error_description: error.message })
    }
  })
  app.use((_request, response) => {
    response.status(404).json({ error: { message: 'Unknown path', type: 'GraphMethodException' } })
  })
  return app
}
