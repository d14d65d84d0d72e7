import { defineConfig } from 'wxt'
import { OKTA_CLOUDS } from './lib/browser/hosts'
import { pageGuides } from './scripts/page-guide'

const oktaHosts = OKTA_CLOUDS.map((cloud) => `https://*.${cloud}/*`)
const metaHosts = ['https://work.meta.com/*']

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Names come from imports only, so that a reader can see where each one lives.
  imports: false,
  vite: () => ({ plugins: [pageGuides()] }),
  hooks: {
    'config:resolved': (wxt) => {
      if (wxt.config.imports) {
        wxt.config.imports.presets = []
        wxt.config.imports.imports = []
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Tandem – SSO setup for Okta and Meta Work Accounts',
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
    action: { default_title: 'Open Tandem' },
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
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tandem-sso@tandem.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
})
