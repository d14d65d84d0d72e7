import type { SetupState } from './state'

/** How many are offered; with more the name is typed. */
const MOST = 6

/**
 * The admins of Meta's Directory who could be the one that gets in without SSO: active, not known to sign in with it,
 * and not `own`, the one who sets up SSO. Addresses in the Directory's order.
 */
export function emergencyCandidates({ directory }: SetupState, own: string | null): string[] {
  const candidates = (directory?.people ?? []).filter(
    ({ email, admin, active, passwordOnly }) =>
      admin === true &&
      active !== false &&
      passwordOnly !== false &&
      email.toLowerCase() !== own?.toLowerCase(),
  )
  return candidates.length > MOST ? [] : candidates.map(({ email }) => email)
}
