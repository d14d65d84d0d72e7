import {
  CircleCheck,
  CircleDashed,
  EyeOff,
  ListTree,
  LockKeyhole,
  MapPinOff,
  MessageSquareQuote,
  UserX,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ConsoleStatus, ConsoleView, PanelActions } from '../lib/panel/view'
import { AppChoice } from './AppChoice'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'
import { Button } from './ui/Button'
import { consoleNames, ConsoleTag } from './ui/ConsoleTag'
import { ToolButton } from './ui/ToolButton'

const statuses: Record<ConsoleStatus, { tone: BadgeTone; icon: LucideIcon; word: string }> = {
  'no-access': { tone: 'warn', icon: LockKeyhole, word: 'No access' },
  absent: { tone: 'idle', icon: CircleDashed, word: 'No tab open' },
  'signed-out': { tone: 'warn', icon: UserX, word: 'Signed out' },
  'wrong-page': { tone: 'warn', icon: MapPinOff, word: 'Other page' },
  ready: { tone: 'good', icon: CircleCheck, word: 'Ready' },
}

/** One console: host, status, what else is open there, what its page says, and the app to choose. */
export function ConsoleCard({ view, actions }: { view: ConsoleView; actions: PanelActions }) {
  const { short, full } = consoleNames[view.console]
  // oxlint-disable-next-line react/hooks -- an action of the panel that only looks like a hook by its name.
  const chooseApp = (id: string) => void actions.useApp(id)
  return (
    <div
      className="console-card"
      role="group"
      aria-label={full}
      data-console={view.console}
      data-status={view.status}
    >
      <div className="console-head">
        <ConsoleTag console={view.console} />
        <span className="console-host">{view.host}</span>
        <Badge {...statuses[view.status]} />
      </div>
      <div className="console-way">
        <p>{view.detail}</p>
        {view.status !== 'no-access' && view.status !== 'ready' && (
          <Button onClick={() => void actions.openConsole(view.console)}>{`Open ${short}`}</Button>
        )}
        {view.outline && (view.status === 'ready' || view.status === 'wrong-page') && (
          <ToolButton
            name={`Copy page outline: ${short}`}
            word="Copy page outline"
            title="Copy page outline: for a report that this page has changed. All values, names and ids in it are replaced."
            icon={<ListTree size={15} />}
            onClick={() => void actions.copyOutline(view.console)}
          />
        )}
      </div>
      {view.strangers.map(({ text, setup }) => (
        <div key={text} className="console-note">
          <EyeOff size={14} />
          <div>
            <p>{text}</p>
            {setup && (
              <Button
                aria-label={`Switch to its setup: ${setup.name}`}
                onClick={() => void actions.openSetup(setup.id)}
              >
                Switch to its setup
              </Button>
            )}
          </div>
        </div>
      ))}
      {view.alerts.map((alert) => (
        <p key={alert} className="console-note console-alert">
          <MessageSquareQuote size={14} />
          <span>
            <b>The page says:</b> <q>{alert}</q>
          </span>
        </p>
      ))}
      {view.apps.length > 0 && <AppChoice apps={view.apps} onChoose={chooseApp} />}
    </div>
  )
}
