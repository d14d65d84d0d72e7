import { Resources, Schemas, Types } from 'scimmy'
import * as v from 'valibot'
import { newAccountId, type Account, type MetaState } from './state'

/** What a SCIM call needs to know of the lab it is made to; SCIMMY itself is one for the whole process. */
export interface ScimContext {
  state: MetaState
  now: () => Date
}

const incomingUser = v.looseObject({
  userName: v.pipe(v.string(), v.includes('@')),
  name: v.optional(v.object({ givenName: v.optional(v.string()), familyName: v.optional(v.string()) })),
  active: v.optional(v.boolean(), true),
})

type ScimUser = Omit<Schemas.User, 'schemas' | 'meta'>

function toScim(account: Account): ScimUser & { meta: object } {
  return {
    ...account.scim,
    id: account.id,
    userName: account.userName,
    name: { givenName: account.givenName, familyName: account.familyName },
    active: account.status !== 'Deactivated',
    meta: { created: new Date(account.createdAt), lastModified: new Date(account.statusAt) },
  }
}

function findById({ state }: ScimContext, id: string): Account {
  const account = state.accounts.find((candidate) => candidate.id === id)
  if (!account) throw new Types.Error(404, '', `Resource ${id} not found`)
  return account
}

function setActive(account: Account, active: boolean, { state, now }: ScimContext): void {
  if (active === (account.status !== 'Deactivated')) return
  account.status = active ? (state.oauth.autoInvite ? 'Invited' : 'Not invited') : 'Deactivated'
  account.statusAt = now().toISOString()
}

function createAccount({ state, now }: ScimContext): Account {
  const at = now().toISOString()
  return {
    id: newAccountId(),
    userName: '',
    givenName: '',
    familyName: '',
    scim: {},
    source: 'Okta',
    status: state.oauth.autoInvite ? 'Invited' : 'Not invited',
    statusAt: at,
    createdAt: at,
    admin: false,
    authMethod: 'sso',
  }
}

function writeAccount(id: string | undefined, instance: unknown, context: ScimContext): Account {
  const { state } = context
  const parsed = v.safeParse(incomingUser, JSON.parse(JSON.stringify(instance)))
  if (!parsed.success) {
    throw new Types.Error(400, 'invalidValue', "Attribute 'userName' must be an e-mail address")
  }
  const { userName, name, active, ...rest } = parsed.output
  const account = id === undefined ? createAccount(context) : findById(context, id)
  // Compared letter by letter, as Meta does: another case makes a second account.
  if (state.accounts.some((other) => other !== account && other.userName === userName)) {
    throw new Types.Error(409, 'uniqueness', `An account with the userName ${userName} exists`)
  }
  const { id: _id, meta: _meta, schemas: _schemas, password: _password, ...scim } = rest
  Object.assign(account, {
    userName,
    givenName: name?.givenName ?? '',
    familyName: name?.familyName ?? '',
    scim,
  })
  setActive(account, active, context)
  if (id === undefined) state.accounts.push(account)
  return account
}

let declared = false

/** Tells SCIMMY, once per process, how accounts are read and written; the lab comes in with each call. */
export function declareScimAccounts(): void {
  if (declared) return
  declared = true
  Resources.User.extend(Schemas.EnterpriseUser, false)
  Resources.declare(Resources.User)
    .egress((resource, context: ScimContext): ScimUser | ScimUser[] => {
      if (resource.id !== undefined) return toScim(findById(context, resource.id))
      const all = context.state.accounts.map(toScim)
      return resource.filter ? resource.filter.match(all) : all
    })
    .ingress((resource, instance: Schemas.User, context: ScimContext): ScimUser =>
      toScim(writeAccount(resource.id, instance, context)),
    )
    .degress((resource, context: ScimContext) => {
      setActive(findById(context, resource.id ?? ''), false, context)
    })
}
