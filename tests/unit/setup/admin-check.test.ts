import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAdmins, type AdminVerdict } from '../../../lib/setup/admin-check'
import { readEmails } from '../../../lib/setup/admins'
import { answer, assigned, assignments, failed, failures } from './check-input'

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
