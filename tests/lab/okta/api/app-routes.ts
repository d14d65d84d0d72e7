import { Router, type Request, type RequestHandler, type Response } from 'express'
import { metadataXml } from '../saml/metadata'
import { queryField, routeParam } from '../request'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { appGroupJson, appJson, appUserJson, keyJson } from './app-json'
import { sendApiError } from './errors'
import { parseFilter } from './filter'
import { sendPage } from './paging'

/** The read-only API of apps, their assignments and their certificates. */
export function apiAppRoutes(tenant: Tenant): Router {
  const { state } = tenant
  const router = Router()
  const withApp =
    (handle: (app: OktaApp, req: Request, res: Response) => void): RequestHandler =>
    (req, res) => {
      const app = state.apps.find(({ id }) => id === routeParam(req, 'appId'))
      if (app) handle(app, req, res)
      else sendApiError(res, 'E0000007', `${routeParam(req, 'appId')} (AppInstance)`)
    }
  const userOf = (userId: string) => state.users.find(({ id }) => id === userId)

  router.get('/api/v1/apps', (req, res) => {
    const filters = parseFilter(queryField(req, 'filter'))
    const q = queryField(req, 'q').toLowerCase()
    if (!filters) return sendApiError(res, 'E0000001', 'Invalid filter')
    const matches = state.apps.filter((app) => {
      const attributes: Record<string, string> = {
        id: app.id,
        name: app.name,
        status: app.status,
        'credentials.signing.kid': app.activeKid,
      }
      const named = app.name.toLowerCase().startsWith(q) || app.label.toLowerCase().startsWith(q)
      return named && filters.every(({ attribute, value }) => attributes[attribute] === value)
    })
    sendPage(
      req,
      res,
      matches,
      ({ id }) => id,
      { usual: 200, most: 200 },
      (app) => appJson(state, app),
    )
  })

  router.get(
    '/api/v1/apps/:appId',
    withApp((app, _req, res) => void res.json(appJson(state, app))),
  )

  router.get(
    '/api/v1/apps/:appId/users',
    withApp((app, req, res) => {
      const q = queryField(req, 'q').toLowerCase()
      const expand = queryField(req, 'expand') === 'user'
      const matches = app.assignments.filter(({ userName, userId }) => {
        const user = userOf(userId)
        const names = [userName, user?.login, user?.firstName, user?.lastName]
        return names.some((name) => (name ?? '').toLowerCase().startsWith(q))
      })
      sendPage(
        req,
        res,
        matches,
        ({ userId }) => userId,
        { usual: 50, most: 500 },
        (assignment) => appUserJson(state.org, app, assignment, userOf(assignment.userId), expand),
      )
    }),
  )

  router.get(
    '/api/v1/apps/:appId/users/:userId',
    withApp((app, req, res) => {
      const userId = routeParam(req, 'userId')
      const assignment = app.assignments.find((candidate) => candidate.userId === userId)
      if (!assignment) return sendApiError(res, 'E0000007', `${userId} (AppUser)`)
      res.json(appUserJson(state.org, app, assignment, userOf(userId), queryField(req, 'expand') === 'user'))
    }),
  )

  router.get(
    '/api/v1/apps/:appId/groups',
    withApp((app, req, res) => {
      const expand = queryField(req, 'expand') === 'group'
      sendPage(
        req,
        res,
        app.groups,
        (id) => id,
        { usual: 20, most: 200 },
        (id) => appGroupJson(state, app, id, expand),
      )
    }),
  )

  router.get(
    '/api/v1/apps/:appId/credentials/keys',
    withApp((app, _req, res) => void res.json(app.keys.map(keyJson))),
  )

  router.get(
    '/api/v1/apps/:appId/sso/saml/metadata',
    withApp((app, req, res) => {
      const kid = queryField(req, 'kid')
      const key = app.keys.find((candidate) => candidate.kid === kid)
      if (!kid) return sendApiError(res, 'E0000001', 'kid: The field cannot be left blank')
      if (!key) return sendApiError(res, 'E0000007', `${kid} (SigningKey)`)
      res.type('application/xml').send(metadataXml(state.org, app, key))
    }),
  )

  // Documented for a handful of apps only; this one isn't among them.
  for (const path of ['features', 'connections/default']) {
    router.get(
      `/api/v1/apps/:appId/${path}`,
      withApp((_app, _req, res) => sendApiError(res, 'E0000001', 'Provisioning is not supported.')),
    )
  }
  return router
}
