import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { PanelStore } from '../../lib/panel/store'
import { App } from './App'
import { createWholeLoader } from './whole-loader'

/**
 * Draws the panel: nothing until the record is read, then at once what the record tells. All else is loaded then, and
 * asks nobody before `rules` stand. Resolves when that is there. `onFault`: what to show in place of a panel that fails.
 */
export async function draw(
  root: HTMLElement,
  panel: PanelStore,
  rules: Promise<void>,
  onFault: (error: unknown) => void,
): Promise<void> {
  const whole = createWholeLoader(rules)
  createRoot(root, { onUncaughtError: onFault }).render(
    <StrictMode>
      <App panel={panel} whole={whole} />
    </StrictMode>,
  )
  await whole.arrived
}
