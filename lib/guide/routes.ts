import type { ControlId } from './controls'
import type { RouteSpec } from './types'

const app = '/admin/app/{appName}/instance/{app}/'

/**
 * The places that "Take me there" can reach. Okta's are addresses; Meta's page addresses are not documented, so the
 * way leads over the names of its navigation.
 */
export const routes = {
  'okta.home': { console: 'okta', url: '/admin/dashboard' },
  'okta.apps': { console: 'okta', url: '/admin/apps/active' },
  'okta.catalog': { console: 'okta', url: '/admin/apps/add-app' },
  'okta.add-app': { console: 'okta', url: '/admin/app/facebook_work_accounts/instance/_new_/' },
  'okta.sign-on': { console: 'okta', url: `${app}#tab-signon`, press: ['okta.tab-signon'] },
  'okta.sign-on-form': { console: 'okta', url: `${app}#tab-signon`, press: ['okta.tab-signon', 'okta.edit'] },
  'okta.sign-on-details': {
    console: 'okta',
    url: `${app}#tab-signon`,
    press: ['okta.tab-signon', 'okta.more-details'],
  },
  'okta.assignments': { console: 'okta', url: `${app}#tab-assignments`, press: ['okta.tab-assignments'] },
  'okta.provisioning': { console: 'okta', url: `${app}#tab-user-management`, press: ['okta.tab-provisioning'] },
  'okta.api-form': {
    console: 'okta',
    url: `${app}#tab-user-management/api-credentials`,
    press: ['okta.tab-provisioning', 'okta.configure-api'],
  },
  'okta.to-app-form': {
    console: 'okta',
    url: `${app}#tab-user-management/create-n-update`,
    press: ['okta.to-app', 'okta.edit'],
  },
  'meta.home': { console: 'meta', url: '/admin/' },
  'meta.domains': { console: 'meta', url: '/admin/', press: ['meta.nav-security', 'meta.nav-domains'] },
  'meta.security': { console: 'meta', url: '/admin/', press: ['meta.nav-security'] },
  'meta.sso': { console: 'meta', url: '/admin/', press: ['meta.nav-security', 'meta.nav-sso'] },
  'meta.add-idp': {
    console: 'meta',
    url: '/admin/',
    press: ['meta.nav-security', 'meta.nav-sso', 'meta.add-idp'],
  },
  'meta.people': { console: 'meta', url: '/admin/', press: ['meta.nav-people'] },
} as const satisfies Record<string, RouteSpec & { press?: readonly ControlId[] }>

/** Id of a place that "Take me there" can reach. */
export type RouteId = keyof typeof routes
