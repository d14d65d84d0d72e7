import { counted, messages, phrase } from '../i18n/messages'
import type { Assignment, Assignments } from '../okta/assignments'
import type { OktaAnswer } from '../okta/client'
import { failureText } from '../okta/failure-text'
import type { Admin } from './events'
import { knownAdmins, type AdminDoubt, type KnownAdmin } from './known-admins'
import { oktaUnread } from './okta-unread'
import type { Directory } from './state'

const words = messages('admin-check', {
  assignmentOff: phrase('The assignment of {name} is {status}. Assign anew in Okta.'),
  accountOff: phrase('The Okta account {login} is {status} and can’t sign in. Activate or unlock it.'),
  unclear: phrase(
    'Okta says of the assignment “{status}” and of the account “{account}”. Look at it in Okta.',
  ),
  unclearAlone: phrase(
    'Okta says of the assignment “{status}” and of the account “nothing”. Look at it in Okta.',
  ),
  otherPerson: phrase(
    'That username belongs to the Okta account {login}: whoever signs in there gets into this account of Meta. Is that meant?',
  ),
  ready: phrase('Assigned as {name}, and active.'),
  several: counted({ other: '{count} people in Okta have this username in the app. Only one may.' }),
  caseDiffers: phrase(
    'The username in the app is {name}: other capitals. Meta would take it for another account.',
  ),
  noUsername: 'Assigned without a username, and could not sign in. Type the email there.',
  differs: phrase('The username in the app is {name}. It has to equal the email at Meta.'),
  notAssigned: 'Not assigned to the app. Assign this person, or a group of theirs, in Okta.',
  passwordManaged:
    'Signs in with a password. But Okta manages this account, too, and can change how it signs in.',
  password: 'Signs in with a password, whatever SSO does.',
  notAsked: 'Okta was not asked yet.',
  usesSso: 'Meta says that this account signs in with SSO.',
  deactivated: 'This account is deactivated at Meta. Take it off the list, or reactivate it there.',
  'not-shown': 'Meta’s Directory showed no such admin. Check the spelling, or take it off the list.',
})
const doubtText = (doubt: AdminDoubt): string => words()[doubt]

/** Whether an admin of Meta would get in after the switch, and if not, why. */
export type AdminVerdict =
  | 'ready'
  | 'password-only'
  | 'not-assigned'
  | 'no-username'
  | 'case-differs'
  | 'username-differs'
  | 'other-person'
  | 'inactive'
  | 'unknown'

/** One admin, with the verdict in words that say what to do. */
export interface AdminRow extends Admin {
  /** Whether a person has named this admin; else it is Meta's Directory that shows one. */
  named: boolean
  /** Whether it is Meta that says how the account signs in, not a person. */
  methodSeen: boolean
  verdict: AdminVerdict
  text: string
}

/** Assignments under which Okta lets people in; what is still on its way to Meta among them. */
const LETS_IN = ['ACTIVE', 'PROVISIONED', 'STAGED', 'PENDING', 'APPROVED', 'IMPLICIT']
const KEEPS_OUT = ['DEPROVISIONED', 'INACTIVE', 'SUSPENDED', 'REVOKED', 'UNASSIGNED', 'IMPORTED', 'MATCHED']
/** People who can sign in to Okta; two of them are asked to set their password first. */
const SIGNS_IN = ['ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY']
const CANNOT_SIGN_IN = ['STAGED', 'PROVISIONED', 'LOCKED_OUT', 'SUSPENDED', 'DEPROVISIONED']

const same = (a: string | null | undefined, b: string) => a?.toLowerCase() === b.toLowerCase()

type Verdict = Pick<AdminRow, 'verdict' | 'text'>

function judgeStatus(email: string, { status, person, userName }: Assignment): Verdict {
  if (KEEPS_OUT.includes(status))
    return {
      verdict: 'inactive',
      text: words().assignmentOff({ name: userName ?? email, status }),
    }
  if (person && CANNOT_SIGN_IN.includes(person.status))
    return {
      verdict: 'inactive',
      text: words().accountOff({ login: person.login, status: person.status }),
    }
  if (!LETS_IN.includes(status) || !person || !SIGNS_IN.includes(person.status))
    return {
      verdict: 'unknown',
      text: person ? words().unclear({ status, account: person.status }) : words().unclearAlone({ status }),
    }
  if (!same(person.login, email) && !same(person.email, email))
    return {
      verdict: 'other-person',
      text: words().otherPerson({ login: person.login }),
    }
  return { verdict: 'ready', text: words().ready({ name: userName ?? email }) }
}

function judge(email: string, { people, complete }: Assignments): Verdict {
  const exact = people.filter(({ userName }) => userName === email)
  const [only, second] = exact
  if (second)
    return {
      verdict: 'unknown',
      text: words().several(exact.length),
    }
  if (only) return judgeStatus(email, only)
  const [near] = people.flatMap(({ userName }) =>
    userName !== null && same(userName, email) ? [userName] : [],
  )
  if (near !== undefined)
    return {
      verdict: 'case-differs',
      text: words().caseDiffers({ name: near }),
    }
  const known = people.find(({ person }) => same(person?.email, email) || same(person?.login, email))
  if (known)
    return known.userName === null
      ? {
          verdict: 'no-username',
          text: words().noUsername,
        }
      : {
          verdict: 'username-differs',
          text: words().differs({ name: known.userName }),
        }
  return complete
    ? {
        verdict: 'not-assigned',
        text: words().notAssigned,
      }
    : {
        verdict: 'unknown',
        text: oktaUnread().personNotAmong,
      }
}

function judgePasswordOnly(email: string, assignments: OktaAnswer<Assignments> | undefined): Verdict {
  const assigned = assignments?.ok && assignments.value.people.some(({ userName }) => same(userName, email))
  return {
    verdict: 'password-only',
    text: assigned ? words().passwordManaged : words().password,
  }
}

function judgeOne(
  { email, passwordOnly, doubt }: KnownAdmin,
  assignments: OktaAnswer<Assignments> | undefined,
): Verdict {
  if (doubt !== null) return { verdict: 'unknown', text: doubtText(doubt) }
  if (passwordOnly) return judgePasswordOnly(email, assignments)
  if (!assignments) return { verdict: 'unknown', text: words().notAsked }
  if (!assignments.ok) return { verdict: 'unknown', text: failureText()[assignments.reason] }
  return judge(email, assignments.value)
}

/**
 * Looks up each admin among the people that Okta has assigned to the app; capitals count. Whom Meta's Directory shows
 * as an admin is looked up like one that a person has named; `emergency` are the addresses of who is said to get in
 * without SSO. Pure.
 */
export function judgeAdmins(
  admins: readonly Admin[],
  assignments: OktaAnswer<Assignments> | undefined,
  directory: Directory | null = null,
  emergency: readonly string[] = [],
): AdminRow[] {
  return knownAdmins(admins, directory, emergency).map((admin) => {
    const { verdict, text } = judgeOne(admin, assignments)
    const { email, passwordOnly, named, methodSeen } = admin
    const claimed = admins.some((one) => same(one.email, email) && one.passwordOnly)
    const both = claimed && !passwordOnly ? `${words().usesSso} ${text}` : text
    return { email, passwordOnly, named, methodSeen, verdict, text: both }
  })
}
