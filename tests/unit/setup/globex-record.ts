import { expect, test } from 'vitest'
import { readLog, replay } from './frozen-log'

const [ADA, GRACE] = ['1a2b3c4d5e6f7081', 'b0a1c2d3e4f50617']
const EXK = 'exkC3dE6fG9hJ2kL5mN8'

/** What the record of globex says in whichever version it was written. `log` names one that holds it. */
export function testGlobexRecord(log: string): void {
  const state = replay(log)

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
      noted: { [GRACE]: { lost: 1, unreadable: 2 } },
      picks: [{ console: 'okta', as: 'value', id: 'metadataUrl', from: 'file' }],
    })
  })

  test('has lost what was taken back, and kept what was taken back in vain', () => {
    expect(state.overrides.map(({ check }) => check)).toEqual(['mfa-policy'])
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
    const again = readLog(log).filter((event) => event.type === 'value.captured' && event.again)
    expect(again).toHaveLength(1)
  })
}
