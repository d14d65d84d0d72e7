import type { CallInput, CallOutput } from './console-calls'
import { setupForEmail } from './saml-routes'
import { findAccount, type MetaState } from './state'

function goesThroughSso(state: MetaState, email: string): boolean {
  return setupForEmail(state, email) !== undefined && findAccount(state, email)?.authMethod !== 'password'
}

/** Says how the owner of an address signs in: with a password, or at the company's IdP. */
export function identify(state: MetaState, { email, next }: CallInput<'identify'>): CallOutput['identify'] {
  if (!goesThroughSso(state, email)) return { next: 'password' }
  return { next: 'sso', url: `/sso/login?${new URLSearchParams({ email, next })}` }
}

/** Signs in with a password; in the practice console any will do, but none where SSO is on. */
export function checkPassword(
  state: MetaState,
  { email }: CallInput<'passwordSignIn'>,
): CallOutput['passwordSignIn'] {
  const account = findAccount(state, email)
  if (!account) return { ok: false, message: "There's no account with this email address." }
  if (account.status === 'Deactivated') return { ok: false, message: 'This account is deactivated.' }
  if (goesThroughSso(state, email)) return { ok: false, message: 'Your organization uses SSO to log in.' }
  return { ok: true, admin: account.admin }
}
