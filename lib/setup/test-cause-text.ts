import { messages } from '../i18n/messages'

// Each cause, and what to do about it.
const words = messages('test-cause-text', {
  'not-assigned': 'Who signed in to Okta is not assigned to the app.',
  'not-assigned.fix': 'Assign this person in Okta, then test again.',
  'no-username': 'The assignment in Okta has no username.',
  'no-username.fix': 'Type the email of the Meta account as “User Name” of the assignment.',
  'username-format': 'The username format of the app is (None).',
  'username-format.fix': 'Choose “Email” as “Application username format”, save, and assign again.',
  'username-case': 'The username in Okta has other capitals than the email at Meta.',
  'username-case.fix': 'Correct the “User Name” of the assignment: Meta takes it for another account.',
  'username-differs': 'The username in Okta is not the email of the Meta account.',
  'username-differs.fix': 'Correct the “User Name” of the assignment.',
  'not-saved': 'Okta has not saved Meta’s two URLs.',
  'not-saved.fix': 'Fill both into the Sign On form in Okta and press “Save”.',
  swapped: 'Audience URL and ACS URL are swapped in Okta.',
  'swapped.fix': 'Press “Edit” on the Sign On tab, then “Fill Okta”, and save.',
  audience: 'Okta writes another Audience URL than Meta’s.',
  'audience.fix': 'Fill Okta’s Sign On form again and save.',
  acs: 'Okta sends the response to another ACS URL than Meta’s.',
  'acs.fix': 'Fill Okta’s Sign On form again and save.',
  issuer: 'Meta has another Issuer than the app’s.',
  'issuer.fix': 'Fill Meta’s form again from this app, and press “Validate IdP metadata”.',
  'wrong-app': 'The values in Meta are of another app, or another org.',
  'wrong-app.fix': 'Read them on the Sign On tab of this app and fill Meta’s form again.',
  'certificate-old': 'Meta has another certificate than the one that is active in Okta.',
  'certificate-old.fix': 'Decide under “Values” for the active one, fill Meta’s form again, and validate.',
  'certificate-expired': 'The signing certificate has expired, or is not valid yet.',
  'certificate-expired.fix': 'Make a new one in Okta, activate it, and fill it into Meta.',
  'app-inactive': 'The app is not active in Okta.',
  'app-inactive.fix': 'Activate it with the status menu beside its name.',
  'not-saml': 'The app signs in with a stored password (SWA), not with SAML 2.0.',
  'not-saml.fix': 'Choose SAML 2.0 on the Sign On tab and save.',
  'signed-out': 'You are not signed in to Okta in this browser.',
  'signed-out.fix': 'Sign in at Okta in the test tab.',
  clock: 'A clock is off: the response was out of its few minutes.',
  'clock.fix': 'Test again at once. If it fails the same way, set this computer’s clock by the network.',
  'no-account': 'Meta has no account with this email, or nobody has claimed it yet.',
  'no-account.fix': 'Open Directory in Meta: the account has to be there, and “Claimed”.',
  mfa: 'The sign-in at Okta was not finished: a second factor may be open.',
  'mfa.fix': 'Go to the test tab and finish the sign-in at Okta.',
  'pop-up': 'The test never reached Okta: the browser may have blocked its tab.',
  'pop-up.fix': 'Allow pop-ups for work.meta.com and press “Test SSO” again.',
})

/** Id of a cause for which a test of SSO fails. */
export type TestCauseId = Exclude<keyof ReturnType<typeof words>, `${string}.fix`>

/** What a cause is and what to do about it, one sentence each. */
export function causeText(id: TestCauseId): { cause: string; fix: string } {
  return { cause: words()[id], fix: words()[`${id}.fix`] }
}
