import { describe, expect, test } from 'vitest'
import { checks, type CheckId, type CheckResult, type CheckStatus } from '../../../lib/guide/checks'
import type { ControlId } from '../../../lib/guide/controls'
import { guardNews, guardOrders, heldIn } from '../../../lib/panel/guarded'
import type { EventBody } from '../../../lib/setup/events'
import { after, bound, captured } from '../setup/sample'
import { look, tab } from './scene'

const results = (change: Partial<Record<CheckId, CheckStatus>> = {}): CheckResult[] =>
  (Object.keys(checks) as CheckId[]).map((id) => ({ id, status: change[id] ?? 'pass', detail: '', at: null }))
const setup = (...bodies: EventBody[]) => after(bound, ...bodies)
const none: ReadonlySet<number> = new Set()
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

describe('where the company’s policy wants it strict', () => {
  const decided = (status: CheckStatus) =>
    setup({ type: 'check.overridden', check: 'mfa-policy', reason: 'r', status })

  test('no decision lets the switch through while a check fails; what can’t be known stays a person’s', () => {
    const failing = results({ 'mfa-policy': 'fail' })
    expect(guardOrders(decided('fail'), failing).meta).toEqual([])
    expect(guardOrders(decided('fail'), failing, true).meta).toEqual(['meta.activate'])
    for (const status of ['unknown', 'warn'] as const)
      expect(guardOrders(decided(status), results({ 'mfa-policy': status }), true).meta).toEqual([])
    expect(guardOrders(setup(), results(), true)).toEqual({ okta: [], meta: [] })
  })

  test('Deactivate Users stays as it is: the policy is about the switch', () => {
    const orders = setup({ type: 'check.overridden', check: 'admins-assigned', reason: 'r', status: 'fail' })
    expect(guardOrders(orders, results({ 'admins-assigned': 'fail' }), true).okta).toEqual([])
  })

  const press = (strict: boolean, change: Partial<Record<CheckId, CheckStatus>>, control: ControlId) => {
    const on = tab('meta', { guard: { armed: [control], held: { control, at: 7 } } })
    return guardNews(look(on), setup(), results(change), none, strict).held?.passable
  }
  test.each([
    [true, { 'mfa-policy': 'fail' }, 'meta.activate', false],
    [true, { 'mfa-policy': 'fail', 'same-app': 'unknown' }, 'meta.activate', false],
    [true, { 'mfa-policy': 'unknown' }, 'meta.activate', true],
    [true, { 'admins-assigned': 'fail' }, 'okta.deactivate-users', true],
    [false, { 'mfa-policy': 'fail' }, 'meta.activate', true],
  ] as const)(
    'strict: %j, with %j, a press on %s passes with a reason: %j',
    (strict, change, control, passes) => {
      expect(press(strict, change, control)).toBe(passes)
    },
  )

  test('nothing passes on another company’s page, of which nothing was checked', () => {
    const ours = setup(captured('audienceUrl', 'https://work.meta.com/company/777000000000001'))
    const theirs = {
      ...tab('meta', { guard: { armed: [], held: { control: 'meta.activate', at: 7 } } }),
      company: '777000000000002',
    }
    for (const strict of [true, false])
      expect(guardNews(look(theirs), ours, results(), none, strict).held).toMatchObject({
        company: '777000000000002',
        passable: !strict,
      })
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
    expect(guardNews(look(...tabs), setup(), [], none)).toEqual({
      armed: ['Activate SSO', 'Deactivate Users'],
      held: null,
    })
    expect(guardNews(undefined, setup(), [], none)).toEqual({ armed: [], held: null })
  })

  test('is the last press, with what stands against it, the worst first', () => {
    const reading = look(held('meta.activate', 5), held('meta.activate', 7))
    const news = guardNews(reading, setup(), results({ 'same-app': 'unknown', 'app-active': 'fail' }), none)
    expect(news.held).toMatchObject({ console: 'meta', label: 'Activate SSO', at: 7 })
    expect(news.held?.open.map(({ id }) => id)).toEqual(['app-active', 'same-app'])
  })

  test('is none that was dealt with, and none once SSO is active', () => {
    const reading = look(held('meta.activate', 7))
    expect(guardNews(reading, setup(), results(), new Set([7])).held).toBeNull()
    const active = setup({ type: 'milestone.seen', milestone: 'sso-active' })
    expect(guardNews(reading, active, results(), none).held).toBeNull()
  })

  test('is a press that was held since, whatever a clock says that was set back', () => {
    const reading = look(held('meta.activate', 3), held('meta.activate', 7))
    expect(guardNews(reading, setup(), results(), new Set([7])).held).toMatchObject({ at: 3 })
    expect(guardNews(reading, setup(), results(), new Set(heldIn(reading))).held).toBeNull()
    expect([heldIn(reading), heldIn(undefined), heldIn(look(tab('meta', null)))]).toEqual([[3, 7], [], []])
  })

  test('is a press that came just too early too, with nothing against it', () => {
    expect(guardNews(look(held('meta.activate', 7)), setup(), results(), none).held).toMatchObject({
      open: [],
    })
  })

  describe('of another company’s page', () => {
    const ours = setup(captured('audienceUrl'))
    const on = (company: string | null, at: number) => ({ ...held('meta.activate', at), company })

    test('is a press of which nothing was checked, whatever this setup’s checks say', () => {
      const { armed, held: press } = guardNews(look(on('777000000000002', 7)), ours, results(), none)
      expect(press).toMatchObject({ company: '777000000000002', open: [] })
      // The line in Preflight is about what Preflight holds back.
      expect(armed).toEqual([])
    })

    test('is told although this setup’s own switch is on already', () => {
      const active = setup(captured('audienceUrl'), { type: 'milestone.seen', milestone: 'sso-active' })
      expect(guardNews(look(on('777000000000002', 7)), active, results(), none).held).not.toBeNull()
      expect(guardNews(look(on('777000000000002', 7)), active, results(), new Set([7])).held).toBeNull()
    })

    test('is nothing of the kind on one’s own page, or on one that does not say whose it is', () => {
      for (const company of [ours.metaCompanyId, null])
        expect(guardNews(look(on(company, 7)), ours, results(), none).held).toMatchObject({ company: null })
    })
  })
})
