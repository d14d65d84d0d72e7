import type { LabWorld } from '../lab/console'
import { createTestBrowser } from '../lab/meta/test-browser'
import type { OktaUser } from '../lab/okta/state'
import type { Ready } from './ready'

/** What real logins came to after the switch. */
export interface Logins {
  /** Accounts whose owner got in. */
  gotIn: string[]
  /** Accounts whose owner did not, each with what the consoles said. */
  lockedOut: { account: string; why: string }[]
  /** People who got into an account that isn't theirs. */
  intruders: { login: string; account: string }[]
}

/** Whether anybody is harmed. */
export const isHarm = ({ lockedOut, intruders }: Logins): boolean =>
  lockedOut.length > 0 || intruders.length > 0

/** Switches the setup on in Meta's own memory, past its page and past Tandem. */
export function activateByForce({ lab }: Ready): void {
  for (const setup of lab.meta.state.setups)
    Object.assign(setup, { active: true, assignedDomains: ['acme.example'] })
}

/** A browser without a past that is signed in to Okta as somebody. Like any browser it has Meta on its HTTPS list. */
function browserOf(lab: Ready['lab'], user: OktaUser | null) {
  const world: LabWorld = {
    now: () => lab.clock.now(),
    fetch: (url, init) => lab.fetch(url.replace(/^http:/, 'https:'), init),
  }
  return createTestBrowser(world, user ? lab.okta.signInCookies(user.login) : [])
}

/** Logs somebody in to an account of Meta, from Meta to Okta and back. Null if that worked, else what stood against it. */
async function logIn({ lab }: Ready, user: OktaUser | null, account: string): Promise<string | null> {
  const browser = browserOf(lab, user)
  try {
    const way = await browser.call('identify', { email: account, next: '/' })
    if (way.next === 'password') {
      const answer = await browser.call('passwordSignIn', { email: account, password: 'any will do' })
      if (!answer.ok) return answer.message
    } else {
      const { logins } = lab.meta.state
      const before = logins.length
      const end = await browser.follow(`https://work.meta.com${way.url}`)
      const attempt = logins.length > before ? logins.at(-1) : undefined
      if (!attempt?.ok)
        return attempt?.reason ?? /<h1>([^<]*)/.exec(end.text)?.[1] ?? `${end.status} ${end.url}`
    }
    const { viewer } = await browser.call('console', {})
    return viewer.email === account ? null : `Signed in as ${viewer.email}.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** By whom an account is used, by its first name: the fault may have changed what Okta says of its owner since. */
function ownerOf({ people }: Ready, userName: string): OktaUser | null {
  const first = /^[a-z]+/.exec(userName.toLowerCase())?.[0] ?? ''
  return Object.entries(people).find(([name]) => name === first)?.[1] ?? null
}

/** A person's accounts at Meta. */
export function accountsOf(ready: Ready, user: OktaUser): string[] {
  const names = ready.lab.meta.state.accounts.map(({ userName }) => userName)
  return names.filter((userName) => ownerOf(ready, userName)?.id === user.id)
}

/** Lets every admin log in, and everybody else try to. Nothing of Tandem has a say in it. */
export async function tryLogins(ready: Ready): Promise<Logins> {
  const { lab } = ready
  const found: Logins = { gotIn: [], lockedOut: [], intruders: [] }
  const owners = lab.meta.state.accounts.map(({ userName }): [OktaUser | null, string] => [
    ownerOf(ready, userName),
    userName,
  ])
  for (const [owner, account] of owners) {
    const why = await logIn(ready, owner, account)
    if (why === null) found.gotIn.push(account)
    else found.lockedOut.push({ account, why })
    if (!owner) continue
    for (const user of lab.okta.state.users)
      if (user.id !== owner.id && (await logIn(ready, user, account)) === null)
        found.intruders.push({ login: user.login, account })
  }
  return found
}
