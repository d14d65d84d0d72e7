import { ChevronDown, FileOutput } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../lib/i18n/messages'
import type { ReportFormat } from '../lib/panel/view'
import type { FormatMenu } from './FormatMenu'

const words = messages('ExportMenu', { report: 'Export report' })

interface ExportMenuProps {
  /** Whether there is a certificate whose renewal a calendar can hold. */
  calendar: boolean
  /** `addresses`: e-mail addresses stay in the report. */
  onExport: (format: ReportFormat, addresses: boolean) => void
}

/** The "Export report" button. Its menu comes with a fifth of the panel's code, so it is loaded when it is asked for. */
export function ExportMenu({ calendar, onExport }: ExportMenuProps) {
  const [Loaded, setLoaded] = useState<typeof FormatMenu | null>(null)
  // Kept nowhere: each panel begins without addresses.
  const [addresses, setAddresses] = useState(false)
  const label = (
    <>
      <FileOutput size={16} />
      <span>{words().report}</span>
      <ChevronDown size={14} aria-hidden />
    </>
  )
  if (Loaded)
    return (
      <Loaded
        calendar={calendar}
        addresses={addresses}
        onAddresses={setAddresses}
        onExport={(format) => onExport(format, addresses)}
      >
        {label}
      </Loaded>
    )
  const load = async () => {
    const menu = await import('./FormatMenu')
    setLoaded(() => menu.FormatMenu)
  }
  return (
    <button
      type="button"
      className="button button-plain"
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => void load()}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        void load()
      }}
    >
      {label}
    </button>
  )
}
