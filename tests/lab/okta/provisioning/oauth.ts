import { randomBytes } from 'node:crypto'
import { Router } from 'express'
import * as oauth from 'oauth4webapi'
import { LAB_OAUTH_CLIENT, type LabWorld } from '../../console'
import { html, raw, type Html } from '../html'
import { queryField } from '../request'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'

/** The host to which every org's provisioning pop-ups return. */
export const OAUTH_CALLBACK_HOST = new URL(LAB_OAUTH_CLIENT.redirectUri).host

/** Remembers which app waits for which authorization. */
export interface PendingAuthorizations {
  /** The address that the pop-up opens: the authorization request for this app. */
  begin(tenant: Tenant, app: OktaApp): string
  /** The app that waits for this state; a state is good for one answer. */
  finish(state: string): { tenant: Tenant; app: OktaApp } | undefined
}

/** Creates the memory of open authorization requests. */
export function createPendingAuthorizations(): PendingAuthorizations {
  const pending = new Map<string, { tenant: Tenant; app: OktaApp }>()
  return {
    begin(tenant, app) {
      const state = randomBytes(24).toString('base64url')
      pending.set(state, { tenant, app })
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: LAB_OAUTH_CLIENT.id,
        redirect_uri: LAB_OAUTH_CLIENT.redirectUri,
        scope: LAB_OAUTH_CLIENT.scope,
        state,
      })
      return `${LAB_OAUTH_CLIENT.authorizeUrl}?${query}`
    },
    finish(state) {
      const waiting = pending.get(state)
      pending.delete(state)
      return waiting
    },
  }
}

/** The callback: exchanges the code for a token, keeps it with the app, and tells the window that opened the pop-up. */
export function oauthCallbackRoutes(world: LabWorld, pending: PendingAuthorizations): Router {
  const router = Router()
  router.get(new URL(LAB_OAUTH_CLIENT.redirectUri).pathname, async (req, res) => {
    const state = queryField(req, 'state')
    const waiting = pending.finish(state)
    if (!waiting) {
      res.status(400).send(page('Error', 'This answer belongs to no authorization that is open.').markup)
      return
    }
    const { tenant, app } = waiting
    try {
      app.provisioning.token = await exchange(
        world,
        new URL(req.originalUrl, LAB_OAUTH_CLIENT.redirectUri),
        state,
      )
      app.provisioning.verified = false
      const message = { source: 'okta-practice-oauth', instance: app.id, ok: true }
      res.send(page('Authenticated', 'You may close this window.', tenant, message).markup)
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      const message = { source: 'okta-practice-oauth', instance: app.id, ok: false }
      res.status(400).send(page('Error', `Authentication failed: ${problem}`, tenant, message).markup)
    }
  })
  return router
}

async function exchange(world: LabWorld, callbackUrl: URL, state: string): Promise<string> {
  const { id, secret, redirectUri, authorizeUrl, tokenUrl } = LAB_OAUTH_CLIENT
  const server: oauth.AuthorizationServer = {
    issuer: new URL(authorizeUrl).origin,
    authorization_endpoint: authorizeUrl,
    token_endpoint: tokenUrl,
  }
  const client: oauth.Client = { client_id: id }
  const parameters = oauth.validateAuthResponse(server, client, callbackUrl, state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(secret),
    parameters,
    redirectUri,
    oauth.nopkce,
    {
      [oauth.customFetch]: (url, { method, headers, body }) =>
        world.fetch(url, { method, headers, ...(body ? { body: body.toString() } : {}) }),
    },
  )
  const token = await oauth.processAuthorizationCodeResponse(server, client, response)
  return token.access_token
}

function page(title: string, text: string, tenant?: Tenant, message?: Record<string, unknown>): Html {
  const notify =
    tenant &&
    raw(
      `window.opener?.postMessage(${JSON.stringify(message)}, ${JSON.stringify(`https://${tenant.state.org.adminHost}`)})`,
    )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        <p>Practice console – not Okta</p>
        <h1>${title}</h1>
        <p>${text}</p>
        ${
          notify &&
          html`<script>
            ${notify}
          </script>`
        }
      </body>
    </html>`
}
