import { messages } from '../i18n/messages'
import type { SignOnResponse } from '../saml/response'
import { bare } from './sight'
import { finding, type DryRunExpectation, type DryRunFinding } from './dry-run-finding'

const words = messages('dry-run-trust', {
  certificateUnread:
    "Tandem has not seen for sure which certificate Meta has saved: open “Add your IdP's SSO metadata” there, and run this again.",
  certificateUnnamed: 'The response does not say with which certificate it is signed.',
  certificateSame: 'It names the certificate that Meta has.',
  certificateOutOfDate:
    'It names the certificate that Meta has, but that one is not valid now, and not every reader accepts that: make a new one in Okta.',
  certificateToo: 'It names another certificate too: run "Test SSO" in Meta to be sure.',
  certificateOther:
    'Okta signs with another certificate: copy the one that is active in Okta into Meta, or activate the one that Meta has.',
  statusUnsaid: 'The response does not say its status.',
  statusFailed: 'Okta says that the sign-on did not succeed: look in its System Log.',
  statusGood: 'Okta says that the sign-on succeeded.',
  unasked: 'It answers a request that Tandem did not make: reload Okta and look again.',
  both: 'response and assertion',
  response: 'response',
  assertion: 'assertion',
  unsigned: 'Nothing is signed: set "Response" and "Assertion" to signed in Okta.',
  responseOnly:
    'Only the response is signed, and not every reader accepts that: set "Assertion Signature" to signed in Okta.',
  sha1: 'It is signed with SHA-1, which may be refused: choose RSA-SHA256 in Okta.',
  signed: 'It carries a signature; whether that holds only Meta can tell, with "Test SSO".',
})

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
  if (wanted === null) return finding('certificate', 'unknown', texts, words().certificateUnread)
  if (certificates.length === 0) return finding('certificate', 'unknown', texts, words().certificateUnnamed)
  if (certificates.every((found) => found === wanted))
    return expected && inForce(expected, now)
      ? finding('certificate', 'pass', texts, words().certificateSame)
      : finding('certificate', 'warn', texts, words().certificateOutOfDate)
  return certificates.includes(wanted)
    ? finding('certificate', 'warn', texts, words().certificateToo)
    : finding('certificate', 'fail', texts, words().certificateOther)
}

function status({ statusCode, inResponseTo, confirmations }: SignOnResponse): DryRunFinding {
  const texts = { found: statusCode, expected: SUCCESS }
  const answers = inResponseTo ?? confirmations.find((each) => each.inResponseTo !== null)?.inResponseTo
  if (statusCode === null) return finding('status', 'unknown', texts, words().statusUnsaid)
  if (statusCode !== SUCCESS) return finding('status', 'fail', texts, words().statusFailed)
  return answers === undefined
    ? finding('status', 'pass', texts, words().statusGood)
    : finding('status', 'warn', texts, words().unasked)
}

const SHA_1 = /[#-]sha1$/

function signature({ signed, signatureAlgorithms }: SignOnResponse): DryRunFinding {
  const { both, response, assertion } = words()
  const part = signed.response ? (signed.assertion ? both : response) : signed.assertion ? assertion : null
  // No text with places to fill: what one adds for right-to-left writing would be shown as hidden in the response.
  const found = part && `${part} (${signatureAlgorithms.join(', ')})`
  const texts = { found, expected: assertion }
  if (found === null) return finding('signature', 'fail', texts, words().unsigned)
  if (!signed.assertion) return finding('signature', 'warn', texts, words().responseOnly)
  return signatureAlgorithms.some((algorithm) => SHA_1.test(algorithm))
    ? finding('signature', 'warn', texts, words().sha1)
    : finding('signature', 'pass', texts, words().signed)
}

/** The lines on which trust rests: certificate, status, signature. */
export function judgeTrust(
  response: SignOnResponse,
  expected: DryRunExpectation,
  now: Date,
): DryRunFinding[] {
  return [certificate(response, expected, now), status(response), signature(response)]
}
