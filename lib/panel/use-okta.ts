import { useQuery } from '@tanstack/react-query'
import { assignmentsQuery } from '../okta/assignments'
import { appFactsQuery, appsQuery, meQuery } from '../okta/queries'
import { signOnPolicyQuery } from '../okta/sign-on-policy'
import type { SetupState } from '../setup/state'

/** What Okta's API says, asked as long as the panel is on the screen. `host` is null while Okta may not be asked. */
export function useOkta(host: string | null, app: SetupState['app']) {
  const appId = app?.id ?? null
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
    policy: useQuery(signOnPolicyQuery(host, appId)).data,
  }
}
