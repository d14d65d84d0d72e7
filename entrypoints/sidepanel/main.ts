import { enforceReadOnly } from '../../lib/browser/network-rules'
import { record, watchRecord } from '../../lib/browser/record'
import { createPanelStore } from '../../lib/panel/store'
import { showBroken } from './broken'
import './style.css'

const panel = createPanelStore({ ...record, watch: watchRecord })
// Both are under way while what draws is loaded.
const opened = panel.open()
// The rules stand before anything can ask: those of the granted hosts at first, then the setup's own.
const rules = enforceReadOnly(null)

async function open(root: HTMLElement): Promise<void> {
  const { draw } = await import('./draw')
  const whole = draw(root, panel, rules, showBroken)
  await Promise.all([opened, rules])
  // What is on the screen comes first.
  await whole
  const { setup } = panel.store.getState()
  if (setup) await enforceReadOnly(setup.oktaHost)
  await panel.readOthers()
}

const root = document.getElementById('root')
if (root) open(root).catch(showBroken)
