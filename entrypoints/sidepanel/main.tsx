import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepFocus } from '../../components/ui/keep-focus'
import { enforceReadOnly } from '../../lib/browser/network-rules'
import { record, watchRecord } from '../../lib/browser/record'
import { createPanelStore } from '../../lib/panel/store'
import { App } from './App'
import './style.css'

const panel = createPanelStore({ ...record, watch: watchRecord })
const queries = new QueryClient()

async function open(root: HTMLElement): Promise<void> {
  // The rules stand before anything can ask: those of the granted hosts while the record is read, then the setup's own.
  await Promise.all([panel.open(), enforceReadOnly(null)])
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App panel={panel} />
      </QueryClientProvider>
    </StrictMode>,
  )
  // What is on the screen comes first.
  const { setup } = panel.store.getState()
  if (setup) await enforceReadOnly(setup.oktaHost)
  await panel.readOthers()
}

const root = document.getElementById('root')
if (root) {
  keepFocus(document, new AbortController().signal)
  void open(root)
}
