import { afterEach, describe, expect, test } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import type { AppLogEvent } from '../../../lib/okta/app-log'
import type { CheckInput } from '../../../lib/setup/check-verdict'
import type { TestCauseId } from '../../../lib/setup/test-cause-text'
import { findTestCauses } from '../../../lib/setup/test-causes'
import { speakSome } from '../i18n/speak-some'
import { allWell, answer, app, certificate, facts, failed, input } from './check-input'
import { after, captured, texts } from './sample'

const signOn = (result: string, reason: string | null = null): AppLogEvent => ({
  id: '1',
  eventType: 'user.authentication.sso',
  at: '2026-05-01T09:59:00.000Z',
  result,
  reason,
  message: 'User single sign on to app',
  actor: 'ada@acme.example',
  targets: [],
})
const find = (
  change: Partial<CheckInput> = {},
  { alerts = [], log = [] }: { alerts?: string[]; log?: AppLogEvent[] | null } = {},
) => {
  const looked = input(change)
  return findTestCauses({ input: looked, certificate: looked.certificate, alerts, log })
}
const ids = (...args: Parameters<typeof find>) => find(...args).map(({ id }) => id)
const own = (userName: string | null) => ({
  facts: facts({ assignment: answer({ id: '00u1', credentials: { userName } }) }),
})
const appIs = (change: Parameters<typeof app>[0]) => ({ facts: facts({ app: answer(app(change)) }) })
const settings = (audience: string, acsURL: string) => appIs({ settings: { app: { audience, acsURL } } })

describe('a cause that a fact shows', () => {
  test.each<[TestCauseId, Partial<CheckInput>]>([
    ['not-assigned', { facts: facts({ assignment: answer(null) }) }],
    ['no-username', own(null)],
    ['username-case', own('Ada@acme.example')],
    ['username-differs', own('al@acme.example')],
    [
      'username-format',
      {
        facts: facts({
          app: answer(app({ credentials: { userNameTemplate: { type: 'NONE' } } })),
          assignment: answer({ id: '00u1', credentials: null }),
        }),
      },
    ],
    ['swapped', settings(texts.acsUrl, texts.audienceUrl)],
    ['audience', settings(`${texts.audienceUrl}/`, texts.acsUrl)],
    ['acs', settings(texts.audienceUrl, texts.acsUrl.replace('https', 'http'))],
    [
      'wrong-app',
      { facts: facts({ metadata: answer('<x entityID="http://www.okta.com/exkOther0000000000000"/>') }) },
    ],
    ['certificate-old', { state: after(...allWell, captured('certificate', `${texts.certificate}X`)) }],
    ['certificate-expired', { certificate: { ...certificate, notAfter: '2020-01-01T00:00:00.000Z' } }],
    ['app-inactive', appIs({ status: 'INACTIVE' })],
    ['not-saml', appIs({ signOnMode: 'BROWSER_PLUGIN' })],
    ['signed-out', { me: failed('signed-out') }],
  ])('%s', (id, change) => {
    const [found] = find(change).filter((cause) => cause.id === id)
    expect(found).toMatchObject({ id, sure: 'known' })
    expect(ids()).not.toContain(id)
  })
})

describe('what Okta has saved wrongly', () => {
  afterEach(() => speak('en', {}))

  test('is told by what is wrong, not by what the wrong text happens to say', () => {
    const host = texts.audienceUrl.replace('work.meta.com', 'swapped.work.meta.com')
    expect(ids(settings(host, texts.acsUrl))).toEqual(['audience'])
  })

  test.each<[TestCauseId, Partial<CheckInput>]>([
    ['swapped', settings(texts.acsUrl, texts.audienceUrl)],
    ['audience', settings(`${texts.audienceUrl}/`, texts.acsUrl)],
    ['acs', settings(texts.audienceUrl, texts.acsUrl.replace('https', 'http'))],
    ['acs', appIs({ settings: { app: { audience: texts.audienceUrl } } })],
  ])('%s is told in any language', (id, change) => {
    expect(ids(change)).toEqual([id])
    speakSome('de', {
      'check-values': {
        swapped: 'Okta hat {label} und die andere Adresse vertauscht.',
        differs: 'Okta hat ein anderes Feld {label}.',
        absent: 'In Okta fehlt {label}.',
      },
      'test-cause-text': {
        swapped: 'Grund: swapped.',
        audience: 'Grund: audience.',
        acs: 'Grund: acs.',
        'acs.fix': 'Abhilfe.',
      },
    })
    expect(find(change)).toMatchObject([{ id, sure: 'known', cause: `Grund: ${id}.` }])
    if (id === 'acs') expect(find(change)).toMatchObject([{ fix: 'Abhilfe.' }])
  })
})

describe('a cause that the page or the log names', () => {
  test.each<[TestCauseId, string]>([
    [
      'audience',
      'The response is for another audience than our Audience URL (SAML assertion audience mismatch).',
    ],
    [
      'certificate-old',
      "The response isn't signed with the SAML certificate of this setup (Invalid signature).",
    ],
    ['issuer', 'The response was issued by http://www.okta.com/exk1, not by http://www.okta.com/exk2.'],
    ['acs', 'The response was meant for https://x.example, not for our ACS URL.'],
    ['clock', "The response isn't valid at this time (SAML assertion expired)."],
    ['no-account', 'No account was found: nobody has claimed it.'],
    ['no-username', 'The response names nobody (no NameID).'],
  ])('%s, from Meta’s alert', (id, alert) => {
    expect(find({}, { alerts: [alert] })).toContainEqual(expect.objectContaining({ id, sure: 'shown' }))
  })

  test.each<[TestCauseId, string]>([
    ['not-assigned', 'NOT_ASSIGNED'],
    ['app-inactive', 'APP_INACTIVE'],
    ['no-username', 'USERNAME_MISSING'],
    ['not-saved', 'NOT_CONFIGURED'],
  ])('%s, from Okta’s log', (id, reason) => {
    expect(ids({}, { log: [signOn('FAILURE', reason)] })).toContain(id)
    expect(ids({}, { log: [signOn('SUCCESS', reason)] })).not.toContain(id)
  })

  test('comes before what a fact shows', () => {
    const found = find(appIs({ status: 'INACTIVE' }), { alerts: ['wrong audience'] })
    expect(found.map(({ id, sure }) => [id, sure])).toEqual([
      ['audience', 'shown'],
      ['app-inactive', 'known'],
    ])
  })
})

describe('what is only possible', () => {
  test('is told where nothing else is found, and Okta saw nobody', () => {
    expect(find().map(({ id, sure }) => [id, sure])).toEqual([
      ['mfa', 'possible'],
      ['pop-up', 'possible'],
    ])
    expect(ids({}, { log: [signOn('SUCCESS')] })).toEqual([])
    expect(ids({}, { log: null })).toEqual([])
    expect(ids(appIs({ status: 'INACTIVE' }))).toEqual(['app-inactive'])
  })
})
