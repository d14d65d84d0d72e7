import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { ConsoleView } from '../console-calls'
import { call } from './call'
import { Shimmer } from './ui/shimmer'

const Data = createContext<{ view: ConsoleView; reload: () => Promise<void> } | null>(null)

/** Loads what the console shows, and shows a shimmer until it is there. */
export function ConsoleData({ children }: { children: ReactNode }) {
  const [view, setView] = useState<ConsoleView | null>(null)
  useEffect(() => {
    void call('console', {}).then(setView)
  }, [])
  if (view === null) return <Shimmer />
  const reload = async () => setView(await call('console', {}))
  return <Data value={{ view, reload }}>{children}</Data>
}

/** What the console shows, and a way to fetch it anew. */
export function useConsole(): { view: ConsoleView; reload: () => Promise<void> } {
  const data = useContext(Data)
  if (data === null) throw new Error('useConsole needs <ConsoleData> around it')
  return data
}
