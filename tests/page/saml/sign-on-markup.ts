/** A response of the shape in which Okta writes it, unsigned; tests put things into it that don't belong there. */
export const responseXml = `<?xml version="1.0" encoding="UTF-8"?><saml2p:Response xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" Destination="https://work.meta.com/work/saml.php?__cid=6543210987654321" ID="id1" IssueInstant="2026-03-04T05:06:07.890Z" Version="2.0"><saml2:Issuer xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion">http://www.okta.com/exk1a2b3c4d5e6f7g8h9</saml2:Issuer>${signature('id1', 'AAAA\nBBBB')}<saml2p:Status><saml2p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></saml2p:Status><saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="id2" IssueInstant="2026-03-04T05:06:07.890Z" Version="2.0"><saml2:Issuer>http://www.okta.com/exk1a2b3c4d5e6f7g8h9</saml2:Issuer>${signature('id2', 'AAAABBBB')}<saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">ada@acme.example</saml2:NameID><saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml2:SubjectConfirmationData NotOnOrAfter="2026-03-04T05:11:07.890Z" Recipient="https://work.meta.com/work/saml.php?__cid=6543210987654321"/></saml2:SubjectConfirmation></saml2:Subject><saml2:Conditions NotBefore="2026-03-04T05:01:07.890Z" NotOnOrAfter="2026-03-04T05:11:07.890Z"><saml2:AudienceRestriction><saml2:Audience>https://work.meta.com/company/1234567890123456</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions><saml2:AuthnStatement AuthnInstant="2026-03-04T05:06:07.890Z"><saml2:AuthnContext><saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement></saml2:Assertion></saml2p:Response>`

/** The skeleton of a signature that refers to `id` and names a certificate. */
export function signature(id: string, certificate: string): string {
  return `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="#${id}"/></ds:SignedInfo><ds:SignatureValue>CCCC</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
}

/** Base64 of a text in UTF-8. */
export function encode(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}

/** The hidden field of a response, given in base64. */
export const field = (base64: string): string =>
  `<input type="hidden" name="SAMLResponse" value="${base64}"/>`

/** A form that posts itself, with these fields in it. */
export const form = (fields: string, attributes = ''): string =>
  `<form id="appForm" method="POST" action="https&#x3a;&#x2f;&#x2f;work.meta.com&#x2f;work&#x2f;saml.php&#x3f;__cid&#x3d;6543210987654321" ${attributes}>${fields}<input name="RelayState" type="hidden" value=""/></form>`

/** The page with which the response is posted. */
export function pageOf(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Acme - Signing in...</title></head><body>${body}<script>document.getElementById('appForm').submit()</script></body></html>`
}

/** The page for a response, as the text of its XML. */
export const pageFor = (xml: string): string => pageOf(form(field(encode(xml))))

const ACS = 'https://work.meta.com/work/saml.php?__cid=6543210987654321'

/** What `responseXml` says, as it is to be read. */
export const read = {
  postUrl: ACS,
  hasRelayState: false,
  destination: ACS,
  inResponseTo: null,
  issuer: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9',
  assertionIssuer: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9',
  statusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  nameId: 'ada@acme.example',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  audiences: ['https://work.meta.com/company/1234567890123456'],
  confirmations: [
    {
      method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
      recipient: ACS,
      notBefore: null,
      notOnOrAfter: '2026-03-04T05:11:07.890Z',
      inResponseTo: null,
    },
  ],
  notBefore: '2026-03-04T05:01:07.890Z',
  notOnOrAfter: '2026-03-04T05:11:07.890Z',
  issueInstant: '2026-03-04T05:06:07.890Z',
  authnContext: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  certificates: ['AAAABBBB'],
  signed: { response: true, assertion: true },
  signatureAlgorithms: ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'],
}

/** The page for the response with one piece of it replaced; throws if the piece isn't there. */
export function put(from: string, to: string): string {
  if (!responseXml.includes(from)) throw new Error(`Nothing to replace: ${from}`)
  return pageFor(responseXml.replace(from, to))
}
