import { messages } from '../i18n/messages'
import type { SignOnResponse } from '../saml/response'
import { finding, type DryRunExpectation, type DryRunFinding, type DryRunLine } from './dry-run-finding'
import { differenceOf } from './text-difference'

const words = messages('dry-run-values', {
  same: 'It is the same, character for character.',
  repairName: 'Set the "Application username" of this person in Okta to the address of the account at Meta.',
  nameCase:
    'Only upper and lower case differ, and Meta tells them apart: make the username in Okta equal to the address at Meta, letter for letter.',
  nameUnread:
    'Name yourself among the admins of Meta, with the address that your account has there, so that it can be compared.',
  nameAbsent: 'Okta would name nobody.',
  formatGood: 'Meta reads the name as an e-mail address.',
  formatOther:
    'Meta asks for an e-mail address: choose "Email" or "Unspecified" as the name ID format if Okta lets you.',
  metaUnread:
    'Tandem does not know for sure which one Meta has now: open the values of "Add IdP" in Meta, and if two texts were read, decide under "Values".',
  audiencesToo:
    'Okta would name other audiences beside Meta, and not every reader accepts that: save only Meta\'s "Audience URL" in Okta.',
  audienceAbsent: 'Okta would name no audience.',
  repairAudience: 'Copy Meta\'s "Audience URL" into Okta\'s "Audience URL" and save.',
  repairAcs: 'Copy Meta\'s "ACS URL" into Okta\'s "ACS URL" and save.',
  recipientOdd:
    'Okta would confirm the person in another way than browsers sign in: look at the advanced SAML settings in Okta.',
  recipientAbsent: 'Okta would name no recipient.',
  repairRecipient:
    'Copy Meta\'s "ACS URL" into Okta\'s "ACS URL" and save: Okta takes the recipient from there.',
  destinationAbsent: 'Okta would name no destination.',
  postAbsent: 'The page would be sent nowhere.',
  destinationUnnamed: 'It names no destination.',
  issuerInside: 'Only the assertion names its issuer: run "Test SSO" in Meta to be sure.',
  issuerUnread:
    "Tandem has not seen for sure which Issuer Meta has saved: open “Add your IdP's SSO metadata” there, and run this again.",
  issuerAbsent: 'Okta would name no issuer.',
  repairIssuer: 'Copy Okta\'s "Issuer" of this very app into Meta\'s "SAML Issuer URL" and save.',
})

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
  if (found === expected) return finding(id, 'pass', texts, words().same)
  return finding(id, 'fail', texts, `${differenceOf(found, expected).words} ${repair}`)
}

function nameId({ nameId: found }: SignOnResponse, { email }: DryRunExpectation): DryRunFinding {
  const repair = words().repairName
  if (email !== null && found !== null && differenceOf(found, email).kind === 'case')
    return finding('name-id', 'fail', { found, expected: email }, words().nameCase)
  return compare({
    id: 'name-id',
    found,
    expected: email,
    unread: words().nameUnread,
    absent: words().nameAbsent,
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
    ? finding('name-id-format', 'pass', texts, words().formatGood)
    : finding('name-id-format', 'warn', texts, words().formatOther)
}

function audience({ audiences }: SignOnResponse, { audienceUrl }: DryRunExpectation): DryRunFinding {
  const [first = null, another] = audiences
  if (audienceUrl !== null && another !== undefined && audiences.includes(audienceUrl))
    return finding(
      'audience',
      'warn',
      { found: audiences.join(' '), expected: audienceUrl },
      words().audiencesToo,
    )
  return compare({
    id: 'audience',
    found: first,
    expected: audienceUrl,
    unread: words().metaUnread,
    absent: words().audienceAbsent,
    repair: words().repairAudience,
  })
}

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
      words().recipientOdd,
    )
  return compare({
    id: 'recipient',
    found: first?.recipient ?? null,
    expected: acsUrl,
    unread: words().metaUnread,
    absent: words().recipientAbsent,
    repair: words().repairRecipient,
  })
}

function address(id: 'destination' | 'post-url', found: string | null, acsUrl: string | null): DryRunFinding {
  return compare({
    id,
    found,
    expected: acsUrl,
    unread: words().metaUnread,
    absent: id === 'destination' ? words().destinationAbsent : words().postAbsent,
    repair: words().repairAcs,
  })
}

function destination({ destination: found, signed }: SignOnResponse, acsUrl: string | null): DryRunFinding {
  // The standard: a signed response has to name its destination, an unsigned one may.
  return found === null && !signed.response && acsUrl !== null
    ? finding(
        'destination',
        'warn',
        { found, expected: acsUrl },
        `${words().destinationUnnamed} ${words().repairAcs}`,
      )
    : address('destination', found, acsUrl)
}

function issuer(response: SignOnResponse, { issuer: expected }: DryRunExpectation): DryRunFinding {
  const texts = { found: response.assertionIssuer, expected }
  // The standard: the assertion has to name its issuer, the response around it may.
  if (response.issuer === null && expected !== null && response.assertionIssuer === expected)
    return finding('issuer', 'warn', texts, words().issuerInside)
  const other = [response.assertionIssuer, response.issuer].find((found) => found !== expected)
  return compare({
    id: 'issuer',
    found: other === undefined ? expected : other,
    expected,
    unread: words().issuerUnread,
    absent: words().issuerAbsent,
    repair: words().repairIssuer,
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
