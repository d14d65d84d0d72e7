/** The Okta clouds whose admin consoles Tandem knows. Source: Okta's developer documentation, "Okta organizations". */
export const OKTA_CLOUDS = ['okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil'] as const
