import { childrenOf, plainTextOf, readXml, SIGNATURE_NAMESPACE, type XmlRefusal } from './xml'

/** Why a text is not taken for the metadata of one identity provider. */
export type MetadataRefusal =
  | XmlRefusal
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
const SAML_2 = 'urn:oasis:names:tc:SAML:2.0:protocol'
const BROWSER_BINDINGS = [
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
]

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
    .flatMap((key) => childrenOf(key, SIGNATURE_NAMESPACE, 'KeyInfo'))
    .flatMap((info) => childrenOf(info, SIGNATURE_NAMESPACE, 'X509Data'))
    .flatMap((data) => childrenOf(data, SIGNATURE_NAMESPACE, 'X509Certificate'))
  const texts = elements.map((element) => plainTextOf(element, true))
  if (!texts.every((text) => text !== null)) return null
  return [...new Set(texts.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== ''))]
}

/** Reads SAML 2.0 metadata that describes exactly one identity provider; `parser` is the platform's. */
export function parseMetadata(xml: unknown, parser: DOMParser): MetadataResult {
  const read = readXml(xml, METADATA_TEXT_LIMIT, parser)
  if (!read.ok) return read

  const entities = entitiesOf(read.root)
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
