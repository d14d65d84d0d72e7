import { accountOf } from './directory'
import type { Admin } from './events'
import type { Directory } from './state'

/** What the Directory holds against an entry of the list: the account is switched off there, or it shows no such admin. */
export type AdminDoubt = 'deactivated' | 'not-shown'

/** An admin as far as anyone knows of it: what Meta's Directory shows goes before what was typed. */
export interface KnownAdmin extends Admin {
  /** Whether a person has named this admin; else it is Meta's Directory that shows one. */
  named: boolean
  /** Whether it is Meta that says how the account signs in, not a person. */
  methodSeen: boolean
  /** What the Directory holds against this entry of the list; null if nothing. */
  doubt: AdminDoubt | null
}

/**
 * All admins that are named or that the Directory shows, each once, with the capitals that Meta has. `emergency`: the
 * addresses of who is said to get in without SSO, which holds as long as Meta doesn't say otherwise.
 */
export function knownAdmins(
  named: readonly Admin[],
  directory: Directory | null,
  emergency: readonly string[] = [],
): KnownAdmin[] {
  const known = new Map<string, KnownAdmin>()
  const said = new Set(emergency.map((email) => email.toLowerCase()))
  for (const { email, passwordOnly } of named) {
    const account = accountOf(directory, email)
    const doubt: AdminDoubt | null =
      account?.active === false ? 'deactivated' : account === null && directory?.whole ? 'not-shown' : null
    const at = account?.email ?? email
    const seen = account?.passwordOnly ?? null
    known.set(at, {
      email: at,
      passwordOnly: seen ?? (passwordOnly || said.has(at.toLowerCase())),
      named: true,
      methodSeen: seen !== null,
      doubt,
    })
  }
  for (const { email, admin, passwordOnly, active } of directory?.people ?? [])
    if (admin === true && active !== false && !known.has(email))
      known.set(email, {
        email,
        passwordOnly: passwordOnly ?? said.has(email.toLowerCase()),
        named: false,
        methodSeen: passwordOnly !== null,
        doubt: null,
      })
  return [...known.values()]
}
