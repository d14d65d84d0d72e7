import { counted, messages, phrase } from '../i18n/messages'
import type { AppLogEvent } from '../okta/app-log'
import type { Assignment } from '../okta/assignments'
import { failureText } from '../okta/failure-text'
import { isPush } from '../okta/provisioning-log'
import { commaList } from './comma-list'
import { oktaUnread } from './okta-unread'
import { boxState } from './provisioning-features'
import { isPushed, nameOf, reasonsOf } from './provisioning-pushes'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'
import { named } from './provisioning-names'

const words = messages('provisioning-people', {
  createOff: 'Nobody gets an account while "Create Users" is off.',
  nobody: 'Nobody is assigned to the app yet.',
  failed: counted({
    one: 'Of {all} assigned, {count} push failed: {names}.',
    other: 'Of {all} assigned, {count} pushes failed: {names}.',
  }),
  failedOfMore: counted({
    one: 'Of at least {all} assigned, {count} push failed: {names}.',
    other: 'Of at least {all} assigned, {count} pushes failed: {names}.',
  }),
  andWaiting: counted({
    one: '{count} has no account yet, as far as Okta knows: {names}.',
    other: '{count} have no account yet, as far as Okta knows: {names}.',
  }),
  waiting: counted({
    one: 'Of {all} assigned, {count} has no account yet, as far as Okta knows: {names}.',
    other: 'Of {all} assigned, {count} have no account yet, as far as Okta knows: {names}.',
  }),
  waitingOfMore: counted({
    one: 'Of at least {all} assigned, {count} has no account yet, as far as Okta knows: {names}.',
    other: 'Of at least {all} assigned, {count} have no account yet, as far as Okta knows: {names}.',
  }),
  notByItself:
    'It may take some minutes. Who was assigned before "Create Users" was on is not pushed by itself: press "Provision User" on "Assignments".',
  reasons: phrase('{name}: {reasons}'),
  all: counted({ one: 'All of {count} assigned.', other: 'All {count} assigned.' }),
  notAllRead: 'Okta has more assignments than Tandem reads. Look at "Assignments" yourself.',
})

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

/** Whether everybody who is assigned has an account at Meta; who has none is counted, and the first three named. */
export function assignedPeople(input: ProvisioningInput): LineVerdict {
  const { assignments, log, directory } = input
  if (!assignments) return notKnown(oktaUnread().notAsked)
  if (!assignments.ok) return notKnown(failureText()[assignments.reason])
  const create = boxState('create-users', input).on
  if (create === false) return notKnown(words().createOff)
  const { value, at } = assignments
  const all = value.people
  if (all.length === 0) return { status: 'unknown', detail: words().nobody, at, step }
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
  const names = (some: readonly Assignment[]) => ({ all: all.length, names: named(some.map(nameOf)) })
  if (failed.length > 0) {
    const say = value.complete ? words().failed : words().failedOfMore
    const first = say(failed.length, names(failed.map(({ person }) => person)))
    const rest = words().andWaiting(waiting.length, { names: named(waiting.map(nameOf)) })
    return {
      status: 'fail',
      detail: waiting.length > 0 ? `${first} ${rest}` : first,
      said: failed
        .filter(({ failure }) => failure !== null)
        .slice(0, 3)
        .flatMap(({ person, failure }) =>
          failure ? [words().reasons({ name: nameOf(person), reasons: commaList(reasonsOf(failure)) })] : [],
        ),
      at,
      step,
    }
  }
  if (waiting.length > 0) {
    const say = value.complete ? words().waiting : words().waitingOfMore
    return {
      status: 'warn',
      detail: `${say(waiting.length, names(waiting))} ${words().notByItself}`,
      at,
      step,
    }
  }
  return value.complete
    ? { status: 'pass', detail: words().all(all.length), at }
    : notKnown(words().notAllRead)
}
