import type { DirectoryPerson, DirectoryView } from '../page/types'
import { isEmail, MOST_ADMINS, readEmails } from './admins'
import type { EventBody, MetaAccount } from './events'
import type { Directory, SetupState } from './state'

/** Meta has one account for an address, whatever its capitals. */
const idOf = (email: string) => email.toLowerCase()

const byId = <T extends { email: string }>(people: readonly T[]) =>
  new Map(people.map((person) => [idOf(person.email), person]))

/** The account of an address at Meta, whatever its capitals; null if the Directory did not show it. */
export function accountOf(directory: Directory | null, email: string): MetaAccount | null {
  return directory?.people.find((person) => idOf(person.email) === idOf(email)) ?? null
}

/**
 * The Directory after one more sight of it. A sight of all admins replaces what was known of who there is; what an
 * account was once seen to be, and is not shown now, stays.
 */
export function withDirectory(
  known: Directory | null,
  { people, whole, at }: { people: readonly MetaAccount[]; whole: boolean; at: string },
): Directory {
  const before = byId(known?.people ?? [])
  const now = people.map((person): MetaAccount => {
    const old = before.get(idOf(person.email))
    return {
      email: person.email,
      admin: person.admin ?? old?.admin ?? null,
      passwordOnly: person.passwordOnly ?? old?.passwordOnly ?? null,
      active: person.active ?? old?.active ?? null,
    }
  })
  const all = whole ? byId(now) : new Map([...before, ...byId(now)])
  const sorted = [...all.values()].toSorted((a, b) => (idOf(a.email) < idOf(b.email) ? -1 : 1))
  return { people: sorted, whole: whole || known?.whole === true, at }
}

/** The rows whose account is beyond doubt: two that differ in capitals only, or in what they say, are none. */
function clearRows(people: readonly DirectoryPerson[]): DirectoryPerson[] {
  const spoken = new Map<string, Set<string>>()
  for (const person of people) {
    const said = spoken.get(idOf(person.email)) ?? new Set()
    spoken.set(idOf(person.email), said.add(JSON.stringify(person)))
  }
  return [...byId(people.filter(({ email }) => spoken.get(idOf(email))?.size === 1)).values()]
}

/** Whether a list holds all people that there are, and says of each whether it is an admin. */
export function isWhole({ people, total }: DirectoryView): boolean {
  return total === people.length && people.every(({ admin }) => admin !== null)
}

/**
 * What a sight of the Directory adds to the record: nothing, if all of it was known. Of a company's people only its
 * admins are noted, and who is named in the setup.
 */
export function directoryNews(state: SetupState, view: DirectoryView): EventBody[] {
  const { admins, breakGlass, directory } = state
  const known = byId(directory?.people ?? [])
  const named = new Set(
    [...admins.map(({ email }) => email), ...readEmails(breakGlass ?? '').emails].map(idOf),
  )
  const clear = clearRows(view.people).filter(({ email }) => isEmail(email))
  const wanted = clear.filter(
    ({ email, admin }) => admin === true || named.has(idOf(email)) || known.has(idOf(email)),
  )
  const people = wanted
    .slice(0, MOST_ADMINS)
    .map(({ email, admin, passwordOnly, active }): MetaAccount => ({ email, admin, passwordOnly, active }))
  const whole = isWhole(view) && clear.length === view.people.length && people.length === wanted.length
  if (people.length === 0 && !whole) return []
  const next = withDirectory(directory, { people, whole, at: '' })
  const same =
    directory !== null &&
    next.whole === directory.whole &&
    JSON.stringify(next.people) === JSON.stringify(directory.people)
  return same ? [] : [{ type: 'directory.seen', people, whole }]
}
