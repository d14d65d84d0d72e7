import { describe, expect, test } from 'vitest'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import {
  after,
  APP,
  bound,
  captured,
  eventsOf,
  minute,
  otherAudience,
  source,
  started,
  texts,
} from './sample'

const audience = (...bodies: EventBody[]) => after(...bodies).values.audienceUrl
const invalid = (problem: 'swapped' | 'wrong-kind', method: 'page' | 'pasted' = 'page'): EventBody => ({
  type: 'value.captured',
  id: 'audienceUrl',
  value: '',
  source: source({ method }),
  problem,
})
/** Events as a newer or a broken Tandem could have left them in storage. */
const stored = (...bodies: object[]): SetupEvent[] => eventsOf([started, ...(bodies as EventBody[])])

describe('a setup', () => {
  test('is nothing before it started', () => {
    expect(fold([])).toBeNull()
    expect(fold(eventsOf([bound, captured('acsUrl')]))).toBeNull()
  })

  test('starts once: a second start changes nothing', () => {
    const state = after({ ...started, oktaHost: 'globex-admin.okta.com' } as EventBody)
    expect(state).toEqual(after())
    expect(state).toMatchObject({ id: 'sample', oktaHost: 'acme-admin.okta.com', startedAt: minute(0) })
  })

  test('keeps the moment in which it was finished first', () => {
    expect(after({ type: 'setup.finished' }, { type: 'setup.finished' }).finishedAt).toBe(minute(1))
  })

  test('is bound to the app that was chosen last', () => {
    expect(after(bound).app).toEqual(APP)
    expect(after(bound, { ...bound, appId: '0oaother' } as EventBody).app?.id).toBe('0oaother')
  })

  test('names its break-glass admin, and blanks name nobody', () => {
    expect(after({ type: 'break-glass.named', text: ' it@acme.example ' }).breakGlass).toBe('it@acme.example')
    expect(after({ type: 'break-glass.named', text: '  ' }).breakGlass).toBeNull()
  })

  test('keeps every override with its reason and time', () => {
    const override = {
      type: 'check.overridden',
      check: 'mfa-policy',
      reason: 'SEC-12',
      status: 'warn',
    } as const
    expect(after(override).overrides).toEqual([
      { check: 'mfa-policy', reason: 'SEC-12', at: minute(1), status: 'warn' },
    ])
  })

  test('is the same whatever the order in which its events arrive', () => {
    const events = eventsOf([started, captured('audienceUrl'), { type: 'step.ticked', id: '1.1' }])
    expect(fold(events.toReversed())).toEqual(fold(events))
  })

  test('is not disturbed by steps, values and events that this version does not know', () => {
    const strangers = stored(
      { type: 'step.done', id: '9.9', evidence: 'x' },
      { type: 'value.captured', id: 'logoutUrl', value: 'x', source: source(), problem: null },
      { type: 'value.saved', id: 'logoutUrl', value: 'x' },
      { type: 'value.chosen', id: 'toString', value: 'x' },
      { type: 'teleported', to: 'x' },
    )
    expect(fold(strangers)).toEqual(after())
  })
})

describe('a value', () => {
  test('is missing, captured, filled and saved, one after the other', () => {
    const value = texts.audienceUrl
    const bodies: EventBody[] = [
      captured('audienceUrl'),
      { type: 'field.observed', id: 'audienceUrl', value },
      { type: 'value.saved', id: 'audienceUrl', value },
    ]
    const statuses = [0, 1, 2, 3].map((count) => audience(...bodies.slice(0, count)).status)
    expect(statuses).toEqual(['missing', 'captured', 'filled', 'saved'])
  })

  test('falls back to captured when the form or the saved text becomes another one', () => {
    const filled = [
      captured('audienceUrl'),
      { type: 'field.observed', id: 'audienceUrl', value: 'x' },
    ] as const
    expect(audience(...filled).status).toBe('captured')
    expect(
      audience(captured('audienceUrl'), { type: 'value.saved', id: 'audienceUrl', value: 'x' }).status,
    ).toBe('captured')
  })

  test('keeps its first source when the same text comes again', () => {
    const again = { ...captured('audienceUrl'), source: source({ method: 'api' }) } as EventBody
    expect(audience(captured('audienceUrl'), again).source?.method).toBe('page')
  })

  test('is in conflict, and has no text, while two different ones were read', () => {
    const value = audience(captured('audienceUrl'), captured('audienceUrl', otherAudience))
    expect(value).toMatchObject({ status: 'conflict', value: null, source: null })
    expect(value.rivals.map((rival) => rival.value)).toEqual([texts.audienceUrl, otherAudience])
  })

  test('takes a third text into the conflict, and no text twice', () => {
    const third = 'https://work.meta.com/company/7777777777777777'
    const value = audience(
      captured('audienceUrl'),
      captured('audienceUrl', otherAudience),
      captured('audienceUrl', third),
      captured('audienceUrl'),
    )
    expect(value.rivals).toHaveLength(3)
  })

  test('that was decided against, and is the only one left, is agreed on and not against', () => {
    const third = otherAudience.replace('999', '888')
    const value = audience(
      captured('audienceUrl'),
      captured('audienceUrl', otherAudience),
      { type: 'value.chosen', id: 'audienceUrl', value: otherAudience },
      captured('audienceUrl', third),
      invalid('swapped', 'pasted'),
      captured('audienceUrl'),
    )
    expect(value).toMatchObject({ status: 'captured', value: texts.audienceUrl, dismissed: [] })
  })

  test('is what the person chose, and what was dismissed does not come back', () => {
    const value = audience(
      captured('audienceUrl'),
      captured('audienceUrl', otherAudience),
      { type: 'value.chosen', id: 'audienceUrl', value: otherAudience },
      captured('audienceUrl'),
    )
    expect(value).toMatchObject({ status: 'captured', value: otherAudience, dismissed: [texts.audienceUrl] })
  })

  test('is not settled by choosing a text that nobody read', () => {
    const value = audience(captured('audienceUrl'), captured('audienceUrl', otherAudience), {
      type: 'value.chosen',
      id: 'audienceUrl',
      value: 'https://work.meta.com/company/5555555555555555',
    })
    expect(value.status).toBe('conflict')
  })

  test('is invalid with a wrong text, and right again with the right one', () => {
    expect(audience(invalid('swapped'))).toMatchObject({ status: 'invalid', value: null, problem: 'swapped' })
    expect(audience(invalid('swapped'), captured('audienceUrl'))).toMatchObject({
      status: 'captured',
      problem: null,
    })
  })

  test('is not lost to a wrong text, neither on a page nor from the person', () => {
    expect(audience(captured('audienceUrl'), invalid('swapped')).value).toBe(texts.audienceUrl)
    expect(audience(captured('audienceUrl'), invalid('wrong-kind', 'pasted')).value).toBe(texts.audienceUrl)
    expect(audience(invalid('wrong-kind', 'pasted'))).toMatchObject({ status: 'invalid', value: null })
  })

  test.each(['pasted', 'picked'] as const)('is replaced by what the person %s', (method) => {
    const value = audience(captured('audienceUrl'), captured('audienceUrl', otherAudience, method))
    expect(value).toMatchObject({ status: 'captured', value: otherAudience, rivals: [] })
  })

  test('gives way to anything while it is only Tandem’s proposal', () => {
    const name = after(
      captured('setupName', 'Okta SSO', 'default'),
      captured('setupName', 'acme SSO', 'page'),
    )
    expect(name.values.setupName).toMatchObject({ status: 'captured', value: 'acme SSO' })
  })
})

test('a text that was decided against does not join a conflict that is open, unless it is said to be news', () => {
  const third = 'https://work.meta.com/company/7777777777777777'
  const state = fold(
    eventsOf([
      started,
      captured('audienceUrl'),
      captured('audienceUrl', otherAudience),
      { type: 'value.chosen', id: 'audienceUrl', value: texts.audienceUrl },
      captured('audienceUrl', third),
      captured('audienceUrl', otherAudience),
    ]),
  )
  expect(state?.values.audienceUrl.rivals.map(({ value }) => value)).toEqual([texts.audienceUrl, third])
})
