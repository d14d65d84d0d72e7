import { describe, expect, test } from 'vitest'
import { stepIds, steps } from '../../../lib/guide/okta-meta'
import type { StepSpec } from '../../../lib/guide/step'
import type { EventBody } from '../../../lib/setup/events'
import { progressOf } from '../../../lib/setup/progress'
import { after, captured } from './sample'

const statuses = (...bodies: EventBody[]) =>
  new Map(progressOf(after(...bodies)).map(({ spec, status }) => [spec.id, status]))
const all: readonly (StepSpec & { id: (typeof stepIds)[number] })[] = steps
const firstFill = all.find((step) => step.fills?.includes('audienceUrl'))

describe('the list of steps', () => {
  test('names every step once, in the guide’s order', () => {
    expect(progressOf(after()).map(({ spec }) => spec.id)).toEqual(stepIds)
  })

  test('has one current step: the first that is open and must be done', () => {
    const first = all.find((step) => !step.optional)
    const found = statuses()
    expect([...found].filter(([, status]) => status === 'current')).toEqual([[first?.id, 'current']])
  })

  test('moves on when a step is done or skipped', () => {
    const [first, second, third] = all.filter((step) => !step.optional)
    if (!first || !second || !third) throw new Error('the guide has steps')
    const found = statuses(
      { type: 'step.ticked', id: first.id },
      { type: 'step.skipped', id: second.id, reason: 'x' },
    )
    expect([first, second, third].map(({ id }) => found.get(id))).toEqual(['done', 'skipped', 'current'])
  })

  test('goes back to a step that was unticked', () => {
    const found = statuses({ type: 'step.ticked', id: '1.1' }, { type: 'step.unticked', id: '1.1' })
    expect(['todo', 'current']).toContain(found.get('1.1'))
  })

  test('has a fill step wait for its values, until they are there', () => {
    if (!firstFill) throw new Error('a step fills the Audience URL')
    expect(statuses().get(firstFill.id)).toBe('blocked')
    const ready = (firstFill.fills ?? []).map((id) => captured(id))
    expect(statuses(...ready).get(firstFill.id)).toBe('todo')
  })

  test('has no current step once all are done', () => {
    const found = statuses(...stepIds.map((id): EventBody => ({ type: 'step.ticked', id })))
    expect(new Set(found.values())).toEqual(new Set(['done']))
  })
})
