import { afterEach, describe, expect, test } from 'vitest'
import { languageFor } from '../../../lib/i18n/language'
import { counted, currentLanguage, messages, speak, phrase } from '../../../lib/i18n/messages'

const words = messages('test-part', {
  plain: 'Nothing is lost.',
  shown: phrase('Okta shows {shown}, Meta has {saved}.'),
  entries: counted({ one: '{count} entry', other: '{count} entries' }),
  missing: counted({ one: '{count} admin is not in {app}.', other: '{count} admins are not in {app}.' }),
})

const german = {
  'test-part': {
    plain: 'Nichts geht verloren.',
    shown: 'Meta hat {saved}, Okta zeigt {shown}.',
    entries: { one: '{count} Eintrag', other: '{count} Einträge' },
  },
}
const arabic = {
  'test-part': {
    shown: 'يعرض Okta {shown}.',
    entries: {
      zero: 'صفر',
      one: 'واحد',
      two: 'اثنان',
      few: '{count} قليل',
      many: '{count} كثير',
      other: '{count} غير',
    },
  },
}

afterEach(() => speak('en', {}))

describe('a text', () => {
  test('is said in English by itself, and in another language once that is loaded', () => {
    expect(words().plain).toBe('Nothing is lost.')
    speak('de', german)
    expect(currentLanguage()).toBe('de')
    expect(words().plain).toBe('Nichts geht verloren.')
  })

  test('takes its values in the order that its language wants', () => {
    expect(words().shown({ shown: 'a', saved: 'b' })).toBe('Okta shows a, Meta has b.')
    speak('de', german)
    expect(words().shown({ shown: 'a', saved: 'b' })).toBe('Meta hat b, Okta zeigt a.')
  })

  test('says a value as it is, whatever it holds', () => {
    const hostile = '$& {saved} $` {shown} <b>'
    expect(words().shown({ shown: hostile, saved: '$1' })).toBe(`Okta shows ${hostile}, Meta has $1.`)
  })

  test('that has no translation stays English', () => {
    speak('de', german)
    expect(words().missing(2, { app: 'Meta' })).toBe('2 admins are not in Meta.')
  })

  test('is said although another part has no translation at all', () => {
    const other = messages('untranslated-part', { plain: 'Something is lost.' })
    expect(other().plain).toBe('Something is lost.')
    speak('de', german)
    expect([words().plain, other().plain]).toEqual(['Nichts geht verloren.', 'Something is lost.'])
  })

  test('has the form that the number asks for, in any language', () => {
    expect([1, 2, 1200].map((count) => words().entries(count))).toEqual([
      '1 entry',
      '2 entries',
      '1,200 entries',
    ])
    expect(words().missing(1, { app: 'Meta' })).toBe('1 admin is not in Meta.')
    speak('de', german)
    expect(words().entries(1200)).toBe('1.200 Einträge')
    speak('ar', arabic)
    expect([0, 1, 2, 3, 11, 100].map((count) => words().entries(count))).toEqual([
      'صفر',
      'واحد',
      'اثنان',
      '\u20683\u2069 قليل',
      '\u206811\u2069 كثير',
      '\u2068100\u2069 غير',
    ])
  })

  test('keeps a value’s own direction within right-to-left text', () => {
    speak('ar', arabic)
    expect(words().shown({ shown: 'https://a.example', saved: '' })).toBe(
      'يعرض Okta \u2068https://a.example\u2069.',
    )
  })
})

test.each([
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['en-GB', 'en'],
  ['it', 'en'],
  ['ja', 'ja'],
  ['ar-EG', 'ar'],
  ['pt-PT', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['', 'en'],
  ['constructor', 'en'],
])('a browser in %j gets the panel in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language)
})
