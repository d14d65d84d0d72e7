/** Time as the calls to Okta see it. Tests put a faster one in its place. */
export interface Pace {
  /** Milliseconds that only ever grow: the computer's clock may be set back, and then nobody would ever be let in. */
  now(): number
  /** Resolves after that many milliseconds, or as soon as the signal ends the wait. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

/** The time by which the product runs. */
export const pace: Pace = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const over = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', over)
        resolve()
      }
      const timer = setTimeout(over, ms)
      signal?.addEventListener('abort', over)
    }),
}
