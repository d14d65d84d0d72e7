import { decodeBase64Text } from './base64-text'
import { readResponse } from './response-document'
import { readSignOnPage } from './sign-on-page'
import { readXml } from './xml'

/** One statement of whom the response is for and how long; `method` is "bearer" for every browser sign-in. */
export interface SubjectConfirmation {
  method: string | null
  recipient: string | null
  notBefore: string | null
  notOnOrAfter: string | null
  inResponseTo: string | null
}

/** What a sign-on response says, character for character. Null or empty is what it doesn't say. Times as written. */
export interface SignOnResponse {
  /** The address to which the page's form would post, as it is written there; "" if there is none. */
  postUrl: string
  hasRelayState: boolean
  destination: string | null
  inResponseTo: string | null
  issuer: string | null
  assertionIssuer: string | null
  statusCode: string | null
  nameId: string | null
  nameIdFormat: string | null
  audiences: string[]
  confirmations: SubjectConfirmation[]
  notBefore: string | null
  notOnOrAfter: string | null
  issueInstant: string | null
  authnContext: string | null
  /** Base64 of the certificates that the signatures name, none twice. They are named, not proven: nothing is verified. */
  certificates: string[]
  /** Which of the two carries a signature that refers to it. */
  signed: { response: boolean; assertion: boolean }
  /** The algorithms' URIs, none twice. */
  signatureAlgorithms: string[]
}

/** Why a page holds no sign-on response that could be read in one way only. */
export type ResponseRefusal =
  | 'empty'
  | 'page-too-long'
  /** Okta asks for a sign-in first. */
  | 'sign-in-page'
  /** Okta says why not: not assigned, not active and the like. */
  | 'error-page'
  | 'no-response'
  | 'several-responses'
  /** No single, unnested form would post it. */
  | 'odd-form'
  | 'not-base64'
  | 'not-utf8'
  | 'too-long'
  | 'doctype'
  | 'not-xml'
  | 'not-a-response'
  | 'no-assertion'
  | 'several-assertions'
  | 'encrypted-assertion'
  | 'encrypted-name-id'
  /** A comment, an element or the like inside a value, where two readers could see two values. */
  | 'hidden-content'
  /** A value, a signature or an id that stands there twice, or under a name of another namespace. */
  | 'ambiguous-value'

/**
 * What a page's sign-on response says, or why there is none. `said` is what the page (its heading) or the response
 * (its status code) says of that itself, at most 200 characters; null where it says nothing.
 */
export type ResponseResult =
  { ok: true; response: SignOnResponse } | { ok: false; reason: ResponseRefusal; said: string | null }

/** Longest page that is parsed, in characters. Okta's has about 15,000. */
export const SIGN_ON_PAGE_LIMIT = 512 * 1024

/** Longest response that is parsed, in characters. Okta's has about 6,000. */
export const RESPONSE_TEXT_LIMIT = 256 * 1024

const refuse = (reason: ResponseRefusal, said: string | null = null): ResponseResult => ({
  ok: false,
  reason,
  said,
})

/**
 * Reads the sign-on response out of the page with which an identity provider posts it; `parser` is the platform's. The
 * page is only parsed: no script of it runs, nothing of it is loaded, posted, kept or shown.
 *
 * No signature is verified. That would take canonical XML, a dependency of its own whose faults are famous. What is
 * read is therefore what the page claims. It comes over TLS from the org's own host, and so shows how Okta is set up:
 * which values it writes and which certificate it names. It doesn't show that the signature holds, nor that it was
 * made with that certificate's key; only a service provider that verifies does, as "Test SSO" lets Meta do.
 */
export function parseSignOnPage(html: unknown, parser: DOMParser): ResponseResult {
  if (typeof html !== 'string' || html.trim() === '') return refuse('empty')
  if (html.length > SIGN_ON_PAGE_LIMIT) return refuse('page-too-long')
  const page = readSignOnPage(html, parser)
  if (page.kind !== 'form') return refuse(page.kind, 'heading' in page ? page.heading : null)

  const decoded = decodeBase64Text(page.response)
  if (!decoded.ok) return refuse(decoded.reason)
  const xml = readXml(decoded.text, RESPONSE_TEXT_LIMIT, parser)
  if (!xml.ok) return refuse(xml.reason)
  const read = readResponse(xml.root)
  if (!read.ok) return refuse(read.reason, read.said)
  return {
    ok: true,
    response: { postUrl: page.postUrl, hasRelayState: page.hasRelayState, ...read.response },
  }
}
