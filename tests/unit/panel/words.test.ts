import { describe, expect, test } from 'vitest'
import type { ValueProblem } from '../../../lib/guide/recognise'
import { listOf } from '../../../lib/i18n/format'
import type { FillRefusal } from '../../../lib/page/types'
import type { PointProblem } from '../../../lib/page/pointed'
import { pointProblemText, refusalText, valueProblemText } from '../../../lib/panel/words'
import type { CertificateDetails } from '../../../lib/saml/certificate'
import type { EventBody } from '../../../lib/setup/events'
import { certificate } from '../setup/check-input'
import { after, captured, minute, otherAudience, source, texts } from '../setup/sample'

const moment = { sights: {}, now: new Date(minute(60)) }
const said = (id: 'audienceUrl' | 'acsUrl' | 'recipientUrl' | 'issuer', ...bodies: EventBody[]) => {
  const { values } = after(...bodies)
  return valueProblemText(id, values[id], values.recipientUrl, null, moment)
}
const audience = captured('audienceUrl')
const inForm = (value: string): EventBody => ({ type: 'field.observed', id: 'audienceUrl', value })
const saved = (value: string): EventBody => ({ type: 'value.saved', id: 'audienceUrl', value })

describe('what is said of a value', () => {
  test('is nothing while nothing is wrong', () => {
    const fine = [[], [audience], [audience, inForm('')], [audience, inForm(texts.audienceUrl)]]
    for (const bodies of fine) expect(said('audienceUrl', ...bodies)).toBeNull()
    expect(said('audienceUrl', audience, saved(texts.audienceUrl))).toBeNull()
    expect(said('audienceUrl', audience, saved(''))).toBeNull()
  })

  test('is a conflict before anything else', () => {
    const text = said('audienceUrl', audience, captured('audienceUrl', otherAudience), saved('x'))
    expect(text).toContain('Choose')
  })

  test('is where another text stands: in the form, or saved', () => {
    expect(said('audienceUrl', audience, inForm('https://old.example'))).toContain('The form in Okta holds')
    expect(said('audienceUrl', audience, saved('https://old.example'))).toContain('Okta has saved another')
  })

  test('is that the Recipient URL is not the ACS URL', () => {
    const recipient = captured('recipientUrl', 'https://work.meta.com/work/saml.php?__cid=1111111111')
    expect(said('acsUrl', captured('acsUrl'), recipient)).toContain('Recipient URL')
    expect(said('acsUrl', captured('acsUrl'), captured('recipientUrl'))).toBeNull()
  })

  test.each<ValueProblem>([
    'swapped',
    'wrong-product',
    'wrong-kind',
    'not-a-certificate',
    'private-key',
    'empty',
  ])('is the problem of a text that can’t be it: %s', (problem) => {
    const event: EventBody = { type: 'value.captured', id: 'issuer', value: '', source: source(), problem }
    expect(said('issuer', event)).toMatch(/^[A-Z].*\.$/)
  })
})

describe('what is said of a certificate', () => {
  const text = (change: Partial<CertificateDetails>) => {
    const { values } = after(captured('certificate'))
    const details = { ...certificate, ...change }
    return valueProblemText('certificate', values.certificate, values.recipientUrl, details, moment)
  }

  test.each<[string, Partial<CertificateDetails>, string]>([
    ['expired', { notAfter: '2026-04-01T00:00:00.000Z' }, 'Expired on 2026-04-01'],
    ['not yet valid', { notBefore: '2027-01-01T00:00:00.000Z' }, 'only from 2027-01-01'],
    ['expiring', { notAfter: '2026-05-20T00:00:00.000Z' }, 'Expires on 2026-05-20'],
    ['a short key', { keyBits: 1024 }, '2048'],
    ['SHA-1', { signatureAlgorithm: 'RSASSA-PKCS1-v1_5 SHA-1' }, 'SHA-1'],
  ])('%s', (_case, change, words) => {
    expect(text(change)).toContain(words)
  })

  test('is nothing of a sound one', () => {
    expect(text({})).toBeNull()
  })
})

test('every refusal of a field has its words, and no two the same', () => {
  const reasons: FillRefusal[] = [
    'none',
    'ambiguous',
    'disabled',
    'read-only',
    'covered',
    'password',
    'holds-another-value',
    'wrong-page',
    'reverted',
    'changed',
    'too-long',
  ]
  const words = reasons.map((reason) => refusalText({ ok: false, reason, found: 'secret' }))
  expect(new Set(words).size).toBe(reasons.length)
  expect(words.join()).not.toContain('secret')
})

test('lists read like sentences', () => {
  expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b, and c',
  ])
})

describe('why what is pointed at can’t be taken', () => {
  const reasons: Record<PointProblem, true> = {
    swapped: true,
    'wrong-product': true,
    'wrong-kind': true,
    'not-a-certificate': true,
    'private-key': true,
    empty: true,
    'no-field': true,
    password: true,
    locked: true,
    another: true,
    'not-again': true,
  }

  test('is a sentence of its own for each reason', () => {
    const sentences = (Object.keys(reasons) as PointProblem[]).map((reason) => pointProblemText(reason, null))
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
  })

  test('names the value whose field it is', () => {
    expect(pointProblemText('another', 'acsUrl')).toBe('This is the field for ACS URL.')
  })
})
