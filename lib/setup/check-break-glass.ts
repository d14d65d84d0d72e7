import { readEmails } from './admins'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'
import { accountOf } from './directory'
import type { MetaAccount } from './events'

/** What Meta's Directory holds against an account as the one that gets in without SSO; null if nothing. */
function objection({ email, passwordOnly, active, admin }: MetaAccount): string | null {
  if (passwordOnly === false)
    return `${email} signs in with SSO, says Meta. Set “Authentication method” to “Password only” there.`
  if (active === false) return `${email} is deactivated at Meta. Name an admin who can sign in.`
  return admin === false ? `${email} is no admin at Meta, and could not repair SSO. Name one who is.` : null
}

/** Whether somebody is named who gets in whatever becomes of SSO: whom Okta does not manage. */
export function breakGlass({ state, assignments }: CheckInput): Verdict {
  const { breakGlass: named, directory } = state
  const at = state.steps['3.break-glass'].at
  if (named === null) return unknown('Name an admin with "Password only" in Meta whom Okta does not manage.')
  const { emails } = readEmails(named)
  if (emails.length === 0) return { status: 'pass', detail: `Named: ${named}`, at }
  const accounts = emails.map((email) => accountOf(directory, email))
  const [against] = accounts.flatMap((account) => (account && objection(account)) ?? [])
  if (against !== undefined) return { status: 'fail', detail: against, at: directory?.at ?? null }
  const seen = accounts.every((account) => account?.passwordOnly === true)
  const method = seen ? 'Meta shows “Password only”.' : 'That Meta has “Password only” for it is your word.'
  // An address can be looked up: Okta could change how an account signs in that it manages.
  return fromApi(assignments, ({ people, complete }) => {
    const managed = emails.find((email) =>
      people.some(({ userName, person }) =>
        [userName, person?.email, person?.login].some((one) => one?.toLowerCase() === email.toLowerCase()),
      ),
    )
    if (managed !== undefined)
      return {
        status: 'fail',
        detail: `${managed} is assigned to the app in Okta, which can overwrite “Password only”. Name somebody whom Okta does not manage.`,
      }
    return complete
      ? { status: 'pass', detail: `Named: ${named}. Okta does not manage this account. ${method}` }
      : unknown('Okta has more assignments than Tandem reads. Look this person up in Okta.')
  })
}
