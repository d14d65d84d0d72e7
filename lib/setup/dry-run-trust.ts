import type { SignOnResponse } from '../saml/response'
import { bare } from './sight'
import { finding, type DryRunExpectation, type DryRunFinding } from './dry-run-finding'

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'

// Certificates of one org begin alike; their ends are the signatures, and never are.
const endOf = (base64: string): string => `… ${base64.slice(-24)}`

// A date that can't be read is never taken for a valid one.
const inForce = ({ notBefore, notAfter }: { notBefore: string; notAfter: string }, now: Date): boolean =>
  Date.parse(notBefore) <= now.getTime() && now.getTime() <= Date.parse(notAfter)

/**
 * Whether the certificate that the response names is the expected one: the same bytes, and so the same fingerprint.
 * That the signature was made with its key is not looked at.
 */
function certificate(
  { certificates }: SignOnResponse,
  { certificate: expected }: DryRunExpectation,
  now: Date,
): DryRunFinding {
  const wanted = expected && bare(expected.pem)
  const texts = { found: certificates.map(endOf).join(' ') || null, expected: wanted && endOf(wanted) }
  if (wanted === null)
    return finding(
      'certificate',
      'unknown',
      texts,
      "Tandem has not seen for sure which certificate Meta has saved: open “Add your IdP's SSO metadata” there, and run this again.",
    )
  if (certificates.length === 0)
    return finding(
      'certificate',
      'unknown',
      texts,
      'The response does not say with which certificate it is signed.',
    )
  if (certificates.every((found) => found === wanted))
    return expected && inForce(expected, now)
      ? finding('certificate', 'pass', texts, 'It names the certificate that Meta has.')
      : finding(
          'certificate',
          'warn',
          texts,
          'It names the certificate that Meta has, but that one is not valid now, and not every reader accepts that: make a new one in Okta.',
        )
  return certificates.includes(wanted)
    ? finding(
        'certificate',
        'warn',
        texts,
        'It names another certificate too: run "Test SSO" in Meta to be sure.',
      )
    : finding(
        'certificate',
        'fail',
        texts,
        'Okta signs with another certificate: copy the one that is active in Okta into Meta, or activate the one that Meta has.',
      )
}

function status({ statusCode, inResponseTo, confirmations }: SignOnResponse): DryRunFinding {
  const texts = { found: statusCode, expected: SUCCESS }
  const answers = inResponseTo ?? confirmations.find((each) => each.inResponseTo !== null)?.inResponseTo
  if (statusCode === null) return finding('status', 'unknown', texts, 'The response does not say its status.')
  if (statusCode !== SUCCESS)
    return finding(
      'status',
      'fail',
      texts,
      'Okta says that the sign-on did not succeed: look in its System Log.',
    )
  return answers === undefined
    ? finding('status', 'pass', texts, 'Okta says that the sign-on succeeded.')
    : finding(
        'status',
        'warn',
        texts,
        'It answers a request that Tandem did not make: reload Okta and look again.',
      )
}

const SHA_1 = /[#-]sha1$/

function signature({ signed, signatureAlgorithms }: SignOnResponse): DryRunFinding {
  const parts = [signed.response && 'response', signed.assertion && 'assertion'].filter(
    (part) => part !== false,
  )
  const found = parts.length > 0 ? `${parts.join(' and ')} (${signatureAlgorithms.join(', ')})` : null
  const texts = { found, expected: 'assertion' }
  if (found === null)
    return finding(
      'signature',
      'fail',
      texts,
      'Nothing is signed: set "Response" and "Assertion" to signed in Okta.',
    )
  if (!signed.assertion)
    return finding(
      'signature',
      'warn',
      texts,
      'Only the response is signed, and not every reader accepts that: set "Assertion Signature" to signed in Okta.',
    )
  return signatureAlgorithms.some((algorithm) => SHA_1.test(algorithm))
    ? finding(
        'signature',
        'warn',
        texts,
        'It is signed with SHA-1, which may be refused: choose RSA-SHA256 in Okta.',
      )
    : finding(
        'signature',
        'pass',
        texts,
        'It carries a signature; whether that holds only Meta can tell, with "Test SSO".',
      )
}

/** The lines on which trust rests: certificate, status, signature. */
export function judgeTrust(
  response: SignOnResponse,
  expected: DryRunExpectation,
  now: Date,
): DryRunFinding[] {
  return [certificate(response, expected, now), status(response), signature(response)]
}
