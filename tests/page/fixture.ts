/** Puts markup on the test page and takes what was there away. */
export function show(html: string): void {
  document.body.innerHTML = html
}

/** An ACS, an Audience and the Okta values of one invented app. */
export const sample = {
  audience: 'https://work.meta.com/company/1000000000000001',
  acs: 'https://work.meta.com/work/saml.php?__cid=1000000000000777',
  metadata: 'https://acme.okta.com/app/exk1a2b3c4d5e6f7g8h9/sso/saml/metadata',
  signOn: 'https://acme.okta.com/app/facebook_work_accounts/exk1a2b3c4d5e6f7g8h9/sso/saml',
  issuer: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9',
}
