import { useState } from 'react'
import type { AppFacts } from '../okta/queries'
import { nothingSeen, seeProvisioning, type ProvisioningSights } from '../setup/provisioning-sights'
import type { ConsolesReading } from './read-consoles'

/** What this panel has seen of Okta's provisioning pages, look by look. It is forgotten with the panel. */
export function useProvisioningSights(
  reading: ConsolesReading | undefined,
  appId: string | null,
  facts: AppFacts | undefined,
): ProvisioningSights {
  const [seen, setSeen] = useState({ at: '', sights: nothingSeen(appId) })
  if (!reading || reading.at === seen.at) return seen.sights
  const tabs = reading.tabs
    .filter(({ tab }) => tab.console === 'okta' && tab.stranger === null)
    .map(({ tab: { id, active }, snapshot }) => ({ id, active, page: snapshot }))
  const sights = seeProvisioning(seen.sights, appId, tabs, facts, reading.at)
  // State that follows from a prop is set while drawing, once for each look.
  setSeen({ at: reading.at, sights })
  return sights
}
