import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseCertificate } from '../../../lib/saml/certificate'
import { metadataCorpus } from './corpus'
import { wrap } from './make-certificate'

/** The same certificate as OpenSSL reads it; null if OpenSSL refuses it. */
function oracle(text: string): X509Certificate | null {
  try {
    const compact = text.replace(/\s/g, '')
    return new X509Certificate(
      `-----BEGIN CERTIFICATE-----\n${wrap(compact, 64)}\n-----END CERTIFICATE-----\n`,
    )
  } catch {
    return null
  }
}

/** Whether it says that it signs itself, and doesn't. */
const isAltered = (one: X509Certificate) => one.issuer === one.subject && !one.verify(one.publicKey)

const texts = new Map<string, string>()
for (const { name, text } of metadataCorpus()) {
  for (const match of text.matchAll(/<(?:\w+:)?X509Certificate[^>]*>([^<]*)</g)) {
    const content = match[1] ?? ''
    if (!texts.has(content)) texts.set(content, name)
  }
}

describe.skipIf(texts.size === 0)('certificates found in public metadata', () => {
  it('agree with OpenSSL, whether sound or broken', async () => {
    const counts = { sound: 0, altered: 0, refused: 0 }
    for (const [text, name] of texts) {
      const expected = oracle(text)
      const result = await parseCertificate(text)
      if (expected && isAltered(expected)) {
        expect(result, name).toEqual({ ok: false, reason: 'damaged' })
        counts.altered += 1
      } else if (expected) {
        expect(result, name).toMatchObject({
          ok: true,
          certificate: {
            sha1: expected.fingerprint,
            sha256: expected.fingerprint256,
            notBefore: new Date(expected.validFrom).toISOString(),
            notAfter: new Date(expected.validTo).toISOString(),
            keyBits: expected.publicKey.asymmetricKeyDetails?.modulusLength ?? expect.anything(),
          },
        })
        counts.sound += 1
      } else {
        expect(result.ok, `${name}: ${text.slice(0, 40)}`).toBe(false)
        counts.refused += 1
      }
    }
    console.info(
      `corpus: ${counts.sound} certificates agree, ${counts.altered} that were altered and ${counts.refused} broken ones refused`,
    )
    expect(counts.sound).toBeGreaterThan(30)
  })
})
