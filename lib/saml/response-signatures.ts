import type { ResponseRefusal, SignOnResponse } from './response'
import { childrenOf, plainTextOf, SIGNATURE_NAMESPACE } from './xml'

/** What the signatures of a response say of themselves, or why they can't be read in one way only. */
export type SignaturesResult =
  | { ok: true; facts: Pick<SignOnResponse, 'certificates' | 'signed' | 'signatureAlgorithms'> }
  | { ok: false; reason: Extract<ResponseRefusal, 'hidden-content' | 'ambiguous-value'>; said: null }

const path = (from: Element, ...names: string[]): Element[] =>
  names.reduce<Element[]>(
    (found, name) => found.flatMap((element) => childrenOf(element, SIGNATURE_NAMESPACE, name)),
    [from],
  )

/** Whether a signature says that it signs the element in which it stands: one reference, to that element's id. */
function refersTo(signature: Element, parent: Element): boolean {
  const [reference, another] = path(signature, 'SignedInfo', 'Reference')
  const id = parent.getAttribute('ID') ?? ''
  return id !== '' && !another && reference?.getAttribute('URI') === `#${id}`
}

/**
 * Reads which of response and assertion carry a signature, and which certificates it names. A signature anywhere else,
 * two in one place, or an id that two elements have: each is the beginning of a known attack, and refused.
 */
export function readSignatures(response: Element, assertion: Element): SignaturesResult {
  const refuse = (reason: 'hidden-content' | 'ambiguous-value'): SignaturesResult => ({
    ok: false,
    reason,
    said: null,
  })
  const ids = [response, ...response.querySelectorAll('[ID]')].map((element) => element.getAttribute('ID'))
  if (new Set(ids).size !== ids.length) return refuse('ambiguous-value')
  const signatures = [...response.getElementsByTagNameNS('*', 'Signature')]
  const parents = signatures.map((signature) => signature.parentElement)
  if (
    new Set(parents).size !== parents.length ||
    parents.some((parent) => parent !== response && parent !== assertion) ||
    signatures.some(({ namespaceURI }) => namespaceURI !== SIGNATURE_NAMESPACE)
  )
    return refuse('ambiguous-value')

  const texts = signatures
    .flatMap((signature) => path(signature, 'KeyInfo', 'X509Data', 'X509Certificate'))
    .map((element) => plainTextOf(element, false))
  if (!texts.every((text) => text !== null)) return refuse('hidden-content')
  const algorithms = signatures
    .flatMap((signature) => path(signature, 'SignedInfo', 'SignatureMethod'))
    .map((method) => method.getAttribute('Algorithm') ?? '')
  const isSigned = (parent: Element) =>
    signatures.some((signature) => signature.parentElement === parent && refersTo(signature, parent))
  return {
    ok: true,
    facts: {
      certificates: [...new Set(texts.map((text) => text.replace(/\s+/g, '')))],
      signed: { response: isSigned(response), assertion: isSigned(assertion) },
      signatureAlgorithms: [...new Set(algorithms)],
    },
  }
}
