import { messages } from '../i18n/messages'
import type { OktaFailure } from './client'

/** Why Okta could not be asked, and what to do, in plain words of the panel's language. */
export const failureText = messages('failure-text', {
  offline: 'Okta could not be reached. Check the connection.',
  timeout: 'Okta did not answer in time. Tandem asks again by itself.',
  'signed-out': 'You are not signed in to Okta in this browser. Sign in, and Tandem looks again.',
  forbidden: 'Your Okta role may not read this. Ask for Application Administrator, or check by hand.',
  'not-offered': 'This Okta org does not offer this to anybody; no role helps. Check by hand.',
  'no-policy':
    'Okta names no authentication policy for this app, as Classic orgs do. Look at the sign-on policy at the end of the Sign On tab.',
  'not-found': 'Okta does not know this app any more. Choose the app again.',
  'rate-limited': 'Okta asks for a pause: too many requests. Tandem asks again by itself.',
  unavailable: 'Okta has trouble answering. Tandem asks again by itself.',
  unexpected: 'Okta gave an answer that Tandem does not understand. Check by hand.',
} satisfies Record<OktaFailure, string>)
