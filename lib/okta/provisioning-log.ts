import { queryOptions, skipToken } from '@tanstack/react-query'
import { readLog, type AppLogEvent } from './app-log'
import type { OktaAnswer } from './client'
import { asking } from './freshness'

/** How often the log is read while provisioning is set up, in milliseconds. */
const EVERY = 10_000

/**
 * The events that tell of provisioning. Sources: Okta's catalogue of event types, and its help for integrators on
 * filters, which names `sw`. A filter is needed: in a company at work the hundred newest events are all sign-ins.
 */
const starts = ['application.provision.user.', 'application.integration.'] as const
/** By its description in the catalogue: Okta could not verify the API credentials. */
const CREDENTIALS_NOT_VERIFIED = 'application.configuration.update'
const also = [
  ...starts.map((start) => `eventType sw "${start}"`),
  `eventType eq "${CREDENTIALS_NOT_VERIFIED}"`,
].join(' or ')

const fits = (eventType: string) =>
  eventType === CREDENTIALS_NOT_VERIFIED || starts.some((start) => eventType.startsWith(start))

/** Whether the event tells of an account that Okta created or changed at the app's side, or could not. */
export const isPush = ({ eventType }: AppLogEvent): boolean =>
  eventType === 'application.provision.user.push' || eventType === 'application.provision.user.push_profile'

/** Whether the event says that Okta does not get into the app's API. */
export const isCredentialsFailure = ({ eventType, result }: AppLogEvent): boolean =>
  result === 'FAILURE' &&
  (eventType === 'application.integration.authentication_failure' || eventType === CREDENTIALS_NOT_VERIFIED)

/** Reads the hundred newest events of the app's provisioning since that moment (ISO 8601), the newest first. */
export const readProvisioningLog = (
  host: string,
  appId: string,
  since: string,
  signal?: AbortSignal,
): Promise<OktaAnswer<AppLogEvent[]>> => readLog(host, { appId, since, also, fits }, signal)

/** What became of provisioning since that moment (ISO 8601). Asked only while `since` is given, then every ten seconds. */
export const provisioningLogQuery = (host: string | null, appId: string | null, since: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'provisioning-log', appId, since],
    queryFn:
      host && appId && since ? ({ signal }) => readProvisioningLog(host, appId, since, signal) : skipToken,
    staleTime: EVERY,
    refetchInterval: EVERY,
  })
