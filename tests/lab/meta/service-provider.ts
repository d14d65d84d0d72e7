import type { MetaState } from './state'

/** The three SSO addresses that the console shows to the admin. */
export interface ServiceProvider {
  audienceUrl: string
  recipientUrl: string
  acsUrl: string
}

/** The practice company as a SAML service provider; Recipient URL and ACS URL are one address. */
export function serviceProviderOf(state: MetaState): ServiceProvider {
  const origin = `https://work.${state.settings.hostFamily}.com`
  const acsUrl = `${origin}/work/saml.php?__cid=${state.company.cid}`
  return { audienceUrl: `${origin}/company/${state.company.id}`, recipientUrl: acsUrl, acsUrl }
}
