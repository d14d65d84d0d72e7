/** The checks before the switch: id and the question each one answers. */
export const checks = {
  'values-match': 'Okta holds exactly the values that Meta shows',
  'same-app': 'Issuer, Sign on URL and metadata belong to one app of this org',
  'certificate-valid': 'The signing certificate is sound and lasts',
  'app-active': 'The app is active in Okta',
  'sign-on-mode': 'The app signs in with SAML 2.0',
  'username-format': 'Okta fills in usernames by itself',
  'admins-assigned': 'Every admin of Meta is assigned, active and has the right username',
  'test-passed': 'Test SSO passed after the last change',
  'break-glass': 'An admin who can get in without SSO is named',
  'domains-reviewed': 'The domains that switch to SSO were reviewed',
  'deactivate-understood': 'What Deactivate Users does is understood',
  'mfa-policy': 'Okta asks for MFA at this app',
} as const

/** Id of a check, as in the report. */
export type CheckId = keyof typeof checks

/**
 * What has to hold before each of the two presses that can lock people out. What Deactivate Users does matters only
 * once it is turned on, which comes after the switch.
 */
export const gateChecks: Record<'activate' | 'deactivate', readonly CheckId[]> = {
  activate: (Object.keys(checks) as CheckId[]).filter((id) => id !== 'deactivate-understood'),
  deactivate: ['admins-assigned', 'deactivate-understood'],
}

/** Verdict of a check; what could not be looked at is `unknown`, never `pass`. */
export type CheckStatus = 'pass' | 'fail' | 'warn' | 'unknown'

/** A check with its verdict and what it rests on. `at` is when the evidence was read (ISO 8601), null if there is none. */
export interface CheckResult {
  id: CheckId
  status: CheckStatus
  /** What was looked at and what to do, in plain words. */
  detail: string
  at: string | null
}
