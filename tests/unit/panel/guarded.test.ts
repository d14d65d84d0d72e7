import { describe, expect, test } from 'vitest'
import { checks, type CheckId, type CheckResult, type CheckStatus } from '../../../lib/guide/checks'
import type { ControlId } from '../../../lib/guide/controls'
import { guardNews, guardOrders } from '../../../lib/panel/guarded'
import type { EventBody } from '../../../lib/setup/events'
import { after, bound } from '../setup/sample'
import { look, tab } from './scene'

const results = (change: Partial<Record<CheckId, CheckStatus>> = {}): CheckResult[] =>
  (Object.keys(checks) as CheckId[]).map((id) => ({ id, status: change[id] ?? 'pass', detail: '', at: null }))
const setup = (...bodies: EventBody[]) => after(bound, ...bodies)
const both = { okta: ['okta.deactivate-users'], meta: ['meta.activate'] }

describe('what is held back', () => {
  test('is both presses while nothing is known, and none when everything passes', () => {
    expect(guardOrders(setup(), [])).toEqual(both)
    expect(guardOrders(setup(), results())).toEqual({ okta: [], meta: [] })
  })

  test.each([
    ['same-app', { okta: [], meta: ['meta.activate'] }],
    ['admins-assigned', both],
    ['deactivate-understood', { okta: ['okta.deactivate-users'], meta: [] }],
  ] as const)('follows “%s”', (id, orders) => {
    for (const status of ['fail', 'warn', 'unknown'] as const)
      expect(guardOrders(setup(), results({ [id]: status }))).toEqual(orders)
  })

  test('is nothing that a person goes on without, as long as it gets no worse', () => {
    const decided = setup({ type: 'check.overridden', check: 'mfa-policy', reason: 'r', status: 'unknown' })
    expect(guardOrders(decided, results({ 'mfa-policy': 'unknown' })).meta).toEqual([])
    expect(guardOrders(decided, results({ 'mfa-policy': 'fail' })).meta).toEqual(['meta.activate'])
  })

  test('is not the switch any more once SSO is active', () => {
    const active = setup({ type: 'milestone.seen', milestone: 'sso-active' })
    expect(guardOrders(active, [])).toEqual({ okta: ['okta.deactivate-users'], meta: [] })
  })
})

describe('the news of the guard', () => {
  const held = (control: ControlId, at: number) =>
    tab('meta', { guard: { armed: [control], held: { control, at } } })

  test('names what is held back on the open pages', () => {
    const tabs = [
      tab('meta', { guard: { armed: ['meta.activate'], held: null } }),
      tab('okta', { guard: { armed: ['okta.deactivate-users'], held: null } }),
    ]
    expect(guardNews(look(...tabs), setup(), [], 0)).toEqual({
      armed: ['Activate SSO', 'Deactivate Users'],
      held: null,
    })
    expect(guardNews(undefined, setup(), [], 0)).toEqual({ armed: [], held: null })
  })

  test('is the last press, with what stands against it, the worst first', () => {
    const reading = look(held('meta.activate', 5), held('meta.activate', 7))
    const news = guardNews(reading, setup(), results({ 'same-app': 'unknown', 'app-active': 'fail' }), 0)
    expect(news.held).toMatchObject({ console: 'meta', label: 'Activate SSO', at: 7 })
    expect(news.held?.open.map(({ id }) => id)).toEqual(['app-active', 'same-app'])
  })

  test('is none that was dealt with, and none once SSO is active', () => {
    const reading = look(held('meta.activate', 7))
    expect(guardNews(reading, setup(), results(), 7).held).toBeNull()
    const active = setup({ type: 'milestone.seen', milestone: 'sso-active' })
    expect(guardNews(reading, active, results(), 0).held).toBeNull()
  })

  test('is a press that came just too early too, with nothing against it', () => {
    expect(guardNews(look(held('meta.activate', 7)), setup(), results(), 0).held).toMatchObject({ open: [] })
  })
})
