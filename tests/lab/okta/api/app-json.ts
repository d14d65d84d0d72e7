import { signOnUrlOf } from '../saml/metadata'
import type { SigningKey } from '../saml/signing-key'
import type { Assignment, OktaApp, OktaState, OktaUser } from '../state'
import { createHash } from 'node:crypto'

/** An app as the API shows it. The two keys of `settings.app` are this lab's own; the real ones aren't published. */
export function appJson({ org, options, policyId }: OktaState, app: OktaApp) {
  const policy = { href: `https://${org.host}/api/v1/policies/${policyId}` }
  const self = `https://${org.host}/api/v1/apps/${app.id}`
  const { settings, userNameTemplate } = app
  return {
    id: app.id,
    name: app.name,
    label: app.label,
    status: app.status,
    created: app.created,
    lastUpdated: app.lastUpdated,
    signOnMode: app.signOnMode,
    features: app.features,
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: app.hidden, web: app.hidden },
      appLinks: { login: true },
    },
    credentials: {
      userNameTemplate: {
        template: userNameTemplate.template,
        type: userNameTemplate.type,
        pushStatus: userNameTemplate.pushStatus,
        userSuffix: '',
      },
      signing: { kid: app.activeKid },
    },
    settings: {
      app: {
        workAccountsAudience: settings.audienceUrl || null,
        workAccountsAcs: settings.acsUrl || null,
      },
      notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
      notes: { admin: null, enduser: null },
      signOn: {
        defaultRelayState: settings.defaultRelayState || null,
        ssoAcsUrlOverride: null,
        audienceOverride: null,
        recipientOverride: null,
        destinationOverride: null,
        attributeStatements: [],
      },
    },
    _links: {
      self: { href: self },
      metadata: { href: `${self}/sso/saml/metadata?kid=${app.activeKid}`, type: 'application/xml' },
      users: { href: `${self}/users` },
      groups: { href: `${self}/groups` },
      appLinks: [{ name: 'login', href: signOnUrlOf(org, app), type: 'text/html' }],
      ...(options.signOnPolicy === 'classic' ? {} : { accessPolicy: policy }),
      deactivate: { href: `${self}/lifecycle/deactivate` },
    },
  }
}

/** A user's assignment as the API shows it. */
export function appUserJson(
  org: OktaState['org'],
  app: OktaApp,
  assignment: Assignment,
  user: OktaUser | undefined,
  expand: boolean,
) {
  const provisioned = app.provisioning.createUsers
  return {
    id: assignment.userId,
    externalId: assignment.externalId,
    created: assignment.created,
    lastUpdated: assignment.lastUpdated,
    scope: assignment.scope,
    status: provisioned ? (assignment.externalId ? 'PROVISIONED' : 'STAGED') : 'ACTIVE',
    statusChanged: assignment.lastUpdated,
    passwordChanged: null,
    syncState: assignment.syncState,
    lastSync: assignment.lastSync,
    credentials: { userName: assignment.userName },
    profile: user ? { givenName: user.firstName, familyName: user.lastName, email: user.email } : {},
    ...(expand && user ? { _embedded: { user: userJson(user) } } : {}),
    _links: {
      app: { href: `https://${org.host}/api/v1/apps/${app.id}` },
      user: { href: `https://${org.host}/api/v1/users/${assignment.userId}` },
    },
  }
}

/** A group's assignment as the API shows it. */
export function appGroupJson(state: OktaState, app: OktaApp, id: string, expand: boolean) {
  const name = state.groups.find((candidate) => candidate.id === id)?.name ?? ''
  const group = { id, type: 'OKTA_GROUP', profile: { name, description: null } }
  const href = `https://${state.org.host}/api/v1`
  return {
    id,
    lastUpdated: app.lastUpdated,
    priority: app.groups.indexOf(id),
    profile: {},
    ...(expand ? { _embedded: { group } } : {}),
    _links: {
      app: { href: `${href}/apps/${app.id}` },
      self: { href: `${href}/apps/${app.id}/groups/${id}` },
      group: { href: `${href}/groups/${id}` },
    },
  }
}

/** A person as the API shows them. */
export function userJson(user: OktaUser) {
  const { id, login, email, firstName, lastName, status } = user
  return {
    id,
    status,
    type: { id: 'oty1practice' },
    profile: { login, email, firstName, lastName },
  }
}

/** A signing key as the API shows it: a JSON web key with its certificate. */
export function keyJson(key: SigningKey) {
  const digest = createHash('sha256').update(Buffer.from(key.x5c, 'base64')).digest('base64url')
  return {
    kty: 'RSA',
    created: key.created,
    lastUpdated: key.created,
    expiresAt: key.expiresAt,
    kid: key.kid,
    use: 'sig',
    x5c: [key.x5c],
    'x5t#S256': digest,
  }
}
