import type { AppLogEvent } from '../../../lib/okta/app-log'
import type { Assignment } from '../../../lib/okta/assignments'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { judgeProvisioning, type ProvisioningLine } from '../../../lib/setup/provisioning'
import type { ProvisioningInput, ProvisioningLineId } from '../../../lib/setup/provisioning-line'
import { nothingSeen } from '../../../lib/setup/provisioning-sights'
import { answer, app, assigned, assignments, facts } from './check-input'
import { after, APP, bound, minute, snapshot } from './sample'

/** Every box of "To App" on, as the API names it. */
export const ALL_ON = ['PUSH_NEW_USERS', 'PUSH_PROFILE_UPDATES', 'PUSH_USER_DEACTIVATION', 'IMPORT_NEW_USERS']

/** The API's facts with these features. */
export const withFeatures = (...features: string[]) => facts({ app: answer(app({ features })) })

/** A line of Okta's log: Ada's account was pushed at the tenth minute, but for the change. */
export const pushed = (change: Partial<AppLogEvent> = {}): AppLogEvent => ({
  id: 'log-1',
  eventType: 'application.provision.user.push',
  at: minute(10),
  result: 'SUCCESS',
  reason: null,
  message: 'Push new user to external application',
  actor: null,
  targets: [
    { id: APP.id, type: 'AppInstance', alternateId: 'unknown', displayName: APP.label },
    { id: '0ua1', type: 'AppUser', alternateId: 'unknown', displayName: 'ada@acme.example' },
  ],
  ...change,
})

/** A push that failed. */
export const refused = (change: Partial<AppLogEvent> = {}) =>
  pushed({ result: 'FAILURE', reason: 'HTTP 409: exists already', ...change })

/** A person whose account is at Meta and in step. */
export const inStep = (change: Partial<Assignment> = {}): Assignment =>
  assigned({ syncState: 'SYNCHRONIZED', externalId: '1000', ...change })

/** A person of that name; nobody else's id. */
export const person = (name: string, change: Partial<Assignment> = {}): Assignment =>
  assigned({ userId: `00u-${name}`, userName: `${name}@acme.example`, person: null, ...change })

/** What the lines look at: all is well but for the change. */
export const lookedAt = (
  change: Partial<ProvisioningInput> = {},
  bodies: readonly EventBody[] = [
    bound,
    { type: 'step.done', id: '4.10', evidence: 'page: okta.api-tested' },
  ],
): ProvisioningInput => ({
  state: after(...bodies),
  facts: withFeatures(...ALL_ON),
  log: answer([pushed()]),
  assignments: assignments(inStep()),
  sights: nothingSeen(APP.id),
  directory: [],
  ...change,
})

/** One line. */
export function line(
  id: ProvisioningLineId,
  change: Partial<ProvisioningInput> = {},
  bodies?: readonly EventBody[],
): ProvisioningLine {
  const found = judgeProvisioning(lookedAt(change, bodies)).find((one) => one.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}

/** The three boxes of "To App", by the page's names for them. */
const toAppBoxes = ['okta.create-users', 'okta.update-attributes', 'okta.deactivate-users'] as const

/** "To App" with these boxes ticked. */
export const toApp = (
  mode: 'form' | 'locked',
  ticked: readonly (typeof toAppBoxes)[number][] = [],
  change: Partial<PageSnapshot> = {},
): PageSnapshot =>
  snapshot('okta', {
    signals: ['okta.to-app', ...(mode === 'form' ? (['okta.to-app-form'] as const) : []), ...ticked],
    controls: [...toAppBoxes, ...(mode === 'form' ? (['okta.save'] as const) : [])],
    ...change,
  })

/** "Integration" as a form. */
export const apiForm = (ticked: boolean, change: Partial<PageSnapshot> = {}): PageSnapshot =>
  snapshot('okta', {
    signals: ['okta.api-form', ...(ticked ? (['okta.api-ticked'] as const) : [])],
    controls: ['okta.enable-api', 'okta.save', 'okta.test-api'],
    ...change,
  })
