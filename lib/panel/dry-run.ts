import { messages, phrase } from '../i18n/messages'
import { getFromOkta, getJson } from '../okta/client'
import { failureText } from '../okta/failure-text'
import { me as meSchema } from '../okta/schema'
import { parseCertificate } from '../saml/certificate'
import { createDocumentParser } from '../saml/document-parser'
import { parseSignOnPage, type ResponseRefusal } from '../saml/response'
import { judgeDryRun, outcomeOf } from '../setup/dry-run'
import { heldByMeta, type DryRunKnowledge } from '../setup/dry-run-expectation'
import type { DryRunFinding } from '../setup/dry-run-finding'

/** What the dry run came to. `problem`: why there is nothing to compare. */
export interface DryRunView {
  /** When Okta was asked; ISO 8601. */
  at: string
  outcome: 'pass' | 'fail' | 'unknown'
  problem: string | null
  findings: readonly DryRunFinding[]
}

const words = messages('panel-dry-run', {
  odd: 'Okta answered with a page that Tandem can’t read for sure. “Test SSO” in Meta shows what it does.',
  empty: 'Okta answered with an empty page. Try again.',
  signIn:
    'Okta asks you to sign in first, or to confirm that it is you. Open your Okta home page once, then try again.',
  notSentOn: 'Okta would not send you on to Meta now.',
  nobody: 'Okta’s answer names nobody: it holds no assertion.',
  encrypted: 'Okta encrypts the assertion for somebody. Meta gives no key for that: turn encryption off.',
  pageSays: phrase('It says: “{said}”'),
  addressUnread: 'The Sign on URL is not read yet. Open “More details” on the Sign On tab in Okta.',
  addressElsewhere: phrase(
    'The Sign on URL is no sign-on address of {host}, and Tandem asks no other. “Test SSO” in Meta shows what happens there.',
  ),
  noForecast:
    "Tandem has not seen for sure which Sign on URL Meta has saved, so this is no forecast. Open “Add your IdP's SSO metadata” in Meta, and run it again.",
})

type RefusalText = 'odd' | 'empty' | 'signIn' | 'notSentOn' | 'nobody' | 'encrypted'

const refusals: Record<ResponseRefusal, RefusalText> = {
  empty: 'empty',
  'page-too-long': 'odd',
  'sign-in-page': 'signIn',
  'error-page': 'notSentOn',
  'no-response': 'odd',
  'several-responses': 'odd',
  'odd-form': 'odd',
  'not-base64': 'odd',
  'not-utf8': 'odd',
  'too-long': 'odd',
  doctype: 'odd',
  'not-xml': 'odd',
  'not-a-response': 'odd',
  'no-assertion': 'nobody',
  'several-assertions': 'odd',
  'encrypted-assertion': 'encrypted',
  'encrypted-name-id': 'odd',
  'hidden-content': 'odd',
  'ambiguous-value': 'odd',
}

/** The one kind of page that the dry run asks for; the browser lets no other through. */
const SIGN_ON_PATH = /^\/app\/[\w-]+\/exk[0-9A-Za-z]+\/sso\/saml$/

/** The address to ask, or why there is none. Meta's own is the one that counts: that is where it sends people. */
function addressToAsk(
  orgHost: string,
  { saved, read }: { saved: string | null; read: string | null },
): { path: string } | { problem: string } {
  const text = saved ?? read
  if (text === null || !URL.canParse(text)) return { problem: words().addressUnread }
  const { protocol, host, pathname, search } = new URL(text)
  return protocol === 'https:' && host === orgHost && search === '' && SIGN_ON_PATH.test(pathname)
    ? { path: pathname }
    : { problem: words().addressElsewhere({ host: orgHost }) }
}

/**
 * Asks Okta for the response that it would send to Meta for whoever is signed in, and compares it with what Meta is
 * known to hold. The response is read in memory and let go: nothing of it is posted, stored or shown as it is.
 * `orgHost` is the org's own. Who is signed in is asked anew: another person may have signed in since.
 */
export async function dryRun(
  known: Omit<DryRunKnowledge, 'me' | 'now'>,
  orgHost: string,
): Promise<DryRunView> {
  const at = new Date().toISOString()
  const nothing = (problem: string, outcome: DryRunView['outcome'] = 'unknown'): DryRunView => ({
    at,
    outcome,
    problem,
    findings: [],
  })
  const { oktaHost, values } = known.state
  const me = await getJson(oktaHost, '/api/v1/users/me', meSchema)
  const held = heldByMeta({ ...known, me: me.ok ? me.value : null, now: new Date() })
  const address = addressToAsk(orgHost, { saved: held.signOnUrl, read: values.signOnUrl.value })
  if ('problem' in address) return nothing(address.problem)
  // Where Meta sends people is not known: what Okta sends from here says nothing of what they will meet.
  const elsewhere = held.signOnUrl === null ? words().noForecast : null
  const answer = await getFromOkta(orgHost, address.path, 'text/html')
  if (!answer.ok)
    return nothing(answer.reason === 'signed-out' ? words().signIn : failureText()[answer.reason])
  const page = parseSignOnPage(answer.value, createDocumentParser())
  if (!page.ok) {
    const text = words()[refusals[page.reason]]
    const told = page.said === null ? text : `${text} ${words().pageSays({ said: page.said })}`
    const fails = page.reason === 'error-page' && elsewhere === null
    return nothing(told, fails ? 'fail' : 'unknown')
  }
  const parsed = held.certificate === null ? null : await parseCertificate(held.certificate)
  const expected = { ...held, certificate: parsed?.ok ? parsed.certificate : null }
  const findings = judgeDryRun(page.response, expected, new Date())
  const outcome = elsewhere === null ? outcomeOf(findings) : 'unknown'
  return { at: answer.at, outcome, problem: elsewhere, findings }
}
