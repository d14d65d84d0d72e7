/** What a certificate says of itself. Fingerprints: upper-case hex pairs joined by colons. Times: ISO 8601, UTC. */
export interface CertificateDetails {
  /** Canonical PEM: 64 columns, LF, no trailing newline. */
  pem: string
  sha1: string
  sha256: string
  subject: string
  issuer: string
  notBefore: string
  notAfter: string
  /** "RSASSA-PKCS1-v1_5 SHA-256" and the like. */
  signatureAlgorithm: string
  keyAlgorithm: string
  /** Size of the public key in bits; null where the algorithm has none to state. */
  keyBits: number | null
}
