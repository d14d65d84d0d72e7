import { defineConfig } from 'wxt'
import { OKTA_CLOUDS } from './lib/browser/hosts'
import { collectLicences } from './scripts/build/licences'
import { dropSinks } from './scripts/build/without-sinks'
import { pageGuides } from './scripts/page-guide'

const oktaHosts = OKTA_CLOUDS.map((cloud) => `https://*.${cloud}/*`)
const metaHosts = ['https://work.meta.com/*']

const licences = collectLicences()

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Names come from imports only, so that a reader can see where each one lives.
  imports: false,
  hooks: {
    'build:before': () => licences.begin(),
    'build:done': (wxt) => licences.write(wxt.config.outDir),
    'config:resolved': (wxt) => {
      if (wxt.config.imports) {
        wxt.config.imports.presets = []
        wxt.config.imports.imports = []
      }
    },
  },
  vite: () => ({ plugins: [dropSinks(), pageGuides(), licences.plugin] }),
  manifest: ({ browser }) => ({
    // Mozilla takes names of 45 characters at most.
    name:
      browser === 'firefox'
        ? 'Tandem – SSO for Okta and Meta Work Accounts'
        : 'Tandem – SSO setup for Okta and Meta Work Accounts',
    short_name: 'Tandem',
    description:
      'Walks an admin through SSO and provisioning between Okta and Meta Work Accounts, moves the values, and checks before the switch.',
    minimum_chrome_version: browser === 'firefox' ? undefined : '120',
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'scripting',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : (['sidePanel'] as const)),
    ],
    // Everything is asked for at the start, and then for the admin's own two hosts only.
    optional_host_permissions: [...oktaHosts, ...metaHosts],
    action: {
      default_title: 'Open Tandem',
      // Firefox puts icons into a menu otherwise.
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src ${OKTA_CLOUDS.map((cloud) => `https://*.${cloud}`).join(' ')}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        // No text becomes markup or code, not by a mistake either: the one policy is that of lib/saml/document-parser.ts.
        "require-trusted-types-for 'script'",
        'trusted-types tandem-documents',
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tandem-sso@tandem.example',
              // The first whose every edition knows the next key.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
})
