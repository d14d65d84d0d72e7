import type { PageSnapshot } from '../page/types'
import type { SetupState } from '../setup/state'
import { isOtherCompany, openCompanies } from './bindings'
import type { ConsolesReading, TabReading } from './read-consoles'

/** A tab whose page gave an answer. */
export type PageReading = TabReading & { snapshot: PageSnapshot }

/** The pages that are the setup's as far as anyone can tell: not another company's. */
export function ownPages(reading: ConsolesReading | undefined, setup: SetupState): PageReading[] {
  const unclear = openCompanies(reading, setup).length > 0
  return (reading?.tabs ?? []).flatMap((tab) => {
    const doubtful = tab.tab.console === 'meta' && (unclear || isOtherCompany(tab, setup.metaCompanyId))
    return tab.snapshot && !doubtful ? [{ ...tab, snapshot: tab.snapshot }] : []
  })
}

/**
 * The page of Meta's Directory that counts: of several the one last used, since an old one still shows what it showed.
 * It does not say whose it is: while a page of another company is open, it may be that company's.
 */
export function directoryPage(reading: ConsolesReading | undefined, setup: SetupState): PageReading | null {
  const mixed = (reading?.tabs ?? []).some((tab) => isOtherCompany(tab, setup.metaCompanyId))
  const shown = ownPages(reading, setup).filter(
    ({ snapshot, company }) => snapshot.directory !== null && (company !== null || !mixed),
  )
  return shown.toSorted((a, b) => b.tab.lastAccessed - a.tab.lastAccessed)[0] ?? null
}
