import type { PublicKey, X509Certificate } from '@peculiar/x509'

// Algorithms that WebCrypto, and so the parser, has no name for. RFC 8017, A.2.4; RFC 5758.
const unnamedAlgorithms: Record<string, string> = {
  '1.2.840.113549.1.1.2': 'RSASSA-PKCS1-v1_5 MD2',
  '1.2.840.113549.1.1.4': 'RSASSA-PKCS1-v1_5 MD5',
  '1.2.840.113549.1.1.14': 'RSASSA-PKCS1-v1_5 SHA-224',
  '1.2.840.10040.4.3': 'DSA SHA-1',
  '2.16.840.1.101.3.4.3.2': 'DSA SHA-256',
}

const curveBits: Record<string, number> = {
  'P-256': 256,
  'P-384': 384,
  'P-521': 521,
  'K-256': 256,
}

/** Name of the algorithm that signed a certificate, with its hash: "RSASSA-PKCS1-v1_5 SHA-256". */
export function signatureAlgorithmOf({ signatureAlgorithm }: X509Certificate): string {
  const { name, hash } = signatureAlgorithm as { name: string; hash?: { name?: string } }
  return hash?.name ? `${name} ${hash.name}` : (unnamedAlgorithms[name] ?? name)
}

/** Kind and size of a certificate's public key. */
export function keyOf(key: PublicKey): { keyAlgorithm: string; keyBits: number | null } {
  const { name, modulusLength, namedCurve } = key.algorithm as {
    name: string
    modulusLength?: number
    namedCurve?: string
  }
  if (modulusLength) return { keyAlgorithm: 'RSA', keyBits: modulusLength }
  if (namedCurve) return { keyAlgorithm: `EC ${namedCurve}`, keyBits: curveBits[namedCurve] ?? null }
  return { keyAlgorithm: name, keyBits: null }
}
