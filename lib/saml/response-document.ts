import type { ResponseRefusal, SignOnResponse, SubjectConfirmation } from './response'
import { readSignatures } from './response-signatures'
import { plainTextOf } from './xml'

/** What a response says by itself, or why it can't be read in one way only; `said` is its status code. */
export type DocumentResult =
  | { ok: true; response: Omit<SignOnResponse, 'postUrl' | 'hasRelayState'> }
  | { ok: false; reason: ResponseRefusal; said: string | null }

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol'
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion'

type Problem = Extract<ResponseRefusal, 'hidden-content' | 'ambiguous-value'>

/** Readers of values that note down why one can't be read. */
function createReader(problems: Problem[]) {
  // Readers that ignore namespaces would take a namesake for the value, so namesakes are counted too.
  const all = (parent: Element | null, namespace: string, name: string): Element[] => {
    const found = parent ? [...parent.children].filter((child) => child.localName === name) : []
    if (found.some((child) => child.namespaceURI !== namespace)) problems.push('ambiguous-value')
    return found
  }
  const only = (parent: Element | null, namespace: string, name: string): Element | null => {
    const [first, another] = all(parent, namespace, name)
    if (another) problems.push('ambiguous-value')
    return first ?? null
  }
  const text = (element: Element): string => {
    const plain = plainTextOf(element, false)
    if (plain === null) problems.push('hidden-content')
    return plain ?? ''
  }
  const textOf = (parent: Element | null, name: string): string | null => {
    const element = only(parent, ASSERTION, name)
    return element && text(element)
  }
  return { all, only, text, textOf }
}

const countOf = (root: Element, name: string): number =>
  root.getElementsByTagNameNS('*', name).length + (root.localName === name ? 1 : 0)

/** Reads a SAML 2.0 response with exactly one assertion. Nothing is verified, and nothing is guessed. */
export function readResponse(root: Element): DocumentResult {
  const problems: Problem[] = []
  const { all, only, text, textOf } = createReader(problems)
  const refuse = (reason: ResponseRefusal, said: string | null = null): DocumentResult => ({
    ok: false,
    reason,
    said,
  })

  if (root.namespaceURI !== PROTOCOL || root.localName !== 'Response' || countOf(root, 'Response') !== 1)
    return refuse('not-a-response')
  if (countOf(root, 'EncryptedAssertion') > 0) return refuse('encrypted-assertion')
  const status = only(only(root, PROTOCOL, 'Status'), PROTOCOL, 'StatusCode')
  const statusCode = status?.getAttribute('Value') ?? null
  if (countOf(root, 'Assertion') > 1) return refuse('several-assertions')
  const assertion = [...root.children].find(
    (child) => child.namespaceURI === ASSERTION && child.localName === 'Assertion',
  )
  if (!assertion) return refuse('no-assertion', statusCode?.slice(0, 200))
  for (const element of [root, assertion])
    if (element.getAttribute('Version') !== '2.0') return refuse('not-a-response')

  const subject = only(assertion, ASSERTION, 'Subject')
  if (countOf(assertion, 'EncryptedID') > 0) return refuse('encrypted-name-id')
  const nameId = only(subject, ASSERTION, 'NameID')
  const conditions = only(assertion, ASSERTION, 'Conditions')
  const restriction = only(conditions, ASSERTION, 'AudienceRestriction')
  const confirmations = all(subject, ASSERTION, 'SubjectConfirmation').map(
    (confirmation): SubjectConfirmation => {
      const data = only(confirmation, ASSERTION, 'SubjectConfirmationData')
      return {
        method: confirmation.getAttribute('Method'),
        recipient: data?.getAttribute('Recipient') ?? null,
        notBefore: data?.getAttribute('NotBefore') ?? null,
        notOnOrAfter: data?.getAttribute('NotOnOrAfter') ?? null,
        inResponseTo: data?.getAttribute('InResponseTo') ?? null,
      }
    },
  )
  const authnContext = only(only(assertion, ASSERTION, 'AuthnStatement'), ASSERTION, 'AuthnContext')
  const signatures = readSignatures(root, assertion)
  const response = {
    destination: root.getAttribute('Destination'),
    inResponseTo: root.getAttribute('InResponseTo'),
    issuer: textOf(root, 'Issuer'),
    assertionIssuer: textOf(assertion, 'Issuer'),
    statusCode,
    nameId: nameId && text(nameId),
    nameIdFormat: nameId?.getAttribute('Format') ?? null,
    audiences: all(restriction, ASSERTION, 'Audience').map(text),
    confirmations,
    notBefore: conditions?.getAttribute('NotBefore') ?? null,
    notOnOrAfter: conditions?.getAttribute('NotOnOrAfter') ?? null,
    issueInstant: assertion.getAttribute('IssueInstant'),
    authnContext: textOf(authnContext, 'AuthnContextClassRef'),
  }
  if (!signatures.ok) return signatures
  const [problem] = problems
  return problem ? refuse(problem) : { ok: true, response: { ...response, ...signatures.facts } }
}
