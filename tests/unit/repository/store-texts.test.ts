import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../lib/i18n/language'
import { ROOT } from './sources'

const FOLDER = join(ROOT, 'public/_locales')

/** Longest text of each, in characters, by whoever asks for the least: Chrome’s, Edge’s and Mozilla’s stores. */
const LIMITS: Readonly<Record<string, number>> = {
  name: 75,
  nameFirefox: 45,
  shortName: 12,
  description: 132,
  actionTitle: 40,
  openCommand: 60,
}

type Texts = Record<string, { message: string }>
const load = (code: string): Texts =>
  JSON.parse(readFileSync(join(FOLDER, code, 'messages.json'), 'utf8')) as Texts
const codes = readdirSync(FOLDER)

describe('what stores and browsers show of Tandem', () => {
  test('is there in each language of the panel, and in no other', () => {
    expect(codes.toSorted()).toEqual(
      Object.keys(languages)
        .map((code) => code.replace('-', '_'))
        .toSorted(),
    )
  })

  test.each(codes)('%s: all texts, none of them too long, in plain words', (code) => {
    const texts = load(code)
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(LIMITS).toSorted())
    const wrong = Object.entries(texts).filter(
      ([key, { message }]) =>
        message.trim() !== message ||
        message === '' ||
        message.length > (LIMITS[key] ?? 0) ||
        /[<>$]/.test(message),
    )
    expect(wrong).toEqual([])
    expect(texts['name']?.message).toMatch(/^Tandem – .*Okta.*Meta Work Accounts/)
  })

  test.each(codes.filter((code) => code !== 'en'))('%s is another language than English', (code) => {
    const english = load('en')
    const same = Object.entries(load(code)).filter(([key, { message }]) => english[key]?.message === message)
    expect(same.map(([key]) => key)).toEqual(['shortName'])
  })
})
