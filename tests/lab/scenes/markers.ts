import type { ConsoleId } from '../../../lib/guide/types'
import type { ValueId } from '../../../lib/guide/values'
import type { FieldId } from './scene'

const pem = ['-----BEGIN CERTIFICATE-----', 'MARKER'.repeat(10), '-----END CERTIFICATE-----'].join('\n')

/** What is filled into each field: of the right shape, and no two alike. */
export const markers = {
  audienceUrl: 'https://work.meta.com/company/9100000000000001',
  acsUrl: 'https://work.meta.com/work/saml.php?__cid=9200000000000002',
  setupName: 'Okta SSO 9300',
  signOnUrl: 'https://acme.okta.com/app/facebook_work_accounts/exk9400marker0000004/sso/saml',
  issuer: 'http://www.okta.com/exk9500marker0000005',
  certificate: pem,
  testEmail: 'ada.9600@acme.example',
} as const satisfies Partial<Record<FieldId, string>>

/** A field that a console's forms have. */
export type Fillable = keyof typeof markers

/** What is looked for on each console. */
export const targets: Record<ConsoleId, { values: readonly ValueId[]; fields: readonly Fillable[] }> = {
  okta: {
    values: ['metadataUrl', 'signOnUrl', 'issuer', 'certificate', 'audienceUrl', 'acsUrl'],
    fields: ['audienceUrl', 'acsUrl'],
  },
  meta: {
    values: ['audienceUrl', 'acsUrl', 'recipientUrl'],
    fields: ['setupName', 'signOnUrl', 'issuer', 'certificate', 'testEmail'],
  },
}
