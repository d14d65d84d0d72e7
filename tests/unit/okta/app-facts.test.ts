import { describe, expect, test } from 'vitest'
import { factsOf, settingTexts, usernameFormatOf } from '../../../lib/okta/app-facts'
import { APP_KEY, isMetaApp } from '../../../lib/okta/queries'
import { answer, app, facts, failed } from '../setup/check-input'

describe('the username format', () => {
  test.each([
    ['NONE', 'none'],
    ['BUILT_IN', 'set'],
    ['CUSTOM', 'set'],
    [null, null],
    ['', null],
  ])('%s is %s', (type, format) => {
    expect(usernameFormatOf(app({ credentials: { userNameTemplate: { type } } }))).toBe(format)
  })

  test('is unknown where the API is silent', () => {
    expect(usernameFormatOf(app({ credentials: undefined }))).toBeNull()
    expect(usernameFormatOf(app({ credentials: {} }))).toBeNull()
  })
})

describe('the texts in an app’s settings', () => {
  test('are those of the app and of the overrides, without blanks and non-texts', () => {
    const settings = {
      app: { a: 'one', b: '', c: null, d: 7, e: { f: 'deep' } },
      signOn: { audienceOverride: 'two', defaultRelayState: 'three', ssoAcsUrlOverride: null },
    }
    expect(settingTexts(app({ settings }))).toEqual(['one', 'two'])
  })

  test('are none where there are no settings', () => {
    for (const settings of [undefined, {}, { app: null, signOn: null }])
      expect(settingTexts(app({ settings }))).toEqual([])
  })
})

describe('facts', () => {
  const provisioning = (...features: string[]) => [...factsOf(facts({ app: answer(app({ features })) }))]

  test('of a new app', () => {
    expect(provisioning()).toEqual(['okta.app-exists', 'okta.username-set', 'okta.admin-assigned'])
  })

  test('of provisioning, box by box', () => {
    expect(provisioning('PUSH_NEW_USERS')).toEqual(
      expect.arrayContaining(['okta.provisioning-on', 'okta.create-users-on']),
    )
    expect(provisioning('PUSH_PROFILE_UPDATES')).not.toContain('okta.create-users-on')
    expect(provisioning('PUSH_USER_DEACTIVATION')).toContain('okta.deactivate-users-on')
  })

  test('that could not be read are absent', () => {
    expect(factsOf(undefined).size).toBe(0)
    const none = failed('forbidden')
    expect(factsOf({ app: none, assignment: none, metadata: none, certificate: none }).size).toBe(0)
    expect([...factsOf(facts({ app: none }))]).toEqual(['okta.admin-assigned'])
  })

  test('do not hold an assignment without a username', () => {
    for (const assignment of [null, { id: '00u1' }, { id: '00u1', credentials: { userName: '' } }])
      expect(factsOf(facts({ assignment: answer(assignment) })).has('okta.admin-assigned')).toBe(false)
  })
})

describe('the app of Meta Work Accounts', () => {
  test.each([
    [APP_KEY, 'anything'],
    ['meta_work_accounts', 'Work'],
    ['metaworkaccounts', 'Work'],
    ['acme_metaworkaccounts_1', 'Work'],
    ['bookmark', 'Meta Work Accounts'],
    ['bookmark', 'meta work accounts (test)'],
  ])('is %s, “%s”', (name, label) => {
    expect(isMetaApp(app({ name, label }))).toBe(true)
  })

  test.each([
    ['facebook_at_work', 'Workplace by Facebook'],
    ['facebook', 'Facebook'],
    ['salesforce', 'Salesforce'],
    ['bookmark', 'Metameta work accountsx'],
  ])('is not %s, “%s”', (name, label) => {
    expect(isMetaApp(app({ name, label }))).toBe(false)
  })
})
