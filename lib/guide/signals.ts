import { directoryWords } from './directory'
import type { ControlId } from './controls'
import type { Condition, SignalSpec } from './types'

const control = (id: ControlId, state?: 'enabled' | 'disabled' | 'checked' | 'unchecked'): Condition =>
  state ? { control: id, state } : { control: id }
const app: Condition = { path: '^/admin/app/[^/]+/instance/0oa' }
const domainPage: Condition = {
  all: [
    { path: '^/admin' },
    { any: [{ text: ['Add domain'] }, control('meta.verify'), control('meta.verify-email')] },
  ],
}
const toAppView: Condition = {
  all: [app, { text: ['Provisioning to App', 'アプリへのプロビジョニング'] }],
}
const toAppSaved: Condition = { all: [toAppView, control('okta.create-users', 'disabled')] }

/** The facts that the consoles' pages show. Steps are done by them, never by a guess about what was pressed. */
export const signals = {
  'okta.console': { console: 'okta', when: { path: '^/admin(/|$)' } },
  'okta.apps': { console: 'okta', when: { path: '^/admin/apps/(active|add-app)' } },
  'okta.catalog': { console: 'okta', when: { path: '^/admin/(apps/add-app|catalog)' } },
  'okta.catalog-results': {
    console: 'okta',
    when: { all: [{ path: '^/admin/(apps/add-app|catalog)' }, control('okta.catalog-result')] },
  },
  'okta.catalog-app': { console: 'okta', when: control('okta.add-integration') },
  'okta.add-form': {
    console: 'okta',
    when: {
      all: [
        { path: '/instance/_new_' },
        { any: [{ path: '/facebook_work_accounts/' }, { text: ['Add Meta Work Accounts'] }] },
        control('okta.app-label'),
      ],
    },
  },
  'okta.app': { console: 'okta', when: app },
  'okta.sign-on-tab': {
    console: 'okta',
    when: {
      all: [
        app,
        { text: ['Sign on methods', 'サインオン方法', 'Advanced Sign-on Settings', '高度なサインオン設定'] },
      ],
    },
  },
  'okta.sign-on-form': {
    console: 'okta',
    when: {
      all: [
        app,
        {
          any: [
            control('okta.username-format', 'enabled'),
            { all: [control('okta.save'), { text: ['Advanced Sign-on Settings', '高度なサインオン設定'] }] },
          ],
        },
      ],
    },
  },
  'okta.details-open': { console: 'okta', when: control('okta.hide-details') },
  'okta.assignments-tab': { console: 'okta', when: { all: [app, control('okta.assign')] } },
  'okta.provisioning-tab': {
    console: 'okta',
    when: {
      all: [
        app,
        {
          any: [
            control('okta.configure-api'),
            control('okta.enable-api'),
            toAppView,
            { text: ['Provisioning is not enabled'] },
          ],
        },
      ],
    },
  },
  'okta.api-form': { console: 'okta', when: control('okta.enable-api', 'enabled') },
  'okta.api-ticked': { console: 'okta', when: control('okta.enable-api', 'checked') },
  'okta.api-authenticated': { console: 'okta', when: control('okta.reauthenticate') },
  'okta.api-tested': { console: 'okta', when: { all: [app, { says: ['was verified successfully'] }] } },
  'okta.api-saved': {
    console: 'okta',
    when: { all: [control('okta.to-app'), { not: control('okta.enable-api', 'enabled') }] },
  },
  'okta.to-app': { console: 'okta', when: toAppView },
  'okta.to-app-form': {
    console: 'okta',
    when: { all: [toAppView, control('okta.create-users', 'enabled')] },
  },
  'okta.create-users': {
    console: 'okta',
    when: { all: [toAppView, control('okta.create-users', 'checked')] },
  },
  'okta.update-attributes': {
    console: 'okta',
    when: { all: [toAppView, control('okta.update-attributes', 'checked')] },
  },
  'okta.deactivate-users': {
    console: 'okta',
    when: { all: [toAppView, control('okta.deactivate-users', 'checked')] },
  },
  'okta.create-users-saved': {
    console: 'okta',
    when: { all: [toAppSaved, control('okta.create-users', 'checked')] },
  },
  'okta.all-boxes-saved': {
    console: 'okta',
    when: {
      all: [
        toAppSaved,
        control('okta.create-users', 'checked'),
        control('okta.update-attributes', 'checked'),
        control('okta.deactivate-users', 'checked'),
      ],
    },
  },
  'meta.console': { console: 'meta', when: { path: '^/admin(/|$)' } },
  'meta.verify-dialog': {
    console: 'meta',
    when: {
      any: [
        control('meta.verify-email'),
        { text: ['Verify your domain by using one of the options below.'] },
      ],
    },
  },
  'meta.verify-code': {
    console: 'meta',
    when: {
      all: [{ path: '^/admin' }, { text: ['Verification code', 'Enter verification code', 'Enter code'] }],
    },
  },
  // Only where domains are listed: the word stands on other pages too.
  'meta.domain-verified': {
    console: 'meta',
    when: { all: [domainPage, { text: ['Verified', 'Verifiziert'] }] },
  },
  'meta.domains': {
    console: 'meta',
    when: domainPage,
  },
  'meta.people': {
    console: 'meta',
    when: { any: [{ path: '^/admin/employees_manager' }, { text: ['Account status'] }] },
  },
  'meta.person': { console: 'meta', when: { text: [...directoryWords.method] } },
  'meta.security': { console: 'meta', when: control('meta.nav-sso') },
  'meta.sso': {
    console: 'meta',
    when: {
      any: [
        {
          text: [
            'Single sign-on (SSO)',
            'Single Sign On (SSO)',
            'Accesso singolo (SSO)',
            'シングルサインオン(SSO)',
          ],
        },
        control('meta.add-idp'),
        { text: ['Add an identity provider (IdP)'] },
      ],
    },
  },
  'meta.add-idp': {
    console: 'meta',
    when: {
      any: [
        { text: ['Add an identity provider (IdP)'] },
        control('meta.metadata-added'),
        control('meta.saml-url'),
      ],
    },
  },
  'meta.idp-form': { console: 'meta', when: control('meta.saml-url') },
  'meta.idp-validated': {
    console: 'meta',
    when: {
      all: [{ not: control('meta.saml-url') }, { any: [control('meta.test-sso'), control('meta.activate')] }],
    },
  },
  'meta.test-form': { console: 'meta', when: control('meta.test-sso') },
  'meta.test-complete': { console: 'meta', when: { text: ['SSO test complete'] } },
  'meta.test-passed': {
    console: 'meta',
    when: { all: [{ not: control('meta.test-sso') }, control('meta.activate')] },
  },
  'meta.domains-form': { console: 'meta', when: control('meta.activate') },
  'meta.domain-assigned': { console: 'meta', when: control('meta.activate', 'enabled') },
  'meta.sso-active': {
    console: 'meta',
    when: {
      all: [
        { path: '^/admin' },
        { not: control('meta.activate') },
        // Another provider may be active already: only the line of this setup counts.
        {
          besideName: {
            yes: ['Active', 'Aktiv', 'Attivo', 'Activo', 'Ativo', 'Actif'],
            no: ['Not active', 'Inactive', 'Continue setup', 'Draft', 'Nicht aktiv'],
          },
        },
      ],
    },
  },
} as const satisfies Record<string, SignalSpec>

/** Id of a fact that a page can show. */
export type SignalId = keyof typeof signals
