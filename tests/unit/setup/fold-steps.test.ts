import { describe, expect, test } from 'vitest'
import type { EventBody } from '../../../lib/setup/events'
import { after, captured, minute, otherAudience, texts } from './sample'

describe('a step', () => {
  const step = (...bodies: EventBody[]) => after(...bodies).steps['1.1']
  const done: EventBody = { type: 'step.done', id: '1.1', evidence: 'page: meta.console' }

  test('is done by evidence, and says by which', () => {
    expect(step(done)).toEqual({
      status: 'done',
      at: minute(1),
      by: 'page',
      note: 'page: meta.console',
      held: false,
    })
  })

  test('is done by a tick, and that is the person’s word', () => {
    expect(step({ type: 'step.ticked', id: '1.1' })).toMatchObject({
      status: 'done',
      by: 'person',
      note: null,
    })
  })

  test('stays open after the person unticked it, whatever the page shows', () => {
    expect(step(done, { type: 'step.unticked', id: '1.1' }, done)).toMatchObject({
      status: 'todo',
      at: null,
      held: true,
    })
  })

  test('is free again once the person ticks it', () => {
    const bodies: EventBody[] = [
      { type: 'step.unticked', id: '1.1' },
      { type: 'step.ticked', id: '1.1' },
    ]
    expect(step(...bodies)).toMatchObject({ status: 'done', held: false })
  })

  test('is skipped with a reason, and done all the same when the page shows it later', () => {
    const skipped: EventBody = { type: 'step.skipped', id: '1.1', reason: 'SEC-12' }
    expect(step(skipped)).toMatchObject({ status: 'skipped', by: 'person', note: 'SEC-12' })
    expect(step(skipped, done).status).toBe('done')
  })
})

describe('the company in Meta', () => {
  const wrong = 'https://work.meta.com/work/saml.php?__cid=1234567'

  test('is the number in the Audience URL, and unknown until that is known', () => {
    expect(after().metaCompanyId).toBeNull()
    expect(after(captured('acsUrl')).metaCompanyId).toBeNull()
    expect(after(captured('audienceUrl')).metaCompanyId).toBe('1234567890123456')
  })

  test('stays the one it was while two Audience URLs disagree', () => {
    const state = after(captured('audienceUrl'), captured('audienceUrl', otherAudience))
    expect(state.metaCompanyId).toBe('1234567890123456')
  })

  test('is unknown where the text is another value’s', () => {
    expect(after(captured('audienceUrl', wrong)).metaCompanyId).toBeNull()
  })

  test('is known again once the person chose between them', () => {
    const state = after(captured('audienceUrl'), captured('audienceUrl', otherAudience), {
      type: 'value.chosen',
      id: 'audienceUrl',
      value: otherAudience,
    })
    expect(state.metaCompanyId).toBe('9999999999999999')
  })
})

describe('times that preflight rests on', () => {
  const saved = (value: string): EventBody => ({ type: 'value.saved', id: 'acsUrl', value })

  test('values changed when another text was saved, not when the same was seen again', () => {
    expect(after().valuesChangedAt).toBeNull()
    expect(after(captured('acsUrl')).valuesChangedAt).toBeNull()
    expect(after(saved('a'), saved('a')).valuesChangedAt).toBe(minute(1))
    expect(after(saved('a'), saved('b')).valuesChangedAt).toBe(minute(2))
  })

  test('the last test counts, and the first activation', () => {
    const passed: EventBody = { type: 'milestone.seen', milestone: 'test-passed' }
    const active: EventBody = { type: 'milestone.seen', milestone: 'sso-active' }
    const state = after(passed, active, passed, active)
    expect(state.testPassedAt).toBe(minute(3))
    expect(state.ssoActiveAt).toBe(minute(2))
  })

  test('a value that is put in again keeps what the consoles hold', () => {
    const state = after(captured('acsUrl'), saved(texts.acsUrl), captured('acsUrl', texts.acsUrl, 'pasted'))
    expect(state.values.acsUrl.status).toBe('saved')
  })
})
