import type { ControlId } from './controls'
import type { SignalId } from './signals'
import type { Press, RouteSpec } from './types'

const app = '/admin/app/{appName}/instance/{app}/'

/**
 * The places that "Take me there" can reach. Okta's are addresses; Meta's page addresses are not documented, so the
 * way leads over the names of its navigation.
 */
export const routes = {
  'okta.home': { console: 'okta', there: 'okta.console', url: '/admin/dashboard' },
  'okta.apps': { console: 'okta', there: 'okta.apps', url: '/admin/apps/active' },
  'okta.catalog': { console: 'okta', there: 'okta.catalog', url: '/admin/apps/add-app' },
  'okta.add-app': {
    console: 'okta',
    there: 'okta.add-form',
    // The app's key is an inference; where it is wrong, the catalog's search finds the app.
    url: '/admin/app/facebook_work_accounts/instance/_new_/',
    otherwise: '/admin/apps/add-app',
  },
  'okta.sign-on': {
    console: 'okta',
    there: 'okta.sign-on-tab',
    url: `${app}#tab-signon`,
    press: [{ control: 'okta.tab-signon' }],
  },
  'okta.sign-on-form': {
    console: 'okta',
    there: 'okta.sign-on-form',
    url: `${app}#tab-signon`,
    press: [
      { control: 'okta.tab-signon', fetches: true },
      { control: 'okta.edit', when: 'okta.sign-on-tab' },
    ],
  },
  'okta.sign-on-details': {
    console: 'okta',
    there: 'okta.details-open',
    url: `${app}#tab-signon`,
    press: [
      { control: 'okta.tab-signon', fetches: true },
      { control: 'okta.more-details', when: 'okta.sign-on-tab' },
    ],
  },
  'okta.assignments': {
    console: 'okta',
    there: 'okta.assignments-tab',
    url: `${app}#tab-assignments`,
    press: [{ control: 'okta.tab-assignments' }],
  },
  'okta.provisioning': {
    console: 'okta',
    there: 'okta.provisioning-tab',
    url: `${app}#tab-user-management`,
    press: [{ control: 'okta.tab-provisioning' }],
  },
  'okta.api-form': {
    console: 'okta',
    there: 'okta.api-form',
    url: `${app}#tab-user-management/api-credentials`,
    press: [
      { control: 'okta.tab-provisioning', fetches: true },
      { control: 'okta.configure-api', when: 'okta.provisioning-tab' },
    ],
  },
  'okta.to-app-form': {
    console: 'okta',
    there: 'okta.to-app-form',
    url: `${app}#tab-user-management/create-n-update`,
    press: [
      { control: 'okta.tab-provisioning', fetches: true },
      { control: 'okta.to-app', fetches: true },
      { control: 'okta.edit', when: 'okta.to-app' },
    ],
  },
  'meta.home': { console: 'meta', there: 'meta.console', url: '/admin/work_tools_overview', otherwise: '/' },
  'meta.domains': {
    console: 'meta',
    there: 'meta.domains',
    url: '/admin/work_tools_overview',
    otherwise: '/',
    press: [{ control: 'meta.nav-security' }, { control: 'meta.nav-domains' }],
  },
  'meta.security': {
    console: 'meta',
    there: 'meta.security',
    url: '/admin/work_tools_overview',
    otherwise: '/',
    press: [{ control: 'meta.nav-security' }],
  },
  'meta.sso': {
    console: 'meta',
    there: 'meta.sso',
    url: '/admin/work_tools_overview',
    otherwise: '/',
    press: [{ control: 'meta.nav-security' }, { control: 'meta.nav-sso' }],
  },
  'meta.add-idp': {
    console: 'meta',
    there: 'meta.add-idp',
    url: '/admin/work_tools_overview',
    otherwise: '/',
    press: [
      { control: 'meta.nav-security' },
      { control: 'meta.nav-sso' },
      { control: 'meta.add-idp', when: 'meta.sso' },
    ],
  },
  'meta.people': {
    console: 'meta',
    there: 'meta.people',
    url: '/admin/work_tools_overview',
    otherwise: '/',
    press: [{ control: 'meta.nav-people' }],
  },
} as const satisfies Record<
  string,
  RouteSpec & { there: SignalId; press?: readonly (Press & { control: ControlId; when?: SignalId })[] }
>

/** Id of a place that "Take me there" can reach. */
export type RouteId = keyof typeof routes
