import { useState, type ReactNode } from 'react'
import type { HelpFacts, HelpSheet } from './HelpSheet'

/** The help, and the way to open it. It is loaded when it is asked for. */
export function useHelp(facts: HelpFacts): { sheet: ReactNode; openHelp: () => void } {
  const [Loaded, setLoaded] = useState<typeof HelpSheet | null>(null)
  const openHelp = () =>
    void import('./HelpSheet').then(({ HelpSheet: Sheet }) => {
      setLoaded(() => Sheet)
    })
  return { sheet: Loaded && <Loaded facts={facts} onClose={() => setLoaded(null)} />, openHelp }
}
