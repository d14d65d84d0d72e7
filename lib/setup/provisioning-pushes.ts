import type { AppLogEvent } from '../okta/app-log'
import type { Assignment } from '../okta/assignments'
import { failureText } from '../okta/failure-text'
import { isPush } from '../okta/provisioning-log'
import { boxState } from './provisioning-features'
import { cut, named, notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

const step = '2.assign-admins' as const

/** The person whom a push was about, as Okta's log names them. */
export function pushedWho({ targets }: AppLogEvent): string {
  const people = targets.filter(({ type }) => type === 'User' || type === 'AppUser')
  // Okta writes "unknown" where a thing has no second name.
  const names = people.flatMap(({ alternateId, displayName }) => [alternateId, displayName])
  const name = names.find((one) => one !== null && one !== '' && one !== 'unknown')
  return name ? cut(name) : 'somebody whom its log does not name'
}

/** What Okta's log says of an event, word for word. */
export function reasonsOf({ message, reason }: AppLogEvent): string[] {
  return [message, reason].flatMap((text) => (text ? [cut(text)] : []))
}

/** How a person is called: as the app knows them, else as Okta does. */
export const nameOf = ({ userName, person, userId }: Assignment): string =>
  userName ?? person?.login ?? userId

/** Whether Okta has an account of that person at Meta, and both agree. */
export const isPushed = ({ externalId, syncState }: Assignment): boolean =>
  externalId !== null && externalId !== '' && syncState === 'SYNCHRONIZED'

function byLog({ log }: ProvisioningInput): LineVerdict | null {
  const pushes = log?.ok ? log.value.filter(isPush) : []
  const last = pushes.find(({ result }) => result === 'SUCCESS' || result === 'FAILURE')
  if (!last) return null
  if (last.result === 'SUCCESS')
    return { status: 'pass', detail: `Okta pushed ${pushedWho(last)}, by its log.`, at: last.at }
  const good = pushes.find(({ result }) => result === 'SUCCESS')
  return {
    status: 'fail',
    detail: `The last push, of ${pushedWho(last)}, failed.${good ? ` Before, Okta pushed ${pushedWho(good)}.` : ''} Once the cause is gone, retry it under "Tasks" on Okta’s Dashboard.`,
    said: reasonsOf(last),
    at: last.at,
    step,
  }
}

function byAssignments({ assignments }: ProvisioningInput): LineVerdict | null {
  if (!assignments?.ok) return null
  const { people } = assignments.value
  const pushed = people.filter(isPushed)
  if (pushed.length > 0)
    return {
      status: 'pass',
      detail: `Okta holds ${named(pushed.map(nameOf))} to be in step with Meta, by its assignments.`,
      at: assignments.at,
    }
  const failed = people.filter(({ syncState }) => syncState === 'ERROR')
  if (failed.length === 0) return null
  return {
    status: 'fail',
    detail: `Okta marks ${named(failed.map(nameOf))} as failed. The reason stands beside the name on "Assignments".`,
    at: assignments.at,
    step,
  }
}

function byDirectory({ directory }: ProvisioningInput): LineVerdict | null {
  const own = directory.filter(({ fromOkta, active }) => fromOkta === true && active !== false)
  if (own.length === 0) return null
  const names = named(own.map(({ email }) => email))
  return { status: 'pass', detail: `Meta’s Directory names Okta as the source of ${names}.`, at: null }
}

/** Whether Okta was seen to create an account at Meta: by its log, else its assignments, else Meta's Directory. */
export function firstPush(input: ProvisioningInput): LineVerdict {
  const found = byLog(input) ?? byAssignments(input) ?? byDirectory(input)
  if (found) return found
  const { log } = input
  if (boxState('create-users', input).on === false)
    return notKnown('Nothing is pushed while "Create Users" is off.')
  if (!log) return notKnown('Okta’s log is read while provisioning is what you set up.')
  if (!log.ok) return notKnown(failureText[log.reason])
  return {
    status: 'unknown',
    detail: 'Not seen yet. Assign one person to the app; it may take some minutes.',
    at: log.at,
    step,
  }
}
