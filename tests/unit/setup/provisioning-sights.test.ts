import { describe, expect, test } from 'vitest'
import type { AppFacts } from '../../../lib/okta/queries'
import type { PageSnapshot } from '../../../lib/page/types'
import {
  nothingSeen,
  seeProvisioning,
  type LookedAtTab,
  type ProvisioningSights,
} from '../../../lib/setup/provisioning-sights'
import { answer, app, facts, failed } from './check-input'
import { ALL_ON, apiForm, line, toApp } from './provisioning-sample'
import { APP, snapshot } from './sample'

const second = (count: number) => new Date(Date.UTC(2026, 4, 1, 10, 0, count)).toISOString()
const tab = (page: PageSnapshot | null, change: Partial<LookedAtTab> = {}): LookedAtTab => ({
  id: 1,
  active: true,
  page,
  ...change,
})

/** What the API says, asked at that second. */
const said = (at: number, ...features: string[]): AppFacts =>
  facts({ app: { ...answer(app({ features })), at: second(at) } })
const none = facts({ app: failed('forbidden') })

/** A look a second, each at these tabs with these facts; null: no answer of the API. */
function looks(...steps: [tabs: LookedAtTab[], facts?: AppFacts][]): {
  sights: ProvisioningSights
  saved: ReturnType<typeof line>
} {
  let sights = nothingSeen(APP.id)
  let last: AppFacts | undefined
  steps.forEach(([tabs, known], place) => {
    last = known ?? last
    sights = seeProvisioning(sights, APP.id, tabs, last, second(place))
  })
  return { sights, saved: line('saved', { sights, facts: last }) }
}

const off = (at: number) => said(at, 'IMPORT_NEW_USERS')
const ticking = toApp('form', ['okta.create-users', 'okta.update-attributes'])
const away = snapshot('okta', { signals: ['okta.app', 'okta.sign-on-tab'] })

describe('an open form', () => {
  test('is said quietly to be unsaved, and only after a second look', () => {
    const first = looks([[tab(ticking)], off(0)])
    expect(first.saved).toMatchObject({ status: 'unknown', detail: 'The form "To App" is open.' })
    const { saved } = looks([[tab(ticking)], off(0)], [[tab(ticking)]])
    expect(saved).toMatchObject({ status: 'unknown', step: '4.14', at: second(1) })
    expect(saved.detail).toContain(
      'Not saved yet: press "Save" in Okta. It is about "Create Users" and "Update User Attributes".',
    )
  })

  test('starts anew with each box that is ticked', () => {
    const { saved } = looks(
      [[tab(toApp('form', ['okta.create-users']))], off(0)],
      [[tab(toApp('form', ['okta.create-users']))]],
      [[tab(ticking)]],
    )
    expect(saved.detail).toBe('The form "To App" is open.')
  })

  test('that holds what is saved is a pass, as far as all of its boxes are known', () => {
    const form = toApp('form', ['okta.create-users', 'okta.update-attributes', 'okta.deactivate-users'])
    expect(looks([[tab(form)], said(0, ...ALL_ON)], [[tab(form)]]).saved).toMatchObject({ status: 'pass' })
    const hidden = { ...form, controls: form.controls.filter((id) => id !== 'okta.update-attributes') }
    expect(looks([[tab(hidden)], said(0, ...ALL_ON)], [[tab(hidden)]]).saved.status).toBe('unknown')
    expect(looks([[tab(form)], none], [[tab(form)]]).saved.status).toBe('unknown')
  })

  test('is a warning once its tab has not been in front for a quarter of a minute', () => {
    const behind = (count: number) =>
      Array.from({ length: count }, (): [LookedAtTab[]] => [[tab(ticking, { active: false })]])
    const until = (count: number) =>
      looks([[tab(ticking)], off(0)], ...behind(count - 1), [[tab(ticking, { active: false })], off(count)])
    expect(until(14).saved.status).toBe('unknown')
    expect(until(15).saved).toMatchObject({ status: 'warn', at: second(0) })
  })
})

describe('a form that was left', () => {
  const left = (...then: [tabs: LookedAtTab[], facts?: AppFacts][]) =>
    looks([[tab(ticking)], off(0)], [[tab(ticking)]], [[tab(away)]], ...then)

  test('is a warning once Okta was asked after that, and has nothing of it', () => {
    expect(left().saved).toMatchObject({ status: 'unknown', at: second(2) })
    expect(left().saved.detail).toContain('Looking whether it was saved')
    const { saved } = left([[tab(away)], off(5)])
    expect(saved).toMatchObject({ status: 'warn', at: second(2), step: '4.14' })
    expect(saved.detail).toContain(
      '"Save" was not pressed: in the form "To App", "Create Users" and "Update User Attributes" were ticked, and Okta has them off.',
    )
  })

  test('is not judged by an answer from before, nor from the moment of a save', () => {
    expect(left([[tab(away)], off(1)]).saved.status).toBe('unknown')
    expect(left([[tab(away)], off(3)]).saved.status).toBe('unknown')
    expect(left([[tab(away)], off(4)]).saved.status).toBe('warn')
  })

  test('is settled once Okta’s API has what it held, whatever the API says later', () => {
    const saved = ['PUSH_NEW_USERS', 'PUSH_PROFILE_UPDATES']
    expect(left([[tab(away)], said(5, ...saved)]).saved).toMatchObject({ status: 'pass' })
    const later = left([[tab(away)], said(5, ...saved)], [[tab(away)], off(9)])
    expect(later.sights.forms).toEqual([])
    expect(later.saved.status).toBe('unknown')
  })

  test('is settled by the locked form of the page, where the API says nothing', () => {
    const locked = toApp('locked', ['okta.create-users', 'okta.update-attributes'])
    const steps: [LookedAtTab[], AppFacts?][] = [[[tab(ticking)], none], [[tab(ticking)]], [[tab(locked)]]]
    expect(looks(...steps).saved).toMatchObject({ status: 'pass' })
    const empty = toApp('locked')
    const lost = looks(
      [[tab(ticking)], none],
      [[tab(ticking)]],
      [[tab(empty)]],
      [[tab(empty)]],
      [[tab(empty)]],
    )
    expect(lost.saved).toMatchObject({ status: 'warn' })
  })

  test('is settled by the locked form of the page before the API is asked again', () => {
    const locked = toApp('locked', ['okta.create-users', 'okta.update-attributes'])
    const { sights, saved } = looks([[tab(ticking)], off(0)], [[tab(ticking)]], [[tab(locked)]])
    expect(sights.forms).toEqual([])
    expect(saved.detail).not.toContain('Looking')
  })

  test('names what was only in part saved', () => {
    const { saved } = left([[tab(away)], said(5, 'PUSH_NEW_USERS')])
    expect(saved).toMatchObject({ status: 'warn' })
    expect(saved.detail).toContain('"Update User Attributes" was ticked, and Okta has it off.')
    expect(saved.detail).not.toContain('Create Users')
  })

  test('names what was ticked, and what was unticked, in one sentence', () => {
    const form = tab(toApp('form', ['okta.create-users']))
    const on = ['PUSH_PROFILE_UPDATES', 'PUSH_USER_DEACTIVATION']
    const { saved } = looks([[form], said(0, ...on)], [[form]], [[tab(away)]], [[tab(away)], said(6, ...on)])
    expect(saved.detail).toContain(
      'in the form "To App", "Create Users" was ticked, and Okta has it off; "Update User Attributes" and "Deactivate Users" were unticked, and Okta has them on. Tick again',
    )
  })

  test('names what was unticked and is still on', () => {
    const { saved } = looks(
      [[tab(toApp('form', ['okta.create-users']))], said(0, ...ALL_ON)],
      [[tab(toApp('form', ['okta.create-users']))]],
      [[tab(away)]],
      [[tab(away)], said(6, ...ALL_ON)],
    )
    expect(saved.detail).toContain(
      '"Update User Attributes" and "Deactivate Users" were unticked, and Okta has them on.',
    )
    expect(saved.detail).toContain('in the form "To App", "Update')
  })

  test('is gone with its tab, or behind a page of another app, but not with one look without an answer', () => {
    const begin: [LookedAtTab[], AppFacts?][] = [[[tab(ticking)], off(0)], [[tab(ticking)]]]
    const ends = (...tabs: LookedAtTab[]) => looks(...begin, [tabs], [tabs, off(6)]).saved.status
    expect(ends()).toBe('warn')
    expect(ends(tab({ ...ticking, app: { ...APP, id: '0oaother00000000000' } }))).toBe('warn')
    expect(ends(tab(snapshot('okta', { app: null, signedOut: true })))).toBe('warn')
    expect(ends(tab(null))).toBe('unknown')
  })

  test('is of no interest once the form is open again', () => {
    const { sights, saved } = left([[tab(away)], off(5)], [[tab(toApp('form'), { id: 2 })]])
    expect(sights.forms).toHaveLength(1)
    expect(saved.status).toBe('pass')
  })

  test('of the integration is told, too', () => {
    const { saved } = looks(
      [[tab(apiForm(true))], said(0)],
      [[tab(apiForm(true))]],
      [[tab(away)]],
      [[tab(away)], said(6)],
    )
    expect(saved).toMatchObject({ status: 'warn', step: '4.11' })
    expect(saved.detail).toContain('in the form "Integration", "Enable API integration" was ticked')
  })
})

describe('what a page shows as saved', () => {
  const shown = (...pages: PageSnapshot[]) =>
    looks([pages.map((page, place) => tab(page, { id: place })), none]).sights.shown

  test('is its locked form, and the integration that comes before it', () => {
    expect(shown(toApp('locked', ['okta.create-users']))).toMatchObject({
      'enable-api': { on: true },
      'create-users': { on: true },
      'deactivate-users': { on: false },
    })
    expect(shown(snapshot('okta', { controls: ['okta.configure-api'] }))).toMatchObject({
      'enable-api': { on: false },
    })
    const view = snapshot('okta', { controls: ['okta.enable-api'], signals: ['okta.api-ticked'] })
    expect(shown(view)).toMatchObject({ 'enable-api': { on: true } })
  })

  test('is nothing of an open form, of boxes that can’t be told apart, or of another app', () => {
    expect(shown(apiForm(true))).toEqual({})
    expect(Object.keys(shown(toApp('form', ['okta.create-users'])))).toEqual(['enable-api'])
    const unclear = toApp('locked', [], { controls: ['okta.update-attributes'] })
    expect(Object.keys(shown(unclear))).toEqual(['enable-api'])
    expect(shown(toApp('locked', [], { app: { ...APP, id: '0oaother00000000000' } }))).toEqual({})
    expect(shown(toApp('locked', [], { signedOut: true }))).toEqual({})
  })

  test('is not known where two tabs differ', () => {
    const both = shown(toApp('locked', ['okta.create-users']), toApp('locked'))
    expect(both).not.toHaveProperty('create-users')
    expect(both).toMatchObject({ 'update-attributes': { on: false } })
  })
})

describe('the test of the credentials', () => {
  const after = (...pages: PageSnapshot[]) =>
    looks(...pages.map((page): [LookedAtTab[], AppFacts] => [[tab(page)], none])).sights.test
  const alerting = (text: string) => apiForm(true, { alerts: [text] })
  const passed = apiForm(true, { signals: ['okta.api-form', 'okta.api-ticked', 'okta.api-tested'] })
  const INVALID = 'Error authenticating: the credentials were invalid'

  test('is what the page says, first seen when it said so', () => {
    expect(after(passed, passed)).toEqual({ ok: true, sure: true, said: [], at: second(0) })
    expect(after(alerting(INVALID), alerting(INVALID))).toEqual({
      ok: false,
      sure: true,
      said: [INVALID],
      at: second(0),
    })
  })

  test('a failure stays until a test passes, and a pass until one fails', () => {
    expect(after(alerting(INVALID), away)).toMatchObject({ ok: false })
    expect(after(alerting(INVALID), passed)).toMatchObject({ ok: true, at: second(1) })
    expect(after(passed, alerting(INVALID))).toMatchObject({ ok: false, at: second(1) })
  })

  test('another alert is in doubt as long as it shows; one elsewhere is none of the test’s', () => {
    expect(after(alerting('Your session ends soon'))).toMatchObject({ ok: false, sure: false })
    expect(after(alerting('Your session ends soon'), away)).toBeNull()
    expect(after(snapshot('okta', { alerts: [INVALID] }))).toBeNull()
    expect(after(snapshot('okta', { alerts: [INVALID], controls: ['okta.test-api'] }))).toBeNull()
    expect(after({ ...alerting(INVALID), controls: ['okta.enable-api'] })).toBeNull()
    expect(after({ ...alerting(INVALID), app: null })).toBeNull()
    expect(after({ ...passed, signedOut: true })).toBeNull()
  })

  test('a page that says both says nothing', () => {
    expect(after({ ...passed, alerts: [INVALID] })).toBeNull()
  })
})

test('another app begins anew', () => {
  const { sights } = looks([[tab(ticking)], off(0)])
  const other = seeProvisioning(sights, '0oaother00000000000', [], undefined, second(1))
  expect(other).toEqual(nothingSeen('0oaother00000000000'))
  expect(seeProvisioning(sights, null, [tab(ticking)], undefined, second(1))).toEqual(nothingSeen(null))
})
