import { queryOptions, skipToken } from '@tanstack/react-query'
import * as v from 'valibot'
import { getFromOkta, getJson, noAnswer, type OktaAnswer } from './client'
import { asking } from './freshness'
import {
  app,
  apps,
  appUser,
  keys,
  me,
  metadataXml,
  type OktaApp,
  type OktaAppUser,
  type OktaMe,
} from './schema'

/** Key of the Meta Work Accounts app in Okta's catalog. Inference from the published screenshots; labels help where it differs. */
export const APP_KEY = 'facebook_work_accounts'

/** Whether an app instance is one of Meta Work Accounts: by its key, or by its name in another catalog generation. */
export function isMetaApp(candidate: OktaApp): boolean {
  return (
    candidate.name === APP_KEY ||
    /(?:meta|facebook)_?work_?accounts/i.test(candidate.name) ||
    /\bmeta work accounts\b/i.test(candidate.label)
  )
}

/** The signed-in admin. */
export const meQuery = (host: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'me'],
    queryFn: host ? ({ signal }) => getJson(host, '/api/v1/users/me', me, signal) : skipToken,
    refetchInterval: 30_000,
  })

/** All instances of the app in the org. */
export const appsQuery = (host: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'apps'],
    queryFn: host
      ? async ({ signal }): Promise<OktaAnswer<OktaApp[]>> => {
          const exact = `/api/v1/apps?filter=${encodeURIComponent(`name eq "${APP_KEY}"`)}&limit=20`
          const byKey = await getJson(host, exact, apps, signal)
          if (!byKey.ok) return byKey
          // Apps of another key mean that the question was not the one that was answered.
          if (byKey.value.some(({ name }) => name !== APP_KEY)) return noAnswer('unexpected')
          if (byKey.value.length > 0) return byKey
          const byName = await getJson(host, '/api/v1/apps?q=Meta%20Work&limit=20', apps, signal)
          return byName.ok ? { ...byName, value: byName.value.filter(isMetaApp) } : byName
        }
      : skipToken,
    refetchInterval: 10_000,
  })

/** Everything that the API says of the bound app. Each part by itself may be unknown. */
export interface AppFacts {
  app: OktaAnswer<OktaApp>
  /** The admin's own assignment; `value: null` means: not assigned. */
  assignment: OktaAnswer<OktaAppUser | null>
  /** IdP metadata of the active signing key, as XML. */
  metadata: OktaAnswer<string>
  /** Certificate of the active signing key, base64 DER. */
  certificate: OktaAnswer<string>
}

/** A person's own assignment; who has none is not found. An answer about another person is no answer. */
async function readAssignment(
  host: string,
  base: string,
  userId: string,
  signal: AbortSignal,
): Promise<OktaAnswer<OktaAppUser | null>> {
  const found = await getJson(host, `${base}/users/${encodeURIComponent(userId)}`, appUser, signal)
  if (found.ok) return found.value.id === userId ? found : noAnswer('unexpected')
  return found.reason === 'not-found' ? { ok: true, value: null, at: found.at, next: null } : found
}

/** The metadata of one signing key, if it is whole. */
async function readMetadata(
  host: string,
  base: string,
  kid: string,
  signal: AbortSignal,
): Promise<OktaAnswer<string>> {
  const path = `${base}/sso/saml/metadata?kid=${encodeURIComponent(kid)}`
  const answer = await getFromOkta(host, path, 'application/xml', signal)
  return !answer.ok || v.is(metadataXml, answer.value) ? answer : noAnswer('unexpected')
}

async function readAppFacts(
  host: string,
  appId: string,
  user: OktaMe | null,
  signal: AbortSignal,
): Promise<AppFacts> {
  const base = `/api/v1/apps/${encodeURIComponent(appId)}`
  const answer = await getJson(host, base, app, signal)
  if (!answer.ok) return { app: answer, assignment: answer, metadata: answer, certificate: answer }
  // An answer about another app is no answer.
  if (answer.value.id !== appId) {
    const other = noAnswer('unexpected')
    return { app: other, assignment: other, metadata: other, certificate: other }
  }
  const kid = answer.value.credentials?.signing?.kid
  const [assignment, metadata, ring] = await Promise.all([
    user ? readAssignment(host, base, user.id, signal) : noAnswer('signed-out'),
    kid ? readMetadata(host, base, kid, signal) : noAnswer('unexpected'),
    getJson(host, `${base}/credentials/keys`, keys, signal),
  ])
  const active = ring.ok ? ring.value.find((key) => key.kid === kid)?.x5c[0] : undefined
  return {
    app: answer,
    assignment,
    metadata,
    certificate: !ring.ok ? ring : active ? { ...ring, value: active } : noAnswer('unexpected'),
  }
}

/** What the API says of the bound app. */
export const appFactsQuery = (host: string | null, appId: string | null, user: OktaMe | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'app', appId, user?.id ?? null],
    queryFn: host && appId ? ({ signal }) => readAppFacts(host, appId, user, signal) : skipToken,
    refetchInterval: 10_000,
  })
