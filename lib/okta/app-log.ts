import { queryOptions, skipToken } from '@tanstack/react-query'
import * as v from 'valibot'
import { getJson, noAnswer, type OktaAnswer } from './client'
import { asking } from './freshness'
import { logEvent } from './schema'

/** How often the log is read while it is watched, in milliseconds. */
const EVERY = 10_000

/** Something that happened to the app, as Okta's System Log has it. */
export interface AppLogEvent {
  id: string
  /** "user.authentication.sso", "application.provision.user.push", … */
  eventType: string
  /** ISO 8601. */
  at: string
  /** SUCCESS, FAILURE, …; null where Okta doesn't say. */
  result: string | null
  reason: string | null
  message: string | null
  /** Who did it, by login; null where Okta doesn't say. */
  actor: string | null
  targets: { id: string; type: string; alternateId: string | null; displayName: string | null }[]
}

function eventOf(event: v.InferOutput<typeof logEvent>): AppLogEvent {
  const { uuid, eventType, published, displayMessage, outcome, actor, target } = event
  return {
    id: uuid,
    eventType,
    at: published,
    result: outcome?.result ?? null,
    reason: outcome?.reason ?? null,
    message: displayMessage ?? null,
    actor: actor?.alternateId ?? null,
    targets: (target ?? []).map(({ id, type, alternateId, displayName }) => ({
      id,
      type,
      alternateId: alternateId ?? null,
      displayName: displayName ?? null,
    })),
  }
}

/** How the log is asked, and how it is known that this question was the one that was answered. */
export interface LogQuestion {
  appId: string
  /** ISO 8601; nothing older is asked for. */
  since: string
  /** A condition beside the app's id, in Okta's filter language; null where there is none. */
  also: string | null
  /** Whether an event of that type was asked for. */
  fits: (eventType: string) => boolean
}

/** Reads the hundred newest events of the app that fit, the newest first. */
export async function readLog(
  host: string,
  { appId, since, also, fits }: LogQuestion,
  signal?: AbortSignal,
): Promise<OktaAnswer<AppLogEvent[]>> {
  const filter = `target.id eq "${appId}"${also === null ? '' : ` and (${also})`}`
  const query = [
    `filter=${encodeURIComponent(filter)}`,
    `since=${encodeURIComponent(since)}`,
    'sortOrder=DESCENDING',
    'limit=100',
  ].join('&')
  const answer = await getJson(host, `/api/v1/logs?${query}`, v.array(logEvent), signal)
  if (!answer.ok) return answer
  // An event of another app or kind, or an older one, means that the question was not the one that was answered.
  const asked = answer.value.every(
    ({ eventType, published, target }) =>
      fits(eventType) &&
      target?.some(({ id }) => id === appId) === true &&
      Date.parse(published) >= Date.parse(since),
  )
  return asked ? { ...answer, value: answer.value.map(eventOf) } : noAnswer('unexpected')
}

/** Reads the hundred newest events of the app since that moment (ISO 8601), the newest first. */
export const readAppLog = (host: string, appId: string, since: string, signal?: AbortSignal) =>
  readLog(host, { appId, since, also: null, fits: () => true }, signal)

/** What happened to the app since that moment (ISO 8601). Asked only while `since` is given, then every ten seconds. */
export const appLogQuery = (host: string | null, appId: string | null, since: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'log', appId, since],
    queryFn: host && appId && since ? ({ signal }) => readAppLog(host, appId, since, signal) : skipToken,
    staleTime: EVERY,
    refetchInterval: EVERY,
  })
