import { FileInput, Handshake, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { EraseQuestion } from './EraseQuestion'
import { ExportMenu } from './ExportMenu'
import { Button } from './ui/Button'
import { FileButton } from './ui/FileButton'

const words = messages('Report', {
  report: 'Report',
  heading: 'Report and hand-off',
  hint: 'The report holds what was set, by whom and when. A hand-off file lets a colleague go on where you stopped, and brings back what the colleague did. Neither holds a password, a cookie or a token.',
  handOff: 'Hand off',
  file: 'Hand-off file',
  open: 'Open a hand-off file',
  erase: 'Erase this setup',
})

interface ReportProps {
  setup: PanelView['setup']
  values: PanelView['values']
  actions: PanelActions
}

/** What leaves the panel and what comes in: the report, hand-off files; and the way to be rid of the setup. */
export function Report({ setup, values, actions }: ReportProps) {
  const said = words()
  const certificate = values.find(({ id }) => id === 'certificate')?.certificate ?? null
  const [asking, setAsking] = useState(false)
  return (
    <section className="region report" aria-label={said.report}>
      <h2>{said.heading}</h2>
      <p className="hint">{said.hint}</p>
      <div className="actions">
        <ExportMenu
          calendar={certificate !== null}
          onExport={(format, addresses) => void actions.exportReport(format, addresses)}
        />
        <Button icon={<Handshake size={16} />} onClick={() => void actions.handOff()}>
          {said.handOff}
        </Button>
        <FileButton
          label={said.file}
          icon={<FileInput size={16} />}
          onFile={(file) => void actions.openHandOff(file)}
        >
          {said.open}
        </FileButton>
        <Button look="quiet" icon={<Trash2 size={16} />} hidden={asking} onClick={() => setAsking(true)}>
          {said.erase}
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
