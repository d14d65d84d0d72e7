import { X509Certificate } from 'node:crypto'

/** The IdP's metadata as the admin typed it. */
export interface IdpMetadata {
  name: string
  samlUrl: string
  issuer: string
  certificate: string
  /** Null while single logout is switched off. */
  singleLogoutUrl: string | null
}

/** What is wrong with the metadata, field by field; empty when it can be used. */
export type MetadataErrors = Partial<Record<keyof IdpMetadata, string>>

function isWebAddress(text: string): boolean {
  const url = URL.parse(text.trim())
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}

function certificateError(text: string, now: Date): string | null {
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    return 'Enter the whole certificate, with its BEGIN and END lines.'
  }
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(text.trim())
  } catch {
    return "This certificate can't be read."
  }
  if (new Date(certificate.validTo) <= now) return 'This certificate has expired.'
  if (new Date(certificate.validFrom) > now) return "This certificate isn't valid yet."
  return null
}

/** Checks the metadata the way a server can without talking to the IdP. */
export function checkIdpMetadata(metadata: IdpMetadata, now: Date): MetadataErrors {
  const errors: MetadataErrors = {}
  if (metadata.name.trim() === '') errors.name = 'Enter a name.'
  if (!isWebAddress(metadata.samlUrl)) errors.samlUrl = 'Enter a URL that starts with https://.'
  if (!isWebAddress(metadata.issuer)) errors.issuer = 'Enter a URL.'
  const certificate = certificateError(metadata.certificate, now)
  if (certificate !== null) errors.certificate = certificate
  if (metadata.singleLogoutUrl !== null && !isWebAddress(metadata.singleLogoutUrl)) {
    errors.singleLogoutUrl = 'Enter a URL that starts with https://.'
  }
  return errors
}

/** The certificate in the strict PEM form that signature checks want, however it was pasted. */
export function strictPem(certificate: string): string {
  return new X509Certificate(certificate.trim()).toString()
}
