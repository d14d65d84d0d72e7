import type { SetupSummary } from '../../../lib/panel/panel-state'
import type { EventBody } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { eventsOf } from '../setup/sample'

/** How a setup of another org than the sample's begins, or another one of its org. */
export const begun = (org: string): EventBody => ({
  type: 'setup.started',
  name: `${org} and Meta`,
  oktaOrg: org,
  oktaHost: `${org}-admin.okta.com`,
})

/** Another setup of this browser, as the list of them knows it. */
export function storedSetup(id: string, org: string, ...bodies: EventBody[]): SetupSummary {
  const events = eventsOf([begun(org), ...bodies]).map((event) => ({ ...event, setup: id }))
  return { id, state: fold(events), entries: events.length, lastAt: events.at(-1)?.at ?? null }
}

/** One whose beginning is lost. */
export const headless: SetupSummary = { id: 'headless', state: null, entries: 3, lastAt: null }
