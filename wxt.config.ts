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
  vite: () => ({
    // Everything comes from the disk: asking early saves nothing, and writing the links takes 3 ms of the start.
    build: { modulePreload: false },
    plugins: [dropSinks(), pageGuides(), licences.plugin],
  }),
  manifest: ({ browser }) => ({
    // In public/_locales. Mozilla takes names of 45 characters at most.
    default_locale: 'en',
    name: browser === 'firefox' ? '__MSG_nameFirefox__' : '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
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
      default_title: '__MSG_actionTitle__',
      // Firefox puts icons into a menu otherwise.
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    // Taken by no browser and no screen reader: letters with Alt and Shift are free in both, but for T, I, A and B.
    // On a Mac Option makes letters into signs, and VoiceOver has Control and Option; Control and Shift is free.
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
        description: '__MSG_openCommand__',
      },
    },
    // Firefox takes policies for extensions without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
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
