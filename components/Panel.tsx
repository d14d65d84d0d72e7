import { useState } from 'react'
import type { ValueId } from '../lib/guide/values'
import type { StorageView } from '../lib/panel/storage-notes'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { Checklist } from './Checklist'
import { Consoles } from './Consoles'
import { GuardNotice } from './GuardNotice'
import { HandOffOffer } from './HandOffOffer'
import { History } from './History'
import { Now } from './Now'
import { Preflight } from './Preflight'
import { Provisioning } from './Provisioning'
import { Report } from './Report'
import { ResumeNote } from './ResumeNote'
import { Setups } from './Setups'
import { StatusLine } from './StatusLine'
import { StorageNotes } from './StorageNotes'
import { TestWatch } from './TestWatch'
import { TopBar } from './TopBar'
import { Values } from './Values'

interface PanelProps {
  view: PanelView
  actions: PanelActions
  /** What there is to say about the stored record. */
  storage: StorageView
  /** The latest news, for the status line; empty if there is none. */
  status: string
}

/** A running setup: all regions in their order. */
export function Panel({ view, actions, storage, status }: PanelProps) {
  const [listing, setListing] = useState(false)
  const [about, setAbout] = useState<ValueId | null>(null)
  const trace = (id: ValueId) => {
    setAbout(id)
    const history = document.getElementById('history')
    history?.scrollIntoView({ block: 'start' })
    history?.focus({ preventScroll: true })
  }
  return (
    <>
      <TopBar setup={view.setup} steps={view.steps} open={listing} onToggle={() => setListing(!listing)} />
      <main className="panel">
        <StorageNotes view={storage} actions={actions} />
        {listing && <Setups setups={view.setups} actions={actions} canBegin />}
        {view.offer && (
          <HandOffOffer key={view.offer.fileName} offer={view.offer} seat={view.seat} actions={actions} />
        )}
        {view.resume && <ResumeNote resume={view.resume} actions={actions} />}
        <Consoles consoles={view.consoles} actions={actions} />
        {view.guard.held && <GuardNotice key={view.guard.held.at} held={view.guard.held} actions={actions} />}
        <Now view={view} actions={actions} />
        {view.test && <TestWatch watch={view.test} actions={actions} />}
        <Values view={view} actions={actions} onTrace={trace} />
        <Checklist steps={view.steps} now={view.now} actions={actions} />
        <Preflight
          checks={view.checks}
          guard={view.guard}
          admins={view.admins}
          own={view.own}
          orgHost={view.orgHost}
          dryRun={view.dryRun}
          overrides={view.setup.overrides}
          directory={view.setup.directory}
          breakGlass={view.setup.breakGlass}
          actions={actions}
        />
        {view.provisioning && <Provisioning lines={view.provisioning} actions={actions} />}
        <History
          events={view.events}
          seat={view.seat}
          seats={view.setup.seats}
          about={about}
          onAbout={setAbout}
          actions={actions}
        />
        <Report setup={view.setup} values={view.values} actions={actions} />
      </main>
      <StatusLine status={status} />
    </>
  )
}
