import type OAuth2Server from '@node-oauth/oauth2-server'
import express, { type Express, type Request, type Response } from 'express'
import { randomBytes } from 'node:crypto'
import type { LabWorld } from '../console'
import { consoleScript } from './client-bundle'
import { createConsoleApi } from './console-api'
import type { BootData } from './console-calls'
import { consentObstacle } from './oauth-server'
import { plainPage, PRACTICE_STRIP } from './plain-page'
import { createSamlRoutes } from './saml-routes'
import { issueCsrfToken, signedInAccount } from './sessions'
import type { MetaState } from './state'

/** The empty page that the console's script fills. */
function sendConsolePage(state: MetaState, request: Request, response: Response): void {
  const { lang, lateHandlersMs, revertFillOnce, renamedForm } = state.settings
  const csrf = issueCsrfToken(state, request, response)
  const boot: BootData = { csrf, lang, lateHandlersMs, revertFillOnce, renamedForm }
  const nonce = randomBytes(12).toString('base64')
  // As strict about scripts as the real sites are: nothing inline, nothing evaluated.
  response.set(
    'Content-Security-Policy',
    `default-src 'self'; script-src 'nonce-${nonce}' blob: 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'`,
  )
  response.send(`<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Admin Center</title>
<script type="application/json" id="boot" nonce="${nonce}">${JSON.stringify(boot)}</script></head>
<body style="margin:0">${PRACTICE_STRIP}<div id="mount_0"></div><script src="/static/console.js" nonce="${nonce}"></script></body></html>`)
}

function toSignIn(request: Request, response: Response): void {
  response.redirect(`/login?${new URLSearchParams({ next: request.originalUrl })}`)
}

/** work.meta.com: sign-in, the admin console, SAML and the consent window. */
export function createConsoleHost(state: MetaState, world: LabWorld, oauth: OAuth2Server): Express {
  const app = express()
  const page = (request: Request, response: Response) => sendConsolePage(state, request, response)

  app.get('/static/console.js', async (_request, response) => {
    response.type('text/javascript').send(await consoleScript())
  })
  app.get('/favicon.ico', (_request, response) => void response.sendStatus(204))
  app.use(createConsoleApi(state, world, oauth))
  app.use(createSamlRoutes(state, world))

  app.get('/', (request, response) => {
    const account = signedInAccount(state, request)
    if (account) response.redirect(account.admin ? '/admin/work_tools_overview' : '/home')
    else response.redirect('/login')
  })
  app.get(['/login', '/saml/test_complete'], page)
  app.get('/home', (request, response) => {
    if (signedInAccount(state, request)) page(request, response)
    else toSignIn(request, response)
  })
  app.get('/admin/*path', (request, response) => {
    const account = signedInAccount(state, request)
    if (!account) toSignIn(request, response)
    else if (account.admin) page(request, response)
    else response.status(403).send(plainPage('Admin Center', 'Your account has no admin role.'))
  })
  app.get('/dialog/oauth', (request, response) => {
    const query = new URL(request.originalUrl, 'https://work.meta.com').searchParams
    const obstacle = consentObstacle(query)
    if (obstacle !== null) {
      response.status(400).send(plainPage('Sorry, something went wrong', obstacle))
      return
    }
    const account = signedInAccount(state, request)
    if (!account) toSignIn(request, response)
    else if (account.admin) page(request, response)
    else response.status(403).send(plainPage('Admin Center', 'Only an admin can add an app.'))
  })
  app.use((_request, response) => {
    response.status(404).send(plainPage("This page isn't available", 'The link may be broken.'))
  })
  return app
}
