import { ChevronDown } from 'lucide-react'
import type { PanelView } from '../lib/panel/view'
import { Logo } from './ui/Logo'

interface TopBarProps extends Pick<PanelView, 'setup' | 'steps'> {
  /** Whether the list of setups is unfolded. */
  open: boolean
  onToggle: () => void
}

/** The line that stays on top: the product, whose setup this is, and how far it has come. */
export function TopBar({ setup, steps, open, onToggle }: TopBarProps) {
  const settled = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  return (
    <header className="top-bar">
      <Logo />
      <h1>Tandem</h1>
      <button
        type="button"
        className="top-org"
        title={`${setup.name}, ${setup.oktaHost}`}
        aria-label={`Setups: ${setup.oktaHost}`}
        aria-expanded={open}
        aria-controls="setups"
        onClick={onToggle}
      >
        <span>{orgName(setup.oktaHost)}</span>
        <ChevronDown size={14} className={open ? 'turned' : undefined} />
      </button>
      <span className="top-progress">
        {settled} of {steps.length}
        <span className="unseen"> steps settled</span>
      </span>
      <progress aria-label="Steps settled" value={settled} max={Math.max(steps.length, 1)} />
    </header>
  )
}

/** "acme", and for other clouds than the first "acme.oktapreview.com": preview and production are told apart. */
function orgName(oktaHost: string): string {
  return oktaHost.replace(/-admin\.okta\.com$/, '').replace('-admin.', '.')
}
