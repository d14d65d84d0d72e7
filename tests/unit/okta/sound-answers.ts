import { APP_KEY } from '../../../lib/okta/queries'
import { HOST } from './server'

/** The app that is asked about, and one that is not. */
export const APP = '0oa1abcdEFGH2ijkl5d7'
export const OTHER = '0oa9zyxwVUTS8rqpo5d7'
export const POLICY = 'rst1abcdEFGH2ijkl5d7'
export const KID = 'kid-active'

/** The signed-in admin. */
export const ADA = { id: '00u1ada', profile: { login: 'ada@acme.example', email: 'ada@acme.example' } }

export const appAnswer = (id = APP) => ({
  id,
  name: APP_KEY,
  label: 'Meta Work Accounts',
  status: 'ACTIVE',
  credentials: { signing: { kid: KID } },
  _links: { accessPolicy: { href: `https://acme.okta.com/api/v1/policies/${POLICY}` } },
})

export const userAnswer = (id = ADA.id, appId = APP) => ({
  id,
  scope: 'USER',
  status: 'ACTIVE',
  syncState: 'SYNCHRONIZED',
  externalId: '1000',
  credentials: { userName: 'ada@acme.example' },
  _embedded: { user: { id, status: 'ACTIVE', profile: ADA.profile } },
  _links: { app: { href: `https://acme.okta.com/api/v1/apps/${appId}` } },
})

export const groupAnswer = (id = '00g1', appId = APP) => ({
  id,
  priority: 0,
  _embedded: { group: { id, profile: { name: 'Everyone' } } },
  _links: { app: { href: `https://acme.okta.com/api/v1/apps/${appId}` } },
})

export const SINCE = '2026-11-25T08:00:00.000Z'
export const eventAnswer = (appId = APP) => ({
  uuid: '6d1c-1',
  eventType: 'user.authentication.sso',
  published: '2026-11-25T09:00:00.000Z',
  displayMessage: 'User single sign on to app',
  outcome: { result: 'FAILURE', reason: 'no username' },
  actor: { id: '00u1ada', type: 'User', alternateId: 'ada@acme.example' },
  target: [{ id: appId, type: 'AppInstance', alternateId: 'unknown', displayName: 'Meta Work Accounts' }],
})

/** The condition of the log of provisioning, written out by hand. */
export const PUSH_FILTER = encodeURIComponent(
  `target.id eq "${APP}" and (eventType sw "application.provision.user." or eventType sw "application.integration." or eventType eq "application.configuration.update")`,
)
export const pushAnswer = (appId = APP) => ({
  ...eventAnswer(appId),
  uuid: '6d1c-2',
  eventType: 'application.provision.user.push',
  displayMessage: 'Push new user to external application',
})

export const ruleAnswer = (factorMode = '2FA', access = 'ALLOW', status = 'ACTIVE') => ({
  id: `rul-${factorMode}-${access}-${status}`,
  name: 'Catch-all Rule',
  status,
  type: 'ACCESS_POLICY',
  actions: { appSignOn: { access, verificationMethod: { type: 'ASSURANCE', factorMode } } },
})

export const METADATA =
  '<?xml version="1.0"?><md:EntityDescriptor entityID="http://www.okta.com/exk1"><md:IDPSSODescriptor/></md:EntityDescriptor>'

/** An answer, and where its next page is. */
export interface SoundAnswer {
  body: string
  type: string
  link?: string
}

const json = (body: unknown, next?: string): SoundAnswer => ({
  body: JSON.stringify(body),
  type: 'application/json',
  ...(next ? { link: `<https://${HOST}${next}>; rel="next"` } : {}),
})

export const SECOND_PAGE = `/api/v1/apps/${APP}/users?after=00u1ada&limit=200&expand=user`

/** What a sound Okta answers to each path with its query. */
export function soundAnswer(url: string): SoundAnswer | null {
  const base = `/api/v1/apps/${APP}`
  if (url === '/api/v1/users/me') return json(ADA)
  if (url.startsWith('/api/v1/apps?')) return json([appAnswer()])
  if (url === base) return json(appAnswer())
  if (url === `${base}/users/${ADA.id}`) return json(userAnswer())
  if (url === `${base}/credentials/keys`) return json([{ kid: KID, x5c: ['MII'] }])
  if (url === `${base}/sso/saml/metadata?kid=${KID}`) return { body: METADATA, type: 'application/xml' }
  if (url === `${base}/users?limit=200&expand=user`) return json([userAnswer()], SECOND_PAGE)
  if (url === SECOND_PAGE) return json([userAnswer('00u2ben')])
  if (url === `${base}/groups?limit=200&expand=group`) return json([groupAnswer()])
  if (url.startsWith(`/api/v1/logs?filter=${PUSH_FILTER}&`)) return json([pushAnswer()])
  if (url.startsWith('/api/v1/logs?')) return json([eventAnswer()])
  if (url === `/api/v1/policies/${POLICY}/rules`) return json([ruleAnswer()])
  return null
}
