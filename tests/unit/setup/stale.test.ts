import { describe, expect, test } from 'vitest'
import type { EventBody } from '../../../lib/setup/events'
import type { Sight, Sights } from '../../../lib/setup/sight'
import { staleness } from '../../../lib/setup/stale'
import { allWell, facts, failed, inMeta, input, verdict } from './check-input'
import { captured, minute, otherAudience, source, texts } from './sample'

const id = 'values-match'
const seen = (at: number, text: string = texts.audienceUrl): Sight => ({
  agreed: { text, at: minute(at) },
  instead: null,
})
const acs = { agreed: { text: texts.acsUrl, at: minute(59) }, instead: null }
/** The verdict on the two consoles at ten o'clock, the Audience URL seen as told. */
const match = (audienceUrl: Sight | undefined, bodies: readonly EventBody[] = allWell) => {
  const sights: Sights = audienceUrl ? { audienceUrl, acsUrl: acs } : { acsUrl: acs }
  return verdict(id, { sights }, [...bodies])
}
const active: EventBody = { type: 'milestone.seen', milestone: 'sso-active' }
const instead: Sight = {
  agreed: { text: texts.audienceUrl, at: minute(50) },
  instead: { text: otherAudience, source: source() },
}

describe('that both consoles hold the same', () => {
  test.each([0, 1, 59, 60])('counts where Meta’s value was read again at %i minutes past nine', (at) => {
    expect(match(seen(at)).status).toBe('pass')
  })

  test.each([
    ['never', undefined],
    ['more than an hour ago', seen(-1)],
    ['only as another text', { agreed: null, instead: null }],
    ['as a text that is not the agreed one any more', seen(59, otherAudience)],
  ])('is not known where Meta’s value was read again %s', (_case, sight) => {
    expect(match(sight)).toMatchObject({ status: 'unknown', at: null })
    expect(match(sight).detail).toContain('Not read again lately: Audience URL.')
  })

  test('is not known by the saved form either, where Okta’s API says nothing', () => {
    const silent = facts({ app: failed('forbidden') })
    expect(verdict(id, { facts: silent, sights: {} }).status).toBe('unknown')
    expect(verdict(id, { facts: silent }).status).toBe('pass')
  })

  test('names each value that was not read again', () => {
    expect(verdict(id, { sights: {} }).detail).toContain('Audience URL, ACS URL')
  })

  test('is doubted where Meta shows another text than the one decided for, however lately', () => {
    expect(match(instead)).toMatchObject({ status: 'warn' })
    expect(match(instead).detail).toContain('another Audience URL')
  })

  test('is denied all the same where Okta has saved something else', () => {
    const wrong = [...allWell, { type: 'value.saved', id: 'acsUrl', value: 'https://old.example' } as const]
    expect(match(undefined, wrong).status).toBe('fail')
    expect(match(instead, wrong).status).toBe('fail')
  })
})

describe.each([
  ['same-app', 'Issuer, Sign on URL'],
  ['certificate-valid', 'Signing certificate'],
] as const)('what Meta has saved, for %s', (check, labels) => {
  const at = (time: string) => verdict(check, { sights: inMeta(time) })

  test('is known for an hour after its form was seen', () => {
    expect(at(minute(1)).status).toBe('pass')
    expect(at(minute(-1))).toMatchObject({ status: 'unknown', at: null })
    expect(verdict(check, { sights: {} }).detail).toContain(`Not seen in Meta lately: ${labels}.`)
  })

  test('is not known by a sight of another text', () => {
    const sights = Object.fromEntries(
      Object.entries(inMeta()).map(([one, sight]) => [
        one,
        { ...sight, inForm: { text: 'x', at: minute(30) } },
      ]),
    )
    expect(verdict(check, { sights }).status).toBe('unknown')
  })

  test('does not matter any more once SSO is active, and hides no failure', () => {
    expect(verdict(check, { sights: {} }, [...allWell, active]).status).toBe('pass')
    const one = check === 'same-app' ? 'issuer' : 'certificate'
    for (const type of ['value.saved', 'field.observed'] as const)
      expect(verdict(check, { sights: {} }, [...allWell, { type, id: one, value: 'another' }]).status).toBe(
        'fail',
      )
  })

  test('is what was saved where the form is open and empty, for the next setup', () => {
    const one = check === 'same-app' ? 'issuer' : 'certificate'
    expect(verdict(check, {}, [...allWell, { type: 'field.observed', id: one, value: '' }]).status).toBe(
      'pass',
    )
  })
})

describe('what was not read again', () => {
  test.each([undefined, instead])('does not matter any more once SSO is active', (sight) => {
    expect(match(sight, [...allWell, active]).status).toBe('pass')
  })

  test('does not matter for what a person typed: no page is asked for it', () => {
    const typed = (one: 'audienceUrl' | 'acsUrl') => captured(one, texts[one], 'pasted')
    const bodies = [...allWell, typed('audienceUrl')]
    expect(verdict(id, { sights: { acsUrl: acs } }, bodies).status).toBe('pass')
    expect(verdict(id, { sights: {} }, [...bodies, typed('acsUrl')]).status).toBe('pass')
    expect(verdict(id, { sights: {} }, bodies).detail).toContain('lately: ACS URL.')
  })

  test('matters for no other check', () => {
    for (const one of ['same-app', 'certificate-valid', 'test-passed', 'app-active'] as const)
      expect(verdict(one, { sights: inMeta() }).status).toBe('pass')
  })

  test('is nothing where no value is asked about', () => {
    expect(staleness(input({ sights: {} }), [])).toBeNull()
  })
})
