import { messages, phrase } from '../i18n/messages'
import { readEmails } from './admins'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'
import { accountOf } from './directory'
import type { MetaAccount } from './events'
import { oktaUnread } from './okta-unread'

const words = messages('check-break-glass', {
  usesSso: phrase(
    '{email} signs in with SSO, says Meta. Set “Authentication method” to “Password only” there.',
  ),
  deactivated: phrase('{email} is deactivated at Meta. Name an admin who can sign in.'),
  noAdmin: phrase('{email} is no admin at Meta, and could not repair SSO. Name one who is.'),
  nobody: 'Name an admin with "Password only" in Meta whom Okta does not manage.',
  named: phrase('Named: {named}'),
  methodSeen: 'Meta shows “Password only”.',
  methodSaid: 'That Meta has “Password only” for it is your word.',
  managed: phrase(
    '{email} is assigned to the app in Okta, which can overwrite “Password only”. Name somebody whom Okta does not manage.',
  ),
  unmanaged: phrase('Named: {named}. Okta does not manage this account.'),
})

/** What Meta's Directory holds against an account as the one that gets in without SSO; null if nothing. */
function objection({ email, passwordOnly, active, admin }: MetaAccount): string | null {
  if (passwordOnly === false) return words().usesSso({ email })
  if (active === false) return words().deactivated({ email })
  return admin === false ? words().noAdmin({ email }) : null
}

/** Whether somebody is named who gets in whatever becomes of SSO: whom Okta does not manage. */
export function breakGlass({ state, assignments }: CheckInput): Verdict {
  const { breakGlass: named, directory } = state
  const at = state.steps['3.break-glass'].at
  if (named === null) return unknown(words().nobody)
  const { emails } = readEmails(named)
  if (emails.length === 0) return { status: 'pass', detail: words().named({ named }), at }
  const accounts = emails.map((email) => accountOf(directory, email))
  const [against] = accounts.flatMap((account) => (account && objection(account)) ?? [])
  if (against !== undefined) return { status: 'fail', detail: against, at: directory?.at ?? null }
  const seen = accounts.every((account) => account?.passwordOnly === true)
  const method = seen ? words().methodSeen : words().methodSaid
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
        detail: words().managed({ email: managed }),
      }
    return complete
      ? { status: 'pass', detail: `${words().unmanaged({ named })} ${method}` }
      : unknown(oktaUnread().personNotAmong)
  })
}
