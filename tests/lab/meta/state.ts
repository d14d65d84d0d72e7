import type { AuthorizationCode, Token } from '@node-oauth/oauth2-server'
import { randomBytes, randomInt } from 'node:crypto'
import { LAB_PEOPLE } from '../console'
import type { MetaSettings } from './options'

/** A domain of the practice company. */
export interface Domain {
  name: string
  verified: boolean
}

/** What the last "Test SSO" of a setup came to; `at` is ISO 8601. */
export interface TestResult {
  at: string
  email: string
  ok: boolean
  reason: string | null
}

/** One identity provider that the admin has added, with the values as they were typed. */
export interface IdpSetup {
  id: string
  name: string
  samlUrl: string
  issuer: string
  certificate: string
  /** The IdP's logout URL; null while single logout is off. */
  singleLogoutUrl: string | null
  validated: boolean
  test: TestResult | null
  active: boolean
  assignedDomains: string[]
  /** Whether "All newly verified domains" is assigned too. */
  includeNewDomains: boolean
}

/** One managed account, as the Directory lists it. */
export interface Account {
  id: string
  userName: string
  givenName: string
  familyName: string
  /** The rest of what SCIM sent, kept as it came. */
  scim: Record<string, unknown>
  source: 'Okta' | 'Organization self invite' | `Created by ${string}`
  status: 'Claimed' | 'Invited' | 'Not invited' | 'Deactivated'
  statusAt: string
  createdAt: string
  admin: boolean
  authMethod: 'password' | 'sso'
}

/** One SAML response that arrived, and what became of it. */
export interface LoginAttempt {
  at: string
  kind: 'test' | 'login'
  setupId: string | null
  ok: boolean
  nameId: string | null
  reason: string | null
}

/** An AuthnRequest that waits for its response. */
export interface PendingRequest {
  kind: 'test' | 'login'
  setupId: string
  email: string
  /** Where a login leads to. */
  next: string
  instant: string
}

/** A mail in the practice company's administrative mailbox. */
export interface Mail {
  to: string
  from: string
  subject: string
  text: string
  at: string
}

/** Everything the practice Admin Center knows; tests read it and may change it. */
export interface MetaState {
  company: { name: string; id: string; cid: string }
  settings: MetaSettings
  domains: Domain[]
  setups: IdpSetup[]
  accounts: Account[]
  logins: LoginAttempt[]
  mails: Mail[]
  /** Verification codes that are still good, by domain. */
  codes: Map<string, string>
  /** Signed-in browsers: session token to e-mail address. */
  sessions: Map<string, string>
  /** AuthnRequests on their way, by request id. */
  pending: Map<string, PendingRequest>
  oauth: { codes: AuthorizationCode[]; tokens: Token[]; autoInvite: boolean }
  /** Signs the console's anti-forgery tokens. */
  csrfKey: string
}

/** A 16-digit number of the kind that Meta gives to companies. */
function newMetaId(): string {
  return `${randomInt(1, 10)}${Array.from({ length: 15 }, () => randomInt(10)).join('')}`
}

/** The state of a company whose first admin, Ada, has signed up and done nothing else. */
export function createMetaState(settings: MetaSettings, now: Date): MetaState {
  const [ada] = LAB_PEOPLE
  const at = now.toISOString()
  const firstAdmin: Account = {
    id: newMetaId(),
    userName: ada.email,
    givenName: ada.first,
    familyName: ada.last,
    scim: {},
    source: 'Organization self invite',
    status: 'Claimed',
    statusAt: at,
    createdAt: at,
    admin: true,
    authMethod: 'sso',
  }
  return {
    company: { name: 'Acme', id: newMetaId(), cid: newMetaId() },
    settings,
    domains: [{ name: 'acme.example', verified: settings.domainVerified }],
    setups: [],
    accounts: [
      firstAdmin,
      ...(settings.emergencyAdmin
        ? [
            {
              ...firstAdmin,
              id: newMetaId(),
              userName: 'safe@acme.example',
              givenName: 'Emergency',
              familyName: 'Admin',
              authMethod: 'password' as const,
            },
          ]
        : []),
    ],
    logins: [],
    mails: [],
    codes: new Map(),
    sessions: new Map(),
    pending: new Map(),
    oauth: { codes: [], tokens: [], autoInvite: true },
    csrfKey: randomBytes(32).toString('hex'),
  }
}

/** A fresh id for an account. */
export const newAccountId = newMetaId

/** The domain of an e-mail address, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** The account with exactly this user name, upper and lower case told apart. */
export function findAccount(state: MetaState, email: string): Account | undefined {
  return state.accounts.find((account) => account.userName === email)
}
