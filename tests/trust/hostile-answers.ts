import fc from 'fast-check'
import { createRandom } from '../bench/seed'
import { reading, snapshot, texts } from '../unit/setup/sample'
import type { ConsoleId } from '../../lib/guide/types'

/** An answer that a page gives to being read. `broken`: it is none, and nothing may come of it. */
export interface HostileAnswer {
  console: ConsoleId
  answer: unknown
  kind: 'broken' | 'forged' | 'polluting' | 'odd'
  what: string
}

type Json = Record<string, unknown>

/** Sound pages of both consoles, with something of everything in them. */
function soundPage(console: ConsoleId): Json {
  const meta = console === 'meta'
  const page = snapshot(console, {
    title: 'Single sign-on',
    readings: meta ? [reading('audienceUrl'), reading('acsUrl')] : [reading('issuer'), reading('signOnUrl')],
    fields: meta
      ? { issuer: { state: 'open', text: 'http://www.okta.com/exk', evidence: 'its label' } }
      : { acsUrl: { state: 'locked', text: texts.acsUrl, reason: 'read-only', evidence: 'its label' } },
    settings: meta ? {} : { usernameFormat: { state: 'open', holds: 'nothing', text: '(None)' } },
    testEmail: meta ? { state: 'none' } : null,
    openFields: 2,
    signals: meta ? ['meta.console', 'meta.sso-active'] : ['okta.console'],
    controls: meta ? ['meta.activate'] : ['okta.done'],
    alerts: ['Something went wrong.'],
    guard: { armed: [], held: { control: meta ? 'meta.activate' : 'okta.done', at: 1_770_000_000_000 } },
    directory: meta
      ? {
          people: [
            { email: 'ada@acme.example', admin: true, passwordOnly: false, fromOkta: null, active: true },
          ],
          total: 1,
        }
      : null,
  })
  return JSON.parse(JSON.stringify(page)) as Json
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** All places of an answer, as ways to them. */
function waysIn(value: unknown, way: readonly string[] = []): string[][] {
  return isObject(value)
    ? [[...way], ...Object.entries(value).flatMap(([key, inner]) => waysIn(inner, [...way, key]))]
    : [[...way]]
}

const at = (value: unknown, way: readonly string[]): unknown =>
  way.reduce((inner: unknown, key) => (isObject(inner) ? inner[key] : undefined), value)

function put(value: Json, way: readonly string[], made: unknown): void {
  const holder = at(value, way.slice(0, -1))
  const key = way.at(-1)
  if (isObject(holder) && key !== undefined)
    Object.defineProperty(holder, key, { value: made, enumerable: true, configurable: true, writable: true })
}

/** Values of another kind than the one that stands there, none of which may ever stand there. */
function otherKinds(value: unknown, random: unknown): unknown[] {
  // With what code calls that trusts its kind.
  const fake: unknown = JSON.parse('{"toString":"x","length":1e9,"then":"y"}')
  if (typeof value === 'string') return [42, true, ['x'], fake, { length: 5 }]
  if (typeof value === 'number') return ['7', Number.NaN, Infinity, [], fake]
  if (typeof value === 'boolean') return ['true', 0, [], fake]
  if (Array.isArray(value)) return [{ length: 1, 0: value[0] }, 'okta.console', 3, true, fake]
  if (isObject(value)) return [['x'], 'x', 0, true]
  // In place of nothing: a text, a list.
  return [random === null ? 'x' : 'null', [[]], 5]
}

const LONG = 'x'.repeat(70_000)
const MANY = (item: unknown, count: number) => Array.from({ length: count }, () => item)

/** Changes that make an answer no answer, by construction. */
const BREAKING: readonly ((page: Json, own: ConsoleId) => string)[] = [
  (page) => (put(page, ['title'], LONG), 'a title without end'),
  (page) => (put(page, ['origin'], LONG), 'an origin without end'),
  (page) => (put(page, ['hash'], LONG), 'a fragment without end'),
  (page) => (put(page, ['alerts'], [LONG]), 'an alert without end'),
  (page) => (put(page, ['alerts'], MANY('x', 4)), 'too many alerts'),
  (page) => (put(page, ['alerts'], MANY('x', 1_000_000)), 'a million alerts'),
  (page) => (put(page, ['readings'], MANY(reading('acsUrl'), 1001)), 'too many readings'),
  (page) => (put(page, ['signals'], MANY('meta.console', 100_000)), 'too many signals'),
  (page) => (put(page, ['signals'], ['__proto__']), 'a signal named like a prototype'),
  (page, own) => (
    put(page, ['signals'], [own === 'meta' ? 'okta.api-tested' : 'meta.sso-active']),
    'a signal of the other console'
  ),
  (page, own) => (
    put(page, ['controls'], [own === 'meta' ? 'okta.done' : 'meta.activate']),
    'a control of the other console'
  ),
  (page) => (put(page, ['readings', '0', 'id'], 'constructor'), 'a reading named like a prototype'),
  (page) => (put(page, ['readings', '0', 'id'], 'password'), 'a reading that no guide has'),
  (page) => (put(page, ['readings', '0', 'problem'], 'none'), 'a problem that there is not'),
  (page) => (
    put(page, ['fields', 'sessionToken'], { state: 'open', text: 'x', evidence: '' }),
    'a field that no guide has'
  ),
  (page) => (
    put(page, ['settings', 'mfaOff'], { state: 'locked', holds: 'wanted' }),
    'a setting that no guide has'
  ),
  (page) => (put(page, ['cookie'], 'sid=1'), 'a key that nobody asked for'),
  (page) => (put(page, ['guard', 'off'], true), 'a key in the guard'),
  (page, own) => (put(page, ['console'], own === 'meta' ? 'okta' : 'meta'), 'the other console'),
  (page) => (put(page, ['directory'], { people: MANY({}, 5), total: 5 }), 'people without anything'),
  (page) => (put(page, ['directory'], { people: [], total: 1.5 }), 'half a person'),
  (page) => (put(page, ['directory'], { people: [], total: -1 }), 'less than nobody'),
]

const FORGED_ORIGINS = [
  'https://evil.example',
  'null',
  '',
  'https://work.meta.com.evil.example',
  'https://acme-admin.okta.com:444',
  'http://work.meta.com',
  'https://acme.okta.com',
  'chrome-extension://abcdefghijklmnop',
]

/** What is sound in form, and meant to mislead. */
const ODD: readonly ((page: Json, text: string) => string)[] = [
  (page, text) => (put(page, ['readings', '0', 'text'], text), 'a text that is no value'),
  (page) => (put(page, ['readings', '0', 'text'], texts.acsUrl), 'the text of another value'),
  (page) => (put(page, ['readings', '0', 'text'], LONG + LONG), 'a text without end'),
  (page) => (
    put(
      page,
      ['readings'],
      [reading('certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')],
    ),
    'a certificate that is none'
  ),
  (page) => (
    put(page, ['readings'], [reading('metadataUrl'), reading('certificate'), reading('setupName')]),
    'values of the other console'
  ),
  (page, text) => (put(page, ['title'], text.slice(0, 100)), 'a title of naughty signs'),
  (page, text) => (put(page, ['alerts'], [text.slice(0, 200)]), 'an alert of naughty signs'),
  (page, text) => (put(page, ['path'], `/admin/${text}`), 'a path of naughty signs'),
  (page, text) => (
    put(page, ['directory'], {
      people: [{ email: text.slice(0, 254), admin: true, passwordOnly: null, fromOkta: null, active: null }],
      total: 1,
    }),
    'people of naughty signs'
  ),
  (page, text) => (put(page, ['guard', 'held', 'at'], text.length), 'a press at another time'),
]

/** So many answers, the same for the same seed. */
export function hostileAnswers(count: number, naughty: readonly string[], seed: number): HostileAnswer[] {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const anything = fc.sample(fc.anything({ withNullPrototype: true, withSparseArray: true, maxDepth: 4 }), {
    numRuns: Math.ceil(count / 10),
    seed,
  })
  return Array.from({ length: count }, (_, place): HostileAnswer => {
    const own: ConsoleId = place % 2 === 0 ? 'meta' : 'okta'
    const page = soundPage(own)
    const of = (kind: HostileAnswer['kind'], what: string) => ({ console: own, answer: page, kind, what })
    switch (place % 10) {
      case 0:
      case 1:
        return { ...of('broken', 'something else'), answer: anything[Math.floor(place / 10)] }
      case 2:
      case 3: {
        const way = pick(waysIn(page).filter(({ length }) => length > 0)) ?? ['title']
        put(page, way, pick(otherKinds(at(page, way), null)))
        return of('broken', `another kind at ${way.join('.')}`)
      }
      case 4: {
        const way = pick(waysIn(page).filter((one) => one.length === 1)) ?? ['title']
        delete page[way[0] ?? '']
        return of('broken', `no ${way.join('.')}`)
      }
      case 5:
        return of('broken', pick(BREAKING)?.(page, own) ?? '')
      case 6:
        put(page, ['origin'], pick(FORGED_ORIGINS))
        return of('forged', `the origin ${String(page['origin'])}`)
      case 7: {
        const way =
          pick(waysIn(page).filter((one) => isObject(at(page, one)) && !Array.isArray(at(page, one)))) ?? []
        put(page, [...way, pick(['__proto__', 'constructor', 'prototype']) ?? ''], {
          polluted: 'yes',
          isAdmin: true,
        })
        return of('polluting', `a prototype's key in ${way.join('.')}`)
      }
      default:
        return of('odd', pick(ODD)?.(page, pick(naughty) ?? '') ?? '')
    }
  })
}
