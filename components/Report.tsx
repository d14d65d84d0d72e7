import { FileOutput, Handshake, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { PanelActions } from '../lib/panel/view'
import { ExportMenu } from './ExportMenu'
import { Button } from './ui/Button'

/** What leaves the panel: the report, the hand-off file; and the way to a fresh start. */
export function Report({ actions }: { actions: PanelActions }) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="region report" aria-label="Report">
      <h2>Report</h2>
      <p className="hint">
        The report holds what was set, by whom and when. A hand-off file lets a colleague go on where you
        stopped. Neither holds a password, a cookie or a token.
      </p>
      <div className="actions">
        <ExportMenu
          icon={<FileOutput size={16} />}
          onExport={(format) => void actions.exportReport(format)}
        />
        <Button icon={<Handshake size={16} />} onClick={() => void actions.handOff()}>
          Hand off
        </Button>
        {!asking && (
          <Button look="quiet" icon={<RotateCcw size={16} />} onClick={() => setAsking(true)}>
            Start over
          </Button>
        )}
      </div>
      {asking && (
        <div className="inline-form" role="group" aria-label="Start over">
          <p>
            Leave this setup and begin a new one? Okta and Meta stay as they are. Export first what you want
            to keep.
          </p>
          <div className="actions">
            <Button autoFocus onClick={() => setAsking(false)}>
              Stay here
            </Button>
            <Button look="quiet" onClick={() => void actions.startOver()}>
              Leave this setup
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
