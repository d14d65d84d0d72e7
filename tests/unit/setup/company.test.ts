import { describe, expect, test } from 'vitest'
import { companyIn, companyOn } from '../../../lib/setup/company'
import { after, captured, otherAudience, reading, snapshot, texts } from './sample'

describe('the company that an Audience URL names', () => {
  test.each([
    ['https://work.meta.com/company/1234567890', '1234567890'],
    ['https://work.facebook.com/company/1234567890/', '1234567890'],
    ['https://work.meta.com/company/12x', null],
    ['https://work.meta.com/company/', null],
    ['https://work.meta.com/company/12/settings', null],
    ['', null],
    [null, null],
  ])('in %j is %j', (text, company) => {
    expect(companyIn(text)).toBe(company)
  })
})

describe('the company that a page shows to be its own', () => {
  const page = (...readings: Parameters<typeof reading>[]) =>
    companyOn(snapshot('meta', { readings: readings.map((args) => reading(...args)) }))

  test('is the one in its Audience URL, however often it stands there', () => {
    expect(page(['audienceUrl'])).toBe('1234567890123456')
    expect(page(['audienceUrl'], ['audienceUrl', `${texts.audienceUrl}/`])).toBe('1234567890123456')
  })

  test('is none where it shows two, or none', () => {
    expect(page(['audienceUrl'], ['audienceUrl', otherAudience])).toBeNull()
    expect(page(['acsUrl'])).toBeNull()
    expect(page()).toBeNull()
  })

  test('is none in a text that can’t be the value', () => {
    const readings = [{ ...reading('audienceUrl'), problem: 'swapped' as const }]
    expect(companyOn(snapshot('meta', { readings }))).toBeNull()
  })

  test('is none on a page of Okta, whatever was filled in there', () => {
    expect(companyOn(snapshot('okta', { readings: [reading('audienceUrl')] }))).toBeNull()
  })
})

describe('the company of a setup', () => {
  test('is that of the Audience URL that was taken or chosen last', () => {
    expect(after().metaCompanyId).toBeNull()
    expect(after(captured('audienceUrl')).metaCompanyId).toBe('1234567890123456')
    expect(
      after(captured('audienceUrl'), captured('audienceUrl', otherAudience, 'pasted')).metaCompanyId,
    ).toBe('9999999999999999')
  })

  test('stays while two Audience URLs disagree, and follows the decision', () => {
    const two = [captured('audienceUrl'), captured('audienceUrl', otherAudience)]
    expect(after(...two).metaCompanyId).toBe('1234567890123456')
    const chosen = { type: 'value.chosen', id: 'audienceUrl', value: otherAudience } as const
    expect(after(...two, chosen).metaCompanyId).toBe('9999999999999999')
  })
})
