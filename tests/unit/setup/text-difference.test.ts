import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import { showInvisible } from '../../../lib/setup/look-alikes'
import { differenceOf } from '../../../lib/setup/text-difference'
import { speakSome } from '../i18n/speak-some'

const AUDIENCE = 'https://work.meta.com/company/1234567890123456'
const ACS = 'https://work.meta.com/work/saml.php?__cid=6543210987654321'
const ISSUER = 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9'

describe('differenceOf', () => {
  it.each([
    ['none', ACS, ACS, 'equal'],
    ['empty', '', ACS, 'is empty'],
    ['empty', ACS, '', 'should be empty'],
    ['swapped', ACS, AUDIENCE, "is Meta's ACS URL, not Meta's Audience URL"],
    ['swapped', ISSUER, ACS, "is Okta's Issuer"],
    ['scheme', ACS.replace('https', 'http'), ACS, 'begins with http:// in place of https://'],
    ['trailing-slash', `${AUDIENCE}/`, AUDIENCE, 'a slash too many'],
    ['trailing-slash', AUDIENCE, `${AUDIENCE}/`, 'lacks the slash'],
    ['case', 'Ada@acme.example', 'ada@acme.example', 'upper and lower case'],
    ['case', 'adI', 'adi', 'upper and lower case'],
    ['spaces', `${ACS} `, ACS, 'too many at its start or end'],
    ['spaces', `\u00a0${ACS}\n`, ACS, 'too many at its start or end'],
    ['spaces', ACS, ` ${ACS}`, 'differs in the spaces'],
    ['invisible', `${ACS}\u200b`, ACS, 'invisible characters (U+200B)'],
    ['invisible', `\ufeff${ACS.replace('php', 'p\u00adhp')}`, ACS, 'invisible characters (U+FEFF, U+00AD)'],
    ['invisible', ACS, `${ACS}\u2060`, 'lacks the invisible characters U+2060'],
    ['invisible', `ada\u{e0061}`, 'ada', 'U+E0061'],
    ['invisible', 'ada\ud800', 'ada', 'U+D800'],
    ['look-alike', ACS.replace('a', 'а'), ACS, 'only look like'],
    ['look-alike', 'ada–b@acme.example', 'ada-b@acme.example', 'only look like'],
    ['look-alike', ISSUER.replace('1', 'l'), ISSUER, 'only look like'],
    ['look-alike', 'ａda@acme.example', 'ada@acme.example', 'only look like'],
    ['percent-encoding', ACS.replace('?', '%3F'), ACS, '% codes'],
    ['several', `${ACS.replace('https', 'http')}/`, ACS, 'http:// in place of https://, and has a slash'],
    ['several', `${AUDIENCE.toUpperCase()}/ `, AUDIENCE, 'upper and lower case'],
    ['other-company', AUDIENCE.replace('3456', '3457'), AUDIENCE, 'another company'],
    ['other-company', ACS.replace('654', '655'), ACS, 'another company'],
    ['other-app', ISSUER.replace('h9', 'h8'), ISSUER, 'another app'],
    [
      'other-host',
      AUDIENCE.replace('meta', 'facebook'),
      AUDIENCE,
      'host work.facebook.com, not work.meta.com',
    ],
    ['other-host', AUDIENCE.replace('meta', 'me\u202ewhat'), AUDIENCE, 'work.me[U+202E]what.com'],
    ['unrelated', 'ada', 'bob', 'another text'],
    ['unrelated', '%', '%25%', 'another text'],
    ['unrelated', 'a'.repeat(5000), 'A'.repeat(5000), 'another text'],
  ])('says %s of %j for %j', (kind, found, wanted, words) => {
    const difference = differenceOf(found, wanted)
    expect(difference.kind).toBe(kind)
    expect(difference.words).toContain(words)
  })

  const odd = fc.constantFrom(
    '\u200b',
    '\u2060',
    '\u00ad',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\ud800',
    ' ',
    '%20',
    '/',
  )
  const text = fc.oneof(
    fc.constantFrom(AUDIENCE, ACS, ISSUER, 'ada@acme.example'),
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom(AUDIENCE, ACS, 'ada@acme.example'), fc.nat(60), odd)
      .map(([base, at, piece]) => base.slice(0, at) + piece + base.slice(at)),
  )

  it('finds no difference in equal texts, and one in any others', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(differenceOf(one, one).kind).toBe('none')
        expect(differenceOf(one, other).kind === 'none').toBe(one === other)
      }),
    )
  })

  it('gives the same kind either way round', () => {
    fc.assert(
      fc.property(
        text,
        text,
        (one, other) => differenceOf(one, other).kind === differenceOf(other, one).kind,
      ),
    )
  })

  it('names every invisible character as U+XXXX, and never repeats one', () => {
    const invisible = fc.constantFrom('\u200b', '\u2060', '\u00ad', '\u202e', '\ufeff', '\u0001', '\u{e0041}')
    fc.assert(
      fc.property(invisible, fc.integer({ min: 1, max: ACS.length - 1 }), (character, at) => {
        const { kind, words } = differenceOf(ACS.slice(0, at) + character + ACS.slice(at), ACS)
        const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
        expect({ kind, named: words.includes(code), shown: words.includes(character) }).toEqual({
          kind: 'invisible',
          named: true,
          shown: false,
        })
      }),
    )
  })

  it('never puts an invisible character into its words', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { words } = differenceOf(one, other)
        expect(words).toBe(showInvisible(words))
      }),
    )
  })
})

describe('in another language', () => {
  afterEach(() => speak('en', {}))

  it('the clauses stand in the order and with the joints of that language', () => {
    speakSome('ja', {
      'text-difference': {
        it: '{clauses}。',
        also: '{clauses}、また{clause}',
        scheme: '{wanted}ではなく{found}で始まります',
        slashTooMany: '末尾にスラッシュが余分にあります',
        invisible: '見えない文字（{codes}）があります',
      },
      'comma-list': { separator: '、' },
    })
    expect(differenceOf(`${ACS.replace('https', 'http')}/`, ACS).words).toBe(
      'https://ではなくhttp://で始まります、また末尾にスラッシュが余分にあります。',
    )
    expect(differenceOf(`\ufeff${ACS}\u200b`, ACS).words).toBe('見えない文字（U+FEFF、U+200B）があります。')
  })
})

describe('showInvisible', () => {
  it('writes invisible characters out, and leaves the rest', () => {
    expect(showInvisible('a\u200bb\u202ec é 漢 🙂')).toBe('a[U+200B]b[U+202E]c é 漢 🙂')
  })
})
