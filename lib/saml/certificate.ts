import { namesPrivateKey, sequencesIn } from './certificate-text'
import { looksLikePrivateKey } from './der'

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

/**
 * Why a text is not taken for a certificate. `several`: it holds more than one, and choosing would be a guess.
 * `damaged`: it signs itself, and its signature doesn't fit what it says.
 */
export type CertificateRefusal =
  'empty' | 'private-key' | 'not-a-certificate' | 'several' | 'too-long' | 'damaged'

/** A certificate, or the reason why there is none. Never any part of the text that was refused. */
export type CertificateResult =
  { ok: true; certificate: CertificateDetails } | { ok: false; reason: CertificateRefusal }

/** Longest text that is looked at, in characters. A certificate has about 1,200; a long chain some 10,000. */
export const CERTIFICATE_TEXT_LIMIT = 64 * 1024

/**
 * Reads one X.509 certificate from PEM or bare base64, whatever spaces, escapes and line widths it came with. Refuses
 * private keys, texts with two different certificates, and one of which a byte was altered since it signed itself.
 */
export async function parseCertificate(text: unknown): Promise<CertificateResult> {
  if (text === null || text === undefined) return { ok: false, reason: 'empty' }
  if (typeof text !== 'string') return { ok: false, reason: 'not-a-certificate' }
  if (text.length > CERTIFICATE_TEXT_LIMIT) return { ok: false, reason: 'too-long' }
  if (text.trim() === '') return { ok: false, reason: 'empty' }
  if (namesPrivateKey(text)) return { ok: false, reason: 'private-key' }

  const sequences = sequencesIn(text)
  if (!sequences) return { ok: false, reason: 'not-a-certificate' }
  if (sequences.some(looksLikePrivateKey)) return { ok: false, reason: 'private-key' }

  // The parser is large and few panels need it at once.
  const { detailsOf } = await import('./certificate-details')
  const found: CertificateDetails[] = []
  for (const sequence of sequences) {
    const details = await detailsOf(sequence)
    if (typeof details === 'string') return { ok: false, reason: details }
    found.push(details)
  }
  const [certificate, another] = found
  if (!certificate) return { ok: false, reason: 'not-a-certificate' }
  return another ? { ok: false, reason: 'several' } : { ok: true, certificate }
}

/** What is wrong with a certificate that parses, the gravest first. `expires-soon`: in less than 30 days. */
export type CertificateProblem = 'expired' | 'not-yet-valid' | 'weak-key' | 'weak-signature' | 'expires-soon'

const DAY = 24 * 60 * 60 * 1000

/** Days before its end from which on a certificate counts as expiring soon. */
export const EXPIRES_SOON_DAYS = 30

/** Everything that is wrong with a certificate at a time, the gravest first. */
export function certificateProblems(details: CertificateDetails, now: Date): CertificateProblem[] {
  const problems: CertificateProblem[] = []
  const left = Date.parse(details.notAfter) - now.getTime()
  // Written so that a date that can't be read counts as expired, never as valid.
  const expired = !(left >= 0)
  if (expired) problems.push('expired')
  if (!(Date.parse(details.notBefore) <= now.getTime())) problems.push('not-yet-valid')
  if (details.keyAlgorithm.startsWith('RSA') && (details.keyBits ?? 0) < 2048) problems.push('weak-key')
  if (/(?:MD2|MD5|SHA-1)$/.test(details.signatureAlgorithm)) problems.push('weak-signature')
  if (!expired && left < EXPIRES_SOON_DAYS * DAY) problems.push('expires-soon')
  return problems
}

/** The gravest thing that is wrong with a certificate at a time; null if nothing is. */
export function certificateProblem(details: CertificateDetails, now: Date): CertificateProblem | null {
  return certificateProblems(details, now)[0] ?? null
}
