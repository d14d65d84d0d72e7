import { installReflectMetadata } from '../../../lib/saml/reflect-metadata'

/** What a test certificate is to be like. Left out: RSA 2048, SHA-256, valid from 2025 to 2035. */
export interface Wish {
  key?: 'RSA-1024' | 'RSA-2048' | 'RSA-3072' | 'EC-P-256' | 'EC-P-384'
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-512'
  notBefore?: string
  notAfter?: string
  name?: string
  /** Who signs it, with a key of their own; left out: it signs itself. */
  issuer?: string
}

/** A made certificate, and its private key as PKCS#8 PEM and DER. */
export interface Made {
  pem: string
  der: Uint8Array
  privatePem: string
  privateDer: Uint8Array
}

/** Text in lines of `width` characters. */
export function wrap(text: string, width: number, newline = '\n'): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(newline)
}

/** Base64 of bytes, in one line. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const USES: KeyUsage[] = ['sign', 'verify']

/** A certificate of the wished kind, with a fresh key. */
export async function makeCertificate(wish: Wish = {}): Promise<Made> {
  installReflectMetadata()
  const { X509CertificateGenerator } = await import('@peculiar/x509')
  const [family, ...size] = (wish.key ?? 'RSA-2048').split('-')
  const hash = wish.hash ?? 'SHA-256'
  const algorithm =
    family === 'RSA'
      ? {
          name: 'RSASSA-PKCS1-v1_5',
          hash,
          publicExponent: new Uint8Array([1, 0, 1]),
          modulusLength: Number(size[0]),
        }
      : { name: 'ECDSA', hash, namedCurve: size.join('-') }
  const keys = await crypto.subtle.generateKey(algorithm, true, USES)
  const name = wish.name ?? 'CN=acme, OU=SSOProvider, O=Okta, L=San Francisco, ST=California, C=US'
  const signer = wish.issuer === undefined ? keys : await crypto.subtle.generateKey(algorithm, true, USES)
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '01a2b3',
    subject: name,
    issuer: wish.issuer ?? name,
    notBefore: new Date(wish.notBefore ?? '2025-01-01T00:00:00Z'),
    notAfter: new Date(wish.notAfter ?? '2035-01-01T00:00:00Z'),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
  })
  const privateDer = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const der = new Uint8Array(certificate.rawData)
  return {
    der,
    pem: `-----BEGIN CERTIFICATE-----\n${wrap(base64(der), 64)}\n-----END CERTIFICATE-----`,
    privateDer,
    privatePem: `-----BEGIN PRIVATE KEY-----\n${wrap(base64(privateDer), 64)}\n-----END PRIVATE KEY-----`,
  }
}
