import { opened, panel, rules } from './opening'
import { enforceReadOnly } from '../../lib/browser/network-rules'
import { showBroken } from './broken'
import { draw } from './draw'
import './style.css'

async function open(root: HTMLElement): Promise<void> {
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
