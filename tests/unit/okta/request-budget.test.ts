import { describe, expect, test } from 'vitest'
import type { Pace } from '../../../lib/okta/pace'
import { budgetOf, createBudget } from '../../../lib/okta/request-budget'

/** A clock that stands still until it is moved. */
function stillTime(): Pace & { move(ms: number): Promise<void> } {
  let now = 0
  const sleepers: { at: number; wake: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    now: () => now,
    wait: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async move(ms) {
      await settle()
      now += ms
      for (const { wake } of sleepers.filter(({ at }) => at <= now)) wake()
      sleepers.splice(0, sleepers.length, ...sleepers.filter(({ at }) => at > now))
      await settle()
    },
  }
}

/** Enters a budget so many times, and tells how many were let in. */
function crowd(limits: { most: number; per: number; together: number }, size: number) {
  const time = stillTime()
  const budget = createBudget(limits, time)
  const inside: { id: number; leave: () => void }[] = []
  const order: number[] = []
  for (let id = 0; id < size; id += 1)
    void budget.enter().then((leave) => {
      order.push(id)
      if (leave) inside.push({ id, leave })
    })
  return { time, budget, inside, order, leaveAll: () => inside.splice(0).forEach(({ leave }) => leave()) }
}

describe('a budget', () => {
  test('lets no more in at a time than it may, first come, first served', async () => {
    const { time, inside, order } = crowd({ most: 100, per: 1000, together: 4 }, 6)
    await time.move(0)
    expect(order).toEqual([0, 1, 2, 3])
    inside.shift()?.leave()
    await time.move(0)
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  test('lets no more in within its span than it may, and the rest when the span is over', async () => {
    const { time, order, leaveAll } = crowd({ most: 3, per: 1000, together: 3 }, 5)
    await time.move(0)
    leaveAll()
    await time.move(999)
    expect(order).toEqual([0, 1, 2])
    await time.move(1)
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  test('counts a request from its start to a span after its end: the server may have seen it at either', async () => {
    const { time, order, leaveAll } = crowd({ most: 3, per: 1000, together: 3 }, 4)
    await time.move(900)
    leaveAll()
    await time.move(999)
    expect(order).toHaveLength(3)
    await time.move(1)
    expect(order).toHaveLength(4)
  })

  test('counts a request once, even if it says twice that it is over', async () => {
    const { time, order, inside } = crowd({ most: 9, per: 1000, together: 1 }, 3)
    await time.move(0)
    const [first] = inside
    first?.leave()
    first?.leave()
    await time.move(0)
    expect(order).toEqual([0, 1])
  })

  test('passes over whoever gave up, waiting or before', async () => {
    const { time, budget, order, leaveAll } = crowd({ most: 9, per: 1000, together: 1 }, 1)
    const over = new AbortController()
    const impatient = budget.enter(over.signal)
    const patient = budget.enter()
    over.abort()
    expect(await impatient).toBeNull()
    expect(await budget.enter(over.signal)).toBeNull()
    expect(order).toEqual([0])
    leaveAll()
    expect(await patient).toBeTypeOf('function')
    await time.move(0)
  })

  test('is one for each host', () => {
    expect(budgetOf('a.okta.com')).toBe(budgetOf('a.okta.com'))
    expect(budgetOf('a.okta.com')).not.toBe(budgetOf('b.okta.com'))
  })
})
