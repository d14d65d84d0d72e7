/** What Okta's read-only API can say of the bound app. A fact that could not be read is absent, never false. */
export const facts = {
  'okta.app-exists': 'the app is in this Okta org',
  'okta.username-set': 'the application username format is not (None)',
  'okta.admin-assigned': 'the signed-in admin is assigned to the app and has a username there',
  'okta.mfa-asked': "every rule of the app's sign-on policy asks for two factors",
  'okta.provisioning-on': 'the API integration is enabled',
  'okta.create-users-on': 'Create Users is on',
  'okta.update-attributes-on': 'Update User Attributes is on',
  'okta.deactivate-users-on': 'Deactivate Users is on',
} as const

/** Id of a fact that Okta's API can state. */
export type FactId = keyof typeof facts
