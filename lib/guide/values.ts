import type { ValueSpec } from './types'

/**
 * The values that travel between the consoles. Labels: Okta's from its Sign On tab (2024 and 2026, English and
 * Japanese), Meta's from the Add IdP page (2024) and, for the other languages, from the predecessor product's
 * help pages, which share its glossary.
 */
export const values = {
  audienceUrl: {
    label: 'Audience URL',
    what: 'The name by which Meta knows itself in SAML (entity ID). Okta writes it into every sign-in.',
    kind: 'meta-audience',
    readIn: {
      console: 'meta',
      labels: ['Audience URL', 'Zielgruppen-URL', 'オーディエンスURL', 'URL de audience', 'URL del público'],
    },
    fillInto: {
      console: 'okta',
      labels: ['Audience URL', 'Audience', 'オーディエンスURL'],
      section: 'Advanced Sign-on Settings',
      control: 'text',
    },
  },
  acsUrl: {
    label: 'ACS URL',
    what: 'The address at Meta to which Okta sends each sign-in (Assertion Consumer Service).',
    kind: 'meta-acs',
    readIn: {
      console: 'meta',
      labels: [
        'ACS (Assertion Consumer Service) URL',
        'ACS URL',
        'ACS-URL (Assertion Consumer Service-URL)',
        'ACS-URL',
      ],
    },
    fillInto: {
      console: 'okta',
      labels: ['ACS (Assertion Consumer Service) URL', 'ACS URL', 'Assertion Consumer Service URL'],
      section: 'Advanced Sign-on Settings',
      control: 'text',
    },
  },
  recipientUrl: {
    label: 'Recipient URL',
    what: 'The recipient Meta expects in a sign-in. It has to be the same address as the ACS URL.',
    kind: 'meta-acs',
    readIn: {
      console: 'meta',
      labels: ['Recipient URL', 'Empfänger-URL', '受信者のURL', 'URL de destinatario', 'URL du destinataire'],
    },
    fillInto: null,
  },
  metadataUrl: {
    label: 'Metadata URL',
    what: 'Where Okta publishes the next three values for this app. Tandem reads them there too.',
    kind: 'okta-metadata-url',
    readIn: { console: 'okta', labels: ['Metadata URL', 'メタデータURL'] },
    fillInto: null,
  },
  signOnUrl: {
    label: 'Sign on URL',
    what: 'The address at Okta to which Meta sends people who sign in.',
    kind: 'okta-sign-on-url',
    readIn: { console: 'okta', labels: ['Sign on URL', 'サインオンURL'] },
    fillInto: {
      console: 'meta',
      labels: ['SAML URL', 'SAML-URL', 'URL SAML'],
      section: "Add your IdP's SSO metadata",
      control: 'text',
    },
  },
  issuer: {
    label: 'Issuer',
    what: 'The name by which Okta knows itself in SAML for this app. It starts with http, not https: that is right.',
    kind: 'okta-issuer',
    readIn: { console: 'okta', labels: ['Issuer', '発行者'] },
    fillInto: {
      console: 'meta',
      labels: [
        'SAML Issuer URL',
        'SAML-URL des Ausstellers',
        'URL di emissione del SAML',
        'SAML発行元URL',
        'URL de l’émetteur SAML',
        'URL del emisor de SAML',
      ],
      section: "Add your IdP's SSO metadata",
      control: 'text',
    },
  },
  certificate: {
    label: 'Signing certificate',
    what: 'With it Meta checks that a sign-in really comes from your Okta.',
    kind: 'certificate',
    readIn: { console: 'okta', labels: ['Signing Certificate', '署名証明書'] },
    fillInto: {
      console: 'meta',
      labels: [
        'SAML Certificate',
        'SAML-Zertifikat',
        'Certificato SAML',
        'SAML証明書',
        'Certificat SAML',
        'Certificado SAML',
        'Certificado de SAML',
      ],
      section: "Add your IdP's SSO metadata",
      control: 'multiline',
    },
  },
  setupName: {
    label: 'SSO setup name',
    what: 'The name under which this setup is listed in Meta.',
    kind: 'name',
    readIn: null,
    fillInto: {
      console: 'meta',
      labels: [
        'Name your SSO setup',
        'Name of the SSO Provider',
        'Name des SSO-Providers',
        'Nome del provider SSO',
        'SSOプロバイダー名',
      ],
      section: "Add your IdP's SSO metadata",
      control: 'text',
    },
  },
} as const satisfies Record<string, ValueSpec>

/** Id of a value, as in the report. */
export type ValueId = keyof typeof values

/** All value ids, in the order in which they are shown. */
export const valueIds = Object.keys(values) as readonly ValueId[]

/** Whether `id` names a value. */
export function isValueId(id: string): id is ValueId {
  return Object.hasOwn(values, id)
}

/** The name that Tandem proposes for the setup in Meta. */
export const DEFAULT_SETUP_NAME = 'Okta SSO'
