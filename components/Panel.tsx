import type { PanelActions, PanelView } from '../lib/panel/view'
import { Checklist } from './Checklist'
import { Consoles } from './Consoles'
import { Now } from './Now'
import { Preflight } from './Preflight'
import { Report } from './Report'
import { StatusLine } from './StatusLine'
import { TopBar } from './TopBar'
import { Values } from './Values'

interface PanelProps {
  view: PanelView
  actions: PanelActions
  /** The latest news, for the status line; empty if there is none. */
  status: string
}

/** A running setup: all regions in their order. */
export function Panel({ view, actions, status }: PanelProps) {
  return (
    <>
      <TopBar setup={view.setup} steps={view.steps} />
      <main className="panel">
        <Consoles consoles={view.consoles} actions={actions} />
        <Now
          now={view.now}
          steps={view.steps}
          fills={view.nowFills}
          checks={view.checks}
          overrides={view.setup.overrides}
          actions={actions}
        />
        <Values view={view} actions={actions} />
        <Checklist steps={view.steps} now={view.now} actions={actions} />
        <Preflight
          checks={view.checks}
          overrides={view.setup.overrides}
          breakGlass={view.setup.breakGlass}
          actions={actions}
        />
        <Report actions={actions} />
      </main>
      <StatusLine status={status} />
    </>
  )
}
