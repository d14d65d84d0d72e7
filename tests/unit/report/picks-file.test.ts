import { describe, expect, test } from 'vitest'
import { buildPicksFile, parsePicksFile, PICKS_LIMIT, picksFileName } from '../../../lib/report/picks-file'
import type { Place } from '../../../lib/setup/state'

const place: Place = {
  id: 'signOnUrl',
  as: 'field',
  console: 'meta',
  role: 'textbox',
  name: 'saml address',
  label: 'saml address',
  attributes: [['data-se', 'saml-url']],
  css: 'form > input',
  from: 'page',
}
const { from: _from, ...pick } = place
const file = (change: object = {}, picks: unknown[] = [pick]) =>
  JSON.stringify({ format: 'tandem-picks', version: 1, picks, ...change })

describe('a file of places', () => {
  test('brings what was saved, without where it came from', () => {
    const other: Place = { ...place, id: 'audienceUrl', as: 'value', from: 'file' }
    const saved = buildPicksFile([place, other])
    expect(JSON.stringify(saved)).not.toContain('from')
    expect(parsePicksFile(JSON.stringify(saved))).toEqual({
      ok: true,
      picks: [pick, { ...pick, id: 'audienceUrl', as: 'value' }],
      dropped: 0,
    })
  })

  test('is named after the consoles that it is about', () => {
    expect(picksFileName([place])).toBe('tandem-places-meta.json')
    expect(picksFileName([place, { ...place, console: 'okta' }])).toBe('tandem-places-both.json')
  })

  test('may begin with a byte order mark', () => {
    expect(parsePicksFile(`\ufeff${file()}`)).toMatchObject({ ok: true })
  })

  test('loses the places of values that this Tandem does not know, and keeps the others', () => {
    const strange = [
      { ...pick, id: 'futureValue' },
      { ...pick, id: 'toString' },
      // Okta has no field for the sign-on URL, and nobody reads the setup's name anywhere.
      { ...pick, console: 'okta' },
      { ...pick, id: 'setupName', as: 'value' },
    ]
    expect(parsePicksFile(file({}, [...strange, pick]))).toEqual({ ok: true, picks: [pick], dropped: 4 })
    expect(parsePicksFile(file({}, strange))).toEqual({ ok: false, reason: 'empty' })
  })

  test.each<[string, string]>([
    ['not-json', ''],
    ['not-json', '{'],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '{"format":"tandem-handoff","version":1}'],
    ['foreign', file({ version: '1' })],
    ['newer-version', file({ version: 2, more: 'of it' })],
    ['too-large', ' '.repeat(PICKS_LIMIT + 1)],
    ['empty', file({}, [])],
    ['broken', file({ extra: 1 })],
    ['broken', file({ picks: {} })],
    [
      'broken',
      file(
        {},
        Array.from({ length: 101 }, () => pick),
      ),
    ],
  ])('is refused as %s: %.60s', (reason, content) => {
    expect(parsePicksFile(content)).toEqual({ ok: false, reason })
  })

  test.each<[string, unknown]>([
    ['as', 'password'],
    ['console', 'other'],
    ['role', '<b>'],
    ['role', 'x'.repeat(41)],
    ['name', 'x'.repeat(201)],
    ['label', 7],
    ['attributes', [['onclick', 'x']]],
    ['attributes', [['value', 'x']]],
    ['attributes', [['id', 'x'.repeat(201)]]],
    ['attributes', [['id', 'x', 'y']]],
    ['attributes', Array.from({ length: 7 }, () => ['id', 'x'])],
    ['css', 'x'.repeat(601)],
    ['css', undefined],
    ['value', 'https://acme.okta.com/'],
  ])('is refused as a whole where a place has %s = %j', (key, value) => {
    expect(parsePicksFile(file({}, [pick, { ...pick, [key]: value }]))).toEqual({
      ok: false,
      reason: 'broken',
    })
  })
})
