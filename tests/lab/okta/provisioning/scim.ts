import { LAB_OAUTH_CLIENT } from '../../console'
import type { Assignment, OktaApp, OktaUser } from '../state'
import type { Tenant } from '../tenant'

const SCIM_TYPE = 'application/scim+json'
const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'
const PATCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/** Asks the app's SCIM server for one user; tells whether the app's token works. */
export async function testCredentials(
  tenant: Tenant,
  app: OktaApp,
): Promise<{ ok: boolean; problem: string }> {
  try {
    await callScim(tenant, app, 'GET', '/Users?count=1')
    return { ok: true, problem: '' }
  } catch (error) {
    return { ok: false, problem: messageOf(error) }
  }
}

/** Creates the user's account at the app, or links the one that has this userName already. */
export async function pushUser(tenant: Tenant, app: OktaApp, assignment: Assignment): Promise<void> {
  await logged(tenant, app, assignment, 'application.provision.user.push', async () => {
    const user = tenant.state.users.find(({ id }) => id === assignment.userId)
    if (!user) throw new Error('The user no longer exists')
    if (!assignment.userName) throw new Error('The user has no username for this application')
    const profile = scimUser(user, assignment.userName)
    const filter = encodeURIComponent(`userName eq "${assignment.userName.replace(/["\\]/g, '\\$&')}"`)
    const found = await callScim(tenant, app, 'GET', `/Users?filter=${filter}`)
    const existing = firstResourceId(found)
    if (existing) {
      const { name, displayName, externalId } = profile
      const attributes = app.provisioning.updateAttributes ? { name, displayName, externalId } : {}
      await patch(tenant, app, existing, { active: true, ...attributes })
      assignment.externalId = existing
    } else {
      assignment.externalId = idOf(await callScim(tenant, app, 'POST', '/Users', profile))
    }
  })
}

/** Deactivates the user's account at the app, if Okta knows of one. */
export async function deactivateUser(tenant: Tenant, app: OktaApp, assignment: Assignment): Promise<void> {
  const { externalId } = assignment
  if (!externalId) return
  await logged(tenant, app, assignment, 'application.provision.user.deactivate', async () => {
    await patch(tenant, app, externalId, { active: false })
  })
}

function scimUser(user: OktaUser, userName: string) {
  return {
    schemas: [USER_SCHEMA],
    userName,
    externalId: user.id,
    name: {
      givenName: user.firstName,
      familyName: user.lastName,
      formatted: `${user.firstName} ${user.lastName}`,
    },
    displayName: `${user.firstName} ${user.lastName}`,
    emails: [{ value: user.email, type: 'work', primary: true }],
    active: true,
  }
}

function patch(tenant: Tenant, app: OktaApp, id: string, value: Record<string, unknown>): Promise<unknown> {
  return callScim(tenant, app, 'PATCH', `/Users/${encodeURIComponent(id)}`, {
    schemas: [PATCH_SCHEMA],
    Operations: [{ op: 'replace', value }],
  })
}

async function callScim(
  tenant: Tenant,
  app: OktaApp,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await tenant.world.fetch(LAB_OAUTH_CLIENT.scimBaseUrl + path, {
    method,
    headers: {
      Accept: SCIM_TYPE,
      Authorization: `Bearer ${app.provisioning.token ?? ''}`,
      'User-Agent': 'Okta SCIM Client 1.0.0 (practice)',
      ...(body === undefined ? {} : { 'Content-Type': SCIM_TYPE }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${text.slice(0, 300)}`)
  return text ? JSON.parse(text) : null
}

/** Runs a push, and writes its outcome to the assignment and to the System Log. */
async function logged(
  tenant: Tenant,
  app: OktaApp,
  assignment: Assignment,
  eventType: string,
  push: () => Promise<void>,
): Promise<void> {
  let problem: string | null = null
  try {
    await push()
  } catch (error) {
    problem = messageOf(error)
  }
  const now = tenant.world.now().toISOString()
  assignment.syncState = problem === null ? 'SYNCHRONIZED' : 'ERROR'
  assignment.lastUpdated = now
  if (problem === null) assignment.lastSync = now
  tenant.record({
    eventType,
    displayMessage: 'Push user to external application',
    outcome: { result: problem === null ? 'SUCCESS' : 'FAILURE', reason: problem },
    actor: null,
    targets: [
      { id: app.id, type: 'AppInstance', displayName: app.label },
      { id: assignment.userId, type: 'AppUser', displayName: assignment.userName ?? '' },
    ],
  })
}

function firstResourceId(list: unknown): string | undefined {
  const resources: unknown = isRecord(list) ? list['Resources'] : undefined
  const [first]: unknown[] = Array.isArray(resources) ? resources : []
  return first === undefined ? undefined : idOf(first)
}

function idOf(resource: unknown): string {
  const id = isRecord(resource) ? resource['id'] : undefined
  if (typeof id !== 'string') throw new Error('The SCIM server answered without a user id')
  return id
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
