import type { PageSnapshot } from '../page/types'
import type { SetupState } from '../setup/state'
import type { ConsolesReading, TabReading } from './read-consoles'
import type { SetupSummary } from './panel-state'

/** What a setup is bound to, beside its org. */
export interface Binding {
  app: SetupState['app']
  metaCompanyId: string | null
}

/** Whether an Okta page is about another app than the setup's. */
export function isOtherApp(snapshot: PageSnapshot, appId: string | null): boolean {
  return snapshot.app !== null && appId !== null && snapshot.app.id !== appId
}

/** Whether a tab of Meta belongs to another company than the setup's. */
export function isOtherCompany({ company }: Pick<TabReading, 'company'>, companyId: string | null): boolean {
  return company !== null && companyId !== null && company !== companyId
}

/** The companies of Meta's tabs while the setup is bound to none and more than one is open: a question, no answer. */
export function openCompanies(reading: ConsolesReading | undefined, { metaCompanyId }: Binding): string[] {
  if (metaCompanyId !== null) return []
  const open = [...new Set((reading?.tabs ?? []).flatMap(({ company }) => company ?? []))]
  return open.length > 1 ? open : []
}

/** The apps of the org that other setups are bound to, each with that setup's name. */
export function takenApps(setup: SetupState, others: readonly SetupSummary[]): ReadonlyMap<string, string> {
  return new Map(
    others.flatMap(({ state }) =>
      state?.app && state.oktaHost === setup.oktaHost ? [[state.app.id, state.name] as const] : [],
    ),
  )
}
