import { createHash, randomBytes } from 'node:crypto'
import '../reflect'
import * as x509 from '@peculiar/x509'
import type { CertificateKind } from '../options'

const DAY = 86_400_000
const TEN_YEARS = 3650 * DAY

/** A key pair of an app with its self-signed certificate, in the forms that the console and the API need. */
export interface SigningKey {
  kid: string
  created: string
  notBefore: string
  expiresAt: string
  hash: 'SHA-1' | 'SHA-256'
  bits: number
  /** Base64 DER without line breaks: `x5c[0]` of the API. */
  x5c: string
  certificatePem: string
  privateKeyPem: string
}

/** Creates a key pair and a certificate in the way Okta issues them: self-signed, named after the org. */
export async function createSigningKey(
  orgLabel: string,
  now: Date,
  kind: CertificateKind = 'good',
): Promise<SigningKey> {
  const hash = kind === 'sha1' ? 'SHA-1' : 'SHA-256'
  const bits = kind === 'rsa1024' ? 1024 : 2048
  const { notBefore, notAfter } = validity(kind, now)
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash,
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: bits,
  }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(5).toString('hex')}`,
    name: `C=US, ST=California, L=San Francisco, O=Okta, OU=SSOProvider, CN=${orgLabel}, E=info@okta.com`,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys,
  })
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    kid: randomBytes(32).toString('base64url'),
    created: notBefore.toISOString(),
    notBefore: notBefore.toISOString(),
    expiresAt: notAfter.toISOString(),
    hash,
    bits,
    x5c: Buffer.from(certificate.rawData).toString('base64'),
    certificatePem: `${certificate.toString('pem').trim()}\n`,
    privateKeyPem: x509.PemConverter.encode(privateKey, 'PRIVATE KEY'),
  }
}

/** The certificate's fingerprint as colon-separated upper-case hex. */
export function fingerprint(key: SigningKey, hash: 'sha1' | 'sha256'): string {
  const digest = createHash(hash).update(Buffer.from(key.x5c, 'base64')).digest('hex').toUpperCase()
  return digest.match(/../g)?.join(':') ?? ''
}

// X.509 times have whole seconds, and the API must not say more than the certificate does.
function validity(kind: CertificateKind, now: Date): { notBefore: Date; notAfter: Date } {
  const today = Math.floor(now.getTime() / 1000) * 1000
  const end = today + (kind === 'expired' ? -DAY : kind === 'expiring' ? 20 * DAY : TEN_YEARS)
  return { notBefore: new Date(end - TEN_YEARS), notAfter: new Date(end) }
}
