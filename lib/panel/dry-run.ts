import { getFromOkta } from '../okta/client'
import { failureText } from '../okta/failure-text'
import { parseCertificate } from '../saml/certificate'
import { parseSignOnPage, type ResponseRefusal } from '../saml/response'
import { judgeDryRun, outcomeOf } from '../setup/dry-run'
import type { DryRunFinding } from '../setup/dry-run-finding'
import type { SetupState } from '../setup/state'

/** What the dry run came to. `problem`: why there is nothing to compare. */
export interface DryRunView {
  /** When Okta was asked; ISO 8601. */
  at: string
  outcome: 'pass' | 'fail' | 'unknown'
  problem: string | null
  findings: readonly DryRunFinding[]
}

const odd =
  'Okta answered with a page that Tandem can’t read for sure. “Test SSO” in Meta shows what it does.'

const refusals: Record<ResponseRefusal, string> = {
  empty: 'Okta answered with an empty page. Try again.',
  'page-too-long': odd,
  'sign-in-page':
    'Okta asks you to sign in first, or to confirm that it is you. Open your Okta home page once, then try again.',
  'error-page': 'Okta sends nobody like you to Meta now.',
  'no-response': odd,
  'several-responses': odd,
  'odd-form': odd,
  'not-base64': odd,
  'not-utf8': odd,
  'too-long': odd,
  doctype: odd,
  'not-xml': odd,
  'not-a-response': odd,
  'no-assertion': 'Okta’s answer says who nobody is: it holds no assertion.',
  'several-assertions': odd,
  'encrypted-assertion':
    'Okta encrypts the assertion for somebody. Meta gives no key for that: turn encryption off.',
  'encrypted-name-id': odd,
  'hidden-content': odd,
  'ambiguous-value': odd,
}

/**
 * Asks Okta for the response that it would send to Meta for whoever is signed in, and compares it with what Meta
 * expects. The response is read in memory and let go: nothing of it is posted, stored or shown as it is. `orgHost` is
 * the org's own, `email` the person's address at Meta; null where it isn't known.
 */
export async function dryRun(setup: SetupState, orgHost: string, email: string | null): Promise<DryRunView> {
  const at = new Date().toISOString()
  const nothing = (problem: string, outcome: DryRunView['outcome'] = 'unknown'): DryRunView => ({
    at,
    outcome,
    problem,
    findings: [],
  })
  const { audienceUrl, acsUrl, issuer, signOnUrl, certificate } = setup.values
  if (signOnUrl.value === null || !URL.canParse(signOnUrl.value))
    return nothing('The Sign on URL is not read yet. Open “More details” on the Sign On tab in Okta.')
  const answer = await getFromOkta(orgHost, new URL(signOnUrl.value).pathname, 'text/html')
  if (!answer.ok)
    return nothing(answer.reason === 'signed-out' ? refusals['sign-in-page'] : failureText[answer.reason])
  const page = parseSignOnPage(answer.value, new DOMParser())
  if (!page.ok) {
    const text = refusals[page.reason]
    const said = page.said === null ? '' : ` It says: “${page.said}”`
    return nothing(text + said, page.reason === 'error-page' ? 'fail' : 'unknown')
  }
  const parsed = certificate.value === null ? null : await parseCertificate(certificate.value)
  const expected = {
    audienceUrl: audienceUrl.value,
    acsUrl: acsUrl.value,
    issuer: issuer.value,
    certificate: parsed?.ok ? parsed.certificate : null,
    email,
  }
  const findings = judgeDryRun(page.response, expected, new Date())
  return { at: answer.at, outcome: outcomeOf(findings), problem: null, findings }
}
