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
import { messages, phrase } from '../lib/i18n/messages'
import type { ConsoleStatus, ConsoleView, PanelActions } from '../lib/panel/view'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'
import { Button } from './ui/Button'
import { consoleNames, ConsoleTag } from './ui/ConsoleTag'
import { ToolButton } from './ui/ToolButton'
import { late } from './ui/late'

// Only where there are several.
const AppChoice = late(async () => (await import('./AppChoice')).AppChoice)

const words = messages('ConsoleCard', {
  'no-access': 'No access',
  absent: 'No tab open',
  'signed-out': 'Signed out',
  'wrong-page': 'Other page',
  ready: 'Ready',
  open: phrase('Open {console}'),
  outlineOf: phrase('Copy page outline: {console}'),
  outline: 'Copy page outline',
  aboutOutline:
    'Copy page outline: for a report that this page has changed. All values, names and ids in it are replaced.',
  switchSetup: 'Switch to its setup',
  switchTo: phrase('Switch to its setup: {setup}'),
  pageSays: 'The page says:',
})

const statuses: Record<ConsoleStatus, { tone: BadgeTone; icon: LucideIcon }> = {
  'no-access': { tone: 'warn', icon: LockKeyhole },
  absent: { tone: 'idle', icon: CircleDashed },
  'signed-out': { tone: 'warn', icon: UserX },
  'wrong-page': { tone: 'warn', icon: MapPinOff },
  ready: { tone: 'good', icon: CircleCheck },
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
        <Badge {...statuses[view.status]} word={words()[view.status]} />
      </div>
      <div className="console-way">
        <p>{view.detail}</p>
        {view.status !== 'no-access' && view.status !== 'ready' && (
          <Button onClick={() => void actions.openConsole(view.console)}>
            {words().open({ console: short })}
          </Button>
        )}
        {view.outline && (view.status === 'ready' || view.status === 'wrong-page') && (
          <ToolButton
            name={words().outlineOf({ console: short })}
            word={words().outline}
            title={words().aboutOutline}
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
                aria-label={words().switchTo({ setup: setup.name })}
                onClick={() => void actions.openSetup(setup.id)}
              >
                {words().switchSetup}
              </Button>
            )}
          </div>
        </div>
      ))}
      {view.alerts.map((alert) => (
        <p key={alert} className="console-note console-alert">
          <MessageSquareQuote size={14} />
          <span>
            <b>{words().pageSays}</b> <q>{alert}</q>
          </span>
        </p>
      ))}
      {view.apps.length > 0 && <AppChoice apps={view.apps} onChoose={chooseApp} />}
    </div>
  )
}
