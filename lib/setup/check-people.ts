import { counted, messages, phrase } from '../i18n/messages'
import { usernameFormatOf } from '../okta/app-facts'
import { judgeAdmins, type AdminRow, type AdminVerdict } from './admin-check'
import { readEmails } from './admins'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'
import { commaList } from './comma-list'
import type { SetupState } from './state'

const words = messages('check-people', {
  formatUnsaid: 'Okta did not say. Look at "Application username format" on the Sign On tab.',
  formatSet: phrase('Set to {template}.'),
  formatSetSomehow: 'Set to a format.',
  formatNone: 'It is (None): people assigned by a group would have no username. Choose "Email".',
  nobody: 'Nobody is named yet. Name all admins of Meta below, and Tandem looks them up in Okta.',
  nobodyBut: phrase(
    'Nobody is named yet. If {own} is the only admin of Meta, say so below; else name them all.',
  ),
  keptOut: counted({ other: '{count} of {all} would not get in.' }),
  one: phrase('{email}: {text}'),
  partSeen: counted({
    other:
      'Meta’s Directory showed {count} of its admins so far. Go through it to the end, or name all admins below.',
  }),
  noOthersSeen: 'Meta’s Directory has no others.',
  noOthersSaid: 'That there are no others is your word.',
  allByPassword: counted({ other: 'All {count} admins sign in with a password only.' }),
  ready: counted({
    other: '{count} of {all} admins are assigned and active, with the username that Meta has.',
  }),
  readyOrPassword: counted({
    other:
      '{count} of {all} admins are assigned and active, with the username that Meta has; the others use a password.',
  }),
  askMfa: "Meta's own 2FA ends for SSO users. Check that Okta asks for MFA, then tick that step.",
  twoFactors: 'The app’s sign-on policy asks for two factors in every rule.',
  rule: phrase('“{name}”'),
  oneFactor: phrase(
    'The app’s sign-on policy lets people in with one factor, by {rules}. If a policy above it asks for MFA, tick that step; else change the rule.',
  ),
  confirmed: 'Confirmed by you.',
})

/** Whether Okta fills in usernames by itself. */
export function usernameFormat(input: CheckInput): Verdict {
  return fromApi(input.facts?.app, (app) => {
    const format = usernameFormatOf(app)
    if (format === null) return unknown(words().formatUnsaid)
    if (format === 'none') return { status: 'fail', detail: words().formatNone }
    const template = app.credentials?.userNameTemplate?.template ?? null
    return {
      status: 'pass',
      detail: template === null ? words().formatSetSomehow : words().formatSet({ template }),
    }
  })
}

const about = ({ email, text }: AdminRow): string => words().one({ email, text })

const FAILS: readonly AdminVerdict[] = [
  'not-assigned',
  'no-username',
  'case-differs',
  'username-differs',
  'inactive',
]

/** Whether each admin of Meta would get in after the switch. */
export function adminsAssigned({ state, assignments, me }: CheckInput): Verdict {
  const { admins, directory, breakGlass } = state
  const rows = judgeAdmins(admins, assignments, directory, readEmails(breakGlass ?? '').emails)
  const at = assignments?.ok ? assignments.at : null
  const own = me?.ok ? (me.value.profile.email ?? me.value.profile.login) : null
  // Nobody knows how many admins there are but a person: one who is looked up alone proves nothing for the others.
  if (rows.length === 0) return unknown(own === null ? words().nobody : words().nobodyBut({ own }))
  const [first] = rows.filter(({ verdict }) => FAILS.includes(verdict))
  const count = (wanted: readonly AdminVerdict[]) =>
    rows.filter(({ verdict }) => wanted.includes(verdict)).length
  if (first)
    return {
      status: 'fail',
      detail: `${words().keptOut(count(FAILS), { all: rows.length })} ${about(first)}`,
      at,
    }
  const [open] = rows.filter(({ verdict }) => verdict === 'unknown')
  if (open) return unknown(about(open))
  const [odd] = rows.filter(({ verdict }) => verdict === 'other-person')
  if (odd) return { status: 'warn', detail: about(odd), at }
  if (admins.length === 0 && !directory?.whole) return unknown(words().partSeen(rows.length))
  const byPassword = count(['password-only'])
  const all = directory?.whole ? words().noOthersSeen : words().noOthersSaid
  const counts = [rows.length - byPassword, { all: rows.length }] as const
  const good =
    byPassword === rows.length
      ? words().allByPassword(rows.length)
      : byPassword > 0
        ? words().readyOrPassword(...counts)
        : words().ready(...counts)
  return { status: 'pass', detail: `${good} ${all}`, at }
}

/** Whether Okta asks for a second factor, by the app's own policy or by a person's word. */
export function mfaPolicy({ state, policy }: CheckInput): Verdict {
  const said = byPerson(state, '3.mfa-policy', words().askMfa)
  if (!policy?.ok) return said
  const { twoFactors, rules } = policy.value
  const weak = rules.filter(({ factors }) => factors !== 'two').map(({ name }) => words().rule({ name }))
  if (twoFactors === 'all')
    return {
      status: 'pass',
      detail: words().twoFactors,
      at: policy.at,
    }
  if (twoFactors === null || said.status === 'pass') return said
  return {
    status: 'warn',
    detail: words().oneFactor({ rules: commaList(weak.slice(0, 3)) }),
    at: policy.at,
  }
}

/** A check that only a person can answer, by ticking the step that explains it. */
export function byPerson(
  state: SetupState,
  step: '3.5.4' | '3.mfa-policy' | '4.deactivate-understood',
  ask: string,
): Verdict {
  const { status, at } = state.steps[step]
  return status === 'done'
    ? { status: 'pass', detail: words().confirmed, at }
    : { status: status === 'skipped' ? 'warn' : 'unknown', detail: ask, at }
}
