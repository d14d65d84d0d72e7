/** Namespace of XML signatures, with the keys and certificates in them. */
export const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#'

/** Why a text is not taken for an XML document of SAML. */
export type XmlRefusal =
  | 'empty'
  | 'too-long'
  /** It defines a document type or entities: SAML never does, and parsing them can stall the panel. */
  | 'doctype'
  | 'not-xml'

/** The root of a document, or the reason why the text is none. */
export type XmlResult = { ok: true; root: Element } | { ok: false; reason: XmlRefusal }

/** Reads XML that defines nothing of its own and has at most `limit` characters; `parser` is the platform's. */
export function readXml(xml: unknown, limit: number, parser: DOMParser): XmlResult {
  if (xml === null || xml === undefined) return { ok: false, reason: 'empty' }
  if (typeof xml !== 'string') return { ok: false, reason: 'not-xml' }
  if (xml.length > limit) return { ok: false, reason: 'too-long' }
  // A blank before the XML declaration is an error to the parser, and to nobody else.
  const text = xml.trim()
  if (text === '') return { ok: false, reason: 'empty' }
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, reason: 'doctype' }

  const document = parser.parseFromString(text, 'application/xml')
  const root = document.documentElement
  // Chromium puts its report inside what it could parse, Firefox in place of it.
  return root && document.getElementsByTagNameNS('*', 'parsererror').length === 0
    ? { ok: true, root }
    : { ok: false, reason: 'not-xml' }
}

/** The child elements of this name. */
export function childrenOf(parent: Element, namespace: string, name: string): Element[] {
  return [...parent.children].filter((child) => child.namespaceURI === namespace && child.localName === name)
}

/**
 * The text of an element; null if a comment, an element or the like stands in it, where two readers could see two
 * values. `cdata` says whether sections of character data may stand in it.
 */
export function plainTextOf(element: Element, cdata: boolean): string | null {
  const plain = [...element.childNodes].every(
    ({ nodeType }) => nodeType === Node.TEXT_NODE || (cdata && nodeType === Node.CDATA_SECTION_NODE),
  )
  return plain ? (element.textContent ?? '') : null
}
