import { Router, type CookieOptions, type Request, type Response } from 'express'
import { canSignIn } from '../access'
import { html, raw } from '../html'
import { formField, queryField } from '../request'
import { SESSION_COOKIE, type Session } from '../sessions'
import type { Tenant } from '../tenant'
import { PLAIN_STYLE } from './style'

/**
 * The cookie's attributes on one of the org's hosts. The Admin Console's cookie is strict; the org's own host
 * must see its cookie when a service provider sends a person there with a SAML request.
 */
export function cookieOptions(tenant: Tenant, host: string): CookieOptions & { path: string } {
  const sameSite = host === tenant.state.org.adminHost ? 'strict' : 'none'
  return { httpOnly: true, secure: true, sameSite, path: '/' }
}

/** Shows the sign-in page for the address that was asked for. */
export function sendSignInPage(tenant: Tenant, req: Request, res: Response, problem = ''): void {
  const { org } = tenant.state
  const fromUri = formField(req, 'fromURI') || `https://${req.hostname}${req.originalUrl}`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${org.name} - Sign In</title>
        <style>
          ${raw(PLAIN_STYLE)}
        </style>
      </head>
      <body>
        <div class="practice-strip">Practice console – not Okta</div>
        <main class="sign-in">
          <h1>Sign In</h1>
          ${problem && html`<p role="alert" class="error">${problem}</p>`}
          <form method="post" action="/login/authenticate">
            <input type="hidden" name="fromURI" value="${fromUri}" />
            <label for="okta-signin-username">Username</label>
            <input id="okta-signin-username" name="username" autocomplete="username" required />
            <label for="okta-signin-password">Password</label>
            <input id="okta-signin-password" name="password" type="password" required />
            <input type="submit" value="Sign in" />
            <button name="practice" value="Ada" formnovalidate>Sign in as Ada</button>
          </form>
        </main>
      </body>
    </html>`
  res.type('html').send(page.markup)
}

/** Shows the page that people without an admin role get in the Admin Console. */
export function sendForbiddenPage(tenant: Tenant, res: Response): void {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <title>${tenant.state.org.name} - Access Forbidden</title>
        <style>
          ${raw(PLAIN_STYLE)}
        </style>
      </head>
      <body>
        <div class="practice-strip">Practice console – not Okta</div>
        <main class="sign-in">
          <h1>Access Forbidden</h1>
          <p>You do not have permission to access the page you requested.</p>
          <p><a href="/login/signout">Sign out</a></p>
        </main>
      </body>
    </html>`
  res.status(403).type('html').send(page.markup)
}

/** The routes that open and end a session; they are the same on both hosts of an org. */
export function signInRoutes(tenant: Tenant): Router {
  const { org } = tenant.state
  const hosts = [org.adminHost, org.host]
  const router = Router()

  const setCookie = (req: Request, res: Response, session: Session): void => {
    res.cookie(SESSION_COOKIE, session.id, cookieOptions(tenant, req.hostname))
  }

  router.post('/login/authenticate', (req, res) => {
    const practice = formField(req, 'practice')
    const name = formField(req, 'username').toLowerCase()
    const user = tenant.state.users.find((candidate) =>
      practice ? candidate.firstName === practice : candidate.login.toLowerCase() === name,
    )
    if (!user || !canSignIn(user) || (!practice && !formField(req, 'password'))) {
      return sendSignInPage(tenant, req, res, 'Unable to sign in')
    }
    const session = tenant.sessions.open(user.id)
    setCookie(req, res, session)
    const other = hosts.find((host) => host !== req.hostname) ?? org.host
    const bridge = new URLSearchParams({
      ticket: tenant.sessions.issueTicket(session),
      redirectUrl: formField(req, 'fromURI'),
    })
    res.redirect(`https://${other}/login/sessionCookieRedirect?${bridge}`)
  })

  router.get('/login/sessionCookieRedirect', (req, res) => {
    const session = tenant.sessions.redeemTicket(queryField(req, 'ticket'))
    if (session) setCookie(req, res, session)
    const target = queryField(req, 'redirectUrl')
    const safe = URL.canParse(target) && hosts.includes(new URL(target).host)
    res.redirect(safe ? target : '/')
  })

  router.get('/login/signout', (req, res) => {
    const session = tenant.sessions.of(req)
    if (session) tenant.sessions.close(session)
    res.clearCookie(SESSION_COOKIE, cookieOptions(tenant, req.hostname))
    res.redirect('/')
  })
  return router
}
