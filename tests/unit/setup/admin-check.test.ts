import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAdmins, type AdminVerdict } from '../../../lib/setup/admin-check'
import { readEmails } from '../../../lib/setup/admins'
import type { Admin, MetaAccount } from '../../../lib/setup/events'
import type { Directory } from '../../../lib/setup/state'
import { answer, assigned, assignments, failed, failures, readAt } from './check-input'

const EMAIL = 'ada@acme.example'
const admin = (passwordOnly = false) => [{ email: EMAIL, passwordOnly }]
const person = (change: object) => ({ login: EMAIL, email: EMAIL, status: 'ACTIVE', ...change })

describe('an admin', () => {
  test.each<[AdminVerdict, string, Parameters<typeof assigned>[0][]]>([
    ['ready', 'assigned, active, the username is the email', [{}]],
    ['ready', 'assigned through a group', [{ scope: 'GROUP' }]],
    ['ready', 'not pushed to Meta yet', [{ status: 'STAGED' }]],
    ['ready', 'whose Okta login is another, with the email', [{ person: person({ login: 'al' }) }]],
    [
      'ready',
      'in other letters in Okta, the username as at Meta',
      [{ person: person({ login: 'ADA@acme.example' }) }],
    ],
    ['not-assigned', 'not in the list', []],
    ['not-assigned', 'with a longer address in the list', [{ userName: `x${EMAIL}`, person: null }]],
    ['no-username', 'assigned without a username', [{ userName: null }]],
    ['case-differs', 'with a capital in the username', [{ userName: 'Ada@acme.example' }]],
    ['username-differs', 'with another username', [{ userName: 'al@acme.example' }]],
    [
      'other-person',
      'whose username is on somebody else',
      [{ person: person({ login: 'bo', email: null }) }],
    ],
    ['inactive', 'unassigned again', [{ status: 'DEPROVISIONED' }]],
    ['inactive', 'suspended in Okta', [{ person: person({ status: 'SUSPENDED' }) }]],
    ['inactive', 'who never set up the Okta account', [{ person: person({ status: 'STAGED' }) }]],
    ['unknown', 'of whose account Okta says nothing', [{ person: null }]],
    ['unknown', 'in a state that nobody knows', [{ status: 'PONDERING' }]],
    ['unknown', 'whose account is in a state that nobody knows', [{ person: person({ status: 'NEW' }) }]],
    ['unknown', 'whose username two people have', [{}, { userId: '00u2' }]],
  ])('is %s: %s', (verdict, _case, people) => {
    const [row] = judgeAdmins(admin(), assignments(...people.map((change) => assigned(change))))
    expect(row?.verdict).toBe(verdict)
    expect(row?.text.length).toBeGreaterThan(10)
  })

  test('is told the state of the assignment and of the account, or that Okta says nothing of the latter', () => {
    const text = (change: Parameters<typeof assigned>[0]) =>
      judgeAdmins(admin(), assignments(assigned(change)))[0]?.text
    expect(text({ person: person({ status: 'NEW' }) })).toContain('“ACTIVE” and of the account “NEW”')
    expect(text({ person: null })).toContain('“ACTIVE” and of the account “nothing”')
  })

  test.each(failures)('is unknown where Okta gives no list: %s', (reason) => {
    expect(judgeAdmins(admin(), failed(reason))[0]?.verdict).toBe('unknown')
    expect(judgeAdmins(admin(), undefined)[0]?.verdict).toBe('unknown')
  })

  test('is unknown, not “not assigned”, where the list is cut short', () => {
    const cut = answer({ people: [], groups: [], complete: false })
    expect(judgeAdmins(admin(), cut)[0]?.verdict).toBe('unknown')
  })

  test('with a password only gets in whatever Okta says, and is told where Okta could change that', () => {
    const text = (list: Parameters<typeof judgeAdmins>[1]) => judgeAdmins(admin(true), list)[0]
    expect(text(failed('forbidden'))).toMatchObject({ verdict: 'password-only' })
    expect(text(assignments(assigned()))?.text).toContain('Okta manages this account')
    expect(text(assignments())?.text).not.toContain('Okta manages')
  })

  test('who is ready has exactly that username and an active account, whatever else is in the list', () => {
    const names = fc.constantFrom(EMAIL, 'Ada@acme.example', 'bo@acme.example', null)
    const states = fc.constantFrom('ACTIVE', 'STAGED', 'SUSPENDED', 'INACTIVE', 'X')
    const anybody = fc.record({
      userId: fc.uuid(),
      userName: names,
      status: states,
      person: fc.option(fc.record({ login: fc.constantFrom(EMAIL, 'bo'), email: names, status: states })),
    })
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 4 }), fc.boolean(), (list, complete) => {
        const everyone = list.map((one) => assigned(one))
        const [row] = judgeAdmins(admin(), answer({ people: everyone, groups: [], complete }))
        const own = everyone.filter(({ userName }) => userName === EMAIL)
        if (row?.verdict === 'ready') {
          expect(own).toHaveLength(1)
          expect(own[0]?.person?.status).toBe('ACTIVE')
          expect(['ACTIVE', 'STAGED']).toContain(own[0]?.status)
        }
        if (row?.verdict === 'not-assigned') expect([own.length, complete]).toEqual([0, true])
      }),
    )
  })
})

describe('an admin of whom Meta’s Directory tells', () => {
  const directory = (people: Partial<MetaAccount>[], whole = false): Directory => ({
    people: people.map((one) => ({ email: EMAIL, admin: true, passwordOnly: null, active: true, ...one })),
    whole,
    at: readAt,
  })
  const rows = (people: Partial<MetaAccount>[], named: readonly Admin[] = [], whole = false) =>
    judgeAdmins(named, assignments(assigned()), directory(people, whole))

  test('is looked up without being named', () => {
    expect(rows([{}])).toMatchObject([{ email: EMAIL, named: false, verdict: 'ready' }])
    expect(rows([{ email: 'bo@acme.example' }], admin())).toMatchObject([
      { email: EMAIL, named: true, verdict: 'ready' },
      { email: 'bo@acme.example', named: false, verdict: 'not-assigned' },
    ])
    expect(rows([{ passwordOnly: true, email: 'bo@acme.example' }])).toMatchObject([
      { verdict: 'password-only' },
    ])
  })

  test('is no admin who is deactivated, who is none, or of whom it does not say so', () => {
    expect(
      rows([
        { active: false },
        { email: 'bo@acme.example', admin: false },
        { email: 'cy@acme.example', admin: null },
      ]),
    ).toEqual([])
  })

  test('has the capitals that Meta has, not those that were typed', () => {
    const typed = [{ email: 'ADA@acme.example', passwordOnly: false }]
    expect(rows([{}], typed)).toMatchObject([{ email: EMAIL, verdict: 'ready' }])
    expect(rows([{ email: 'Ada@acme.example' }], admin())).toMatchObject([
      { email: 'Ada@acme.example', verdict: 'case-differs' },
    ])
    expect(rows([{}], [...typed, ...admin()])).toHaveLength(1)
  })

  test('signs in as Meta says, not as was said', () => {
    const [row] = rows(
      [{ passwordOnly: false, email: 'bo@acme.example' }],
      [{ email: 'bo@acme.example', passwordOnly: true }],
    )
    expect(row).toMatchObject({ passwordOnly: false, verdict: 'not-assigned' })
    expect(row?.text).toMatch(/^Meta says that this account signs in with SSO\. Not assigned/)
    expect(rows([{ passwordOnly: true }], admin())).toMatchObject([{ verdict: 'password-only' }])
    expect(rows([{ passwordOnly: null }], admin(true))).toMatchObject([{ verdict: 'password-only' }])
  })

  test('is a question where Meta has deactivated the account, or has no such admin', () => {
    expect(rows([{ active: false }], admin())).toMatchObject([
      { verdict: 'unknown', text: expect.stringContaining('deactivated') },
    ])
    expect(rows([{ active: false, passwordOnly: true }], admin())).toMatchObject([{ verdict: 'unknown' }])
    expect(rows([], admin(), true)).toMatchObject([
      { verdict: 'unknown', text: expect.stringContaining('no such admin') },
    ])
    expect(rows([], admin(), false)).toMatchObject([{ verdict: 'ready' }])
  })
})

describe('a text of addresses', () => {
  test.each([
    ['ada@acme.example\nbo@acme.example', ['ada@acme.example', 'bo@acme.example']],
    [
      'ada@acme.example, bo@acme.example;\tcy@acme.example',
      ['ada@acme.example', 'bo@acme.example', 'cy@acme.example'],
    ],
    ['Ada Lovelace <ada@acme.example>', ['ada@acme.example']],
    ['ada@acme.example\nAda@acme.example', ['ada@acme.example', 'Ada@acme.example']],
    ['ada@acme.example ada@acme.example', ['ada@acme.example']],
    [' \n\n', []],
  ])('%j', (text, emails) => {
    expect(readEmails(text)).toEqual({ emails, unread: [] })
  })

  test.each(['Ada', 'ada@', '@acme.example', 'a b', 'ada@acme@example', 'ada\u200b@acme.example'])(
    'names what is no address: %j',
    (text) => {
      expect(readEmails(text)).toEqual({ emails: [], unread: [text] })
    },
  )

  test('takes whatever it gives', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { emails } = readEmails(text)
        expect(readEmails(emails.join('\n')).emails).toEqual(emails)
      }),
    )
  })
})
