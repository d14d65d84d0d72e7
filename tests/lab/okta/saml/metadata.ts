import type { OktaApp, OktaState } from '../state'
import type { SigningKey } from './signing-key'

const NAME_ID_FORMATS = ['unspecified', 'emailAddress'].map(
  (format) => `urn:oasis:names:tc:SAML:1.1:nameid-format:${format}`,
)

/** The issuer (entity ID) of an app: plain http, and not a page. */
export function issuerOf(app: OktaApp): string {
  return `http://www.okta.com/${app.exk}`
}

/** The address where a service provider sends its AuthnRequest. */
export function signOnUrlOf(org: OktaState['org'], app: OktaApp): string {
  return `https://${org.host}/app/${app.name}/${app.exk}/sso/saml`
}

/** The public address of the app's metadata. */
export function metadataUrlOf(org: OktaState['org'], app: OktaApp): string {
  return `https://${org.host}/app/${app.exk}/sso/saml/metadata`
}

/** The key that signs the app's assertions now. */
export function activeKey(app: OktaApp): SigningKey {
  const key = app.keys.find((candidate) => candidate.kid === app.activeKid)
  if (!key) throw new Error(`The practice app ${app.id} has lost its active key`)
  return key
}

/** The app's IdP metadata with one of its certificates, base64 in lines of 76 characters as Okta writes it. */
export function metadataXml(org: OktaState['org'], app: OktaApp, key: SigningKey): string {
  const location = signOnUrlOf(org, app)
  const certificate = (key.x5c.match(/.{1,76}/g) ?? []).join('\n')
  const formats = NAME_ID_FORMATS.map((format) => `<md:NameIDFormat>${format}</md:NameIDFormat>`).join('')
  const services = ['POST', 'Redirect']
    .map(
      (binding) =>
        `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-${binding}" Location="${location}"/>`,
    )
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<md:EntityDescriptor entityID="${issuerOf(app)}" xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">` +
    '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
    '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>' +
    `<ds:X509Certificate>${certificate}</ds:X509Certificate>` +
    '</ds:X509Data></ds:KeyInfo></md:KeyDescriptor>' +
    `${formats}${services}</md:IDPSSODescriptor></md:EntityDescriptor>`
  )
}
