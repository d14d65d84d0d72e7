import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORBIDDEN_EXITS } from './forbidden-exits'
import { product, ROOT, saying } from './sources'

describe('the product’s files', () => {
  test('have at most 250 lines', () => {
    const long = product.filter(({ text }) => text.split('\n').length - 1 > 250)
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([])
  })

  test('are named after what they do, and none is a barrel', () => {
    const names = product.map(({ path }) => path)
    expect(
      names.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common|shared)(?:[./]|$)/.test(path)),
    ).toEqual([])
    expect(names.filter((path) => /(?:^|\/)index\.tsx?$/.test(path))).toEqual([])
  })

  test.each(FORBIDDEN_EXITS)(
    'have ways out of the browser in one module at most: $name',
    ({ pattern, only }) => {
      expect(saying(pattern)).toEqual(only)
    },
  )

  test('never make markup or code out of text', () => {
    expect(
      saying(
        /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|setHTMLUnsafe)\b|document\.write|\beval\s*\(|new Function\b/,
      ),
    ).toEqual([])
  })

  test('read no cookie, and keep nothing outside the record', () => {
    expect(saying(/\b(?:document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB)\b/)).toEqual([])
    expect(saying(/\bstorage\.(?:local|session|sync)\b/)).toEqual(['lib/browser/record.ts'])
    expect(saying(/'idb'|\bopenDB\b/)).toEqual(['lib/browser/second-copy.ts'])
  })

  test('hold no “any” and no non-null assertion', () => {
    expect(saying(/:\s*any\b|\bas any\b|<any>/)).toEqual([])
    expect(saying(/[\w)\]]!(?:\.|\[|;|,|\)|$)/m)).toEqual([])
  })
})

const readme = join(ROOT, 'README.md')
describe('README.md', () => {
  test('names only scripts and documents that exist', () => {
    const text = readFileSync(readme, 'utf8')
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const run = [...text.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '')
    const own = run.filter((name) => !['install', 'ci', 'i', 'init', 'exec'].includes(name))
    expect(own.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
