import { queryOptions, skipToken } from '@tanstack/react-query'
import type * as v from 'valibot'
import { noAnswer, type OktaAnswer } from './client'
import { asking } from './freshness'
import { readPages } from './pages'
import { assignedGroup, assignedUser } from './schema'

/** How often the assignments are read at most, in milliseconds: in a large org that is dozens of requests. */
const EVERY = 30_000

/** One person's access to the app. */
export interface Assignment {
  /** Okta's id of the person. */
  userId: string
  /** USER: assigned by name; GROUP: through a group. */
  scope: string
  /** Of the assignment: ACTIVE, PROVISIONED, STAGED, … */
  status: string
  /** The name under which the app knows the person; null where there is none, and then nobody can sign in. */
  userName: string | null
  /** SYNCHRONIZED, ERROR, DISABLED, …; null where Okta doesn't say. */
  syncState: string | null
  /** The account's id at the app's side, once pushed. */
  externalId: string | null
  /** The person in Okta; null where Okta left them out. */
  person: { login: string; email: string | null; status: string } | null
}

/** A group that is assigned to the app. */
export interface AssignedGroup {
  id: string
  name: string | null
}

/** Who is assigned to the app. */
export interface Assignments {
  people: Assignment[]
  groups: AssignedGroup[]
  /** False where there are more than was read. Whoever isn't in the list may be assigned then. */
  complete: boolean
}

/** What an entry of either list says about what it belongs to, if it does. */
interface Belonging {
  id: string
  _links?: { app?: { href: string } | undefined } | undefined
}

/** Whether an entry is of that app, and what Okta put into it is what the entry is about, as far as either is said. */
function belongs(
  appId: string,
  { id, _links: links }: Belonging,
  inside: { id: string } | undefined,
): boolean {
  const [path] = links?.app?.href.split(/[?#]/) ?? []
  return (
    (path === undefined || path.endsWith(`/api/v1/apps/${appId}`)) &&
    (inside === undefined || inside.id === id)
  )
}

function assignmentOf(user: v.InferOutput<typeof assignedUser>): Assignment {
  const { id, scope, status, syncState, externalId, credentials, _embedded: inside } = user
  const person = inside?.user
  return {
    userId: id,
    scope,
    status,
    userName: credentials?.userName || null,
    syncState: syncState ?? null,
    externalId: externalId ?? null,
    person: person
      ? { login: person.profile.login, email: person.profile.email ?? null, status: person.status }
      : null,
  }
}

/** Reads everybody and every group that is assigned to the app. One page that fails is no answer. */
export async function readAssignments(
  host: string,
  appId: string,
  signal?: AbortSignal,
): Promise<OktaAnswer<Assignments>> {
  const base = `/api/v1/apps/${encodeURIComponent(appId)}`
  const [people, groups] = await Promise.all([
    readPages(host, `${base}/users?limit=200&expand=user`, assignedUser, signal),
    readPages(host, `${base}/groups?limit=200&expand=group`, assignedGroup, signal),
  ])
  if (!people.ok) return people
  if (!groups.ok) return groups
  const sound =
    people.value.items.every(({ _embedded: inside, ...user }) => belongs(appId, user, inside?.user)) &&
    groups.value.items.every(({ _embedded: inside, ...group }) => belongs(appId, group, inside?.group))
  if (!sound) return noAnswer('unexpected')
  // A list that changes while it is read can show one entry on two pages.
  const byId = new Map(people.value.items.map((user) => [user.id, assignmentOf(user)]))
  const names = new Map(
    groups.value.items.map(({ id, _embedded: inside }) => [id, inside?.group?.profile.name]),
  )
  return {
    ...people,
    value: {
      people: [...byId.values()],
      groups: [...names].map(([id, name]) => ({ id, name: name ?? null })),
      complete: people.value.complete && groups.value.complete,
    },
  }
}

/** Who is assigned to the app, read anew every half minute while somebody looks. */
export const assignmentsQuery = (host: string | null, appId: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'assignments', appId],
    queryFn: host && appId ? ({ signal }) => readAssignments(host, appId, signal) : skipToken,
    staleTime: EVERY,
    refetchInterval: EVERY,
  })
