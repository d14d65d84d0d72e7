import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DirectoryPerson, DirectoryView } from '../../../lib/page/types'
import { accountOf, directoryNews, withDirectory } from '../../../lib/setup/directory'
import type { EventBody } from '../../../lib/setup/events'
import { after, bound } from './sample'

const person = (email: string, change: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  email,
  admin: null,
  passwordOnly: null,
  fromOkta: null,
  active: null,
  ...change,
})
const admin = (email: string, change: Partial<DirectoryPerson> = {}) =>
  person(email, { admin: true, ...change })
const user = (email: string) => person(email, { admin: false })
const view = (people: DirectoryPerson[], total: number | null = null): DirectoryView => ({ people, total })
const news = (bodies: readonly EventBody[], seen: DirectoryView) =>
  directoryNews(after(bound, ...bodies), seen)
const emails = (bodies: readonly EventBody[]) =>
  bodies.flatMap((body) => (body.type === 'directory.seen' ? [body.people.map(({ email }) => email)] : []))

describe('a sight of Meta’s Directory', () => {
  test('notes its admins and whoever is named, and nobody else of the company', () => {
    const seen = view([
      admin('ada@acme.example'),
      user('eve@acme.example'),
      user('Ben@acme.example'),
      user('safe@acme.example'),
    ])
    expect(emails(news([], seen))).toEqual([['ada@acme.example']])
    const named: EventBody[] = [
      { type: 'admins.named', admins: [{ email: 'ben@acme.example', passwordOnly: false }] },
      { type: 'break-glass.named', text: 'The one in the safe, safe@acme.example' },
    ]
    expect(emails(news(named, seen))).toEqual([['ada@acme.example', 'Ben@acme.example', 'safe@acme.example']])
  })

  test('holds nothing of interest where nobody is an admin, or named', () => {
    expect(news([], view([user('eve@acme.example'), person('bo@acme.example')]))).toEqual([])
    expect(news([], view([]))).toEqual([])
  })

  test.each<[string, DirectoryView, boolean]>([
    ['as many rows as people', view([admin('ada@acme.example'), user('eve@acme.example')], 2), true],
    ['fewer rows', view([admin('ada@acme.example'), user('eve@acme.example')], 3), false],
    ['no word on how many there are', view([admin('ada@acme.example')]), false],
    [
      'a row that does not say whether it is an admin',
      view([admin('ada@acme.example'), person('eve@acme.example')], 2),
      false,
    ],
    ['a row that is no address', view([admin('ada@acme.example'), user('eve')], 2), false],
    ['the same row twice', view([admin('ada@acme.example'), admin('ada@acme.example')], 2), false],
    [
      'two spellings of one account',
      view([admin('ada@acme.example'), admin('bo@acme.example'), user('Bo@acme.example')], 3),
      false,
    ],
  ])('is of all admins or not: %s', (_case, seen, whole) => {
    expect(news([], seen)).toMatchObject([{ type: 'directory.seen', whole }])
  })

  test('leaves out an account of which two rows say different things', () => {
    const twice = [admin('bo@acme.example'), user('bo@acme.example')]
    expect(emails(news([], view([admin('ada@acme.example'), ...twice])))).toEqual([['ada@acme.example']])
    expect(
      emails(news([], view([admin('ada@acme.example'), admin('bo@acme.example'), admin('Bo@acme.example')]))),
    ).toEqual([['ada@acme.example']])
  })

  test('of more admins than a list may have is no whole one', () => {
    const many = Array.from({ length: 501 }, (_, place) => admin(`a${place}@acme.example`))
    const [event] = news([], view(many, 501))
    expect(event).toMatchObject({ whole: false })
    expect(emails(news([], view(many, 501)))[0]).toHaveLength(500)
  })

  test('is news once, whatever it shows: the same again adds nothing', () => {
    const flag = fc.constantFrom(true, false, null)
    const anyone = fc.record({
      email: fc.constantFrom(
        'ada@acme.example',
        'Ada@acme.example',
        'bo@acme.example',
        'cy@acme.example',
        'x',
      ),
      admin: flag,
      passwordOnly: flag,
      fromOkta: flag,
      active: flag,
    })
    const anyView = fc.record({
      people: fc.array(anyone, { maxLength: 4 }),
      total: fc.constantFrom(null, 1, 2, 3),
    })
    fc.assert(
      fc.property(fc.array(anyView, { maxLength: 3 }), anyView, (earlier, last) => {
        const bodies: EventBody[] = []
        for (const seen of [...earlier, last]) bodies.push(...news(bodies, seen))
        expect(news(bodies, last)).toEqual([])
      }),
    )
  })

  test('is news when an admin comes, goes, or signs in otherwise', () => {
    const first = view([admin('ada@acme.example'), user('eve@acme.example')], 2)
    const known = news([], first)
    const gone = view([user('eve@acme.example')], 1)
    for (const seen of [
      view([admin('ada@acme.example'), admin('eve@acme.example')], 2),
      view([user('ada@acme.example'), user('eve@acme.example')], 2),
      view([admin('ada@acme.example', { passwordOnly: true })]),
      view([admin('ADA@acme.example')]),
      gone,
    ])
      expect(news(known, seen)).toHaveLength(1)
    expect(after(bound, ...known, ...news(known, gone)).directory?.people).toEqual([])
  })

  test('is news when a part of it shows that a known admin is none any more', () => {
    const known = news([], view([admin('ada@acme.example')]))
    const demoted = news(known, view([user('ada@acme.example'), admin('bo@acme.example')]))
    expect(emails(demoted)).toEqual([['ada@acme.example', 'bo@acme.example']])
  })

  test('is news when it is the whole for the first time, though nobody new is in it', () => {
    const known = news([], view([admin('ada@acme.example')]))
    expect(news(known, view([admin('ada@acme.example')], 1))).toMatchObject([{ whole: true }])
  })
})

describe('the Directory as it is known', () => {
  const account = (email: string, change = {}) => ({
    email,
    admin: null,
    passwordOnly: null,
    active: null,
    ...change,
  })
  const seen = (people: ReturnType<typeof account>[], whole = false) => ({
    people,
    whole,
    at: '2026-05-01T10:00:00.000Z',
  })

  test('adds what a part of it shows, and forgets nothing that is not shown now', () => {
    const first = withDirectory(
      null,
      seen([account('ada@acme.example', { admin: true, passwordOnly: true, active: true })], true),
    )
    const next = withDirectory(first, seen([account('Ada@acme.example'), account('bo@acme.example')]))
    expect(next).toEqual({
      people: [
        { email: 'Ada@acme.example', admin: true, passwordOnly: true, active: true },
        account('bo@acme.example'),
      ],
      whole: true,
      at: '2026-05-01T10:00:00.000Z',
    })
  })

  test('is what the whole of it shows, and no one else', () => {
    const first = withDirectory(
      null,
      seen([account('ada@acme.example', { passwordOnly: true }), account('bo@acme.example')]),
    )
    const whole = withDirectory(first, seen([account('ada@acme.example', { admin: true })], true))
    expect(whole.people).toEqual([account('ada@acme.example', { admin: true, passwordOnly: true })])
  })

  test('finds an account whatever its capitals', () => {
    const directory = withDirectory(null, seen([account('Ada@acme.example')]))
    expect(accountOf(directory, 'ada@ACME.example')?.email).toBe('Ada@acme.example')
    expect(accountOf(directory, 'a@acme.example')).toBeNull()
    expect(accountOf(null, 'ada@acme.example')).toBeNull()
  })
})
