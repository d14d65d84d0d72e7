import { ChevronDown } from 'lucide-react'
import { numberText } from '../lib/i18n/format'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelView } from '../lib/panel/view'
import { Logo } from './ui/Logo'
import { Phrase } from './ui/Phrase'

const words = messages('TopBar', {
  setup: phrase('{setup}, {host}'),
  setups: phrase('Setups: {host}'),
  // "3 of 48" is seen, all of it is heard.
  progress: '{settled} of {steps} {rest}',
  rest: 'steps settled',
  stepsSettled: 'Steps settled',
  help: 'Help and keys',
})

/** Id of the button to which the focus goes back after a tour. */
export const HELP_BUTTON = 'help'

interface TopBarProps extends Pick<PanelView, 'setup' | 'steps'> {
  /** Whether the list of setups is unfolded. */
  open: boolean
  onToggle: () => void
  onHelp: () => void
}

/** The line that stays on top: the product, whose setup this is, and how far it has come. */
export function TopBar({ setup, steps, open, onToggle, onHelp }: TopBarProps) {
  const settled = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  return (
    <header className="top-bar">
      <Logo />
      <h1>Tandem</h1>
      <button
        type="button"
        className="top-org"
        title={words().setup({ setup: setup.name, host: setup.oktaHost })}
        aria-label={words().setups({ host: setup.oktaHost })}
        aria-expanded={open}
        aria-controls="setups"
        onClick={onToggle}
      >
        <span>{orgName(setup.oktaHost)}</span>
        <ChevronDown size={14} className={open ? 'turned' : undefined} />
      </button>
      <span className="top-progress">
        <Phrase
          text={words().progress}
          parts={{
            settled: numberText(settled),
            steps: numberText(steps.length),
            rest: <span className="unseen">{words().rest}</span>,
          }}
        />
      </span>
      <button
        type="button"
        id={HELP_BUTTON}
        className="tool top-help"
        aria-label={words().help}
        title={words().help}
        onClick={onHelp}
      >
        ?
      </button>
      <progress aria-label={words().stepsSettled} value={settled} max={Math.max(steps.length, 1)} />
    </header>
  )
}

/** "acme", and for other clouds than the first "acme.oktapreview.com": preview and production are told apart. */
function orgName(oktaHost: string): string {
  return oktaHost.replace(/-admin\.okta\.com$/, '').replace('-admin.', '.')
}
