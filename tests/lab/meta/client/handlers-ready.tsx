import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { boot } from './boot'

const HandlersReady = createContext(true)

/** Leaves everything inside deaf for a while after it is painted, as slow pages do. */
export function LateHandlers({ children }: { children: ReactNode }) {
  const [ready, setReady] = useState(boot.lateHandlersMs === 0)
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), boot.lateHandlersMs)
    return () => clearTimeout(timer)
  }, [])
  return <HandlersReady value={ready}>{children}</HandlersReady>
}

/** Whether buttons have their handlers by now. */
export function useHandlersReady(): boolean {
  return useContext(HandlersReady)
}
