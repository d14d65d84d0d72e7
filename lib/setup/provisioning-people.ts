import type { AppLogEvent } from '../okta/app-log'
import type { Assignment } from '../okta/assignments'
import { failureText } from '../okta/failure-text'
import { isPush } from '../okta/provisioning-log'
import { boxState } from './provisioning-features'
import { isPushed, nameOf, reasonsOf } from './provisioning-pushes'
import { named, notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

const step = '2.assign-admins' as const

/** The newest push of that person in Okta's log. */
function pushOf({ userId, userName, person }: Assignment, pushes: readonly AppLogEvent[]) {
  const names = [userName, person?.login].filter((name) => typeof name === 'string')
  return pushes.find(({ targets }) =>
    targets.some(
      ({ type, id, alternateId }) =>
        id === userId ||
        ((type === 'User' || type === 'AppUser') && names.some((name) => name === alternateId)),
    ),
  )
}

const people = (count: number, verb: [one: string, more: string]) =>
  count === 1 ? `1 ${verb[0]}` : `${count} ${verb[1]}`

/** Whether everybody who is assigned has an account at Meta; who has none is counted, and the first three named. */
export function assignedPeople(input: ProvisioningInput): LineVerdict {
  const { assignments, log, directory } = input
  if (!assignments) return notKnown('Okta was not asked yet. Open the Okta tab, and choose the app.')
  if (!assignments.ok) return notKnown(failureText[assignments.reason])
  const create = boxState('create-users', input).on
  if (create === false) return notKnown('Nobody gets an account while "Create Users" is off.')
  const { value, at } = assignments
  const all = value.people
  if (all.length === 0) return { status: 'unknown', detail: 'Nobody is assigned to the app yet.', at, step }
  const pushes = log?.ok ? log.value.filter(isPush) : []
  const failed = all.flatMap((person) => {
    const last = pushOf(person, pushes)
    const failure = last?.result === 'FAILURE' ? last : null
    return failure || person.syncState === 'ERROR' ? [{ person, failure }] : []
  })
  const isFailed = new Set(failed.map(({ person }) => person))
  const atMeta = ({ userName }: Assignment) =>
    directory.some(
      ({ email, fromOkta, active }) => email === userName && fromOkta === true && active === true,
    )
  const waiting = all.filter((person) => !isPushed(person) && !isFailed.has(person) && !atMeta(person))
  const of = `${value.complete ? '' : 'at least '}${all.length} assigned`
  const more = `${people(waiting.length, ['has', 'have'])} no account yet, as far as Okta knows: ${named(waiting.map(nameOf))}.`
  if (failed.length > 0)
    return {
      status: 'fail',
      detail: `Of ${of}, ${people(failed.length, ['push', 'pushes'])} failed: ${named(failed.map(({ person }) => nameOf(person)))}.${waiting.length > 0 ? ` ${more}` : ''}`,
      said: failed
        .filter(({ failure }) => failure !== null)
        .slice(0, 3)
        .flatMap(({ person, failure }) =>
          failure ? [`${nameOf(person)}: ${reasonsOf(failure).join(', ')}`] : [],
        ),
      at,
      step,
    }
  if (waiting.length > 0)
    return {
      status: 'warn',
      detail: `Of ${of}, ${more} It may take some minutes. Who was assigned before "Create Users" was on is not pushed by itself: press "Provision User" on "Assignments".`,
      at,
      step,
    }
  return value.complete
    ? { status: 'pass', detail: `All ${all.length === 1 ? 'of 1' : all.length} assigned.`, at }
    : notKnown('Okta has more assignments than Tandem reads. Look at "Assignments" yourself.')
}
