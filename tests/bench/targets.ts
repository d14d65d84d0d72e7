import type { ConsoleId } from '../../lib/guide/types'

/** One of the ten things that a console's page holds and every engine looks for. */
export type Target =
  | { as: 'value'; id: string; label: string; shape: string }
  | { as: 'field'; id: string; label: string }
  | { as: 'button' | 'link'; id: string; label: string }

const company = '1000000000000001'
const key = 'exk1a2b3c4d5e6f7g8h9'

/** The texts that the values have on the generated pages. */
export const texts: Record<string, string> = {
  audienceUrl: `https://work.meta.com/company/${company}`,
  acsUrl: `https://work.meta.com/work/saml.php?__cid=${company}`,
  recipientUrl: `https://work.meta.com/work/saml.php?__cid=${company}`,
  metadataUrl: `https://acme.okta.com/app/${key}/sso/saml/metadata`,
  signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${key}/sso/saml`,
  issuer: `http://www.okta.com/${key}`,
}

/** Ten targets on each console's page: three values, and the fields and controls around them. */
export const targets: Record<ConsoleId, readonly Target[]> = {
  meta: [
    { as: 'value', id: 'audienceUrl', label: 'Audience URL', shape: '^https://work\\.meta\\.com/company/' },
    { as: 'value', id: 'acsUrl', label: 'ACS (Assertion Consumer Service) URL', shape: '/work/saml\\.php' },
    { as: 'value', id: 'recipientUrl', label: 'Recipient URL', shape: '/work/saml\\.php' },
    { as: 'field', id: 'signOnUrl', label: 'SAML URL' },
    { as: 'field', id: 'issuer', label: 'SAML Issuer URL' },
    { as: 'field', id: 'certificate', label: 'SAML Certificate' },
    { as: 'field', id: 'setupName', label: 'Name your SSO setup' },
    { as: 'button', id: 'meta.validate', label: 'Validate IdP metadata' },
    { as: 'button', id: 'meta.activate', label: 'Activate SSO' },
    { as: 'link', id: 'meta.nav-security', label: 'Security' },
  ],
  okta: [
    { as: 'value', id: 'metadataUrl', label: 'Metadata URL', shape: '/sso/saml/metadata$' },
    { as: 'value', id: 'signOnUrl', label: 'Sign on URL', shape: '/sso/saml$' },
    { as: 'value', id: 'issuer', label: 'Issuer', shape: '^http://www\\.okta\\.com/' },
    { as: 'field', id: 'audienceUrl', label: 'Audience URL' },
    { as: 'field', id: 'acsUrl', label: 'ACS (Assertion Consumer Service) URL' },
    { as: 'field', id: 'okta.username-format', label: 'Application username format' },
    { as: 'button', id: 'okta.save', label: 'Save' },
    { as: 'button', id: 'okta.cancel', label: 'Cancel' },
    { as: 'link', id: 'okta.tab-provisioning', label: 'Provisioning' },
    { as: 'link', id: 'okta.tab-assignments', label: 'Assignments' },
  ],
}

/** Where each page stands. */
export const addresses: Record<ConsoleId, string> = {
  meta: 'https://work.meta.com/admin/security/sso',
  okta: 'https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/',
}
