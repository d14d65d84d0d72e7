import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import type { PanelState, SetupSummary } from './panel-state'

/** One stored setup, in the list of them. */
export interface SetupRow {
  id: string
  /** "acme and Meta Work Accounts"; null where how it began is lost, so that it can't be shown. */
  name: string | null
  /** "acme-admin.okta.com"; "" where that is lost. */
  oktaHost: string
  /** The app's label and instance id; null while none is chosen. */
  app: { label: string; id: string } | null
  metaCompanyId: string | null
  /** How many steps are settled, of how many. */
  settled: number
  steps: number
  entries: number
  /** When the last entry was written, ISO 8601; null if there is none. */
  lastAt: string | null
  /** Whether it is the one on the screen. */
  current: boolean
}

function rowOf({ id, state, entries, lastAt }: SetupSummary, current: boolean): SetupRow {
  const steps = state ? progressOf(state) : []
  return {
    id,
    name: state?.name ?? null,
    oktaHost: state?.oktaHost ?? '',
    app: state?.app ? { label: state.app.label, id: state.app.id } : null,
    metaCompanyId: state?.metaCompanyId ?? null,
    settled: steps.filter(({ status }) => status === 'done' || status === 'skipped').length,
    steps: steps.length,
    entries,
    lastAt,
    current,
  }
}

/** A setup's row as it is on the screen. */
function shownRow(setup: SetupState, events: PanelState['events']): SetupRow {
  const lastAt = events.at(-1)?.at ?? null
  return rowOf({ id: setup.id, state: setup, entries: events.length, lastAt }, true)
}

/** All stored setups: the one on the screen first, then those last worked on. */
export function setupRows({
  setup,
  events,
  others,
}: Pick<PanelState, 'setup' | 'events' | 'others'>): SetupRow[] {
  const rest = (others ?? []).toSorted((a, b) => ((a.lastAt ?? '') > (b.lastAt ?? '') ? -1 : 1))
  return [...(setup ? [shownRow(setup, events)] : []), ...rest.map((one) => rowOf(one, false))]
}
