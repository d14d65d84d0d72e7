import * as v from 'valibot'

/** The calls that the console makes to its server, each with the shape of what it sends. */
export const CONSOLE_CALLS = {
  console: v.object({}),
  identify: v.object({ email: v.string(), next: v.string() }),
  passwordSignIn: v.object({ email: v.string(), password: v.pipe(v.string(), v.minLength(1)) }),
  signOut: v.object({}),
  addDomain: v.object({ name: v.string() }),
  sendDomainCode: v.object({ domain: v.string(), mailbox: v.string() }),
  verifyDomain: v.object({ domain: v.string(), code: v.string() }),
  validateMetadata: v.object({
    setupId: v.nullable(v.string()),
    name: v.string(),
    samlUrl: v.string(),
    issuer: v.string(),
    certificate: v.string(),
    singleLogoutUrl: v.nullable(v.string()),
  }),
  testResult: v.object({ setupId: v.string() }),
  activate: v.object({
    setupId: v.string(),
    domains: v.array(v.string()),
    includeNewDomains: v.boolean(),
  }),
  setAuthMethod: v.object({ accountId: v.string(), method: v.picklist(['password', 'sso']) }),
  oauthApp: v.object({}),
  oauthAnswer: v.object({ query: v.string(), allowed: v.boolean(), autoInvite: v.boolean() }),
} as const

/** The name of a call. */
export type CallName = keyof typeof CONSOLE_CALLS

/** What a call sends. */
export type CallInput<Name extends CallName> = v.InferOutput<(typeof CONSOLE_CALLS)[Name]>

/** An account as the Directory shows it. */
export interface AccountRow {
  id: string
  email: string
  name: string
  source: string
  createdAt: string
  status: string
  statusAt: string
  admin: boolean
  authMethod: 'password' | 'sso'
}

/** An identity provider as the console shows it. */
export interface SetupView {
  id: string
  name: string
  samlUrl: string
  issuer: string
  certificate: string
  singleLogoutUrl: string | null
  tested: boolean
  active: boolean
  assignedDomains: string[]
  includeNewDomains: boolean
}

/** All that a signed-in admin's console shows. */
export interface ConsoleView {
  viewer: { name: string; email: string; admin: boolean }
  company: string
  provider: { audienceUrl: string; recipientUrl: string; acsUrl: string }
  domains: { name: string; verified: boolean }[]
  setups: SetupView[]
  accounts: AccountRow[]
}

/** What each call answers. */
export interface CallOutput {
  console: ConsoleView
  identify: { next: 'password' } | { next: 'sso'; url: string }
  passwordSignIn: { ok: true; admin: boolean } | { ok: false; message: string }
  signOut: { ok: true }
  addDomain: { ok: true } | { ok: false; message: string }
  sendDomainCode: { ok: true }
  verifyDomain: { ok: boolean }
  validateMetadata: { ok: true; setupId: string } | { ok: false; errors: Record<string, string> }
  testResult: { state: 'none' } | { state: 'passed' } | { state: 'failed'; reason: string }
  activate: { ok: true } | { ok: false; message: string }
  setAuthMethod: { ok: true }
  oauthApp: { name: string; scopes: string[] }
  oauthAnswer: { url: string }
}

/** What the server writes into each page for the console's script. */
export interface BootData {
  csrf: string
  lang: 'en' | 'de' | 'ar'
  renamedForm: boolean
  lateHandlersMs: number
  revertFillOnce: boolean
}
