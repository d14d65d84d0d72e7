import type { X509Certificate } from '@peculiar/x509'
import { elementsIn, isWellNested, readElement, type DerElement } from './der'

type Parser = typeof X509Certificate

const bytesOf = (bytes: Uint8Array<ArrayBuffer>, { start, end }: DerElement) => bytes.subarray(start, end)

const equal = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, place) => byte === other[place])

/** What a certificate states twice: who issued it and whom it names, and the algorithm inside and outside. RFC 5280, 4.1. */
interface Twice {
  issuer: DerElement
  subject: DerElement
  inside: DerElement
  outside: DerElement
}

function statedTwice(der: Uint8Array): Twice | null {
  const whole = readElement(der, 0)
  if (!whole || !isWellNested(der, whole)) return null
  const [body, outside] = elementsIn(der, whole) ?? []
  const fields = body && elementsIn(der, body)
  if (!fields || !outside) return null
  // The version stands first, under a tag of its own, and is left out where it is 1.
  const [, inside, issuer, , subject] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  return inside && issuer && subject ? { issuer, subject, inside, outside } : null
}

/** Curves that WebCrypto has. */
const CURVES = new Set(['P-256', 'P-384', 'P-521'])

/** Whether the signature is that of the key which the certificate holds; null where WebCrypto can't tell. */
async function isSignedByItself(certificate: X509Certificate): Promise<boolean | null> {
  const { hash } = certificate.signatureAlgorithm as { hash?: { name?: string } }
  const { namedCurve } = certificate.publicKey.algorithm as { namedCurve?: string }
  // Without a hash the algorithm is one that it has no name for, such as MD5.
  if (!hash?.name || (namedCurve !== undefined && !CURVES.has(namedCurve))) return null
  return certificate.verify({ signatureOnly: true })
}

/** A copy in which one part is overwritten with another of the same length. */
function withPart(
  der: Uint8Array<ArrayBuffer>,
  part: DerElement,
  other: DerElement,
): Uint8Array<ArrayBuffer> {
  const copy = der.slice()
  copy.set(bytesOf(der, other), part.start)
  return copy
}

/**
 * Whether something of a certificate was altered after it was signed, as far as that can be told without its issuer's:
 * one that signs itself, as Okta's do, carries its own proof. One that somebody else signed is never called damaged.
 */
export async function isDamaged(der: Uint8Array<ArrayBuffer>, Certificate: Parser): Promise<boolean> {
  const twice = statedTwice(der)
  if (!twice) return true
  const { issuer, subject, inside, outside } = twice
  if (!equal(bytesOf(der, inside), bytesOf(der, outside))) return true
  if (equal(bytesOf(der, issuer), bytesOf(der, subject)))
    return (await isSignedByItself(new Certificate(der))) === false
  if (issuer.end - issuer.start !== subject.end - subject.start) return false
  // Two names of one length: it may be one name, altered at one of its two places. Then the signature fits without that.
  for (const [part, other] of [
    [issuer, subject],
    [subject, issuer],
  ] as const)
    if (await isSignedByItself(new Certificate(withPart(der, part, other)))) return true
  return false
}
