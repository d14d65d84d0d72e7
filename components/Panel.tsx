import { useState } from 'react'
import { messages } from '../lib/i18n/messages'
import type { FirstView } from '../lib/panel/first-view'
import type { StorageView } from '../lib/panel/storage-notes'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { ConnectionNote } from './ConnectionNote'
import { Consoles } from './Consoles'
import type { HelpFacts } from './HelpSheet'
import { Now } from './Now'
import type { PanelParts } from './PanelParts'
import { PolicyNotes } from './PolicyNotes'
import { RegionShell } from './RegionShell'
import { StatusLine } from './StatusLine'
import { StorageNotes } from './StorageNotes'
import { HELP_BUTTON, TopBar } from './TopBar'
import { late } from './ui/late'
import { useShortcuts } from './use-shortcuts'

// The regions' names before they are there; each region has its own once it is.
const words = messages('Panel', {
  values: 'Values',
  checklist: 'Checklist',
  preflight: 'Preflight',
  history: 'History',
  report: 'Report',
  reportHeading: 'Report and hand-off',
})

interface PanelProps {
  view: FirstView
  /** All else there is to show, and what draws it; null while it is on its way. */
  whole: { view: PanelView; parts: PanelParts } | null
  actions: PanelActions
  /** What there is to say about the stored record. */
  storage: StorageView
  /** What there is to say about the company's policy. */
  policy: readonly string[]
  help: HelpFacts
  /** Puts a sentence into the status line. */
  say: (text: string) => void
  /** The latest news, for the status line; empty if there is none. */
  status: string
  /** Whether this computer has no network. */
  offline: boolean
  /** Whether the tour is offered, and what is to be done when that was answered. */
  tour: { offered: boolean; onAnswer: () => void }
}

// Hardly anyone takes the one twice, or the other often.
const Tour = late(async () => (await import('./Tour')).Tour)
const HelpSheet = late(async () => (await import('./HelpSheet')).HelpSheet)

/** A running setup: all regions in their order. The current step doesn't wait for the rest, and stays where it is. */
export function Panel(props: PanelProps) {
  const { view, whole, actions, storage, policy, help, say, status, tour, offline } = props
  const [listing, setListing] = useState(false)
  const [touring, setTouring] = useState(false)
  const [helping, setHelping] = useState(false)
  const takeTour = () => {
    // The offer goes away: the focus comes back to where the tour can be taken again.
    document.getElementById(HELP_BUTTON)?.focus({ preventScroll: true })
    setTouring(true)
    tour.onAnswer()
  }
  const openHelp = () => setHelping(true)
  useShortcuts({ view: whole && whole.view, actions, say, onHelp: openHelp })
  return (
    <>
      <TopBar
        setup={view.setup}
        steps={view.steps}
        open={listing}
        onToggle={() => setListing(!listing)}
        onHelp={openHelp}
      />
      <main className="panel">
        <StorageNotes view={storage} actions={actions} />
        <PolicyNotes notes={policy} />
        {whole && <whole.parts.Above view={whole.view} actions={actions} listing={listing} />}
        {whole && tour.offered && view.now?.spec.part === 'requirements' && (
          <whole.parts.TourOffer onTake={takeTour} onDecline={tour.onAnswer} />
        )}
        <ConnectionNote offline={offline} silent={whole?.view.apiSilent ?? false} />
        <Consoles consoles={view.consoles} actions={actions} />
        {whole && <whole.parts.Held view={whole.view} actions={actions} />}
        <Now
          view={view}
          actions={actions}
          finished={
            whole && (
              <whole.parts.Finished
                steps={view.steps}
                ssoActiveAt={view.setup.ssoActiveAt}
                certificate={whole.view.values.find(({ id }) => id === 'certificate')?.certificate ?? null}
                actions={actions}
              />
            )
          }
        />
        {whole ? <whole.parts.Below view={whole.view} actions={actions} /> : <ShellsBelow />}
      </main>
      {helping && (
        <HelpSheet facts={{ ...help, onTour: whole && takeTour }} onClose={() => setHelping(false)} />
      )}
      {touring && whole && <Tour onEnd={() => setTouring(false)} />}
      <StatusLine status={status} />
    </>
  )
}

function ShellsBelow() {
  return (
    <>
      <RegionShell name={words().values} />
      <RegionShell name={words().checklist} />
      <RegionShell name={words().preflight} />
      <RegionShell name={words().history} />
      <RegionShell name={words().report} heading={words().reportHeading} />
    </>
  )
}
