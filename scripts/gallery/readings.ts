import type { ValueId } from '../../lib/guide/values'
import type { EventBody, Source } from '../../lib/setup/events'
import { today } from './build-view'
import { certificate } from './certificate'

const key = 'exk1fbaqc4HZ4vEiY4x7'

/** Id of the app that the gallery's setup is about. */
export const appId = '0oa1fbaqc5JnwvTRa4x7'
/** Where the gallery's texts were read. */
export const sources = {
  meta: { console: 'meta', url: 'https://work.meta.com/admin/', method: 'page', at: today },
  okta: {
    console: 'okta',
    url: `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${appId}`,
    method: 'page',
    at: today,
  },
  metadata: {
    console: 'okta',
    url: `https://acme.okta.com/app/${key}/sso/saml/metadata`,
    method: 'metadata',
    at: today,
  },
  proposal: { console: null, url: null, method: 'default', at: today },
} as const satisfies Record<string, Source>
/** Invented values of the right shapes. */
export const texts = {
  audienceUrl: 'https://work.meta.com/company/102938475610293',
  acsUrl: 'https://work.meta.com/work/saml.php?__cid=102938475610293',
  recipientUrl: 'https://work.meta.com/work/saml.php?__cid=102938475610293',
  metadataUrl: sources.metadata.url,
  signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${key}/sso/saml`,
  issuer: `http://www.okta.com/${key}`,
  certificate: certificate.pem,
  setupName: 'Okta SSO',
} as const satisfies Record<ValueId, string>

/** The event that `text` was read for a value. */
export function read(id: ValueId, source: Source, value: string = texts[id]): EventBody {
  return { type: 'value.captured', id, value, source, problem: null }
}

/** What is read on Meta's page. */
export const fromMeta = [read('audienceUrl', sources.meta), read('acsUrl', sources.meta)]
/** What is read in Okta. */
export const fromOkta = [
  read('metadataUrl', sources.okta),
  read('signOnUrl', sources.metadata),
  read('issuer', sources.metadata),
  read('certificate', sources.metadata),
]
/** The name that Tandem proposes. */
export const proposedName = read('setupName', sources.proposal)
/** Everything read, filled and saved. */
export const allSaved: readonly EventBody[] = [
  ...fromMeta,
  read('recipientUrl', sources.meta),
  ...fromOkta,
  proposedName,
  ...(['audienceUrl', 'acsUrl', 'signOnUrl', 'issuer', 'certificate', 'setupName'] as const).map(
    (id) => ({ type: 'value.saved', id, value: texts[id] }) as const,
  ),
]
