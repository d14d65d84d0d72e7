import { describe, expect, test } from 'vitest'
import type { EventBody, MetaAccount } from '../../../lib/setup/events'
import { allWell, assigned, assignments, failed, verdict } from './check-input'

const account = (email: string, change: Partial<MetaAccount> = {}): MetaAccount => ({
  email,
  admin: true,
  passwordOnly: null,
  active: true,
  ...change,
})
const ada = account('ada@acme.example')
const it = (change: Partial<MetaAccount> = {}) =>
  account('it@acme.example', { passwordOnly: true, ...change })
const seen = (people: readonly MetaAccount[], whole = false): EventBody => ({
  type: 'directory.seen',
  people,
  whole,
})
/** All is well, nobody but the emergency admin is named, and Meta's Directory shows these. */
const unnamed = (people: readonly MetaAccount[], whole: boolean) => [
  ...allWell.filter(({ type }) => type !== 'admins.named'),
  seen(people, whole),
]
const admins = (bodies: readonly EventBody[]) => verdict('admins-assigned', {}, bodies)
const named = (...people: MetaAccount[]) => [...allWell, seen(people)]

describe('the admins, with Meta’s Directory', () => {
  test('pass without being named once the whole of it was seen', () => {
    expect(admins(unnamed([ada, it()], true))).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('Meta’s Directory has no others'),
    })
  })

  test('are not all known by a part of it', () => {
    expect(admins(unnamed([ada, it()], false))).toMatchObject({
      status: 'unknown',
      detail: expect.stringContaining('2 of its admins so far'),
    })
  })

  test('fail by one whom nobody named and Okta has not assigned, whatever else passes', () => {
    const found = admins([...allWell, seen([ada, account('cy@acme.example')])])
    expect(found).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('cy@acme.example: Not assigned'),
    })
    expect(admins(unnamed([ada, account('cy@acme.example')], false)).status).toBe('fail')
  })

  test('fail by the capitals that Meta has', () => {
    expect(admins([...allWell, seen([account('Ada@acme.example')])])).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('other capitals'),
    })
  })

  test('pass with the emergency admin who is not assigned, unless Meta says that SSO is that account’s way in', () => {
    const emergency = (passwordOnly: boolean | null, name = 'it@acme.example') => [
      ...unnamed([ada, it({ passwordOnly })], true).filter(({ type }) => type !== 'break-glass.named'),
      { type: 'break-glass.named', text: name } satisfies EventBody,
    ]
    expect(admins(emergency(null)).status).toBe('pass')
    expect(admins(emergency(null, 'IT@acme.example')).status).toBe('pass')
    expect(admins(emergency(false)).status).toBe('fail')
    expect(admins(emergency(null, 'the account in the safe')).status).toBe('fail')
  })

  test('rest on a person’s word where it was not seen whole, and the words say so', () => {
    for (const bodies of [allWell, [...allWell, seen([ada])]])
      expect(admins(bodies)).toMatchObject({
        status: 'pass',
        detail: expect.stringContaining('is your word'),
      })
  })
})

describe('the emergency admin, with Meta’s Directory', () => {
  const check = (bodies: readonly EventBody[]) => verdict('break-glass', {}, bodies)

  test('passes with Meta’s word, and without it with a person’s', () => {
    expect(check(named(it()))).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('Meta shows'),
    })
    for (const bodies of [allWell, named(ada), named(it({ passwordOnly: null }))])
      expect(check(bodies)).toMatchObject({ status: 'pass', detail: expect.stringContaining('is your word') })
  })

  test.each<[string, Partial<MetaAccount>, RegExp]>([
    ['who signs in with SSO', { passwordOnly: false }, /signs in with SSO, says Meta/],
    ['who is deactivated', { active: false }, /deactivated at Meta/],
    ['who is no admin', { admin: false }, /no admin at Meta/],
    [
      'in other capitals',
      { email: 'IT@acme.example', passwordOnly: false },
      /IT@acme.example signs in with SSO/,
    ],
  ])('fails %s', (_case, change, words) => {
    const found = check(named(it(change)))
    expect(found.status).toBe('fail')
    expect(found.detail).toMatch(words)
    // Whatever Okta says, or doesn't.
    expect(verdict('break-glass', { assignments: failed('forbidden') }, named(it(change))).status).toBe(
      'fail',
    )
  })

  test('fails when one of two fails', () => {
    const two: EventBody = { type: 'break-glass.named', text: 'it@acme.example, ada@acme.example' }
    expect(check([...named(it(), account('ada@acme.example', { passwordOnly: false })), two]).status).toBe(
      'fail',
    )
  })

  test('fails though Meta has “Password only”, if Okta manages the account', () => {
    const managed = { assignments: assignments(assigned({ userName: 'it@acme.example' })) }
    expect(verdict('break-glass', managed, named(it())).status).toBe('fail')
  })
})
