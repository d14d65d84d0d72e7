import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../lib/i18n/language'
import { englishCatalogue, type Text } from './catalogue'

const ROOT = join(import.meta.dirname, '../../..')
const OUTPUT = join(ROOT, 'test-output/texts')
const translated = Object.keys(languages).filter((code) => code !== 'en')

type Catalogue = Record<string, Record<string, Text>>

let english: Catalogue = {}
beforeAll(async () => {
  english = await englishCatalogue()
  // For whoever translates: all texts, and what a language still lacks.
  mkdirSync(OUTPUT, { recursive: true })
  writeFileSync(join(OUTPUT, 'en.json'), JSON.stringify(english, null, 2))
})

const load = (code: string): Catalogue =>
  JSON.parse(readFileSync(join(ROOT, 'locales', `${code}.json`), 'utf8')) as Catalogue
const forms = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text))
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
/** Tandem's own controls, which the guide quotes as it quotes the consoles' labels. */
const OWN = [
  'Take me there',
  'Take me there and fill',
  'Fill Okta',
  'Fill Meta',
  'Copy',
  'Preflight',
  'Values',
]
const labelsIn = (text: string) =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, label]) => label ?? '').filter((label) => !OWN.includes(label))

/** Each text of English with its translation; undefined where there is none. */
function pairs(catalogue: Catalogue): { key: string; from: Text; to: Text | undefined }[] {
  return Object.entries(english).flatMap(([part, texts]) =>
    Object.entries(texts).map(([name, from]) => ({
      key: `${part} / ${name}`,
      from,
      to: catalogue[part]?.[name],
    })),
  )
}

test('the English texts are all there', () => {
  expect(Object.keys(english).length).toBeGreaterThan(60)
  expect(pairs(english).length).toBeGreaterThan(900)
})

describe.each(translated)('%s', (code) => {
  const catalogue = load(code)

  test('has every text, and none that nobody says', () => {
    const missing = pairs(catalogue).filter(({ to }) => to === undefined)
    const open: Catalogue = {}
    for (const [part, texts] of Object.entries(english))
      for (const [name, text] of Object.entries(texts))
        if (catalogue[part]?.[name] === undefined) (open[part] ??= {})[name] = text
    writeFileSync(join(OUTPUT, `missing.${code}.json`), JSON.stringify(open, null, 2))
    expect(missing.map(({ key }) => key)).toEqual([])
    const extra = Object.entries(catalogue).flatMap(([part, texts]) =>
      Object.keys(texts)
        .filter((name) => english[part]?.[name] === undefined)
        .map((name) => `${part} / ${name}`),
    )
    expect(extra).toEqual([])
  })

  test('has the plural forms of its language, no more and no less', () => {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted()
    const wrong = pairs(catalogue).filter(
      ({ from, to }) => to !== undefined && (typeof from === 'string') !== (typeof to === 'string'),
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
    const counted = pairs(catalogue).flatMap(({ key, to }) => (typeof to === 'object' ? [{ key, to }] : []))
    expect(
      counted.filter(({ to }) => Object.keys(to).toSorted().join() !== wanted.join()).map(({ key }) => key),
    ).toEqual([])
  })

  test('keeps every placeholder', () => {
    const broken = pairs(catalogue).filter(({ from, to }) => {
      if (to === undefined) return false
      const known = new Set(forms(from).flatMap(namesIn))
      const needed = [...known].filter(
        (name) => name !== 'count' && forms(from).every((form) => namesIn(form).includes(name)),
      )
      return forms(to).some(
        (form) =>
          namesIn(form).some((name) => !known.has(name)) ||
          needed.some((name) => !namesIn(form).includes(name)),
      )
    })
    expect(broken.map(({ key }) => key)).toEqual([])
  })

  test('quotes the consoles’ own labels as they are', () => {
    const broken = pairs(catalogue).flatMap(({ key, from, to }) => {
      if (to === undefined) return []
      const labels = labelsIn(forms(from)[0] ?? '')
      return forms(to).some((form) => labels.some((label) => !form.includes(`"${label}"`))) ? [key] : []
    })
    expect(broken).toEqual([])
  })

  test('is not much longer than English, so that it fits', () => {
    const long = pairs(catalogue).flatMap(({ key, from, to }) => {
      if (to === undefined) return []
      const length = Math.max(...forms(from).map((form) => form.length))
      const longest = Math.max(...forms(to).map((form) => form.length))
      return longest > 1.6 * length + 14 ? [`${key}: ${longest} for ${length}`] : []
    })
    expect(long).toEqual([])
  })

  test('says nothing in markup, and has no blank at an end', () => {
    const odd = pairs(catalogue).filter(({ from, to }) =>
      to === undefined
        ? false
        : forms(to).some(
            (form) =>
              /[<>]/.test(form) || (form.trim() !== form && forms(from).every((one) => one.trim() === one)),
          ),
    )
    expect(odd.map(({ key }) => key)).toEqual([])
  })
})
