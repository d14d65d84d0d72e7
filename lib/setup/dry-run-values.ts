import type { SignOnResponse } from '../saml/response'
import { finding, type DryRunExpectation, type DryRunFinding, type DryRunLine } from './dry-run-finding'
import { differenceOf } from './text-difference'

/** A line that compares one text with another, in words for either outcome. */
interface Comparison {
  id: DryRunLine
  found: string | null
  expected: string | null
  /** What is missing on Meta's side while `expected` is null. */
  unread: string
  absent: string
  repair: string
}

/** Byte for byte: a value that nearly fits locks out as one that doesn't fit at all. */
function compare({ id, found, expected, unread, absent, repair }: Comparison): DryRunFinding {
  const texts = { found, expected }
  if (expected === null) return finding(id, 'unknown', texts, unread)
  if (found === null || found === '') return finding(id, 'fail', texts, `${absent} ${repair}`)
  if (found === expected) return finding(id, 'pass', texts, 'It is the same, character for character.')
  return finding(id, 'fail', texts, `${differenceOf(found, expected).words} ${repair}`)
}

function nameId({ nameId: found }: SignOnResponse, { email }: DryRunExpectation): DryRunFinding {
  const repair =
    'Set the "Application username" of this person in Okta to the address of the account at Meta.'
  if (email !== null && found !== null && differenceOf(found, email).kind === 'case')
    return finding(
      'name-id',
      'fail',
      { found, expected: email },
      'Only upper and lower case differ, and Meta tells them apart: make the username in Okta equal to the address at Meta, letter for letter.',
    )
  return compare({
    id: 'name-id',
    found,
    expected: email,
    unread:
      'Name yourself among the admins of Meta, with the address that your account has there, so that it can be compared.',
    absent: 'Okta would name nobody.',
    repair,
  })
}

const FORMATS = ['emailAddress', 'unspecified'].map(
  (format) => `urn:oasis:names:tc:SAML:1.1:nameid-format:${format}`,
)

function nameIdFormat({ nameIdFormat: found }: SignOnResponse): DryRunFinding {
  const texts = { found, expected: FORMATS[0] ?? null }
  // The standard: a format that isn't there is the unspecified one.
  return found === null || FORMATS.includes(found)
    ? finding('name-id-format', 'pass', texts, 'Meta reads the name as an e-mail address.')
    : finding(
        'name-id-format',
        'warn',
        texts,
        'Meta asks for an e-mail address: choose "Email" or "Unspecified" as the name ID format if Okta lets you.',
      )
}

const NO_META_VALUE =
  'Tandem does not know for sure which one Meta has now: open the values of "Add IdP" in Meta, and if two texts were read, decide under "Values".'

function audience({ audiences }: SignOnResponse, { audienceUrl }: DryRunExpectation): DryRunFinding {
  const [first = null, another] = audiences
  if (audienceUrl !== null && another !== undefined && audiences.includes(audienceUrl))
    return finding(
      'audience',
      'warn',
      { found: audiences.join(' '), expected: audienceUrl },
      'Okta would name other audiences beside Meta, and not every reader accepts that: save only Meta\'s "Audience URL" in Okta.',
    )
  return compare({
    id: 'audience',
    found: first,
    expected: audienceUrl,
    unread: NO_META_VALUE,
    absent: 'Okta would name no audience.',
    repair: 'Copy Meta\'s "Audience URL" into Okta\'s "Audience URL" and save.',
  })
}

const ACS_REPAIR = 'Copy Meta\'s "ACS URL" into Okta\'s "ACS URL" and save.'
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'

function recipient({ confirmations }: SignOnResponse, { acsUrl }: DryRunExpectation): DryRunFinding {
  const [first, another] = confirmations
  const recipients = confirmations.map((confirmation) => confirmation.recipient ?? '')
  const odd = another !== undefined || (first !== undefined && first.method !== BEARER)
  if (acsUrl !== null && odd && recipients.includes(acsUrl))
    return finding(
      'recipient',
      'warn',
      { found: recipients.join(' '), expected: acsUrl },
      'Okta would confirm the person in another way than browsers sign in: look at the advanced SAML settings in Okta.',
    )
  return compare({
    id: 'recipient',
    found: first?.recipient ?? null,
    expected: acsUrl,
    unread: NO_META_VALUE,
    absent: 'Okta would name no recipient.',
    repair: 'Copy Meta\'s "ACS URL" into Okta\'s "ACS URL" and save: Okta takes the recipient from there.',
  })
}

function address(id: 'destination' | 'post-url', found: string | null, acsUrl: string | null): DryRunFinding {
  return compare({
    id,
    found,
    expected: acsUrl,
    unread: NO_META_VALUE,
    absent: id === 'destination' ? 'Okta would name no destination.' : 'The page would be sent nowhere.',
    repair: ACS_REPAIR,
  })
}

function destination({ destination: found, signed }: SignOnResponse, acsUrl: string | null): DryRunFinding {
  // The standard: a signed response has to name its destination, an unsigned one may.
  return found === null && !signed.response && acsUrl !== null
    ? finding('destination', 'warn', { found, expected: acsUrl }, `It names no destination. ${ACS_REPAIR}`)
    : address('destination', found, acsUrl)
}

function issuer(response: SignOnResponse, { issuer: expected }: DryRunExpectation): DryRunFinding {
  const texts = { found: response.assertionIssuer, expected }
  // The standard: the assertion has to name its issuer, the response around it may.
  if (response.issuer === null && expected !== null && response.assertionIssuer === expected)
    return finding(
      'issuer',
      'warn',
      texts,
      'Only the assertion names its issuer: run "Test SSO" in Meta to be sure.',
    )
  const other = [response.assertionIssuer, response.issuer].find((found) => found !== expected)
  return compare({
    id: 'issuer',
    found: other === undefined ? expected : other,
    expected,
    unread:
      "Tandem has not seen for sure which Issuer Meta has saved: open “Add your IdP's SSO metadata” there, and run this again.",
    absent: 'Okta would name no issuer.',
    repair: 'Copy Okta\'s "Issuer" of this very app into Meta\'s "SAML Issuer URL" and save.',
  })
}

/** The lines that compare a text of the response with one that Meta expects. */
export function judgeValues(response: SignOnResponse, expected: DryRunExpectation): DryRunFinding[] {
  return [
    nameId(response, expected),
    nameIdFormat(response),
    audience(response, expected),
    recipient(response, expected),
    destination(response, expected.acsUrl),
    address('post-url', response.postUrl, expected.acsUrl),
    issuer(response, expected),
  ]
}
