/** Short things run until this time is over, so that the clock's steps don't count. In milliseconds. */
const LEAST = 40

/** Milliseconds of one run. */
export function timeOnce(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Milliseconds of one run, on average over as many as fit. */
export function timeMany(run: () => unknown): number {
  const start = performance.now()
  let runs = 0
  do {
    run()
    runs++
  } while (performance.now() - start < LEAST)
  return (performance.now() - start) / runs
}
