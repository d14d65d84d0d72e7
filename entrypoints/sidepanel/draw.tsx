import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { PanelStore } from '../../lib/panel/store'
import { App } from './App'
import { createWholeLoader } from './whole-loader'

interface Drawing {
  /** Sets the read-only rules. */
  rules: () => Promise<void>
  /** What to do about a panel that fails: nothing of it is on the screen any more. */
  onFault: (error: unknown) => void
}

/**
 * Draws the panel: nothing until the record is read, then at once what the record tells. What looks and asks is loaded
 * after that, and starts when the rules stand. Resolves when it is there.
 */
export async function draw(root: HTMLElement, panel: PanelStore, { rules, onFault }: Drawing): Promise<void> {
  const whole = createWholeLoader(rules)
  createRoot(root, { onUncaughtError: onFault }).render(
    <StrictMode>
      <App panel={panel} whole={whole} />
    </StrictMode>,
  )
  await whole.arrived
}
