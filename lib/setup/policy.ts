import * as v from 'valibot'
import { parseOrg, type OktaOrg } from '../browser/hosts'

/** What a company's administrators have laid down for Tandem in its browsers. */
export interface Policy {
  /** The orgs that a setup may be of; null where the policy says nothing of them, empty where it allows none. */
  allowedOrgs: readonly OktaOrg[] | null
  /** Whether "Activate SSO" can be let through with a reason while a check fails (`warn`) or not (`strict`). */
  guard: 'warn' | 'strict'
  /** A line for the end of each report; null if there is none. */
  reportFooter: string | null
  /** False while the browser has not said what is set, and where it could not: then all else is at its strictest. */
  known: boolean
  /** Entries that can't be read, by name: "allowedOrgs[2]"; "*" where nothing can be. */
  unread: readonly string[]
}

/** Where there is no policy at all: everything is up to the person. */
export const NO_POLICY: Policy = {
  allowedOrgs: null,
  guard: 'warn',
  reportFooter: null,
  known: true,
  unread: [],
}

/** Where a policy may be there and isn't known: nothing new is begun, and nothing let through. */
export const UNKNOWN_POLICY: Policy = {
  allowedOrgs: [],
  guard: 'strict',
  reportFooter: null,
  known: false,
  unread: [],
}

/** Longest footer, in characters. */
export const FOOTER_LIMIT = 300
/** Most orgs of a policy, most entries of it that are named as unreadable, longest name of one in characters. */
const MOST_ORGS = 200
const MOST_UNREAD = 8
const NAME_LIMIT = 60

// Signs that end a line or turn its direction would make it say something else than it was written to say.
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

const record = v.record(v.string(), v.unknown())
const orgList = v.array(v.unknown())
const org = v.pipe(
  v.string(),
  v.maxLength(300),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseOrg(dataset.value)
    if (parsed) return parsed
    addIssue({ message: 'no Okta org' })
    return NEVER
  }),
)
const guard = v.picklist(['warn', 'strict'])
const footer = v.pipe(
  v.string(),
  v.check((text) => !UNSEEN.test(text)),
  v.trim(),
  v.maxLength(FOOTER_LIMIT),
)

type Reading = Pick<Policy, 'unread'> & Partial<Omit<Policy, 'unread'>>

function readOrgs(content: unknown): Reading {
  const list = v.safeParse(orgList, content)
  // Somebody wanted to allow a few. Whom is not known, so it is nobody: "any" would be the one wrong reading.
  if (!list.success) return { allowedOrgs: [], unread: ['allowedOrgs'] }
  const read = list.output.slice(0, MOST_ORGS).map((entry) => v.safeParse(org, entry))
  return {
    allowedOrgs: read.flatMap((entry) => (entry.success ? [entry.output] : [])),
    unread: [
      ...read.flatMap((entry, place) => (entry.success ? [] : [`allowedOrgs[${place}]`])),
      ...(list.output.length > MOST_ORGS ? [`allowedOrgs[${MOST_ORGS}]`] : []),
    ],
  }
}

function readGuard(content: unknown): Reading {
  const read = v.safeParse(guard, content)
  // "warn" is what goes without saying: whoever sets this wants it strict.
  return read.success ? { guard: read.output, unread: [] } : { guard: 'strict', unread: ['guard'] }
}

function readFooter(content: unknown): Reading {
  const read = v.safeParse(footer, content)
  // Never cut: half of such a line may say the opposite of it.
  return read.success ? { reportFooter: read.output || null, unread: [] } : { unread: ['reportFooter'] }
}

const readers = new Map([
  ['allowedorgs', { name: 'allowedOrgs', read: readOrgs }],
  ['guard', { name: 'guard', read: readGuard }],
  ['reportfooter', { name: 'reportFooter', read: readFooter }],
])

/**
 * Reads what the browser hands over as the policy for Tandem. Each entry that can't be read is named and taken for
 * itself alone, in its strictest sense: a list of orgs allows none then, and the guard is strict. So is a name that
 * differs in its capitals only. Never throws.
 */
export function readPolicy(content: unknown): Policy {
  const entries = v.safeParse(record, content)
  if (!entries.success) return { ...UNKNOWN_POLICY, unread: ['*'] }
  let policy = NO_POLICY
  const isKnown = ([name]: [string, unknown]) => readers.get(name.toLowerCase())?.name === name
  // Those with a wrong name last, so that what they say strictly stays.
  const inOrder = Object.entries(entries.output).toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)))
  for (const [name, entry] of inOrder) {
    const known = readers.get(name.toLowerCase())
    // What stands under a name that only looks like a known one is read as nothing that has a form.
    const { unread, ...read } = known
      ? known.read(known.name === name ? entry : undefined)
      : { unread: [name] }
    const named = known && known.name !== name ? [name] : unread
    policy = {
      ...policy,
      ...read,
      unread: [...policy.unread, ...named.map((one) => one.slice(0, NAME_LIMIT))],
    }
  }
  return { ...policy, unread: policy.unread.slice(0, MOST_UNREAD) }
}

/** Whether a setup may be of the org with this Admin Console: "acme-admin.okta.com". */
export function allowsOrg({ allowedOrgs }: Policy, adminHost: string): boolean {
  return allowedOrgs === null || allowedOrgs.some((one) => one.adminHost === adminHost)
}
