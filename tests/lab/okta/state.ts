import type { OktaSettings } from './options'
import type { SigningKey } from './saml/signing-key'

/** The app key of Meta Work Accounts in the Okta catalog. */
export const META_APP = 'facebook_work_accounts'

/** The name that the catalog gives Meta Work Accounts; texts of the integration use it whatever the label. */
export const META_APP_NAME = 'Meta Work Accounts'

/** Whether a person can sign in to Okta: who is active, and who only has a new password to set. */
export type OktaUserStatus =
  'ACTIVE' | 'PASSWORD_EXPIRED' | 'STAGED' | 'PROVISIONED' | 'LOCKED_OUT' | 'SUSPENDED' | 'DEPROVISIONED'

/** A person whom the practice Okta knows. */
export interface OktaUser {
  id: string
  login: string
  email: string
  firstName: string
  lastName: string
  status: OktaUserStatus
  /** May use the Admin Console. */
  admin: boolean
}

/** A group; the practice org has one, Everyone. */
export interface OktaGroup {
  id: string
  name: string
}

/** How a user's name at the app is made from the Okta profile. */
export interface UserNameTemplate {
  type: 'NONE' | 'BUILT_IN' | 'CUSTOM'
  template: string
  pushStatus: 'PUSH' | 'DONT_PUSH'
}

/** One user's access to one app. */
export interface Assignment {
  userId: string
  /** Null when nothing filled it in: the user can't sign in then. */
  userName: string | null
  scope: 'USER' | 'GROUP'
  syncState: 'DISABLED' | 'SYNCHRONIZED' | 'ERROR'
  /** The account's id at the app's SCIM server, once pushed. */
  externalId: string | null
  created: string
  lastUpdated: string
  lastSync: string | null
}

/** The Provisioning tab of an app. */
export interface Provisioning {
  enabled: boolean
  token: string | null
  verified: boolean
  importGroups: boolean
  createUsers: boolean
  updateAttributes: boolean
  deactivateUsers: boolean
}

/** One app instance of an org. */
export interface OktaApp {
  /** Instance id, `0oa…`. */
  id: string
  /** Id in SAML URLs and in the issuer, `exk…`. */
  exk: string
  name: string
  label: string
  status: 'ACTIVE' | 'INACTIVE'
  /** AUTO_LOGIN is what the console calls Secure Web Authentication: there is no SAML then. */
  signOnMode: 'SAML_2_0' | 'AUTO_LOGIN'
  hidden: boolean
  settings: { audienceUrl: string; acsUrl: string; defaultRelayState: string }
  userNameTemplate: UserNameTemplate
  features: string[]
  provisioning: Provisioning
  assignments: Assignment[]
  /** Ids of assigned groups. */
  groups: string[]
  keys: SigningKey[]
  activeKid: string
  created: string
  lastUpdated: string
}

/** One line of the System Log. */
export interface LogEvent {
  uuid: string
  published: string
  eventType: string
  displayMessage: string
  outcome: { result: 'SUCCESS' | 'FAILURE'; reason: string | null }
  actor: string | null
  targets: { id: string; type: string; displayName: string }[]
}

/** Everything one practice org remembers; tests may read and change it. */
export interface OktaState {
  org: { id: string; label: string; name: string; adminHost: string; host: string }
  /** Id of the sign-on policy that all apps share, `rst…`; what its rules ask for is an option. */
  policyId: string
  options: OktaSettings
  users: OktaUser[]
  groups: OktaGroup[]
  apps: OktaApp[]
  log: LogEvent[]
}
