import { useEffect, useState } from 'react'

/** What a running setup is made of besides what is drawn first. */
export type Whole = typeof import('./whole')

/** Gets the code of a running setup, once. */
export interface WholeLoader {
  /** The code, if it is there; else null. */
  get(): Whole | null
  /** Rejects if a file is gone or the read-only rules can't be set. */
  load(): Promise<Whole>
  /** Resolves when it has come. */
  arrived: Promise<Whole>
}

/** Makes a loader that sets `rules` and hands the code out when they stand, not before: it is what asks the network. */
export function createWholeLoader(rules: () => Promise<void>): WholeLoader {
  let loaded: Whole | null = null
  let loading: Promise<Whole> | null = null
  let arrive: (whole: Whole) => void = () => {}
  const arrived = new Promise<Whole>((resolve) => (arrive = resolve))
  async function load(): Promise<Whole> {
    const [whole] = await Promise.all([import('./whole'), rules()])
    loaded = whole
    arrive(whole)
    return whole
  }
  return { get: () => loaded, load: () => (loading ??= load()), arrived }
}

/** The code of a running setup, asked for when the screen has been drawn without it. Throws where it can't be had. */
export function useWhole(loader: WholeLoader): Whole | null {
  const [whole, setWhole] = useState(() => loader.get())
  const [fault, setFault] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    // An effect can run before the browser has put the drawing on the screen; a timer doesn't.
    const timer = setTimeout(() => {
      loader.load().then(
        (came) => setWhole(came),
        (error: unknown) => setFault({ error }),
      )
    })
    return () => clearTimeout(timer)
  }, [loader])
  if (fault) throw fault.error
  return whole
}
