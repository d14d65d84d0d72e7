import { KeyRound } from 'lucide-react'
import { messages } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { ConsoleCard } from './ConsoleCard'
import { Button } from './ui/Button'

const words = messages('Consoles', {
  consoles: 'Consoles',
  allow: 'Allow access',
})

interface ConsolesProps {
  consoles: PanelView['consoles']
  actions: PanelActions
}

/** What Tandem can see of the two consoles, and the way to open them. */
export function Consoles({ consoles, actions }: ConsolesProps) {
  const withheld = consoles.okta.status === 'no-access' || consoles.meta.status === 'no-access'
  return (
    <section className="region consoles" aria-label={words().consoles}>
      <h2 className="unseen">{words().consoles}</h2>
      <div className="console-list">
        <ConsoleCard view={consoles.okta} actions={actions} />
        <ConsoleCard view={consoles.meta} actions={actions} />
      </div>
      {withheld && (
        // One question for both sites: the browser asks for them together.
        <Button look="primary" icon={<KeyRound size={16} />} onClick={() => void actions.grantAccess()}>
          {words().allow}
        </Button>
      )}
    </section>
  )
}
