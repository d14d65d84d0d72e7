import { describe, expect, test } from 'vitest'
import { stepById, stepIds, type StepId } from '../../../lib/guide/okta-meta'
import { carriesOver, formAhead, goesOn } from '../../../lib/panel/now-ways'
import type { EventBody } from '../../../lib/setup/events'
import { progressOf } from '../../../lib/setup/progress'
import { emergencyCandidates } from '../../../lib/setup/emergency-candidates'
import { after, bound, captured } from '../setup/sample'
import { valueIds } from '../../../lib/guide/values'

const ticked = (...ids: StepId[]) => ids.map((id): EventBody => ({ type: 'step.ticked', id }))
const before = (id: StepId) => ticked(...stepIds.slice(0, stepIds.indexOf(id)))
const allRead = [bound, ...valueIds.map((id) => captured(id))]

describe('the form ahead', () => {
  test.each<[StepId, EventBody[], 'okta' | 'meta' | null]>([
    ['3.2.2', allRead, 'okta'],
    ['3.2.2', [bound], null],
    ['3.3.1', allRead, 'meta'],
    ['4.2', [bound], 'okta'],
    ['4.12', [bound], 'okta'],
    // A box that is ticked already is nothing to go for.
    ['4.2', [bound, ...ticked('4.4')], null],
    ['1.2', allRead, null],
    ['3.1.3', allRead, null],
  ])('from %s', (id, bodies, console) => {
    expect(formAhead(after(...bodies), id)).toBe(console)
  })

  test('is never one behind what only a person can say', () => {
    expect(formAhead(after(bound), '4.deactivate-understood')).toBeNull()
  })
})

describe('reading in Meta and filling in Okta', () => {
  const at = (id: StepId, ...bodies: EventBody[]) => {
    const setup = after(...bodies, ...before(id))
    const [now] = progressOf(setup).filter(({ status }) => status === 'current')
    if (!now) throw new Error('no step is left')
    return carriesOver(setup, now)
  }

  test('is offered while Meta’s values are not read, once the app is known', () => {
    expect(at('3.1.3', bound)).toBe(true)
    expect(at('3.1.3')).toBe(false)
    expect(at('3.1.3', ...allRead)).toBe(false)
    expect(at('1.2', bound)).toBe(false)
  })
})

describe('going on', () => {
  const goes = (id: StepId, ...bodies: EventBody[]) => {
    const progress = progressOf(after(bound, ...before(id), ...bodies))
    const now = progress.find(({ spec }) => spec.id === id)
    if (!now) throw new Error(`no step ${id}`)
    return goesOn(progress, now)
  }

  test('is for a person’s word that leads somewhere', () => {
    expect(goes('requirements.okta-admin')).toBe(true)
    expect(goes('4.deactivate-understood')).toBe(true)
    expect(stepById('4.14').done.every((rule) => 'person' in rule)).toBe(false)
    expect(goes('4.14')).toBe(false)
  })
})

describe('who could be the emergency admin', () => {
  const seen = (...people: [string, boolean | null, boolean | null, boolean | null][]) =>
    after(bound, {
      type: 'directory.seen',
      whole: true,
      people: people.map(([email, admin, passwordOnly, active]) => ({ email, admin, passwordOnly, active })),
    })

  test('is an active admin who isn’t known to use SSO, and not oneself', () => {
    const setup = seen(
      ['ada@acme.example', true, null, true],
      ['sso@acme.example', true, false, true],
      ['gone@acme.example', true, true, false],
      ['user@acme.example', false, true, true],
      ['safe@acme.example', true, null, null],
    )
    expect(emergencyCandidates(setup, 'Ada@acme.example')).toEqual(['safe@acme.example'])
    expect(emergencyCandidates(after(bound), null)).toEqual([])
  })

  test('nobody is offered where there are many', () => {
    const many = Array.from({ length: 7 }, (_, index): [string, true, null, true] => [
      `a${index}@acme.example`,
      true,
      null,
      true,
    ])
    expect(emergencyCandidates(seen(...many), null)).toEqual([])
  })
})
