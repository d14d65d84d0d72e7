/** Short things run until this time is over, so that the clock's steps don't count. In milliseconds. */
const LEAST = 40
/** How long they run before, so that the browser has compiled them as well as it will. In milliseconds. */
const WARM_UP = 30

/** Milliseconds of one run. */
export function timeOnce(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function average(run: () => unknown, least: number): number {
  const start = performance.now()
  let runs = 0
  do {
    run()
    runs++
  } while (performance.now() - start < least)
  return (performance.now() - start) / runs
}

/** Milliseconds of one run, on average over as many as fit, after as many that don't count. */
export function timeMany(run: () => unknown): number {
  average(run, WARM_UP)
  return average(run, LEAST)
}
