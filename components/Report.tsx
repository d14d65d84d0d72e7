import { FileInput, Handshake, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { ExportMenu } from './ExportMenu'
import { EraseQuestion } from './Setups'
import { Button } from './ui/Button'
import { FileButton } from './ui/FileButton'

/** What leaves the panel and what comes in: the report, hand-off files; and the way to be rid of the setup. */
export function Report({ setup, actions }: { setup: PanelView['setup']; actions: PanelActions }) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="region report" aria-label="Report">
      <h2>Report and hand-off</h2>
      <p className="hint">
        The report holds what was set, by whom and when. A hand-off file lets a colleague go on where you
        stopped, and brings back what the colleague did. Neither holds a password, a cookie or a token.
      </p>
      <div className="actions">
        <ExportMenu onExport={(format) => void actions.exportReport(format)} />
        <Button icon={<Handshake size={16} />} onClick={() => void actions.handOff()}>
          Hand off
        </Button>
        <FileButton
          label="Hand-off file"
          icon={<FileInput size={16} />}
          onFile={(file) => void actions.openHandOff(file)}
        >
          Open a hand-off file
        </FileButton>
        <Button look="quiet" icon={<Trash2 size={16} />} hidden={asking} onClick={() => setAsking(true)}>
          Erase this setup
        </Button>
      </div>
      {asking && (
        <EraseQuestion
          name={setup.name}
          onErase={() => void actions.eraseSetup(setup.id)}
          onKeep={() => setAsking(false)}
        />
      )}
    </section>
  )
}
