import { messages, phrase } from '../i18n/messages'
import type { AppLogEvent } from '../okta/app-log'
import type { Assignment } from '../okta/assignments'
import { failureText } from '../okta/failure-text'
import { isPush } from '../okta/provisioning-log'
import { boxState } from './provisioning-features'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'
import { cut, named } from './provisioning-names'

const words = messages('provisioning-pushes', {
  pushed: phrase('Okta pushed {who}, by its log.'),
  pushedNameless: 'Okta pushed somebody whom its log does not name, by its log.',
  failed: phrase('The last push, of {who}, failed.'),
  failedNameless: 'The last push, of somebody whom its log does not name, failed.',
  before: phrase('Before, Okta pushed {who}.'),
  beforeNameless: 'Before, Okta pushed somebody whom its log does not name.',
  retry: 'Once the cause is gone, retry it under "Tasks" on Okta’s Dashboard.',
  inStep: phrase('Okta holds {names} to be in step with Meta, by its assignments.'),
  markedFailed: phrase('Okta marks {names} as failed. The reason stands beside the name on "Assignments".'),
  inDirectory: phrase('Meta’s Directory names Okta as the source of {names}.'),
  createOff: 'Nothing is pushed while "Create Users" is off.',
  logUnread: 'Okta’s log is read while provisioning is what you set up.',
  notSeen: 'Not seen yet. Assign one person to the app; it may take some minutes.',
})

const step = '2.assign-admins' as const

/** The person whom a push was about, as Okta's log names them; null if it doesn't. */
export function pushedWho({ targets }: AppLogEvent): string | null {
  const people = targets.filter(({ type }) => type === 'User' || type === 'AppUser')
  // Okta writes "unknown" where a thing has no second name.
  const names = people.flatMap(({ alternateId, displayName }) => [alternateId, displayName])
  const name = names.find((one) => one !== null && one !== '' && one !== 'unknown')
  return name ? cut(name) : null
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

/** A sentence about the person of a push; each has a form for whom Okta's log does not name. */
function say(what: 'pushed' | 'failed' | 'before', push: AppLogEvent): string {
  const who = pushedWho(push)
  return who === null ? words()[`${what}Nameless`] : words()[what]({ who })
}

function byLog({ log }: ProvisioningInput): LineVerdict | null {
  const pushes = log?.ok ? log.value.filter(isPush) : []
  const last = pushes.find(({ result }) => result === 'SUCCESS' || result === 'FAILURE')
  if (!last) return null
  if (last.result === 'SUCCESS') return { status: 'pass', detail: say('pushed', last), at: last.at }
  const good = pushes.find(({ result }) => result === 'SUCCESS')
  return {
    status: 'fail',
    detail: [say('failed', last), ...(good ? [say('before', good)] : []), words().retry].join(' '),
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
      detail: words().inStep({ names: named(pushed.map(nameOf)) }),
      at: assignments.at,
    }
  const failed = people.filter(({ syncState }) => syncState === 'ERROR')
  if (failed.length === 0) return null
  return {
    status: 'fail',
    detail: words().markedFailed({ names: named(failed.map(nameOf)) }),
    at: assignments.at,
    step,
  }
}

function byDirectory({ directory }: ProvisioningInput): LineVerdict | null {
  const own = directory.filter(({ fromOkta, active }) => fromOkta === true && active !== false)
  if (own.length === 0) return null
  const names = named(own.map(({ email }) => email))
  return { status: 'pass', detail: words().inDirectory({ names }), at: null }
}

/** Whether Okta was seen to create an account at Meta: by its log, else its assignments, else Meta's Directory. */
export function firstPush(input: ProvisioningInput): LineVerdict {
  const found = byLog(input) ?? byAssignments(input) ?? byDirectory(input)
  if (found) return found
  const { log } = input
  if (boxState('create-users', input).on === false) return notKnown(words().createOff)
  if (!log) return notKnown(words().logUnread)
  if (!log.ok) return notKnown(failureText()[log.reason])
  return {
    status: 'unknown',
    detail: words().notSeen,
    at: log.at,
    step,
  }
}
