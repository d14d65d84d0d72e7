import { OKTA_CLOUDS } from '../browser/hosts'
import { parseCertificate, type CertificateDetails, type CertificateRefusal } from '../saml/certificate'
import { exkOf, parseMetadata, type MetadataRefusal } from '../saml/metadata'

/** Why nothing of a metadata document is taken. */
export type AppMetadataRefusal =
  | MetadataRefusal
  | CertificateRefusal
  | 'several-certificates'
  /** Its issuer is no name that Okta gives. */
  | 'foreign-issuer'
  /** Its issuer and its Sign on URL are of two apps, or of none. */
  | 'several-apps'

/** What Okta's metadata of one app says, or the reason why it isn't taken. */
export type AppMetadata =
  | { ok: true; issuer: string; signOnUrl: string; certificate: CertificateDetails }
  | { ok: false; reason: AppMetadataRefusal }

// With "http", as every one of Okta's issuers that is publicly known: it is a name, not an address.
const ISSUERS = new Set(OKTA_CLOUDS.map((cloud) => `http://www.${cloud}`))

/**
 * Reads the metadata of an app at Okta: all of it holds together, or none of it is taken. Another source may still know
 * what is refused here. `parser` is the platform's.
 */
export async function readAppMetadata(xml: unknown, parser: DOMParser): Promise<AppMetadata> {
  const parsed = parseMetadata(xml, parser)
  if (!parsed.ok) return parsed
  const { entityId: issuer, signOnUrl, certificates } = parsed
  const app = exkOf(issuer)
  if (app === null || !ISSUERS.has(issuer.slice(0, -app.length - 1)))
    return { ok: false, reason: 'foreign-issuer' }
  if (app !== exkOf(signOnUrl)) return { ok: false, reason: 'several-apps' }
  const [only, second] = certificates
  if (second !== undefined) return { ok: false, reason: 'several-certificates' }
  const read = await parseCertificate(only)
  return read.ok ? { ok: true, issuer, signOnUrl, certificate: read.certificate } : read
}
