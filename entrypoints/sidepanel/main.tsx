import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { enforceReadOnly } from '../../lib/browser/network-rules'
import { record, watchRecord } from '../../lib/browser/record'
import { createPanelStore } from '../../lib/panel/store'
import { App } from './App'
import './style.css'

const panel = createPanelStore({ ...record, watch: watchRecord })
const queries = new QueryClient()

async function open(root: HTMLElement): Promise<void> {
  await panel.open()
  const host = panel.store.getState().setup?.oktaHost
  if (host !== undefined) await enforceReadOnly(host)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App panel={panel} />
      </QueryClientProvider>
    </StrictMode>,
  )
  // What is on the screen comes first.
  await panel.readOthers()
}

const root = document.getElementById('root')
if (root) void open(root)
