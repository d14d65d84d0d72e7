import type { Assignment, OktaApp, OktaUser } from '../state'
import type { Tenant } from '../tenant'
import { userNameFor } from '../user-name-formats'
import { deactivateUser, pushUser } from './scim'

/** Gives one person the app under this name, and provisions the account when the app does that. */
export async function assignUser(
  tenant: Tenant,
  app: OktaApp,
  user: OktaUser,
  userName: string | null,
  scope: Assignment['scope'] = 'USER',
): Promise<Assignment> {
  const now = tenant.world.now().toISOString()
  const before = app.assignments.find(({ userId }) => userId === user.id)
  const assignment: Assignment = before ?? {
    userId: user.id,
    userName,
    scope,
    syncState: 'DISABLED',
    externalId: null,
    created: now,
    lastUpdated: now,
    lastSync: null,
  }
  Object.assign(assignment, { userName, scope, lastUpdated: now })
  if (!before) app.assignments.push(assignment)
  recordMembership(tenant, app, user, 'application.user_membership.add', 'Add user to application membership')
  if (app.provisioning.createUsers) await pushUser(tenant, app, assignment)
  return assignment
}

/** Gives a group the app. Nobody is asked for names then: they come from the app's username format, or not at all. */
export async function assignGroup(tenant: Tenant, app: OktaApp, groupId: string): Promise<void> {
  if (app.groups.includes(groupId)) return
  app.groups.push(groupId)
  for (const user of tenant.state.users) {
    if (app.assignments.some(({ userId }) => userId === user.id)) continue
    await assignUser(tenant, app, user, userNameFor(app.userNameTemplate, user), 'GROUP')
  }
}

/**
 * Takes the app from one person, and deactivates the account when the app does that. Somebody whose group still
 * has the app keeps it through the group.
 */
export async function unassignUser(tenant: Tenant, app: OktaApp, userId: string): Promise<void> {
  const assignment = app.assignments.find((candidate) => candidate.userId === userId)
  const user = tenant.state.users.find(({ id }) => id === userId)
  if (!assignment || !user) return
  if (assignment.scope === 'USER' && app.groups.length > 0) {
    assignment.scope = 'GROUP'
    assignment.userName = userNameFor(app.userNameTemplate, user)
    return
  }
  app.assignments.splice(app.assignments.indexOf(assignment), 1)
  recordMembership(
    tenant,
    app,
    user,
    'application.user_membership.remove',
    "Remove user's application membership",
  )
  if (app.provisioning.deactivateUsers) await deactivateUser(tenant, app, assignment)
}

/** Takes the app from a group, and from everybody who had it only through the group. */
export async function unassignGroup(tenant: Tenant, app: OktaApp, groupId: string): Promise<void> {
  app.groups = app.groups.filter((id) => id !== groupId)
  const viaGroup = app.assignments.filter(({ scope }) => scope === 'GROUP')
  for (const { userId } of viaGroup) await unassignUser(tenant, app, userId)
}

function recordMembership(
  tenant: Tenant,
  app: OktaApp,
  user: OktaUser,
  eventType: string,
  displayMessage: string,
): void {
  tenant.record({
    eventType,
    displayMessage,
    outcome: { result: 'SUCCESS', reason: null },
    actor: null,
    targets: [
      { id: app.id, type: 'AppInstance', displayName: app.label },
      { id: user.id, type: 'User', displayName: user.login },
    ],
  })
}
