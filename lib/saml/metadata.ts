/** Why a text is not taken for the metadata of one identity provider. */
export type MetadataRefusal =
  | 'empty'
  | 'too-long'
  /** It defines a document type or entities: metadata never does, and parsing them can stall the panel. */
  | 'doctype'
  | 'not-xml'
  | 'not-metadata'
  | 'no-identity-provider'
  | 'several-identity-providers'
  | 'no-entity-id'
  | 'no-sign-on-url'
  | 'ambiguous-sign-on-url'
  | 'no-certificate'
  /** A comment or something else inside a value, where two readers could see two values. */
  | 'hidden-content'

/** What the other side needs to know of an identity provider, or the reason why it can't be told. */
export type MetadataResult =
  | {
      ok: true
      entityId: string
      /** Where both the redirect and the POST binding are answered. */
      signOnUrl: string
      /** Base64 texts of the signing certificates, in document order, none twice. */
      certificates: string[]
    }
  | { ok: false; reason: MetadataRefusal }

/** Longest metadata that is parsed, in characters. Okta's has about 2,500. */
export const METADATA_TEXT_LIMIT = 256 * 1024

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata'
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'
const SAML_2 = 'urn:oasis:names:tc:SAML:2.0:protocol'
const BROWSER_BINDINGS = [
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
]

function childrenOf(parent: Element, namespace: string, name: string): Element[] {
  return [...parent.children].filter((child) => child.namespaceURI === namespace && child.localName === name)
}

/** Every entity, however deep they are grouped; null if the root is something else. */
function entitiesOf(root: Element): Element[] | null {
  if (root.namespaceURI !== METADATA) return null
  if (root.localName === 'EntityDescriptor') return [root]
  if (root.localName !== 'EntitiesDescriptor') return null
  const entities: Element[] = []
  const groups = [root]
  for (let group = groups.pop(); group; group = groups.pop()) {
    entities.push(...childrenOf(group, METADATA, 'EntityDescriptor'))
    groups.push(...childrenOf(group, METADATA, 'EntitiesDescriptor'))
  }
  return entities
}

function providersIn(entity: Element): Element[] {
  return childrenOf(entity, METADATA, 'IDPSSODescriptor').filter((provider) =>
    (provider.getAttribute('protocolSupportEnumeration') ?? '').split(/\s+/).includes(SAML_2),
  )
}

function signOnUrlsOf(provider: Element): string[] {
  const urls = childrenOf(provider, METADATA, 'SingleSignOnService')
    .filter((service) => BROWSER_BINDINGS.includes(service.getAttribute('Binding') ?? ''))
    .map((service) => service.getAttribute('Location') ?? '')
    .filter((url) => /^https?:\/\/./.test(url))
  return [...new Set(urls)]
}

/** The signing certificates' texts; null if one of them holds more than text. */
function certificatesOf(provider: Element): string[] | null {
  const elements = childrenOf(provider, METADATA, 'KeyDescriptor')
    .filter((key) => (key.getAttribute('use') ?? 'signing') === 'signing')
    .flatMap((key) => childrenOf(key, SIGNATURE, 'KeyInfo'))
    .flatMap((info) => childrenOf(info, SIGNATURE, 'X509Data'))
    .flatMap((data) => childrenOf(data, SIGNATURE, 'X509Certificate'))
  const plain = elements.every((element) =>
    [...element.childNodes].every((node) => node.nodeType === 3 || node.nodeType === 4),
  )
  if (!plain) return null
  const texts = elements.map((element) => (element.textContent ?? '').replace(/\s+/g, ''))
  return [...new Set(texts.filter((text) => text !== ''))]
}

/** Reads SAML 2.0 metadata that describes exactly one identity provider; `parser` is the platform's. */
export function parseMetadata(xml: unknown, parser: DOMParser): MetadataResult {
  if (xml === null || xml === undefined) return { ok: false, reason: 'empty' }
  if (typeof xml !== 'string') return { ok: false, reason: 'not-xml' }
  if (xml.length > METADATA_TEXT_LIMIT) return { ok: false, reason: 'too-long' }
  // A blank before the XML declaration is an error to the parser, and to nobody else.
  const text = xml.trim()
  if (text === '') return { ok: false, reason: 'empty' }
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, reason: 'doctype' }

  const document = parser.parseFromString(text, 'application/xml')
  const root = document.documentElement
  // Chromium puts its report inside what it could parse, Firefox in place of it.
  if (!root || document.getElementsByTagNameNS('*', 'parsererror').length > 0)
    return { ok: false, reason: 'not-xml' }

  const entities = entitiesOf(root)
  if (!entities) return { ok: false, reason: 'not-metadata' }
  const found = entities.flatMap((entity) => providersIn(entity).map((provider) => ({ entity, provider })))
  const [only, another] = found
  if (!only) return { ok: false, reason: 'no-identity-provider' }
  if (another) return { ok: false, reason: 'several-identity-providers' }

  const entityId = only.entity.getAttribute('entityID') ?? ''
  if (entityId.trim() === '') return { ok: false, reason: 'no-entity-id' }
  const [signOnUrl, otherUrl] = signOnUrlsOf(only.provider)
  if (signOnUrl === undefined) return { ok: false, reason: 'no-sign-on-url' }
  if (otherUrl !== undefined) return { ok: false, reason: 'ambiguous-sign-on-url' }
  const certificates = certificatesOf(only.provider)
  if (!certificates) return { ok: false, reason: 'hidden-content' }
  if (certificates.length === 0) return { ok: false, reason: 'no-certificate' }
  return { ok: true, entityId, signOnUrl, certificates }
}

/**
 * The app's key at Okta (`exk…`) in an Issuer, Sign on or Metadata URL; null unless the path holds exactly one. All
 * three URLs of one app hold the same.
 */
export function exkOf(url: string): string | null {
  let path: string
  try {
    path = new URL(url).pathname
  } catch {
    return null
  }
  const keys = path.split('/').filter((segment) => /^exk[0-9A-Za-z]{10,30}$/.test(segment))
  const [key, another] = keys
  return key !== undefined && another === undefined ? key : null
}
