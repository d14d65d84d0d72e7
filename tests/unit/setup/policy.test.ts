import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowsOrg, FOOTER_LIMIT, NO_POLICY, readPolicy } from '../../../lib/setup/policy'

const hosts = (content: unknown) => readPolicy(content).allowedOrgs?.map(({ adminHost }) => adminHost) ?? null
const ACME = 'acme-admin.okta.com'

describe('a company’s policy', () => {
  test('is none where nothing is set', () => {
    expect(readPolicy({})).toEqual(NO_POLICY)
    expect(allowsOrg(NO_POLICY, ACME)).toBe(true)
  })

  test('says what it says', () => {
    const policy = readPolicy({
      allowedOrgs: ['acme', 'globex.oktapreview.com', 'https://initech-admin.okta.com/admin'],
      guard: 'strict',
      reportFooter: ' Acme internal ',
    })
    expect(policy).toMatchObject({ guard: 'strict', reportFooter: 'Acme internal', unread: [] })
    expect(policy.allowedOrgs?.map(({ adminHost }) => adminHost)).toEqual([
      ACME,
      'globex-admin.oktapreview.com',
      'initech-admin.okta.com',
    ])
    expect(allowsOrg(policy, ACME)).toBe(true)
    // The same name in another cloud is another org.
    expect(allowsOrg(policy, 'acme-admin.oktapreview.com')).toBe(false)
    expect(allowsOrg(policy, 'globex-admin.okta.com')).toBe(false)
  })

  test.each([
    [
      'a list with one entry that is no org',
      { allowedOrgs: ['acme', 'acme corp'] },
      [ACME],
      ['allowedOrgs[1]'],
    ],
    ['a list with something else in it', { allowedOrgs: [7, 'acme'] }, [ACME], ['allowedOrgs[0]']],
    ['a list of nothing that is one', { allowedOrgs: ['acme corp'] }, [], ['allowedOrgs[0]']],
    ['no list', { allowedOrgs: 'acme' }, [], ['allowedOrgs']],
    ['null', { allowedOrgs: null }, [], ['allowedOrgs']],
    ['an empty list', { allowedOrgs: [] }, [], []],
    ['other capitals', { AllowedOrgs: ['acme'] }, [], ['AllowedOrgs']],
    ['two of them', { ALLOWEDORGS: ['globex'], allowedOrgs: ['acme'] }, [], ['ALLOWEDORGS']],
  ])('never allows more orgs than was meant: %s', (_what, content, allowed, unread) => {
    expect(hosts(content)).toEqual(allowed)
    expect(readPolicy(content).unread).toEqual(unread)
  })

  test.each(['stirct', 'Strict', '', true, null, ['strict']])('takes a guard of %j as strict', (guard) => {
    expect(readPolicy({ guard })).toEqual({ ...NO_POLICY, guard: 'strict', unread: ['guard'] })
  })

  test.each(['x'.repeat(FOOTER_LIMIT + 1), 'two\nlines', 'turned \u202e round', 'bell \u0007', 7])(
    'leaves a footer out that is no short plain line: %j',
    (reportFooter) => {
      expect(readPolicy({ reportFooter })).toEqual({ ...NO_POLICY, unread: ['reportFooter'] })
    },
  )

  test('takes a footer to its last sign, and an empty one as none', () => {
    const reportFooter = '<b>'.padEnd(FOOTER_LIMIT, 'x')
    expect(readPolicy({ reportFooter }).reportFooter).toBe(reportFooter)
    expect(readPolicy({ reportFooter: '  ' })).toEqual(NO_POLICY)
  })

  test('leaves all else as it is where one entry can’t be read', () => {
    expect(readPolicy({ reportFooter: 7, guard: 'warn', allowedOrgs: ['acme'] })).toMatchObject({
      guard: 'warn',
      allowedOrgs: [{ adminHost: ACME }],
      unread: ['reportFooter'],
    })
  })

  test('names an entry that it doesn’t know, but not without end', () => {
    expect(readPolicy({ allowedOrg: ['acme'] })).toEqual({ ...NO_POLICY, unread: ['allowedOrg'] })
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}${'x'.repeat(500)}`, 1]))
    const { unread } = readPolicy(many)
    expect(unread).toHaveLength(8)
    expect(Math.max(...unread.map(({ length }) => length))).toBeLessThanOrEqual(60)
    const orgs = Array.from({ length: 300 }, (_, n) => `org${n}`)
    expect(readPolicy({ allowedOrgs: orgs })).toMatchObject({ unread: ['allowedOrgs[200]'] })
    expect(hosts({ allowedOrgs: orgs })).toHaveLength(200)
  })

  test.each([null, undefined, 'acme', 7])('is at its strictest where all of it is %j', (content) => {
    expect(readPolicy(content)).toEqual({
      allowedOrgs: [],
      guard: 'strict',
      reportFooter: null,
      known: false,
      unread: ['*'],
    })
  })

  test('never throws, and never reads a list of orgs as “any”', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.dictionary(fc.string(), fc.anything()),
        (orgs, guard, more) => {
          const policy = readPolicy({ ...more, allowedOrgs: orgs, guard })
          expect(policy.allowedOrgs).not.toBeNull()
          expect(policy.guard === 'strict' || guard === 'warn').toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
