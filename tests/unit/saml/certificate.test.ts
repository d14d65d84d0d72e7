import { X509Certificate, createHash, createPrivateKey } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CERTIFICATE_TEXT_LIMIT, parseCertificate } from '../../../lib/saml/certificate'
import { base64, makeCertificate, wrap, type Made, type Wish } from './make-certificate'

const kinds: { wish: Wish; signature: string; key: string }[] = [
  { wish: { key: 'RSA-2048' }, signature: 'RSASSA-PKCS1-v1_5 SHA-256', key: 'RSA' },
  { wish: { key: 'RSA-1024', hash: 'SHA-1' }, signature: 'RSASSA-PKCS1-v1_5 SHA-1', key: 'RSA' },
  { wish: { key: 'RSA-3072', hash: 'SHA-512' }, signature: 'RSASSA-PKCS1-v1_5 SHA-512', key: 'RSA' },
  { wish: { key: 'EC-P-256' }, signature: 'ECDSA SHA-256', key: 'EC P-256' },
  { wish: { key: 'EC-P-384', hash: 'SHA-512' }, signature: 'ECDSA SHA-512', key: 'EC P-384' },
  {
    wish: { notBefore: '2010-03-04T05:06:07Z', notAfter: '2020-03-04T05:06:07Z' },
    signature: 'RSASSA-PKCS1-v1_5 SHA-256',
    key: 'RSA',
  },
  { wish: { notAfter: '2075-01-01T00:00:00Z' }, signature: 'RSASSA-PKCS1-v1_5 SHA-256', key: 'RSA' },
]

const ecBits: Record<string, number> = { prime256v1: 256, secp384r1: 384 }

/** The sizes and dates as Node's own parser (OpenSSL) sees them. */
function oracle(pem: string) {
  const seen = new X509Certificate(pem)
  const details = seen.publicKey.asymmetricKeyDetails
  return {
    sha1: seen.fingerprint,
    sha256: seen.fingerprint256,
    notBefore: new Date(seen.validFrom).toISOString(),
    notAfter: new Date(seen.validTo).toISOString(),
    keyBits: details?.modulusLength ?? ecBits[details?.namedCurve ?? ''] ?? null,
  }
}

/** PEM without its first and last line. */
function body(pem: string | Buffer): string {
  return String(pem).replace(/-----.*-----/g, '')
}

describe('parseCertificate', () => {
  let one: Made
  let other: Made

  beforeAll(async () => {
    one = await makeCertificate()
    other = await makeCertificate({ name: 'CN=beta' })
  })

  it.each(kinds)('agrees with OpenSSL on $wish', async ({ wish, signature, key }) => {
    const made = await makeCertificate(wish)
    const result = await parseCertificate(made.pem)
    expect(result).toMatchObject({
      ok: true,
      certificate: { ...oracle(made.pem), pem: made.pem, signatureAlgorithm: signature, keyAlgorithm: key },
    })
  })

  it('states subject and issuer in readable form', async () => {
    const result = await parseCertificate(one.pem)
    if (!result.ok) throw new Error(result.reason)
    const { subject, issuer } = result.certificate
    const parts = subject.split(', ').toSorted()
    expect(parts).toEqual(new X509Certificate(one.pem).subject.split('\n').toSorted())
    expect(issuer).toBe(subject)
  })

  it('names MD5, which WebCrypto has no name for', async () => {
    // sha256WithRSAEncryption and md5WithRSAEncryption differ in their last byte. Whether it signs itself nobody can tell.
    const hex = Buffer.from(one.der).toString('hex').replaceAll('2a864886f70d01010b', '2a864886f70d010104')
    const result = await parseCertificate(Buffer.from(hex, 'hex').toString('base64'))
    expect(result).toMatchObject({
      ok: true,
      certificate: { signatureAlgorithm: 'RSASSA-PKCS1-v1_5 MD5' },
    })
  })

  it.each(['RSA-2048', 'EC-P-256'] as const)(
    'refuses one of %s that signs itself when any of its bytes was altered',
    async (key) => {
      const { der } = await makeCertificate({ key })
      const taken: number[] = []
      for (let place = 0; place < der.length; place++) {
        const altered = der.slice()
        // One bit of each byte, another one from byte to byte.
        altered[place] = (altered[place] ?? 0) ^ (1 << (place % 8))
        if ((await parseCertificate(base64(altered))).ok) taken.push(place)
      }
      expect(taken).toEqual([])
    },
  )

  it.each(['CN=somebody else', 'CN=beta'])(
    'takes one that %s signed: nobody can tell if it is whole',
    async (issuer) => {
      const { pem } = await makeCertificate({ name: 'CN=acme', issuer })
      expect(await parseCertificate(pem)).toMatchObject({
        ok: true,
        certificate: { issuer, subject: 'CN=acme' },
      })
    },
  )

  it('gives the same canonical text for every form in which a certificate travels', async () => {
    const bare = base64(one.der)
    const forms: Record<string, string> = {
      'CRLF and a newline at the end': `${one.pem}\n`.replaceAll('\n', '\r\n'),
      'CR only': one.pem.replaceAll('\n', '\r'),
      'one line without headers': bare,
      '76 columns without headers': wrap(bare, 76),
      '76 columns, indented, in an XML element': `<ds:X509Certificate>\n${wrap(bare, 76, '\n      ')}\n    </ds:X509Certificate>`,
      'blanks for newlines': one.pem.replaceAll('\n', ' '),
      'no white space at all': one.pem.replace(/\s/g, ''),
      'literal \\n, in quotes': JSON.stringify(one.pem),
      'literal \\r\\n and escaped slashes': JSON.stringify(one.pem.replaceAll('\n', '\r\n')).replaceAll(
        '/',
        String.raw`\/`,
      ),
      'XML escapes for line breaks': one.pem.replaceAll('\n', '&#13;&#xA;'),
      'XML escapes for signs': one.pem.replaceAll('+', '&#43;').replaceAll('=', '&#x3D;'),
      'escaped twice': one.pem.replaceAll('\n', '&amp;#10;'),
      'a byte order mark and zero-width blanks': `\u{feff}${one.pem.replaceAll('\n', '\n\u{200b}')}`,
      'no-break spaces': one.pem.replaceAll('\n', '\u{a0}\n'),
      'no first line': one.pem.split('\n').slice(1).join('\n'),
      'no last line': one.pem.split('\n').slice(0, -1).join('\n'),
      'typographic dashes': one.pem.replaceAll('--', '—'),
      'text around it': `Bag Attributes\n  friendlyName: okta\nsubject=CN = acme\n${one.pem}\n\nthanks!`,
      'no padding': bare.replace(/=+$/, ''),
      'the older label': one.pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE'),
      'twice the same': `${one.pem}\n${one.pem}`,
    }
    for (const [form, text] of Object.entries(forms)) {
      const result = await parseCertificate(text)
      expect(result.ok ? result.certificate.pem : result.reason, form).toBe(one.pem)
    }
  })

  it.each([undefined, null, '', '   \n\t '])('says that %j is empty', async (text) => {
    expect(await parseCertificate(text)).toEqual({ ok: false, reason: 'empty' })
  })

  it.each([42, {}, [], true])('refuses %j, which is no text', async (text) => {
    expect(await parseCertificate(text)).toEqual({ ok: false, reason: 'not-a-certificate' })
  })

  it('refuses two different certificates, whichever way they are joined', async () => {
    const several = { ok: false, reason: 'several' }
    expect(await parseCertificate(`${one.pem}\n${other.pem}`)).toEqual(several)
    expect(await parseCertificate(base64(Buffer.concat([one.der, other.der])))).toEqual(several)
    expect(await parseCertificate(`${base64(one.der)}\n\n${base64(other.der)}`)).toEqual(several)
  })

  it('refuses private keys in every form and gives nothing of them back', async () => {
    const key = createPrivateKey(one.privatePem)
    const encrypted = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    const rsa = key.export({ type: 'pkcs1', format: 'pem' })
    const elliptic = createPrivateKey((await makeCertificate({ key: 'EC-P-256' })).privatePem)
    const sec1 = elliptic.export({ type: 'sec1', format: 'pem' })
    const texts = [
      one.privatePem,
      `${one.pem}\n${one.privatePem}`,
      one.privatePem.replaceAll('\n', String.raw`\n`),
      base64(one.privateDer),
      `-----BEGIN CERTIFICATE-----\n${base64(one.privateDer)}\n-----END CERTIFICATE-----`,
      base64(Buffer.concat([one.der, one.privateDer])),
      ...[encrypted, rsa, sec1].flatMap((pem) => [String(pem), body(pem)]),
    ]
    for (const text of texts) {
      expect(await parseCertificate(text)).toEqual({ ok: false, reason: 'private-key' })
    }
  })

  it('refuses lookalikes: requests, public keys, other PEM, other base64, URLs', async () => {
    const publicKey = new X509Certificate(one.pem).publicKey
    const texts = [
      one.pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
      one.pem.replaceAll('CERTIFICATE', 'PKCS7'),
      String(publicKey.export({ type: 'spki', format: 'pem' })),
      publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
      'aGVsbG8gd29ybGQ=',
      'https://acme.okta.com/app/exk1a2b3c4d5e6f7g8h9/sso/saml/metadata',
      '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----',
      '-----BEGIN CERTIFICATE-----',
      'MIIDpDCCAoygAwIBAgIGAX…',
    ]
    for (const text of texts) {
      expect(await parseCertificate(text), text).toEqual({ ok: false, reason: 'not-a-certificate' })
    }
  })

  it('refuses a certificate cut off at any sixteenth byte, and one with bytes behind it', async () => {
    for (let length = 1; length < one.der.length; length += 16) {
      const result = await parseCertificate(base64(one.der.slice(0, length)))
      expect(result, `${length} bytes`).toEqual({ ok: false, reason: 'not-a-certificate' })
    }
    const longer = base64(Buffer.concat([one.der, Buffer.from([0])]))
    expect(await parseCertificate(longer)).toEqual({ ok: false, reason: 'not-a-certificate' })
  })

  it('refuses a text over the limit without looking at it', async () => {
    const text = one.pem + ' '.repeat(CERTIFICATE_TEXT_LIMIT)
    expect(await parseCertificate(text)).toEqual({ ok: false, reason: 'too-long' })
  })

  it('answers at once on texts made to be slow', async () => {
    const count = CERTIFICATE_TEXT_LIMIT
    const nested = Buffer.alloc(count / 2, Buffer.from([0x30, 0x80])).toString('base64')
    const tiny = Buffer.from(Array.from({ length: 11_000 }, (_, i) => [0x30, 2, i >> 8, i & 255]).flat())
    const texts = [
      '-'.repeat(count),
      '- '.repeat(count / 2),
      '-----BEGIN '.repeat(count / 11),
      '-----BEGIN CERTIFICATE-----'.repeat(count / 27),
      '&amp;'.repeat(count / 5),
      '='.repeat(count),
      `A${'= '.repeat(count / 2 - 1)}`,
      ' '.repeat(count - 1) + 'x',
      nested.slice(0, count),
      tiny.toString('base64').slice(0, count),
    ]
    for (const text of texts) {
      const times: number[] = []
      // The best of three: the machine may be busy with something else.
      for (let turn = 0; turn < 3; turn++) {
        const started = performance.now()
        expect((await parseCertificate(text)).ok).toBe(false)
        times.push(performance.now() - started)
      }
      expect(Math.min(...times), text.slice(0, 30)).toBeLessThan(1000)
    }
  })

  it('never throws, and states the fingerprint of the very bytes it gives back', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map(base64)
    const damaged = fc
      .tuple(fc.nat(one.pem.length - 1), fc.string({ maxLength: 3 }))
      .map(([at, put]) => one.pem.slice(0, at) + put + one.pem.slice(at + 1))
    const framed = bytes.map((text) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.string(), bytes, framed, damaged), async (text) => {
        const result = await parseCertificate(text)
        if (!result.ok) return
        const { pem, sha256 } = result.certificate
        const hash = createHash('sha256')
          .update(Buffer.from(body(pem), 'base64'))
          .digest('hex')
        expect(sha256.replaceAll(':', '').toLowerCase()).toBe(hash)
        expect(await parseCertificate(pem)).toEqual(result)
      }),
      { numRuns: 1000 },
    )
  })
})
