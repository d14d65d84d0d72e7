import express from 'express'
import type { LabSite, LabWorld } from '../console'
import { adminHostRoutes } from './admin-host'
import { apiRoutes } from './api/routes'
import { bundleConsoleScript } from './bundle'
import { withDefaults, type OktaOptions } from './options'
import { orgHostRoutes } from './org-host'
import { cookieOptions } from './pages/sign-in'
import { createPendingAuthorizations, oauthCallbackRoutes, OAUTH_CALLBACK_HOST } from './provisioning/oauth'
import { SESSION_COOKIE } from './sessions'
import type { OktaApp, OktaState } from './state'
import { createTenant, type Tenant } from './tenant'

/** A session cookie in the form that Playwright's `addCookies` takes. */
export interface SessionCookie {
  name: string
  value: string
  domain: string
  path: string
  secure: boolean
  httpOnly: boolean
  sameSite: 'Strict' | 'None'
}

/** The practice Okta: two orgs, the host that pop-ups return to, and the issuer's host. */
export interface OktaSite extends LabSite {
  /** The acme org. */
  state: OktaState
  /** A second org, with nothing in common with the first. */
  globex: OktaState
  /** Resolves when the client script and the apps of `existingApps` are there. */
  ready: Promise<void>
  /** Signs a person in without the page; the login's org decides the hosts. */
  signInCookies(login?: string): SessionCookie[]
  /** Installs an app in an org without the wizard. */
  addApp(label?: string, name?: string, org?: 'acme' | 'globex'): Promise<OktaApp>
}

/** Creates the practice Okta. */
export function createOktaSite(world: LabWorld, options: OktaOptions = {}): OktaSite {
  const settings = withDefaults(options)
  const acme = createTenant('acme', world, settings)
  const globex = createTenant('globex', world, { ...settings, existingApps: 0 })
  const tenants = [acme, globex]
  const pending = createPendingAuthorizations()
  let script = ''

  const byHost = new Map<string, express.Router>()
  for (const tenant of tenants) {
    const { adminHost, host } = tenant.state.org
    byHost.set(
      adminHost,
      withApi(
        tenant,
        adminHostRoutes(tenant, pending, () => script),
      ),
    )
    byHost.set(host, withApi(tenant, orgHostRoutes(tenant)))
  }
  byHost.set(OAUTH_CALLBACK_HOST, oauthCallbackRoutes(world, pending))
  byHost.set('www.okta.com', express.Router())

  const prepare = async (): Promise<void> => {
    script = await bundleConsoleScript()
    for (let count = 0; count < settings.existingApps; count += 1) await acme.addApp()
  }
  const ready = prepare()
  // Whoever awaits `ready` gets the error; without this a failure before that would end the process.
  ready.catch(() => undefined)

  const app = express()
  app.disable('x-powered-by')
  app.use(async (_req, _res, next) => {
    await ready
    next()
  })
  app.use(express.urlencoded({ extended: false }))
  app.use((req, res, next) => {
    const router = byHost.get(req.hostname)
    if (router) router(req, res, next)
    else next()
  })
  app.use((_req, res) => void res.status(404).type('text').send('Not found (practice Okta)\n'))

  return {
    hosts: [...byHost.keys()],
    app,
    state: acme.state,
    globex: globex.state,
    ready,
    signInCookies: (login) => signInCookies(tenants, login ?? 'ada@acme.example'),
    addApp: (label, name, org = 'acme') => (org === 'acme' ? acme : globex).addApp(label, name),
  }
}

function withApi(tenant: Tenant, routes: express.Router): express.Router {
  const router = express.Router()
  router.use(apiRoutes(tenant))
  router.use(routes)
  return router
}

function signInCookies(tenants: readonly Tenant[], login: string): SessionCookie[] {
  for (const tenant of tenants) {
    const user = tenant.state.users.find((candidate) => candidate.login === login)
    if (!user) continue
    const { id } = tenant.sessions.open(user.id)
    const { adminHost, host } = tenant.state.org
    return [adminHost, host].map((domain) => ({
      name: SESSION_COOKIE,
      value: id,
      domain,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: cookieOptions(tenant, domain).sameSite === 'strict' ? 'Strict' : 'None',
    }))
  }
  throw new Error(`The practice Okta knows nobody called ${login}`)
}
