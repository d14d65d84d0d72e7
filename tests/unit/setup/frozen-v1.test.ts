import { describe, expect, test } from 'vitest'
import { isFinished } from '../../../lib/panel/follow'
import { parseHandOff } from '../../../lib/report/handoff'
import { frozenLog, readLog, replay } from './frozen-log'

// A whole setup of the practice consoles, as version 1 kept it and handed it off. Neither file is ever to be changed.
const EXK = 'exkgQgG1KlJV95Bbl3Xj'
const state = replay('v1')

describe('a record of version 1', () => {
  test('is read whole, and says of its entries that nobody noted browser and page', () => {
    const entries = frozenLog('v1')
    expect(entries).toHaveLength(99)
    expect(readLog('v1')).toEqual(entries.map((entry) => ({ ...entry, v: 4, seat: '', page: null })))
  })

  test('comes to the finished setup that it was', () => {
    expect(state).toMatchObject({
      id: 'e90637cb-b0ed-4fbb-8af2-2afb5bf33081',
      name: 'acme and Meta Work Accounts',
      oktaOrg: 'acme',
      oktaHost: 'acme-admin.okta.com',
      app: { id: '0oaJ8zZqAKqN4X32VIxB', key: 'facebook_work_accounts', label: 'Meta Work Accounts' },
      metaCompanyId: '5424814990440587',
      startedAt: '2026-11-25T02:31:45.770Z',
      finishedAt: '2026-11-25T02:32:34.437Z',
      testPassedAt: '2026-11-25T02:32:13.711Z',
      ssoActiveAt: '2026-11-25T02:32:20.772Z',
      valuesChangedAt: '2026-11-25T02:32:09.458Z',
      breakGlass: 'Break-glass account in the safe',
      overrides: [],
      picks: [],
      seats: {},
      noted: {},
    })
    expect(isFinished(state)).toBe(true)
  })

  test.each([
    ['audienceUrl', 'saved', 'page', 'https://work.meta.com/company/5424814990440587'],
    ['acsUrl', 'saved', 'page', 'https://work.meta.com/work/saml.php?__cid=2130809991713861'],
    ['recipientUrl', 'captured', 'page', 'https://work.meta.com/work/saml.php?__cid=2130809991713861'],
    ['metadataUrl', 'captured', 'page', `https://acme.okta.com/app/${EXK}/sso/saml/metadata`],
    ['signOnUrl', 'saved', 'metadata', `https://acme.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`],
    ['issuer', 'saved', 'metadata', `http://www.okta.com/${EXK}`],
    ['certificate', 'saved', 'metadata', expect.stringMatching(/^-----BEGIN CERTIFICATE-----\nMIIDnDCC/)],
    ['setupName', 'saved', 'default', 'Okta SSO'],
  ] as const)('has %s %s, as it was read', (id, status, method, value) => {
    expect(state.values[id]).toMatchObject({ status, value, source: { method }, rivals: [], problem: null })
  })

  test('has every step of the guide done, each by whom it was', () => {
    const done = Object.values(state.steps).filter(({ status }) => status === 'done')
    const by = (actor: string) => done.filter((step) => step.by === actor).length
    expect([done.length, by('person'), by('page'), by('api')]).toEqual([67, 12, 53, 2])
    expect(state.steps['3.4.4']).toEqual({
      status: 'done',
      at: '2026-11-25T02:32:13.716Z',
      by: 'page',
      note: 'page: meta.test-passed',
      held: false,
    })
  })
})

test('a hand-off file of version 1 is opened, with the same events', () => {
  const [file] = frozenLog('v1-hand-off')
  const result = parseHandOff(JSON.stringify({ ...file, events: frozenLog('v1') }))
  expect(result).toEqual({ ok: true, handOff: { ...file, events: readLog('v1') } })
})
