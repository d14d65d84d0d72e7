import { describe, expect, test } from 'vitest'
import type { ValueId } from '../../../lib/guide/values'
import type { EventBody } from '../../../lib/setup/events'
import { allWell, answer, app, facts, failed, readAt, verdict } from './check-input'
import { bound, captured, minute, otherAudience, texts } from './sample'

const saved = (id: ValueId, value: string = texts[id]): EventBody => ({
  type: 'value.saved',
  id,
  value,
})
const read = [bound, captured('audienceUrl'), captured('acsUrl')]
const bothSaved = [...read, saved('audienceUrl'), saved('acsUrl')]
const silent = facts({ app: failed('forbidden') })
const settings = (texts_: Record<string, unknown>, signOn: Record<string, unknown> = {}) =>
  facts({ app: answer(app({ settings: { app: texts_, signOn } })) })

describe('values-match', () => {
  const status = (bodies: EventBody[], given = silent) => verdict('values-match', { facts: given }, bodies)

  test('is unknown until Meta’s values are read, and while they are in conflict', () => {
    expect(status([bound]).status).toBe('unknown')
    expect(status([...read, captured('audienceUrl', otherAudience)], facts()).status).toBe('unknown')
  })

  test('says of what is in conflict that there is a decision to make', () => {
    const found = status([...read, captured('acsUrl', texts.acsUrl.replace(/\d+$/, '77'))])
    expect(found).toMatchObject({ status: 'unknown', detail: expect.stringMatching(/two.*ACS URL.*Decide/i) })
  })

  test('fails where the API has both settings by name and nothing in them, whatever the page showed before', () => {
    const empty = { workAccountsAudience: null, workAccountsAcs: '' }
    expect(status(bothSaved, settings(empty))).toMatchObject({ status: 'fail', at: readAt })
    // One name proves nothing: Okta does not document under which it keeps the two.
    expect(status(bothSaved, settings({ workAccountsAudience: null })).detail).not.toContain('empty')
    expect(status(bothSaved, settings({ siteUrl: null, other: '' })).detail).not.toContain('empty')
  })

  test('passes by the API, at the time of its answer', () => {
    expect(status(read, facts())).toMatchObject({ status: 'pass', at: readAt })
  })

  test('finds Okta’s texts under “override” keys of the sign-on settings too', () => {
    const given = settings({}, { audienceOverride: texts.audienceUrl, ssoAcsUrlOverride: texts.acsUrl })
    expect(status(read, given).status).toBe('pass')
  })

  test('fails where the API has other addresses', () => {
    const given = settings({ acsURL: texts.acsUrl, audience: 'https://old.example' })
    const found = status(bothSaved, given)
    expect(found.status).toBe('fail')
    expect(found.detail).toContain('Audience URL')
    expect(found.detail).not.toContain('ACS')
  })

  test('passes by the saved form where the API is silent, or names no address', () => {
    expect(status(bothSaved)).toMatchObject({ status: 'pass', at: minute(5) })
    expect(status(bothSaved, settings({ companyName: 'acme' })).status).toBe('pass')
  })

  test('is unknown while nothing, or only one of the two, was seen as saved', () => {
    expect(status(read).status).toBe('unknown')
    expect(status([...read, saved('acsUrl')]).status).toBe('unknown')
  })

  test('fails where the saved form shows another text, whatever the API says', () => {
    const old = [...read, saved('audienceUrl', 'https://old.example'), saved('acsUrl')]
    expect(status(old).status).toBe('fail')
    expect(status(old, facts()).status).toBe('fail')
  })

  test('fails by one character', () => {
    expect(status([...read, saved('audienceUrl', `${texts.audienceUrl}/`), saved('acsUrl')]).status).toBe(
      'fail',
    )
  })

  test('fails where the two are swapped, by the form or by the settings’ keys', () => {
    const inForm = [...read, saved('audienceUrl', texts.acsUrl), saved('acsUrl', texts.audienceUrl)]
    const byKey = settings({ audience: texts.acsUrl, acsUrl: texts.audienceUrl })
    for (const found of [status(inForm, facts()), status(read, byKey), status(bothSaved, byKey)]) {
      expect(found.status).toBe('fail')
      expect(found.detail).toContain('swapped')
    }
  })

  test('is unknown where the settings’ keys do not tell the two apart, until the form does', () => {
    const neutral = settings({ first: texts.acsUrl, second: texts.audienceUrl })
    expect(status(read, neutral).status).toBe('unknown')
    expect(status(bothSaved, neutral).status).toBe('pass')
  })

  test.each([
    ['http', texts.acsUrl.replace('https', 'http'), /http/],
    ['a slash at the end', `${texts.audienceUrl}/`, /slash/i],
    ['an invisible character', `${texts.audienceUrl}\u200b`, /U\+200B/],
    ['another company', otherAudience, /company/i],
  ])('names how a saved text differs: %s', (_case, text, words) => {
    const id = text.includes('saml.php') ? 'acsUrl' : 'audienceUrl'
    expect(status([...read, saved(id, text)])).toMatchObject({
      status: 'fail',
      detail: expect.stringMatching(words) as string,
    })
    const key = id === 'acsUrl' ? 'acsURL' : 'audience'
    const given = settings({ acsURL: texts.acsUrl, audience: texts.audienceUrl, [key]: text })
    expect(status(read, given)).toMatchObject({
      status: 'fail',
      detail: expect.stringMatching(words) as string,
    })
  })

  test('fails where Meta’s Recipient URL is not its ACS URL', () => {
    const recipient = captured('recipientUrl', 'https://work.meta.com/work/saml.php?__cid=1111111111')
    expect(status([...bothSaved, recipient], facts()).status).toBe('fail')
  })
})

describe('test-passed', () => {
  const passed: EventBody = { type: 'milestone.seen', milestone: 'test-passed' }
  const status = (...bodies: EventBody[]) => verdict('test-passed', {}, bodies).status

  test('is unknown before a test, and passes after one', () => {
    expect(status(...bothSaved)).toBe('unknown')
    expect(status(...bothSaved, passed)).toBe('pass')
  })

  test('fails when a saved value changed after the test, and passes after the next test', () => {
    const changed = [...bothSaved, passed, saved('acsUrl', 'https://other.example')]
    expect(status(...changed)).toBe('fail')
    expect(status(...changed, passed)).toBe('pass')
  })

  test('does not mind that the same was seen as saved once more', () => {
    expect(status(...bothSaved, passed, saved('acsUrl'))).toBe('pass')
  })

  test('does not mind that what was saved before the test is seen only after it', () => {
    expect(status(...read, passed, saved('audienceUrl'), saved('acsUrl'))).toBe('pass')
  })
})

describe('what Meta has saved of Okta’s values', () => {
  const meta = (id: ValueId, value: string) => [...allWell, saved(id, value)]
  const second = 'exk9z8y7x6w5v4u3t2s1'
  const other = (text: string) => text.replace(/exk\w+/, second)

  test.each(['issuer', 'signOnUrl'] as const)('same-app fails where Meta has another %s', (id) => {
    const found = verdict('same-app', {}, meta(id, other(texts[id])))
    expect(found).toMatchObject({ status: 'fail', detail: expect.stringContaining('Meta has saved another') })
    expect(verdict('same-app', {}, meta(id, texts[id])).status).toBe('pass')
  })

  test('same-app names the value that is in conflict', () => {
    const found = verdict('same-app', {}, [...allWell, captured('issuer', other(texts.issuer))])
    expect(found).toMatchObject({ status: 'unknown', detail: expect.stringMatching(/two.*Issuer.*Decide/i) })
  })

  test('certificate-valid fails where Meta has another certificate, and minds no other layout of the same', () => {
    const found = verdict(
      'certificate-valid',
      {},
      meta('certificate', texts.certificate.replace('MIIB', 'MIIC')),
    )
    expect(found).toMatchObject({ status: 'fail', detail: expect.stringContaining('Meta has saved another') })
    for (const text of [
      texts.certificate,
      `${texts.certificate.replaceAll('\n', '\r\n')}\r\n`,
      texts.certificate.replace('VmgAw', 'VmgAw\n'),
    ])
      expect(verdict('certificate-valid', {}, meta('certificate', text)).status).toBe('pass')
  })
})
