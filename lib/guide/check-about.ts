import type { CheckId } from './checks'
import type { ControlId } from './controls'
import type { RouteId } from './routes'

/** What a person may want to know of a check beside its verdict. */
interface CheckAbout {
  /** What happens to people if it doesn't hold. */
  why: string
  /** Where its evidence stands in a console; the control is marked there. */
  show: { route: RouteId; control?: ControlId }
}

/** Why each check matters, and where what it looks at can be seen. Nothing that is opened there has to be saved. */
export const checkAbout: Record<CheckId, CheckAbout> = {
  'values-match': {
    why: 'Meta takes a sign-in only if Okta sends it to exactly this ACS URL, for exactly this audience. One other character, and nobody gets in.',
    show: { route: 'okta.sign-on' },
  },
  'same-app': {
    why: 'An org can have the app twice. With the Issuer of one and the Sign on URL of the other, Meta refuses every sign-in.',
    show: { route: 'okta.sign-on-details' },
  },
  'certificate-valid': {
    why: 'Meta checks each sign-in with this certificate. Another one, or one that has expired, locks everybody out at once.',
    show: { route: 'okta.sign-on-details' },
  },
  'app-active': {
    why: 'Okta signs nobody in to an app that is inactive.',
    show: { route: 'okta.assignments' },
  },
  'sign-on-mode': {
    why: 'Meta speaks SAML 2.0. In any other mode Okta sends it nothing that it could take.',
    show: { route: 'okta.sign-on' },
  },
  'username-format': {
    why: 'Whoever comes through a group gets the username that the format makes. With (None) there is none, and no way in.',
    show: { route: 'okta.sign-on' },
  },
  'admins-assigned': {
    why: 'After the switch each admin gets in only as Okta sends them: assigned, active, under the very name that Meta has. Their passwords at Meta no longer count.',
    show: { route: 'okta.assignments' },
  },
  'test-passed': {
    why: 'A test is the only sign-in that proves all values at once. One that passed before the last change proves nothing of what is there now.',
    show: { route: 'meta.sso', control: 'meta.test-sso' },
  },
  'break-glass': {
    why: 'If SSO fails, only an admin with a password can turn it off again. Without one, only Meta’s support can.',
    show: { route: 'meta.people' },
  },
  'domains-reviewed': {
    why: 'Everybody in an assigned domain switches at the same moment, also those who are not in Okta.',
    show: { route: 'meta.sso', control: 'meta.unassigned-domains' },
  },
  'deactivate-understood': {
    why: 'With Deactivate Users on, taking the app from an admin in Okta takes the account at Meta as well.',
    show: { route: 'okta.provisioning' },
  },
  'mfa-policy': {
    why: 'Meta’s own two-factor authentication ends for everybody who signs in with SSO. What Okta asks for is all that is left.',
    show: { route: 'okta.sign-on' },
  },
}
