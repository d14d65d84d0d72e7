import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import type { SignOnResponse } from '../../../lib/saml/response'
import { judgeDryRun, outcomeOf } from '../../../lib/setup/dry-run'
import type { DryRunExpectation, DryRunLine } from '../../../lib/setup/dry-run-finding'
import { speakSome } from '../i18n/speak-some'

const AUDIENCE = 'https://work.meta.com/company/1234567890123456'
const ACS = 'https://work.meta.com/work/saml.php?__cid=6543210987654321'
const ISSUER = 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9'
const SAML_1 = 'urn:oasis:names:tc:SAML:1.1:nameid-format:'
const now = new Date('2026-03-04T05:06:10Z')

const confirmation = {
  method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
  recipient: ACS,
  notBefore: null,
  notOnOrAfter: '2026-03-04T05:11:07.890Z',
  inResponseTo: null,
}
const right: SignOnResponse = {
  postUrl: ACS,
  hasRelayState: false,
  destination: ACS,
  inResponseTo: null,
  issuer: ISSUER,
  assertionIssuer: ISSUER,
  statusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  nameId: 'ada@acme.example',
  nameIdFormat: `${SAML_1}emailAddress`,
  audiences: [AUDIENCE],
  confirmations: [confirmation],
  notBefore: '2026-03-04T05:01:07.890Z',
  notOnOrAfter: '2026-03-04T05:11:07.890Z',
  issueInstant: '2026-03-04T05:06:07.890Z',
  authnContext: null,
  certificates: ['AAAABBBB'],
  signed: { response: true, assertion: true },
  signatureAlgorithms: ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'],
}
const known: DryRunExpectation = {
  audienceUrl: AUDIENCE,
  acsUrl: ACS,
  issuer: ISSUER,
  certificate: {
    pem: '-----BEGIN CERTIFICATE-----\nAAAA\nBBBB\n-----END CERTIFICATE-----',
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
  },
  email: 'ada@acme.example',
}

function line(
  id: DryRunLine,
  change: Partial<SignOnResponse>,
  expected: Partial<DryRunExpectation> = {},
  at = now,
) {
  const found = judgeDryRun({ ...right, ...change }, { ...known, ...expected }, at).find(
    (each) => each.id === id,
  )
  if (!found) throw new Error(`No line ${id}`)
  return found
}

describe('judgeDryRun', () => {
  it('passes every line of a response that fits', () => {
    const findings = judgeDryRun(right, known, now)
    expect(findings.map(({ id, status }) => `${id} ${status}`)).toEqual(
      [
        'name-id',
        'name-id-format',
        'audience',
        'recipient',
        'destination',
        'post-url',
        'issuer',
        'certificate',
        'times',
        'status',
        'signature',
      ].map((id) => `${id} pass`),
    )
    expect(outcomeOf(findings)).toBe('pass')
  })

  it.each<[DryRunLine, string, Partial<SignOnResponse>, string]>([
    ['name-id', 'fail', { nameId: 'Ada@acme.example' }, 'Only upper and lower case differ'],
    ['name-id', 'fail', { nameId: 'bob@acme.example' }, 'another text'],
    ['name-id', 'fail', { nameId: 'ada@acme.example\u200b' }, 'U+200B'],
    ['name-id', 'fail', { nameId: '' }, 'name nobody'],
    ['name-id', 'fail', { nameId: null }, 'name nobody'],
    ['name-id-format', 'pass', { nameIdFormat: null }, ''],
    ['name-id-format', 'pass', { nameIdFormat: `${SAML_1}unspecified` }, ''],
    ['name-id-format', 'warn', { nameIdFormat: `${SAML_1}X509SubjectName` }, 'e-mail'],
    ['audience', 'fail', { audiences: [ACS] }, "It is Meta's ACS URL, not Meta's Audience URL"],
    ['audience', 'fail', { audiences: [AUDIENCE.replace('3456', '3457')] }, 'another company'],
    ['audience', 'fail', { audiences: [] }, 'no audience'],
    ['audience', 'fail', { audiences: ['urn:a', 'urn:b'] }, 'another text'],
    ['audience', 'warn', { audiences: ['urn:a', AUDIENCE] }, 'other audiences'],
    ['recipient', 'fail', { confirmations: [] }, 'no recipient'],
    ['recipient', 'fail', { confirmations: [{ ...confirmation, recipient: `${ACS}/` }] }, 'slash too many'],
    ['recipient', 'warn', { confirmations: [confirmation, confirmation] }, 'another way'],
    ['recipient', 'warn', { confirmations: [{ ...confirmation, method: 'urn:key' }] }, 'another way'],
    ['destination', 'fail', { destination: ACS.replace('https', 'http') }, 'begins with http://'],
    ['destination', 'fail', { destination: null }, 'no destination'],
    [
      'destination',
      'warn',
      { destination: null, signed: { response: false, assertion: true } },
      'no destination',
    ],
    ['post-url', 'fail', { postUrl: AUDIENCE }, "Meta's Audience URL"],
    ['post-url', 'fail', { postUrl: '' }, 'nowhere'],
    ['issuer', 'fail', { issuer: ISSUER.replace('http', 'https') }, 'begins with https://'],
    ['issuer', 'fail', { assertionIssuer: ISSUER.replace('h9', 'h8') }, 'another app'],
    ['issuer', 'fail', { assertionIssuer: null }, 'no issuer'],
    ['issuer', 'warn', { issuer: null }, 'Only the assertion'],
    ['certificate', 'fail', { certificates: ['AAAACCCC'] }, 'another certificate'],
    ['certificate', 'warn', { certificates: ['AAAACCCC', 'AAAABBBB'] }, 'too'],
    ['certificate', 'unknown', { certificates: [] }, 'does not say'],
    ['times', 'fail', { notOnOrAfter: '2026-03-04T05:01:07.890Z' }, 'expired at birth'],
    ['times', 'fail', { notOnOrAfter: '2026-03-04T05:06:07.890Z' }, 'expired at birth'],
    ['times', 'unknown', { notBefore: '2026-03-04T05:01:07' }, 'clearly'],
    ['times', 'unknown', { notOnOrAfter: null }, 'clearly'],
    ['times', 'unknown', { issueInstant: '2026-13-44T05:01:07Z' }, 'clearly'],
    ['times', 'unknown', { confirmations: [confirmation, confirmation] }, 'clearly'],
    [
      'times',
      'fail',
      { confirmations: [{ ...confirmation, notOnOrAfter: '2026-01-01T00:00:00Z' }] },
      'birth',
    ],
    [
      'times',
      'fail',
      { confirmations: [{ ...confirmation, notBefore: '2026-03-04T05:11:07.890Z' }] },
      'birth',
    ],
    ['status', 'fail', { statusCode: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, 'System Log'],
    ['status', 'unknown', { statusCode: null }, 'does not say'],
    ['status', 'warn', { inResponseTo: '_x' }, 'answers a request'],
    ['status', 'warn', { confirmations: [{ ...confirmation, inResponseTo: '_x' }] }, 'answers a request'],
    ['signature', 'fail', { signed: { response: false, assertion: false } }, 'Nothing is signed'],
    ['signature', 'warn', { signed: { response: true, assertion: false } }, 'Only the response'],
    ['signature', 'warn', { signatureAlgorithms: ['http://www.w3.org/2000/09/xmldsig#rsa-sha1'] }, 'SHA-1'],
  ])('says of %s: %s, for %j', (id, status, change, words) => {
    const found = line(id, change)
    expect(found.status).toBe(status)
    expect(found.advice).toContain(words)
    expect(outcomeOf([found])).toBe(status === 'fail' ? 'fail' : 'unknown')
  })

  it.each([
    ['warn', -11, 'behind'],
    ['warn', -7, '7 minutes behind Okta'],
    ['pass', -4, 'valid now'],
    ['pass', 4, 'valid now'],
    ['warn', 7, '7 minutes ahead of Okta'],
    ['warn', 11, '11 minutes ahead of Okta'],
  ])('says %s of the times when the clock is %i minutes off', (status, minutes, words) => {
    const found = line('times', {}, {}, new Date(now.getTime() + minutes * 60_000))
    expect(found.status).toBe(status)
    expect(found.advice).toContain(words)
  })

  it.each([
    ['from tomorrow on', { notBefore: '2026-03-05T05:06:10Z' }],
    ['until yesterday', { notAfter: '2026-03-03T05:06:10Z' }],
    ['from nobody knows when', { notBefore: 'soon' }],
    ['until nobody knows when', { notAfter: '' }],
  ])('does not pass a certificate that is valid %s: Meta may refuse it or not', (_when, dates) => {
    const certificate = {
      ...known.certificate,
      pem: 'AAAABBBB',
      notBefore: '2026-01-01',
      notAfter: '2027-01-01',
    }
    expect(line('certificate', {}, { certificate }).status).toBe('pass')
    expect(line('certificate', {}, { certificate: { ...certificate, ...dates } }).status).toBe('warn')
  })

  it.each([
    ['before it begins', { notBefore: '2026-03-04T05:06:07.890Z' }, -3],
    ['after it ends', { notOnOrAfter: '2026-03-04T05:08:07.890Z' }, 3],
  ])(
    'does not pass a response %s by this computer’s clock, though the clocks differ little',
    (_when, change, by) => {
      const found = line('times', change, {}, new Date(now.getTime() + by * 60_000))
      expect(found).toMatchObject({ status: 'warn', advice: expect.stringContaining('differ a little') })
    },
  )

  it('warns of a clock that is wrong even while the response lasts', () => {
    const notOnOrAfter = '2026-03-04T06:06:07.890Z'
    const lasting = { notOnOrAfter, confirmations: [{ ...confirmation, notOnOrAfter }] }
    const found = line('times', lasting, {}, new Date(now.getTime() + 360_000))
    expect(found).toMatchObject({ status: 'warn', advice: expect.stringContaining('6 minutes ahead') })
  })

  it.each<[DryRunLine, keyof DryRunExpectation, Partial<SignOnResponse>]>([
    ['name-id', 'email', { nameId: null }],
    ['audience', 'audienceUrl', { audiences: [] }],
    ['recipient', 'acsUrl', { confirmations: [] }],
    ['destination', 'acsUrl', { destination: null, signed: { response: false, assertion: true } }],
    ['post-url', 'acsUrl', { postUrl: '' }],
    ['issuer', 'issuer', { issuer: null, assertionIssuer: null }],
    ['certificate', 'certificate', { certificates: [] }],
  ])('says unknown of %s while %s isn’t known, whatever Okta would send', (id, key, odd) => {
    for (const change of [{}, odd])
      expect(line(id, change, { [key]: null })).toMatchObject({ status: 'unknown', expected: null })
    expect(outcomeOf(judgeDryRun(right, { ...known, [key]: null }, now))).toBe('unknown')
  })

  it('shows texts without anything invisible, and none that is long', () => {
    expect(line('name-id', { nameId: 'a\u202eb' }).found).toBe('a[U+202E]b')
    expect(line('name-id', { nameId: 'x'.repeat(5000) }).found).toHaveLength(301)
  })
})

describe('outcomeOf', () => {
  const findings = judgeDryRun(right, known, now)

  it('is unknown of nothing, and while a line that decides is missing or doesn’t pass', () => {
    expect(outcomeOf([])).toBe('unknown')
    for (const { id } of findings) {
      const free = id === 'name-id-format'
      expect(outcomeOf(findings.filter((each) => each.id !== id))).toBe(free ? 'pass' : 'unknown')
      for (const status of ['warn', 'unknown'] as const)
        expect(outcomeOf(findings.map((each) => (each.id === id ? { ...each, status } : each)))).toBe(
          free ? 'pass' : 'unknown',
        )
      expect(outcomeOf(findings.map((each) => (each.id === id ? { ...each, status: 'fail' } : each)))).toBe(
        'fail',
      )
    }
  })
})

describe('what carries a signature', () => {
  afterEach(() => speak('en', {}))
  const found = (response: boolean, assertion: boolean) =>
    line('signature', { signed: { response, assertion }, signatureAlgorithms: ['rsa', 'dsa'] }).found

  it('is named with the algorithms, whatever the language', () => {
    expect(found(true, true)).toBe('response and assertion (rsa, dsa)')
    expect(found(true, false)).toBe('response (rsa, dsa)')
    expect(found(false, true)).toBe('assertion (rsa, dsa)')
    expect(found(false, false)).toBeNull()
    speakSome('ar', { 'dry-run-trust': { both: 'الرد والتأكيد' } })
    expect(found(true, true)).toBe('الرد والتأكيد (rsa, dsa)')
  })
})
