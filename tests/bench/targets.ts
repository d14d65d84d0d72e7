import type { ConsoleId } from '../../lib/guide/types'

/** Where in the page a target stands. Not every engine looks into shadow roots and frames. */
export type Where = 'document' | 'shadow root' | 'frame'

/** One of the ten named things that a console's page holds and every engine looks for. */
export interface Target {
  as: 'field' | 'select' | 'checkbox' | 'button' | 'link'
  /** Id of the value that goes into the field, or of the control. */
  id: string
  label: string
  where: Where
}

/** A text with a label beside it. It has no role and no accessible name: only engines that read texts look for it. */
export interface ShownValue {
  id: string
  label: string
  text: string
  where: Where
}

const company = '1000000000000001'
const key = 'exk1a2b3c4d5e6f7g8h9'
const acs = `https://work.meta.com/work/saml.php?__cid=${company}`

const at = (where: Where, as: Target['as'], id: string, label: string): Target => ({ as, id, label, where })

/** The ten targets of each console's page: eight in the document, one in a shadow root, one in a frame. */
export const targets: Record<ConsoleId, readonly Target[]> = {
  meta: [
    at('document', 'field', 'signOnUrl', 'SAML URL'),
    at('document', 'field', 'issuer', 'SAML Issuer URL'),
    at('document', 'field', 'certificate', 'SAML Certificate'),
    at('shadow root', 'field', 'setupName', 'Name your SSO setup'),
    at('document', 'field', 'meta.test-email', 'Testing email address'),
    at('document', 'button', 'meta.validate', 'Validate IdP metadata'),
    at('document', 'button', 'meta.test-sso', 'Test SSO'),
    at('document', 'button', 'meta.activate', 'Activate SSO'),
    at('frame', 'button', 'meta.add-idp', 'Add IdP'),
    at('document', 'link', 'meta.nav-security', 'Security'),
  ],
  okta: [
    at('document', 'field', 'audienceUrl', 'Audience URL'),
    at('shadow root', 'field', 'acsUrl', 'ACS (Assertion Consumer Service) URL'),
    at('document', 'select', 'okta.username-format', 'Application username format'),
    at('document', 'checkbox', 'okta.enable-api', 'Enable API integration'),
    at('document', 'button', 'okta.save', 'Save'),
    at('document', 'button', 'okta.cancel', 'Cancel'),
    at('document', 'button', 'okta.assign', 'Assign'),
    at('frame', 'button', 'okta.edit', 'Edit'),
    at('document', 'link', 'okta.tab-provisioning', 'Provisioning'),
    at('document', 'link', 'okta.tab-assignments', 'Assignments'),
  ],
}

/** The three values that each console's page shows. */
export const shownValues: Record<ConsoleId, readonly ShownValue[]> = {
  meta: [
    {
      id: 'audienceUrl',
      label: 'Audience URL',
      text: `https://work.meta.com/company/${company}`,
      where: 'document',
    },
    { id: 'acsUrl', label: 'ACS (Assertion Consumer Service) URL', text: acs, where: 'document' },
    { id: 'recipientUrl', label: 'Recipient URL', text: acs, where: 'shadow root' },
  ],
  okta: [
    {
      id: 'metadataUrl',
      label: 'Metadata URL',
      text: `https://acme.okta.com/app/${key}/sso/saml/metadata`,
      where: 'document',
    },
    {
      id: 'signOnUrl',
      label: 'Sign on URL',
      text: `https://acme.okta.com/app/facebook_work_accounts/${key}/sso/saml`,
      where: 'document',
    },
    { id: 'issuer', label: 'Issuer', text: `http://www.okta.com/${key}`, where: 'shadow root' },
  ],
}

/** Where each page stands. */
export const addresses: Record<ConsoleId, string> = {
  meta: 'https://work.meta.com/admin/security/sso',
  okta: 'https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/',
}

/** The ARIA role by which a target is asked for. */
export function roleOf({ as }: Target): 'textbox' | 'combobox' | 'checkbox' | 'button' | 'link' {
  if (as === 'field') return 'textbox'
  if (as === 'select') return 'combobox'
  return as
}
