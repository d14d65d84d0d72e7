import { useState } from 'react'
import { messages } from '../lib/i18n/messages'
import type { FirstView } from '../lib/panel/first-view'
import type { StorageView } from '../lib/panel/storage-notes'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { Consoles } from './Consoles'
import type { HelpFacts } from './HelpSheet'
import { Now } from './Now'
import type { PanelParts } from './PanelParts'
import { PolicyNotes } from './PolicyNotes'
import { RegionShell } from './RegionShell'
import { StatusLine } from './StatusLine'
import { StorageNotes } from './StorageNotes'
import { TopBar } from './TopBar'
import { useHelp } from './use-help'
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
}

/** A running setup: all regions in their order. The current step doesn't wait for the rest, and stays where it is. */
export function Panel({ view, whole, actions, storage, policy, help, say, status }: PanelProps) {
  const [listing, setListing] = useState(false)
  const { sheet, openHelp } = useHelp(help)
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
        <Consoles consoles={view.consoles} actions={actions} />
        {whole && <whole.parts.Held view={whole.view} actions={actions} />}
        <Now view={view} actions={actions} />
        {whole ? <whole.parts.Below view={whole.view} actions={actions} /> : <ShellsBelow />}
      </main>
      {sheet}
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
