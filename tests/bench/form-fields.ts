const base64 = Array.from({ length: 20 }, () => 'QUNNRSBwcmFjdGljZSBjZXJ0aWZpY2F0ZSBmb3IgdGhlIGJlbmNo').join(
  '\n',
)

/** The fields of Meta's form, by the id under which Tandem fills them, with the texts that go into them. */
export const formFields = [
  { id: 'setupName', label: 'Name your SSO setup', multiline: false, text: 'Okta SSO' },
  {
    id: 'signOnUrl',
    label: 'SAML URL',
    multiline: false,
    text: 'https://acme.okta.com/app/facebook_work_accounts/exk1a2b3c4d5e6f7g8h9/sso/saml',
  },
  {
    id: 'issuer',
    label: 'SAML Issuer URL',
    multiline: false,
    text: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9',
  },
  {
    id: 'certificate',
    label: 'SAML Certificate',
    multiline: true,
    text: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`,
  },
  { id: 'testEmail', label: 'Testing email address', multiline: false, text: 'ada@acme.example' },
] as const

/** The event by which the page is told to draw an empty form and to forget what it heard. */
export const RESET = 'bench-reset'
