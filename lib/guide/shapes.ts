import type { ValueKind } from './types'

/**
 * The shape of each kind of value, matched against the whole text. Meta's two hosts are its present and its former
 * one; an Okta app key may hold `_` and `-`; the issuer's host varies by cloud. Certificates are parsed, not matched:
 * this shape only recognises PEM text.
 */
export const shapes: Record<ValueKind, RegExp> = {
  'meta-audience': /^https:\/\/work\.(?:meta|facebook)\.com\/company\/\d{6,20}\/?$/,
  'meta-acs': /^https:\/\/work\.(?:meta|facebook)\.com\/work\/saml\.php\?__cid=\d{6,20}$/,
  'okta-metadata-url': /^https:\/\/[^/?#\s]+\/app\/exk[0-9A-Za-z]{10,30}\/sso\/saml\/metadata$/,
  'okta-sign-on-url': /^https:\/\/[^/?#\s]+\/app\/[^/?#\s]+\/exk[0-9A-Za-z]{10,30}\/sso\/saml$/,
  'okta-issuer': /^https?:\/\/[^/?#\s]+\/exk[0-9A-Za-z]{10,30}$/,
  certificate: /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/,
  name: /^[^\p{Cc}]{1,100}$/u,
}
