import type { Request, RequestHandler } from 'express'
import { sendAjax } from './ajax'
import { sendForbiddenPage, sendSignInPage } from './pages/sign-in'
import { formField } from './request'
import type { Session } from './sessions'
import type { OktaUser } from './state'
import type { Tenant } from './tenant'

/** Who asks: the session and its user. */
export interface Caller {
  session: Session
  user: OktaUser
}

/** Whether Okta lets a person in at all; a new password is asked for on the way. */
export function canSignIn({ status }: OktaUser): boolean {
  return status === 'ACTIVE' || status === 'PASSWORD_EXPIRED'
}

/** The signed-in caller of a request, if there is one. A session ends with the right to sign in. */
export function callerOf(tenant: Tenant, req: Request): Caller | undefined {
  const session = tenant.sessions.of(req)
  const user = session && tenant.state.users.find((candidate) => candidate.id === session.userId)
  return session && user && canSignIn(user) ? { session, user } : undefined
}

/** The caller of a request behind `requireSession`. */
export function knownCaller(tenant: Tenant, req: Request): Caller {
  const caller = callerOf(tenant, req)
  if (!caller) throw new Error('This route must stand behind requireSession')
  return caller
}

/** Shows the sign-in page, with status 200 as Okta does, to whoever has no session. */
export function requireSession(tenant: Tenant): RequestHandler {
  return (req, res, next) => {
    if (callerOf(tenant, req)) next()
    else sendSignInPage(tenant, req, res)
  }
}

/** Shows "Access Forbidden" to people without an admin role. */
export function requireAdmin(tenant: Tenant): RequestHandler {
  return (req, res, next) => {
    if (knownCaller(tenant, req).user.admin) next()
    else sendForbiddenPage(tenant, res)
  }
}

/** Refuses a write without the session's XSRF token, and every write of a read-only admin. */
export function requireWriteAccess(tenant: Tenant): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const token = req.get('X-Okta-XsrfToken') ?? formField(req, '_xsrfToken')
    if (token !== knownCaller(tenant, req).session.xsrfToken) {
      return sendAjax(res, { errors: ['Your session has changed. Reload the page and try again.'] }, 403)
    }
    if (tenant.state.options.readOnlyAdmin) {
      return sendAjax(res, { errors: ['You do not have permission to perform the requested action.'] }, 403)
    }
    next()
  }
}
