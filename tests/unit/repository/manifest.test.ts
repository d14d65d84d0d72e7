import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { ROOT } from './sources'

const CLOUDS = ['okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil']

const PERMISSIONS = ['storage', 'scripting', 'declarativeNetRequestWithHostAccess']

/** A page of the extension: nothing but its own files, and reading from Okta. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': CLOUDS.map((cloud) => `https://*.${cloud}`).join(' '),
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'tandem-documents',
}

function readManifest(folder: string, context: TestContext): Record<string, unknown> {
  const path = join(ROOT, '.output', folder, 'manifest.json')
  if (!existsSync(path)) {
    console.warn(`SKIPPED: ${path} is not there. Run "npm run build" and "npm run build:firefox" first.`)
    context.skip(`${folder} is not built`)
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}

function policyOf(manifest: Record<string, unknown>): Record<string, string> {
  const { extension_pages: text = '' } = manifest['content_security_policy'] as { extension_pages?: string }
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

describe.each([
  ['chrome-mv3', [...PERMISSIONS, 'sidePanel']],
  ['firefox-mv3', PERMISSIONS],
])('the built manifest in %s', (folder, permissions) => {
  test('asks for these permissions, and at the install for no host', (context) => {
    const manifest = readManifest(folder, context)
    expect(manifest['manifest_version']).toBe(3)
    expect([...(manifest['permissions'] as string[])].toSorted()).toEqual(permissions.toSorted())
    expect(manifest['optional_host_permissions']).toEqual([
      ...CLOUDS.map((cloud) => `https://*.${cloud}/*`),
      'https://work.meta.com/*',
    ])
    for (const key of ['host_permissions', 'optional_permissions']) expect(manifest).not.toHaveProperty(key)
  })

  test('puts nothing into pages by itself, and opens nothing to pages', (context) => {
    const manifest = readManifest(folder, context)
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest).not.toHaveProperty(key)
  })

  test('lets its pages load nothing but their own files', (context) => {
    expect(policyOf(readManifest(folder, context))).toEqual(POLICY)
  })

  test('holds no key that nobody has looked at', (context) => {
    const known = [
      'manifest_version',
      'default_locale',
      'commands',
      'storage',
      'name',
      'short_name',
      'description',
      'version',
      'minimum_chrome_version',
      'browser_specific_settings',
      'incognito',
      'icons',
      'permissions',
      'optional_host_permissions',
      'action',
      'content_security_policy',
      'background',
      'side_panel',
      'sidebar_action',
      'options_ui',
    ]
    expect(Object.keys(readManifest(folder, context)).filter((key) => !known.includes(key))).toEqual([])
  })

  test('has one key, to open the panel, and says all that people read in their language', (context) => {
    const manifest = readManifest(folder, context)
    const firefox = folder.startsWith('firefox')
    expect(manifest['commands']).toEqual({
      [firefox ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
        description: '__MSG_openCommand__',
      },
    })
    expect(manifest).toMatchObject({
      default_locale: 'en',
      name: firefox ? '__MSG_nameFirefox__' : '__MSG_name__',
      short_name: '__MSG_shortName__',
      description: '__MSG_description__',
      action: { default_title: '__MSG_actionTitle__' },
    })
  })

  test('takes policies by a schema in Chromium, which asks for one', (context) => {
    const firefox = folder.startsWith('firefox')
    const schema = firefox ? undefined : { managed_schema: 'managed-schema.json' }
    expect(readManifest(folder, context)['storage']).toEqual(schema)
  })

  test('is of this version', (context) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(readManifest(folder, context)['version']).toBe(version)
  })
})

test('Firefox is told that no data is collected', (context) => {
  const { browser_specific_settings: settings } = readManifest('firefox-mv3', context)
  expect(settings).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } })
})
