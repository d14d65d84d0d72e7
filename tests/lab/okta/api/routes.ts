import { Router } from 'express'
import { callerOf, knownCaller } from '../access'
import { newId } from '../ids'
import { queryField } from '../request'
import type { LogEvent } from '../state'
import type { Tenant } from '../tenant'
import { userJson } from './app-json'
import { apiAppRoutes } from './app-routes'
import { sendApiError } from './errors'
import { parseLogFilter, type LogCondition } from './log-filter'
import { sendPage } from './paging'
import { apiPolicyRoutes } from './policy-routes'
import { rateLimit } from './rate-limit'

/** The read-only API: the same on the org's two hosts, for the signed-in person. */
export function apiRoutes(tenant: Tenant): Router {
  const { state } = tenant
  const { org } = state
  const router = Router()

  router.get('/.well-known/okta-organization', (_req, res) => {
    res.json({
      id: org.id,
      pipeline: 'idx',
      settings: {},
      _links: { organization: { href: `https://${org.host}` } },
    })
  })

  router.use('/api/v1', rateLimit(tenant))
  router.get('/api/v1/sessions/me', (req, res) => {
    const caller = callerOf(tenant, req)
    if (!caller) return sendApiError(res, 'E0000007')
    const { session, user } = caller
    res.json({
      userId: user.id,
      login: user.login,
      createdAt: session.createdAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      status: 'ACTIVE',
      mfaActive: true,
    })
  })
  router.use('/api/v1', (req, res, next) => {
    if (!callerOf(tenant, req)) return sendApiError(res, 'E0000005')
    if (req.method !== 'GET') return sendApiError(res, 'E0000022')
    next()
  })
  router.get('/api/v1/users/me', (req, res) => void res.json(userJson(knownCaller(tenant, req).user)))

  router.use('/api/v1', (req, res, next) => {
    if (knownCaller(tenant, req).user.admin) next()
    else sendApiError(res, 'E0000006')
  })
  router.get('/api/v1/org', (_req, res) => {
    res.json({ id: org.id, companyName: org.name, subdomain: org.label, status: 'ACTIVE' })
  })
  router.use(apiAppRoutes(tenant))
  router.use(apiPolicyRoutes(tenant))
  router.get('/api/v1/logs', (req, res) => {
    const filters = parseLogFilter(queryField(req, 'filter'))
    if (!filters) return sendApiError(res, 'E0000001', 'Invalid filter')
    const since = queryField(req, 'since')
    const events = state.log.filter(
      (event) =>
        event.published >= since &&
        filters.every((group) => group.some((condition) => holds(event, condition))),
    )
    const ordered = queryField(req, 'sortOrder') === 'DESCENDING' ? events.toReversed() : events
    sendPage(
      req,
      res,
      ordered,
      ({ uuid }) => uuid,
      { usual: 100, most: 1000 },
      (event) => logJson(tenant, event),
    )
  })
  router.use('/api/v1', (_req, res) => sendApiError(res, 'E0000007'))
  return router
}

/** Who acts where nobody did. */
const SYSTEM = {
  id: newId('0oa'),
  type: 'SystemPrincipal',
  alternateId: 'system@okta.com',
  displayName: 'Okta System',
}

function holds(event: LogEvent, { attribute, operator, value }: LogCondition): boolean {
  return valuesOf(event, attribute).some((own) => (operator === 'eq' ? own === value : own.startsWith(value)))
}

function valuesOf(event: LogEvent, attribute: string): string[] {
  if (attribute === 'target.id') return event.targets.map(({ id }) => id)
  if (attribute === 'actor.id') return event.actor ? [event.actor] : []
  if (attribute === 'eventType') return [event.eventType]
  return attribute === 'outcome.result' ? [event.outcome.result] : []
}

function logJson(tenant: Tenant, event: LogEvent) {
  const { actor, targets, ...rest } = event
  const user = tenant.state.users.find(({ id }) => id === actor)
  const person = user && {
    id: user.id,
    type: 'User',
    alternateId: user.login,
    displayName: `${user.firstName} ${user.lastName}`,
  }
  return {
    ...rest,
    version: '0',
    severity: event.outcome.result === 'SUCCESS' ? 'INFO' : 'WARN',
    actor: person ?? SYSTEM,
    // Okta writes "unknown" where a thing has no second name.
    target: targets.map((target) => ({
      ...target,
      alternateId: target.type === 'User' ? target.displayName : 'unknown',
      detailEntry: null,
    })),
  }
}
