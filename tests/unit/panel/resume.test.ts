import { describe, expect, test } from 'vitest'
import type { TabReading } from '../../../lib/panel/read-consoles'
import { resumeView } from '../../../lib/panel/resume'
import type { EventBody } from '../../../lib/setup/events'
import type { Sights } from '../../../lib/setup/sight'
import { allWell } from '../setup/check-input'
import { after, bound, captured, minute, texts } from '../setup/sample'
import type { ValueId } from '../../../lib/guide/values'
import { look, tab } from './scene'

const RESUMED = minute(25)
const questions = (
  bodies: readonly EventBody[],
  tabs: TabReading[] = [],
  sights: Sights = {},
  at = RESUMED,
) => resumeView(after(...bodies), sights, look(...tabs), at)?.questions ?? []
const inForm = (id: ValueId): EventBody => ({ type: 'field.observed', id, value: texts[id] })
const seen = (...ids: ValueId[]): Sights =>
  Object.fromEntries(ids.map((id) => [id, { agreed: { text: texts[id], at: minute(29) }, instead: null }]))
const open = (id: ValueId) => ({ [id]: { state: 'open', text: texts[id], evidence: '' } }) as const
const passed: EventBody = { type: 'milestone.seen', milestone: 'test-passed' }
const active: EventBody = { type: 'milestone.seen', milestone: 'sso-active' }

describe('coming back', () => {
  test('is no matter of words in a setup that was begun here, or before the first look', () => {
    expect(resumeView(after(...allWell), {}, look(), null)).toBeNull()
    expect(resumeView(after(...allWell), {}, undefined, RESUMED)).toBeNull()
  })

  test.each([
    [minute(30 - 59), true],
    [minute(30 - 60), false],
    [minute(30 - 600), false],
  ])('with nothing open is a matter of words only after an hour (last entry %s)', (lastAt, silent) => {
    const found = resumeView(after(bound), {}, look(), lastAt)
    expect(found).toEqual(silent ? null : { lastAt, questions: [] })
  })

  test('says when the last entry was written', () => {
    expect(resumeView(after(captured('audienceUrl')), {}, look(), RESUMED)?.lastAt).toBe(RESUMED)
  })
})

describe('what was filled and not seen saved', () => {
  const filled = [bound, captured('acsUrl', texts.acsUrl, 'pasted'), inForm('acsUrl')]

  test('is a question: the form may be empty again', () => {
    const [only, second] = questions(filled)
    expect([only?.step, second]).toEqual(['3.2.3', undefined])
    expect(only?.text).toMatch(/^ACS URL: filled into Okta, and not seen saved/)
  })

  test('is one question for each console, all its values in it', () => {
    const meta = (['signOnUrl', 'issuer'] as const).flatMap((id) => [
      captured(id, texts[id], 'pasted'),
      inForm(id),
    ])
    expect(questions([...filled, ...meta]).map(({ step, text }) => [step, text.split(':')[0]])).toEqual([
      ['3.3.2', 'Sign on URL and Issuer'],
      ['3.2.3', 'ACS URL'],
    ])
  })

  test('is none where the form is open: Tandem sees what it holds', () => {
    expect(questions(filled, [tab('okta', { fields: open('acsUrl') })])).toEqual([])
    expect(questions(filled, [tab('okta', { fields: { acsUrl: { state: 'none' } } })])).toHaveLength(1)
  })

  test('is none once it was seen saved, or if another text was filled', () => {
    expect(questions([...filled, { type: 'value.saved', id: 'acsUrl', value: texts.acsUrl }])).toEqual([])
    expect(questions([...filled, { type: 'field.observed', id: 'acsUrl', value: 'x' }])).toEqual([])
  })
})

describe('what was read and not seen again', () => {
  test('is one question for each console', () => {
    const bodies = [captured('audienceUrl'), captured('acsUrl'), captured('issuer')]
    expect(questions(bodies).map(({ step, text }) => [step, text.split(':')[0]])).toEqual([
      ['3.1.4', 'Audience URL and ACS URL'],
      ['3.2.6', 'Issuer'],
    ])
  })

  test('is none once the page showed the same again', () => {
    const bodies = [captured('audienceUrl'), captured('acsUrl')]
    expect(questions(bodies, [], seen('audienceUrl', 'acsUrl'))).toEqual([])
    expect(questions(bodies, [], seen('acsUrl'))[0]?.text).toMatch(/^Audience URL:/)
  })

  test('is a question still while the page shows something else', () => {
    const sights = { audienceUrl: { agreed: { text: 'x', at: minute(29) }, instead: null } }
    expect(questions([captured('audienceUrl')], [], sights)).toHaveLength(1)
  })

  test('is none of what a person put in, and of what is in conflict', () => {
    expect(questions([captured('audienceUrl', texts.audienceUrl, 'pasted')])).toEqual([])
    expect(questions([captured('setupName', 'x', 'default')])).toEqual([])
    expect(
      questions([captured('issuer'), captured('issuer', 'http://www.okta.com/exkzzzzzzzzzzzzzzzzz')]),
    ).toEqual([])
  })

  test('is none after the switch: from then on it is about that moment', () => {
    expect(questions([captured('audienceUrl'), active])).toEqual([])
  })
})

describe('the switch', () => {
  test('may have been pressed meanwhile, once the test has passed', () => {
    const [only] = questions([passed])
    expect(only).toMatchObject({ step: '3.5.5', text: expect.stringContaining('“Activate SSO”') })
  })

  test('is no question before the test, and after it was seen', () => {
    expect(questions([bound])).toEqual([])
    expect(questions([passed, active])).toEqual([])
  })
})
