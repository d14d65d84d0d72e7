import type { PanelView } from '../lib/panel/view'
import { Logo } from './ui/Logo'

/** The line that stays on top: the product, whose setup this is, and how far it has come. */
export function TopBar({ setup, steps }: Pick<PanelView, 'setup' | 'steps'>) {
  const settled = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  return (
    <header className="top-bar">
      <Logo />
      <h1>Tandem</h1>
      <span className="top-org" title={`${setup.name}, ${setup.oktaHost}`}>
        {setup.oktaOrg}
      </span>
      <span className="top-progress">
        {settled} of {steps.length}
        <span className="unseen"> steps settled</span>
      </span>
      <progress aria-label="Steps settled" value={settled} max={Math.max(steps.length, 1)} />
    </header>
  )
}
