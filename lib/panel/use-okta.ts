import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appLogQuery } from '../okta/app-log'
import { assignmentsQuery } from '../okta/assignments'
import { provisioningLogQuery } from '../okta/provisioning-log'
import { appFactsQuery, appsQuery, meQuery } from '../okta/queries'
import { signOnPolicyQuery } from '../okta/sign-on-policy'
import type { SetupState } from '../setup/state'

/** How long before the panel was opened the log is read from, in milliseconds. */
const RECENT = 10 * 60_000

/**
 * What Okta's API says, asked as long as the panel is on the screen. `host` is null while Okta may not be asked; the log
 * is read while SSO is tested, its part on provisioning since `provisioningSince` (ISO 8601) if that is given.
 */
export function useOkta(
  host: string | null,
  app: SetupState['app'],
  testing: boolean,
  provisioningSince: string | null,
) {
  const appId = app?.id ?? null
  // A test that began before the panel was opened counts, too.
  const [since] = useState(() => new Date(Date.now() - RECENT).toISOString())
  const me = useQuery(meQuery(host)).data
  const user = me?.ok ? me.value : null
  const factsQuery = appFactsQuery(host, appId, user)
  return {
    me,
    user,
    factsQuery,
    apps: useQuery(appsQuery(host)).data,
    facts: useQuery(factsQuery).data,
    assignments: useQuery(assignmentsQuery(host, appId)).data,
    log: useQuery(appLogQuery(host, appId, testing ? since : null)).data,
    provisioningLog: useQuery(provisioningLogQuery(host, appId, provisioningSince)).data,
    policy: useQuery(signOnPolicyQuery(host, appId)).data,
  }
}
