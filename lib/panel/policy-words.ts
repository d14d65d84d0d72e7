import { listOf } from '../i18n/format'
import { counted, messages, phrase } from '../i18n/messages'
import { allowsOrg, type Policy } from '../setup/policy'

/** What is said of a company's policy. */
export const policyWords = messages('policy', {
  allows: counted({
    one: 'Your company’s policy allows only this org: {orgs}.',
    other: 'Your company’s policy allows only these orgs: {orgs}.',
  }),
  none: 'Your company’s policy allows no Okta org here. Ask whoever looks after your browsers.',
  unread: phrase(
    'Your company’s policy for Tandem has an entry that can’t be read: {entries}. Tandem takes it in its strictest sense.',
  ),
  asking: 'Your browser has not said yet what your company’s policy is. Try again in a moment.',
  unreadable:
    'Your company’s policy for Tandem can’t be read. Until it can, no setup is started and no failed check is passed over.',
  otherOrg: phrase('This setup is of {org}. {allowed} You can look, export and erase; nothing is filled.'),
  strict:
    'Your company’s policy wants it settled first: a check that fails can’t be passed over with a reason.',
})

/** Most orgs that a sentence names. */
const MOST_NAMED = 6

/** Why a setup may not be of the org with this Admin Console, in words; null if it may. */
export function refusedOrgText(policy: Policy, adminHost: string): string | null {
  if (allowsOrg(policy, adminHost)) return null
  const said = policyWords()
  if (!policy.known) return policy.unread.length > 0 ? said.unreadable : said.asking
  const hosts = (policy.allowedOrgs ?? []).map(({ host }) => host)
  if (hosts.length === 0) return said.none
  const named = [...hosts.slice(0, MOST_NAMED), ...(hosts.length > MOST_NAMED ? ['…'] : [])]
  return said.allows(hosts.length, { orgs: listOf(named) })
}

/** The only org that may be set up, as a person would type it; "" if there is a choice, or none. */
export function presetOrg({ allowedOrgs }: Policy): string {
  const [only, second] = allowedOrgs ?? []
  return only && !second ? only.host : ''
}

/** All that there is to say of the policy. `adminHost`: of the setup on the screen; null while there is none. */
export function policyNotes(policy: Policy, adminHost: string | null): string[] {
  const said = policyWords()
  const { unread } = policy
  // While it is being read there is nothing to say; where it can't be, it may be against nothing here.
  if (!policy.known) return unread.length > 0 ? [said.unreadable] : []
  const notes = unread.length > 0 ? [said.unread({ entries: listOf(unread) })] : []
  const refused = adminHost === null ? null : refusedOrgText(policy, adminHost)
  if (adminHost !== null && refused !== null) notes.push(said.otherOrg({ org: adminHost, allowed: refused }))
  return notes
}
