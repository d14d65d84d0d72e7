import { Router } from 'express'
import { requireAdmin, requireSession, requireWriteAccess } from './access'
import { appPageRoutes } from './pages/app-page'
import { appsRoutes } from './pages/apps'
import { assignmentsRoutes } from './pages/assignments'
import { provisioningRoutes } from './pages/provisioning'
import { sendNotFoundPage } from './pages/shell'
import { signInRoutes } from './pages/sign-in'
import { signOnRoutes } from './pages/sign-on'
import { systemLogRoutes } from './pages/system-log'
import type { PendingAuthorizations } from './provisioning/oauth'
import { queryField, routeParam } from './request'
import type { Tenant } from './tenant'

/** What the `-admin` host plays: the Admin Console. `script` is the console's client script. */
export function adminHostRoutes(
  tenant: Tenant,
  pending: PendingAuthorizations,
  script: () => string,
): Router {
  const router = Router()
  router.use(signInRoutes(tenant))
  router.get('/assets/console.js', (_req, res) => void res.type('text/javascript').send(script()))
  router.get('/favicon.ico', (_req, res) => void res.status(204).end())

  router.use(requireSession(tenant), requireAdmin(tenant), requireWriteAccess(tenant))
  router.get('/', (_req, res) => res.redirect('/admin/dashboard'))
  router.get('/admin/org/security/:id/cert', (req, res) => {
    const app = tenant.state.apps.find(({ id }) => id === routeParam(req, 'id'))
    const kid = queryField(req, 'kid') || app?.activeKid
    const key = app?.keys.find((candidate) => candidate.kid === kid)
    if (!key) return sendNotFoundPage(tenant, req, res)
    res.attachment('okta.cert').type('application/octet-stream').send(key.certificatePem)
  })
  // The wizard's path looks like an instance's, so its routes come first.
  router.use(appsRoutes(tenant))
  router.use(appPageRoutes(tenant))
  router.use(signOnRoutes(tenant))
  router.use(provisioningRoutes(tenant, pending))
  router.use(assignmentsRoutes(tenant))
  router.use(systemLogRoutes(tenant))
  router.use((req, res) => sendNotFoundPage(tenant, req, res))
  return router
}
