import type { CertificateDetails } from './certificate'
import { keyOf, signatureAlgorithmOf } from './certificate-algorithms'
import { pemOf } from './certificate-text'
import { isDamaged } from './own-signature'
import { installReflectMetadata } from './reflect-metadata'

async function fingerprint(hash: 'SHA-1' | 'SHA-256', der: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest(hash, der))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
}

/** What one DER sequence says of itself as a certificate, or why it is none. */
export async function detailsOf(
  der: Uint8Array<ArrayBuffer>,
): Promise<CertificateDetails | 'not-a-certificate' | 'damaged'> {
  installReflectMetadata()
  // Not before the line above.
  const { X509Certificate } = await import('@peculiar/x509')
  try {
    const parsed = new X509Certificate(der)
    if (await isDamaged(der, X509Certificate)) return 'damaged'
    return {
      pem: pemOf(der),
      sha1: await fingerprint('SHA-1', der),
      sha256: await fingerprint('SHA-256', der),
      subject: parsed.subject,
      issuer: parsed.issuer,
      notBefore: parsed.notBefore.toISOString(),
      notAfter: parsed.notAfter.toISOString(),
      signatureAlgorithm: signatureAlgorithmOf(parsed),
      ...keyOf(parsed.publicKey),
    }
  } catch {
    // The parser throws on anything that is not a certificate; its message may quote the text.
    return 'not-a-certificate'
  }
}
