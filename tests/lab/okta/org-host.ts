import { Router } from 'express'
import { knownCaller, requireSession } from './access'
import { html, raw } from './html'
import { signInRoutes } from './pages/sign-in'
import { PLAIN_STYLE } from './pages/style'
import { signOnUrlOf } from './saml/metadata'
import { identityProviderRoutes } from './saml/identity-provider'
import type { Tenant } from './tenant'

/** What the org's own host plays: the identity provider, and a home page with the user's apps. */
export function orgHostRoutes(tenant: Tenant): Router {
  const { state } = tenant
  const router = Router()
  router.use(signInRoutes(tenant))
  router.use(identityProviderRoutes(tenant))

  router.get('/', requireSession(tenant), (_req, res) => res.redirect('/app/UserHome'))
  router.get('/app/UserHome', requireSession(tenant), (req, res) => {
    const { user } = knownCaller(tenant, req)
    const mine = state.apps.filter(
      (app) => !app.hidden && app.assignments.some(({ userId }) => userId === user.id),
    )
    const page = html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${state.org.name} - My Apps</title>
          <style>
            ${raw(PLAIN_STYLE)}
          </style>
        </head>
        <body>
          <div class="practice-strip">Practice console – not Okta</div>
          <main class="sign-in">
            <h1>My Apps</h1>
            <p>${user.firstName} ${user.lastName} · <a href="/login/signout">Sign out</a></p>
            ${mine.length === 0 && html`<p>No apps are assigned to you.</p>`}
            <ul>
              ${mine.map((app) => html`<li><a href="${signOnUrlOf(state.org, app)}">${app.label}</a></li>`)}
            </ul>
            ${user.admin && html`<p><a href="https://${state.org.adminHost}/admin/dashboard">Admin</a></p>`}
          </main>
        </body>
      </html>`
    res.type('html').send(page.markup)
  })
  return router
}
