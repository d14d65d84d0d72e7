import { describe, expect, test } from 'vitest'
import { judgeProvisioning } from '../../../lib/setup/provisioning'
import { provisioningTitles, type ProvisioningInput } from '../../../lib/setup/provisioning-line'
import { nothingSeen, type ProvisioningSights } from '../../../lib/setup/provisioning-sights'
import { failureText } from '../../../lib/okta/failure-text'
import { answer, assignments, facts, failed, failures, readAt } from './check-input'
import { ALL_ON, inStep, line, lookedAt, person, pushed, refused, withFeatures } from './provisioning-sample'
import { APP, bound, minute } from './sample'

const sights = (change: Partial<ProvisioningSights>): ProvisioningSights => ({
  ...nothingSeen(APP.id),
  ...change,
})
const noApi = facts({ app: failed('forbidden') })

test('all is a pass where all is well, and each line has its title', () => {
  const lines = judgeProvisioning(lookedAt())
  expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'pass'))
  expect(lines.map(({ id }) => id)).toEqual(Object.keys(provisioningTitles()))
  expect(lines.every(({ step }) => step === undefined)).toBe(true)
})

test('nothing is a pass where nothing is known', () => {
  const lines = judgeProvisioning(
    lookedAt({ facts: undefined, log: undefined, assignments: undefined }, [bound]),
  )
  expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'unknown'))
  expect(lines.every(({ at }) => at === null)).toBe(true)
})

test.each(failures)('nothing is a pass where all of Okta’s answers are “%s”', (reason) => {
  const no = failed(reason)
  const input = lookedAt({ facts: facts({ app: no }), log: no, assignments: no }, [bound])
  const lines = judgeProvisioning(input)
  expect(lines.filter(({ status }) => status !== 'unknown')).toEqual([])
  expect(lines.filter(({ detail }) => detail === failureText()[reason]).length).toBeGreaterThan(3)
})

describe('the API integration', () => {
  test('is on by the API, and off by it', () => {
    expect(line('api-on')).toMatchObject({ status: 'pass', at: readAt })
    expect(line('api-on', { facts: withFeatures() })).toMatchObject({ status: 'fail', step: '4.3' })
  })

  test('is what the page shows where the API says nothing', () => {
    const shown = (on: boolean) => sights({ shown: { 'enable-api': { on, at: minute(41) } } })
    expect(line('api-on', { facts: noApi, sights: shown(true) })).toMatchObject({
      status: 'pass',
      detail: 'On, by Okta’s page.',
      at: minute(41),
    })
    expect(line('api-on', { facts: noApi, sights: shown(false) })).toMatchObject({ status: 'fail' })
  })

  test('is not known where a page that was seen later differs from the API', () => {
    const shown = (at: string) => sights({ shown: { 'enable-api': { on: false, at } } })
    expect(line('api-on', { sights: shown(minute(41)) })).toMatchObject({ status: 'unknown' })
    expect(line('api-on', { sights: shown(minute(39)) })).toMatchObject({ status: 'pass' })
  })
})

describe('the boxes of To App', () => {
  test('fail, warn and are a choice, each by what is lost', () => {
    const off = { facts: withFeatures('IMPORT_NEW_USERS') }
    expect(line('create-users', off)).toMatchObject({ status: 'fail', step: '4.13.create', at: readAt })
    expect(line('update-attributes', off)).toMatchObject({ status: 'warn', step: '4.13.update' })
    const choice = line('deactivate-users', off)
    expect(choice).toMatchObject({ status: 'warn', step: '4.13.deactivate' })
    expect(choice.detail).toContain('choice')
  })

  test('each follow their own feature', () => {
    const on = (...features: string[]) =>
      (['create-users', 'update-attributes', 'deactivate-users'] as const).map(
        (id) => line(id, { facts: withFeatures('IMPORT_NEW_USERS', ...features) }).status === 'pass',
      )
    expect(on('PUSH_NEW_USERS')).toEqual([true, false, false])
    expect(on('PUSH_PROFILE_UPDATES')).toEqual([false, true, false])
    expect(on('PUSH_USER_DEACTIVATION')).toEqual([false, false, true])
  })

  test('Deactivate Users is off by choice where its step was skipped, with the reason', () => {
    const chosen = line('deactivate-users', { facts: withFeatures('PUSH_NEW_USERS') }, [
      bound,
      { type: 'step.skipped', id: '4.13.deactivate', reason: 'HR does it' },
    ])
    expect(chosen).toMatchObject({ status: 'pass' })
    expect(chosen.detail).toContain('You chose so: HR does it')
  })

  test.each(['create-users', 'update-attributes', 'deactivate-users'] as const)(
    '%s is not its turn while the API integration is off',
    (id) => {
      expect(line(id, { facts: withFeatures() })).toMatchObject({
        status: 'unknown',
        detail: 'Comes after the API integration.',
      })
    },
  )
})

describe('the API credentials', () => {
  const test4 = (ok: boolean, at: string, sure = true) =>
    sights({ test: { ok, sure, at, said: ok ? [] : ['The credentials were invalid'] } })
  const silent: Partial<ProvisioningInput> = { log: answer([]) }

  test('were tested by the step that the page ticked, or a person', () => {
    expect(line('credentials-tested', silent)).toMatchObject({ status: 'pass', at: minute(2) })
    expect(line('credentials-tested', silent, [bound])).toMatchObject({
      status: 'unknown',
      step: '4.10',
    })
    expect(line('credentials-tested', silent, [bound]).detail).toContain('Not seen to pass yet')
    const skipped = line('credentials-tested', silent, [
      bound,
      { type: 'step.skipped', id: '4.10', reason: 'Done last year' },
    ])
    expect(skipped).toMatchObject({ status: 'unknown' })
    expect(skipped.detail).toContain('Done last year')
  })

  test('fail with the page’s words, and pass again with a newer test', () => {
    expect(line('credentials-tested', { ...silent, sights: test4(false, minute(20)) })).toMatchObject({
      status: 'fail',
      said: ['The credentials were invalid'],
      at: minute(20),
      step: '4.10',
    })
    expect(line('credentials-tested', { ...silent, sights: test4(true, minute(21)) })).toMatchObject({
      status: 'pass',
      at: minute(21),
    })
  })

  test('are in doubt where the page reports something else', () => {
    expect(line('credentials-tested', { ...silent, sights: test4(false, minute(20), false) })).toMatchObject({
      status: 'warn',
    })
  })

  test('work where a push worked, and don’t where Okta’s log says so later', () => {
    expect(line('credentials-tested', {}, [bound])).toMatchObject({ status: 'pass', at: minute(10) })
    for (const eventType of [
      'application.integration.authentication_failure',
      'application.configuration.update',
    ]) {
      const refusal = refused({ eventType, at: minute(11), message: null, reason: 'invalid_grant' })
      expect(line('credentials-tested', { log: answer([refusal, pushed()]) })).toMatchObject({
        status: 'fail',
        said: ['invalid_grant'],
        at: minute(11),
      })
      const older = { ...refusal, at: minute(1) }
      expect(line('credentials-tested', { log: answer([pushed(), older]) })).toMatchObject({ status: 'pass' })
      const fine = { ...refusal, result: 'SUCCESS' }
      expect(line('credentials-tested', { log: answer([fine]) }, [bound])).toMatchObject({
        status: 'unknown',
      })
    }
  })

  test('prove nothing by a push that failed, nor by an event of another kind', () => {
    expect(line('credentials-tested', { log: answer([refused()]) }, [bound]).status).toBe('unknown')
    const other = pushed({ eventType: 'application.provision.user.verify_exists' })
    expect(line('credentials-tested', { log: answer([other]) }, [bound]).status).toBe('unknown')
  })
})

describe('the first push', () => {
  test('passes with who and when, also for a change of a profile', () => {
    expect(line('first-push')).toMatchObject({
      status: 'pass',
      detail: 'Okta pushed ada@acme.example, by its log.',
      at: minute(10),
    })
    const profile = pushed({ eventType: 'application.provision.user.push_profile' })
    expect(line('first-push', { log: answer([profile]) })).toMatchObject({ status: 'pass' })
  })

  test('names nobody whom the log does not name', () => {
    const [target] = pushed().targets
    const nameless = pushed({ targets: target ? [target] : [] })
    expect(line('first-push', { log: answer([nameless]) }).detail).toContain('does not name')
  })

  test('fails with Okta’s words, cut where they are long', () => {
    const long = refused({ reason: 'x'.repeat(5000), message: '<b>no</b>' })
    const found = line('first-push', { log: answer([long]) })
    expect(found).toMatchObject({ status: 'fail', at: minute(10), step: '2.assign-admins' })
    expect(found.said).toEqual(['<b>no</b>', `${'x'.repeat(199)}…`])
  })

  test('is the newest word of the log: an older push is but told', () => {
    const found = line('first-push', { log: answer([refused({ at: minute(12) }), pushed()]) })
    expect(found).toMatchObject({ status: 'fail' })
    expect(found.detail).toContain('Before, Okta pushed ada@acme.example')
    const again = line('first-push', { log: answer([pushed({ at: minute(12) }), refused()]) })
    expect(again).toMatchObject({ status: 'pass', at: minute(12) })
  })

  test.each(['SKIPPED', 'UNKNOWN', 'DENY', null])('is not told by a push whose result is %s', (result) => {
    expect(
      line('first-push', { log: answer([pushed({ result })]), assignments: assignments(person('ben')) }),
    ).toMatchObject({ status: 'unknown' })
  })

  test.each([
    'application.provision.user.deactivate',
    'application.provision.user.verify_exists',
    'application.provision.user.import',
  ])('is not told by %s', (eventType) => {
    const log = answer([pushed({ eventType })])
    expect(line('first-push', { log, assignments: assignments() })).toMatchObject({ status: 'unknown' })
  })

  const silent = answer([])
  test('is told by the assignments where the log is silent', () => {
    expect(line('first-push', { log: silent })).toMatchObject({ status: 'pass', at: readAt })
    const notYet: Parameters<typeof inStep>[0][] = [
      { externalId: null },
      { externalId: '' },
      { syncState: 'SYNCING' },
      { syncState: null },
    ]
    for (const change of notYet)
      expect(line('first-push', { log: silent, assignments: assignments(inStep(change)) }).status).toBe(
        'unknown',
      )
    expect(
      line('first-push', { log: silent, assignments: assignments(person('ben', { syncState: 'ERROR' })) }),
    ).toMatchObject({ status: 'fail' })
  })

  test('is told by Meta’s Directory where Okta says nothing, unless the account is switched off', () => {
    const told = (fromOkta: boolean | null, active: boolean | null) =>
      line('first-push', {
        log: silent,
        assignments: assignments(),
        directory: [{ email: 'ada@acme.example', fromOkta, active }],
      }).status
    expect([told(true, true), told(true, null)]).toEqual(['pass', 'pass'])
    expect([told(true, false), told(null, true), told(false, true)]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  test('is not seen yet, and says what can be done', () => {
    const none = { log: silent, assignments: assignments() }
    expect(line('first-push', none)).toMatchObject({ status: 'unknown', at: readAt, step: '2.assign-admins' })
    expect(line('first-push', none).detail).toContain('minutes')
    expect(line('first-push', { ...none, facts: withFeatures('IMPORT_NEW_USERS') }).detail).toContain('off')
    expect(line('first-push', { ...none, log: undefined }).detail).toContain('log is read while')
    expect(line('first-push', { ...none, log: failed('forbidden') }).detail).toBe(failureText().forbidden)
  })
})

describe('the people', () => {
  const log = answer([])
  const among = (...people: Parameters<typeof assignments>) =>
    line('people', { log, assignments: assignments(...people) })

  test('all have an account', () => {
    expect(among(inStep(), person('ben', { syncState: 'SYNCHRONIZED', externalId: '7' }))).toMatchObject({
      status: 'pass',
      at: readAt,
    })
  })

  test('who has none yet is counted, and the first three are named', () => {
    const found = among(inStep(), ...['b', 'c', 'd', 'e', 'f'].map((name) => person(name)))
    expect(found).toMatchObject({ status: 'warn', step: '2.assign-admins' })
    expect(found.detail).toContain('Of 6 assigned, 5 have no account')
    expect(found.detail).toContain('b@acme.example, c@acme.example, d@acme.example and 2 more.')
    expect(found.detail).not.toContain('e@acme.example')
  })

  test('a failed push fails, by Okta’s mark or by its log, with its reason', () => {
    expect(among(inStep(), person('ben', { syncState: 'ERROR' }))).toMatchObject({ status: 'fail' })
    const ben = refused({ targets: [{ id: '00u-ben', type: 'User', alternateId: null, displayName: null }] })
    const found = line('people', {
      log: answer([ben]),
      assignments: assignments(inStep(), person('ben'), person('cid')),
    })
    expect(found).toMatchObject({ status: 'fail' })
    expect(found.detail).toContain('1 push failed: ben@acme.example. 1 has no account')
    expect(found.said).toEqual([
      'ben@acme.example: Push new user to external application, HTTP 409: exists already',
    ])
  })

  test('whose push worked after it failed has not failed', () => {
    const targets = [{ id: '0ua9', type: 'AppUser', alternateId: 'ben@acme.example', displayName: null }]
    const found = line('people', {
      log: answer([pushed({ targets, at: minute(12) }), refused({ targets })]),
      assignments: assignments(person('ben', { syncState: 'SYNCHRONIZED', externalId: '7' })),
    })
    expect(found).toMatchObject({ status: 'pass' })
  })

  test('an app of the person’s name is not the person', () => {
    const targets = [{ id: '0oa9', type: 'AppInstance', alternateId: 'ben@acme.example', displayName: null }]
    const ben = person('ben', { syncState: 'SYNCHRONIZED', externalId: '7' })
    const found = line('people', { log: answer([refused({ targets })]), assignments: assignments(ben) })
    expect(found).toMatchObject({ status: 'pass' })
  })

  test('an account that Meta’s Directory shows to be Okta’s and active is one', () => {
    const told = (email: string, active: boolean | null) =>
      line('people', {
        log,
        assignments: assignments(person('ben')),
        directory: [{ email, fromOkta: true, active }],
      }).status
    expect(told('ben@acme.example', true)).toBe('pass')
    expect([told('ben@acme.example', null), told('Ben@acme.example', true)]).toEqual(['warn', 'warn'])
  })

  test('nothing is said for people beyond the end of a list that was cut', () => {
    const cut = answer({ people: [inStep()], groups: [], complete: false })
    expect(line('people', { log, assignments: cut })).toMatchObject({ status: 'unknown' })
    const waiting = answer({ people: [person('ben')], groups: [], complete: false })
    expect(line('people', { log, assignments: waiting }).detail).toContain('Of at least 1 assigned, 1 has')
    const failing = answer({ people: [person('ben', { syncState: 'ERROR' })], groups: [], complete: false })
    expect(line('people', { log, assignments: failing }).detail).toContain('Of at least 1 assigned, 1 push')
  })

  test('nobody is assigned, or nobody can get an account', () => {
    expect(among()).toMatchObject({ status: 'unknown', detail: 'Nobody is assigned to the app yet.' })
    expect(line('people', { facts: withFeatures(...ALL_ON.slice(1)) })).toMatchObject({ status: 'unknown' })
  })

  test('who has no username goes by the login, and long names are cut', () => {
    const nameless = person('ben', {
      userName: null,
      person: { login: `${'y'.repeat(900)}@acme.example`, email: null, status: 'ACTIVE' },
    })
    expect(among(nameless).detail.length).toBeLessThan(600)
  })
})
