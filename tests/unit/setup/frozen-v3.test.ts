import { describe, expect, test } from 'vitest'
import { schemaOf } from '../../../lib/setup/event-schema'
import { EVENT_VERSION, type EventBody } from '../../../lib/setup/events'
import { frozenLog, readLog, replay } from './frozen-log'

// Whatever turns one of these tests red changes what an event may hold: raise the version, upgrade what is older, and
// add a log of the new version. This one is never to be changed.
const [ADA, GRACE] = ['1a2b3c4d5e6f7081', 'b0a1c2d3e4f50617']
const EXK = 'exkC3dE6fG9hJ2kL5mN8'

/** What an event of each type holds, beside what every event does. */
const contents: Record<EventBody['type'], string> = {
  'setup.started': 'name oktaHost oktaOrg',
  'setup.finished': '',
  'app.bound': 'appId appKey appLabel',
  'value.captured': 'again id problem source value',
  'value.chosen': 'id value',
  'field.observed': 'id value',
  'value.saved': 'id value',
  'step.done': 'evidence id',
  'step.ticked': 'id',
  'step.unticked': 'id',
  'step.skipped': 'id reason',
  'milestone.seen': 'milestone',
  'break-glass.named': 'text',
  'check.overridden': 'check reason status',
  'admins.named': 'admins',
  'pick.remembered': 'from pick',
  'pick.removed': 'as console id',
  'event.undone': 'target',
  'seat.named': 'name',
  'file.opened': 'added',
  'damage.noted': 'lost unreadable',
}
const types = Object.keys(contents) as EventBody['type'][]
const stamp = ['v', 'key', 'setup', 'at', 'by', 'seat', 'page', 'type']

describe('version 3', () => {
  test('is the present one: a later one has a log of its own', () => {
    expect(frozenLog(`v${EVENT_VERSION}`).every(({ v }) => v === EVENT_VERSION)).toBe(true)
    expect(EVENT_VERSION).toBe(3)
  })

  test.each(types)('lets %s hold what it holds, and no more', (type) => {
    const { entries } = schemaOf(type) as unknown as { entries: Record<string, unknown> }
    const own = Object.keys(entries).filter((key) => !stamp.includes(key))
    expect(own.toSorted().join(' ')).toBe(contents[type])
    expect(stamp.filter((key) => !(key in entries))).toEqual([])
  })
})

describe('a record of version 3', () => {
  const state = replay('v3')

  test('holds every type of event, and every way, actor and problem there is', () => {
    const events = readLog('v3')
    const captured = events.flatMap((event) => (event.type === 'value.captured' ? [event] : []))
    const all = (texts: readonly string[]) => [...new Set(texts)].toSorted().join(' ')
    expect(all(events.map(({ type }) => type))).toBe(types.toSorted().join(' '))
    expect(all(captured.map(({ source }) => source.method))).toBe('api default metadata page pasted picked')
    expect(all(events.map(({ by }) => by))).toBe('api page person')
    expect(all(captured.flatMap(({ problem }) => problem ?? []))).toBe(
      'empty not-a-certificate private-key swapped wrong-kind wrong-product',
    )
  })

  test('is read to the letter', () => {
    expect(readLog('v3')).toStrictEqual(frozenLog('v3'))
  })

  test('comes to the setup that it was', () => {
    expect(state).toMatchObject({
      name: 'globex and Meta Work Accounts',
      oktaHost: 'globex-admin.okta.com',
      app: { id: '0oaB7kQ2mN5pR8sT1vW4', key: 'facebook_work_accounts', label: 'Meta Work Accounts' },
      metaCompanyId: '700100200300400',
      startedAt: '2026-12-01T08:01:01.007Z',
      finishedAt: '2026-12-01T08:56:56.392Z',
      testPassedAt: expect.any(String),
      ssoActiveAt: expect.any(String),
      breakGlass: 'The account in the safe',
      seats: { [ADA]: 'Ada', [GRACE]: 'Grace' },
      admins: [
        { email: 'Ada@globex.example', passwordOnly: false },
        { email: 'safe@globex-admins.example', passwordOnly: true },
      ],
      noted: { [GRACE]: { lost: 1, unreadable: 2 } },
      picks: [{ console: 'okta', as: 'value', id: 'metadataUrl', from: 'file' }],
    })
  })

  test('has lost what was taken back, and kept what was taken back in vain', () => {
    expect(state.overrides).toMatchObject([{ check: 'mfa-policy', status: 'unknown' }])
    expect(state.values.setupName.dismissed).toEqual([])
    expect(state.steps['1.1']).toMatchObject({ status: 'done', held: false })
  })

  test('has the steps that were settled, and no other', () => {
    const settled = Object.entries(state.steps).filter(([, { status }]) => status !== 'todo')
    expect(settled.map(([id, { status, by }]) => [id, status, by])).toEqual([
      ['requirements.okta-admin', 'done', 'person'],
      ['requirements.migration-team', 'skipped', 'person'],
      ['1.1', 'done', 'person'],
      ['3.2.4', 'done', 'page'],
      ['3.5.4', 'done', 'person'],
    ])
  })

  test.each([
    ['audienceUrl', 'saved', 'page', 'https://work.meta.com/company/700100200300400'],
    ['acsUrl', 'saved', 'page', 'https://work.meta.com/work/saml.php?__cid=800500600700800'],
    ['recipientUrl', 'captured', 'page', 'https://work.meta.com/work/saml.php?__cid=800500600700800'],
    ['metadataUrl', 'captured', 'picked', `https://globex.okta.com/app/${EXK}/sso/saml/metadata`],
    ['signOnUrl', 'saved', 'metadata', `https://globex.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`],
    ['issuer', 'saved', 'metadata', `http://www.okta.com/${EXK}`],
    ['certificate', 'filled', 'api', expect.stringContaining('InventedForATest')],
    ['setupName', 'filled', 'pasted', 'globex SSO'],
  ] as const)('has %s %s, as it was read', (id, status, method, value) => {
    expect(state.values[id]).toMatchObject({ status, value, source: { method }, rivals: [] })
  })

  test('remembers what was decided against, also the second time', () => {
    expect(state.values.audienceUrl.dismissed).toEqual(['https://work.meta.com/company/711122233344455'])
    const again = readLog('v3').filter((event) => event.type === 'value.captured' && event.again)
    expect(again).toHaveLength(1)
  })
})
