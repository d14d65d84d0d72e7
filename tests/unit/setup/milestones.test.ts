import { describe, expect, test } from 'vitest'
import type { SignalId } from '../../../lib/guide/signals'
import type { EventBody } from '../../../lib/setup/events'
import { observePage, settleSteps, signalsOf } from '../../../lib/setup/observe'
import type { SetupState } from '../../../lib/setup/state'
import { after, APP, around, bound, captured, minute, snapshot, texts } from './sample'

const milestones = (state: SetupState, before: readonly SignalId[] | null, ...signals: SignalId[]) =>
  observePage(state, snapshot('meta', { signals }), minute(30), around({ before })).flatMap((event) =>
    event.type === 'milestone.seen' ? [event.milestone] : [],
  )
const passed: EventBody = { type: 'milestone.seen', milestone: 'test-passed' }
const active: EventBody = { type: 'milestone.seen', milestone: 'sso-active' }

describe('the test', () => {
  test('has passed when the page begins to show it', () => {
    expect(milestones(after(bound), [], 'meta.test-passed')).toEqual(['test-passed'])
    expect(milestones(after(bound), null, 'meta.test-passed')).toEqual(['test-passed'])
  })

  test('has not passed again while the page goes on showing it', () => {
    expect(milestones(after(bound, passed), ['meta.test-passed'], 'meta.test-passed')).toEqual([])
  })

  test('has not passed again when the panel is opened anew', () => {
    expect(milestones(after(bound, passed), null, 'meta.test-passed')).toEqual([])
  })

  test('has passed again after another try in the same tab', () => {
    expect(milestones(after(bound, passed), ['meta.test-form'], 'meta.test-passed')).toEqual(['test-passed'])
  })

  test('has not passed again because its page was left and opened again', () => {
    expect(milestones(after(bound, passed), ['meta.console'], 'meta.test-passed')).toEqual([])
    expect(milestones(after(bound, passed), [], 'meta.test-passed')).toEqual([])
  })
})

test('the switch is seen once', () => {
  expect(milestones(after(bound), [], 'meta.sso-active')).toEqual(['sso-active'])
  expect(milestones(after(bound, active), [], 'meta.sso-active')).toEqual([])
})

describe('steps that are done by what is known', () => {
  const none = { signals: new Set<SignalId>(), facts: new Set<never>() }
  const doneBy = (state: SetupState, evidence: Parameters<typeof settleSteps>[1] = none) =>
    settleSteps(state, evidence).flatMap((event) =>
      event.type === 'step.done' ? [[event.id, event.evidence]] : [],
    )

  test('are none at the start', () => {
    expect(doneBy(after(bound))).toEqual([])
  })

  test('are found by a signal, a fact, or a value', () => {
    expect(doneBy(after(bound), { ...none, signals: new Set(['meta.sso-active']) })).toContainEqual([
      '3.5.5',
      'page: meta.sso-active',
    ])
    expect(doneBy(after(bound), { ...none, facts: new Set(['okta.admin-assigned']) })).toContainEqual([
      '2.assign-admins',
      'api: okta.admin-assigned',
    ])
    const found = doneBy(after(captured('audienceUrl'), captured('acsUrl'))).map(([, evidence]) => evidence)
    expect(found.some((evidence) => evidence?.startsWith('read:'))).toBe(true)
  })

  test('are not done by a value in conflict', () => {
    const other = 'https://work.meta.com/work/saml.php?__cid=1111111111'
    const state = after(captured('audienceUrl'), captured('acsUrl'), captured('acsUrl', other))
    expect(doneBy(state)).toEqual([])
  })

  test('are not done twice, nor against the person’s word', () => {
    const evidence = { ...none, signals: new Set<SignalId>(['meta.sso-active']) }
    for (const type of ['step.ticked', 'step.unticked'] as const)
      expect(doneBy(after({ type, id: '3.5.5' }), evidence).map(([id]) => id)).not.toContain('3.5.5')
  })

  test('are saved only when every value of theirs is', () => {
    const ids = ['audienceUrl', 'acsUrl'] as const
    const saved = ids.map((id): EventBody => ({ type: 'value.saved', id, value: texts[id] }))
    const all = [captured('audienceUrl'), captured('acsUrl'), ...saved]
    const evidence = (bodies: EventBody[]) =>
      doneBy(after(...bodies)).filter(([, text]) => text === 'saved: audienceUrl, acsUrl')
    expect(evidence(all.slice(0, 3))).toEqual([])
    expect(evidence(all)).not.toEqual([])
  })
})

test('signals of another app’s page do not count, those of pages without one do', () => {
  const pages = [
    snapshot('okta', { app: { ...APP, id: '0oaother' }, signals: ['okta.create-users'] }),
    snapshot('okta', { app: null, signals: ['okta.catalog'] }),
    snapshot('okta', { signals: ['okta.app'] }),
    snapshot('meta', { signals: ['meta.sso'] }),
  ]
  expect([...signalsOf(after(bound), pages)]).toEqual(['okta.catalog', 'okta.app', 'meta.sso'])
  expect([...signalsOf(after(), pages)]).toEqual(['okta.catalog', 'meta.sso'])
})
