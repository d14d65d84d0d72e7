import { describe, expect, test } from 'vitest'
import { importsOf, product } from './sources'

const OWN = /^(?:lib|components|entrypoints|tests|scripts)\//

/** Imports of the files below `folder` that the rule does not let through, as "file → import". */
function broken(folder: string, allowed: (name: string, path: string) => boolean): string[] {
  const files = product.filter(({ path }) => path.startsWith(folder))
  expect(files.length, folder).toBeGreaterThan(0)
  return files.flatMap(({ path, imports }) =>
    imports.filter((name) => !allowed(name, path)).map((name) => `${path} → ${name}`),
  )
}

const within =
  (...folders: string[]) =>
  (name: string) =>
    folders.some((folder) => name === folder || name.startsWith(`${folder}/`))
const isBrowser = (name: string) => /^wxt(?:\/|$)|^webextension-polyfill|^@wxt-dev\//.test(name)

test('the scanner finds every form of an import', () => {
  const text = [
    `import a from './a'`,
    `import type { B } from '../b/b'`,
    `import {\n  c,\n  type D,\n} from 'c/d'`,
    `import './side.css'`,
    `export { e } from './e'`,
    `export * from './f'`,
    `const g = await import('./g')`,
  ].join('\n')
  expect(importsOf('lib/x/y.ts', text).toSorted()).toEqual(
    ['lib/x/a', 'lib/b/b', 'c/d', 'lib/x/side.css', 'lib/x/e', 'lib/x/f', 'lib/x/g'].toSorted(),
  )
  expect(importsOf('lib/x/y.ts', `// import from './no'\nconst from = 'x'`)).toEqual([])
})

describe('the arrows of the design', () => {
  test('the guide imports nothing but itself', () => {
    expect(broken('lib/guide/', within('lib/guide'))).toEqual([])
  })

  test('the page library imports the guide’s data, what knows roles and paths, and otherwise only itself and the version', () => {
    const allowed = within('lib/page', 'lib/guide', 'dom-accessibility-api', '@medv/finder')
    expect(
      broken(
        'lib/page/',
        (name, path) => allowed(name) || (path === 'lib/page/key.ts' && name === 'package.json'),
      ),
    ).toEqual([])
  })

  /** All that a script carries: types are gone by then. */
  function carriedBy(entry: string): Set<string> {
    const reached = new Set([entry])
    for (const name of reached) {
      const text = product.find(({ path }) => path === `${name}.ts`)?.text ?? ''
      const kept = text.replace(/^import type [^;]*?from '[^']+'$/gm, '')
      for (const next of importsOf(`${name}.ts`, kept)) reached.add(next)
    }
    return reached
  }

  test('the script that is asked every second carries nothing that comes when it is needed, and no data of its own', () => {
    const reached = carriedBy('lib/page/put-in-place')
    expect(reached).toContain('lib/page/readings')
    expect(reached).toContain('lib/page/guard')
    const late = [
      'pick',
      'locators',
      'resolve-pick',
      'picked',
      'find-fields',
      'field-leads',
      'form-on',
      'full-name',
    ]
    const others = ['directory', 'fill', 'write', 'mark', 'setting', 'choice']
    const data = ['controls', 'signals', 'forms', 'sections', 'steps/add-app', 'okta-meta'].map(
      (name) => `lib/guide/${name}`,
    )
    expect(
      [
        ...[...late, ...others].map((name) => `lib/page/${name}`),
        ...data,
        'dom-accessibility-api',
        '@medv/finder',
      ].filter((name) => reached.has(name)),
    ).toEqual([])
  })

  test.each(['fields', 'names', 'picks', 'directory', 'act'])(
    'what comes when it is needed uses the page’s scan and has none of its own: %s',
    (name) => {
      const reached = carriedBy(`lib/page/${name}-part`)
      const core = ['scan', 'find', 'guard', 'parts', 'guides', 'vocabulary', 'snapshot'].map(
        (one) => `lib/page/${one}`,
      )
      expect(core.filter((one) => reached.has(one))).toEqual([])
    },
  )

  test('texts need the guide’s, the languages’ files, and nothing else of the product', () => {
    const allowed = within('lib/i18n', 'lib/guide', 'locales', '@nanostores/i18n', 'nanostores')
    expect(broken('lib/i18n/', allowed)).toEqual([])
  })

  test('reading SAML needs nothing of the product but texts', () => {
    expect(broken('lib/saml/', within('lib/saml', 'lib/i18n/messages', '@peculiar/x509'))).toEqual([])
  })

  test('Okta’s API is read without the browser’s, the pages and the panel', () => {
    const allowed = within('lib/okta', 'lib/guide', 'lib/i18n', 'valibot', '@tanstack/react-query')
    expect(broken('lib/okta/', allowed)).toEqual([])
  })

  test('the record knows no browser but the rules for host names, no panel and no component', () => {
    const allowed = within(
      'lib/setup',
      'lib/guide',
      'lib/i18n',
      'lib/okta',
      'lib/page/types',
      'lib/page/pick-limits',
      'lib/saml',
      'lib/browser/hosts',
      'valibot',
      '@zip.js/zip.js/lib/zip-core.js',
      'papaparse',
      'read-excel-file/universal',
    )
    expect(broken('lib/setup/', allowed)).toEqual([])
  })

  test('the report knows no browser but the rules for host names', () => {
    const allowed = within('lib/report', 'lib/i18n', 'lib/setup', 'lib/guide', 'lib/saml', 'valibot')
    expect(broken('lib/report/', allowed)).toEqual([])
  })

  test('the browser’s side knows no panel and no component', () => {
    const allowed = within('lib/browser', 'lib/guide', 'lib/i18n', 'lib/page', 'lib/setup')
    expect(broken('lib/browser/', (name) => allowed(name) || ['wxt/browser', 'idb'].includes(name))).toEqual(
      [],
    )
  })

  test('the host names’ rules are pure', () => {
    const hosts = product.find(({ path }) => path === 'lib/browser/hosts.ts')
    expect(hosts?.imports).toEqual(['lib/guide/types'])
  })

  test('only lib/browser and the entry points touch the browser’s API', () => {
    const allowed = (name: string, path: string) =>
      !isBrowser(name) || within('lib/browser', 'entrypoints')(path)
    expect(broken('', allowed)).toEqual([])
    const direct = product.filter(({ text }) =>
      /\b(?:chrome|browser)\.(?:runtime|storage|tabs|scripting)\b/.test(text),
    )
    expect(
      direct.map(({ path }) => path).filter((path) => !within('lib/browser', 'entrypoints')(path)),
    ).toEqual([])
  })

  test('components get everything through their props', () => {
    expect(broken('components/', (name) => !isBrowser(name) && !name.startsWith('lib/browser'))).toEqual([])
    expect(
      broken('components/', (name) => !name.startsWith('lib/okta') && !name.startsWith('entrypoints')),
    ).toEqual([])
  })

  test('the library imports neither components nor entry points, and nothing of the product imports tests', () => {
    expect(broken('lib/', (name) => !within('components', 'entrypoints')(name))).toEqual([])
    expect(broken('', (name) => !within('tests', 'scripts')(name))).toEqual([])
    expect(broken('', (name) => OWN.test(name) || !name.startsWith('..'))).toEqual([])
  })
})
