import { usernameFormatOf } from '../okta/app-facts'
import { judgeAdmins, type AdminVerdict } from './admin-check'
import { readEmails } from './admins'
import { fromApi, unknown, type CheckInput, type Verdict } from './check-verdict'
import type { SetupState } from './state'

/** Whether Okta fills in usernames by itself. */
export function usernameFormat(input: CheckInput): Verdict {
  return fromApi(input.facts?.app, (app) => {
    const format = usernameFormatOf(app)
    if (format === null)
      return unknown('Okta did not say. Look at "Application username format" on the Sign On tab.')
    return format === 'set'
      ? { status: 'pass', detail: `Set to ${app.credentials?.userNameTemplate?.template ?? 'a format'}.` }
      : {
          status: 'fail',
          detail: 'It is (None): people assigned by a group would have no username. Choose "Email".',
        }
  })
}

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
  if (rows.length === 0)
    return unknown(
      own === null
        ? 'Nobody is named yet. Name all admins of Meta below, and Tandem looks them up in Okta.'
        : `Nobody is named yet. If ${own} is the only admin of Meta, say so below; else name them all.`,
    )
  const [first] = rows.filter(({ verdict }) => FAILS.includes(verdict))
  const count = (wanted: readonly AdminVerdict[]) =>
    rows.filter(({ verdict }) => wanted.includes(verdict)).length
  if (first)
    return {
      status: 'fail',
      detail: `${count(FAILS)} of ${rows.length} would not get in. ${first.email}: ${first.text}`,
      at,
    }
  const [open] = rows.filter(({ verdict }) => verdict === 'unknown')
  if (open) return unknown(`${open.email}: ${open.text}`)
  const [odd] = rows.filter(({ verdict }) => verdict === 'other-person')
  if (odd) return { status: 'warn', detail: `${odd.email}: ${odd.text}`, at }
  if (admins.length === 0 && !directory?.whole)
    return unknown(
      `Meta’s Directory showed ${rows.length} of its admins so far. Go through it to the end, or name all admins below.`,
    )
  const byPassword = count(['password-only'])
  const all = directory?.whole ? 'Meta’s Directory has no others.' : 'That there are no others is your word.'
  return {
    status: 'pass',
    detail:
      byPassword === rows.length
        ? `All ${rows.length} admins sign in with a password only. ${all}`
        : `${rows.length - byPassword} of ${rows.length} admins are assigned and active, with the username that Meta has${byPassword > 0 ? '; the others use a password' : ''}. ${all}`,
    at,
  }
}

/** Whether Okta asks for a second factor, by the app's own policy or by a person's word. */
export function mfaPolicy({ state, policy }: CheckInput): Verdict {
  const ask = "Meta's own 2FA ends for SSO users. Check that Okta asks for MFA, then tick that step."
  const said = byPerson(state, '3.mfa-policy', ask)
  if (!policy?.ok) return said
  const { twoFactors, rules } = policy.value
  const weak = rules.filter(({ factors }) => factors !== 'two').map(({ name }) => `“${name}”`)
  if (twoFactors === 'all')
    return {
      status: 'pass',
      detail: 'The app’s sign-on policy asks for two factors in every rule.',
      at: policy.at,
    }
  if (twoFactors === null || said.status === 'pass') return said
  return {
    status: 'warn',
    detail: `The app’s sign-on policy lets people in with one factor, by ${weak.slice(0, 3).join(', ')}. If a policy above it asks for MFA, tick that step; else change the rule.`,
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
    ? { status: 'pass', detail: 'Confirmed by you.', at }
    : { status: status === 'skipped' ? 'warn' : 'unknown', detail: ask, at }
}
