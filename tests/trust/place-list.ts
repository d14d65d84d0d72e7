import { META_FORM } from './clones'

/** A place that isn't the setup's, which shows the same forms and values as a console. */
export interface Place {
  /** In a few words. */
  name: string
  shows: 'okta' | 'meta'
  /** Its address, without a query; `{app}` is the path of the setup's app. */
  url: string
  /** How it is opened. Frames and blobs stand on a page of the address. */
  as?: 'tab' | 'pop-up' | 'sandboxed frame' | 'foreign frame' | 'blob'
  /** Whether Tandem may look at the page, which is one of the consoles', to learn that it isn't the setup's. */
  mayLook?: boolean
}

const okta = (name: string, url: string, more: Partial<Place> = {}): Place => ({
  name,
  shows: 'okta',
  url,
  ...more,
})
const meta = (name: string, url: string, more: Partial<Place> = {}): Place => ({
  name,
  shows: 'meta',
  url,
  ...more,
})

const OWN_OKTA = 'https://acme-admin.okta.com'
const OWN_META = 'https://work.meta.com'

/** The most telling first: a small profile takes those. */
export const places: readonly Place[] = [
  okta('a dot behind the host', 'https://acme-admin.okta.com.{app}'),
  okta('a pop-up window', `${OWN_OKTA}{app}`, { as: 'pop-up' }),
  okta('the host of all tenants’ call-backs', 'https://system-admin.okta.com{app}'),
  okta('another org of Okta', 'https://globex-admin.okta.com{app}'),
  meta('a dot behind the host', `https://work.meta.com.${META_FORM}`),
  meta('another port', `https://work.meta.com:444${META_FORM}`),
  meta('Meta’s consent page', `${OWN_META}/dialog/oauth`),
  meta('another company', `${OWN_META}${META_FORM}`, { mayLook: true }),
  // A whole run takes these, too.
  okta('another port', 'https://acme-admin.okta.com:444{app}'),
  okta('another app', `${OWN_OKTA}/admin/app/some_saml_app/instance/0oaOther000000000001/`, {
    mayLook: true,
  }),
  okta('a sandboxed frame', `${OWN_OKTA}{app}`, { as: 'sandboxed frame', mayLook: true }),
  okta('the end user’s page', 'https://acme.okta.com/app/UserHome'),
  meta('a pop-up window', `${OWN_META}${META_FORM}`, { as: 'pop-up' }),
  meta('Meta’s page for people', `${OWN_META}/home`),
  meta('a foreign frame', `${OWN_META}${META_FORM}`, { as: 'foreign frame', mayLook: true }),
  meta('business.facebook.com', 'https://business.facebook.com/settings/security'),
  okta('the org on oktapreview', 'https://acme-admin.oktapreview.com{app}'),
  okta('the org on okta-emea', 'https://acme-admin.okta-emea.com{app}'),
  okta('the org’s own host', 'https://acme.okta.com{app}'),
  okta('a second instance of the app', `${OWN_OKTA}/admin/app/{name}/instance/0oaSecond00000000001/`, {
    mayLook: true,
  }),
  meta('an admin of “administrator”', `${OWN_META}/administrator/security`),
  meta('a path in capitals', `${OWN_META}/Admin/security/single_sign_on/add_idp`),
  meta('a profile', `${OWN_META}/work/profile/ada`),
  meta('work.facebook.com', `https://work.facebook.com${META_FORM}`),
  okta('a foreign frame', `${OWN_OKTA}{app}`, { as: 'foreign frame', mayLook: true }),
  okta('Okta’s front door', 'https://login.okta.com{app}'),
  okta('the bare domain', 'https://okta.com{app}'),
  okta('a host below', 'https://a.acme-admin.okta.com{app}'),
  meta('a sandboxed frame', `${OWN_META}${META_FORM}`, { as: 'sandboxed frame', mayLook: true }),
  meta('a host below', `https://admin.work.meta.com${META_FORM}`),
  meta('graph.work.meta.com', `https://graph.work.meta.com${META_FORM}`),
  meta('www.meta.com', `https://www.meta.com${META_FORM}`),
  okta('a blob of the console', `${OWN_OKTA}/assets/`, { as: 'blob', mayLook: true }),
  okta('a label in Cyrillic', 'https://аcme-admin.okta.com{app}'),
  okta('a domain in Cyrillic', 'https://acme-admin.оkta.com{app}'),
  okta('the name as user info', 'https://acme-admin.okta.com@evil.example{app}'),
  meta('a blob of the console', `${OWN_META}/home`, { as: 'blob' }),
  meta('a domain in Cyrillic', `https://work.mеta.com${META_FORM}`),
  meta('the name as user info', `https://work.meta.com@evil.example${META_FORM}`),
  meta('a name around it', `https://work.meta.com.evil.example${META_FORM}`),
  okta('a name around it', 'https://acme-admin.okta.com.evil.example{app}'),
  okta('a hyphen for the dot', 'https://acme-admin-okta.com{app}'),
  okta('a zero for the o', 'https://acme-admin.0kta.com{app}'),
  okta('the name in a path', 'https://evil.example/acme-admin.okta.com{app}'),
  meta('a hyphen for the dot', `https://work-meta.com${META_FORM}`),
  meta('Workplace', `https://acme.workplace.com${META_FORM}`),
  meta('the developers’ site', `https://developers.facebook.com${META_FORM}`),
  meta('a slash too many', `${OWN_META}/${META_FORM}`),
]
