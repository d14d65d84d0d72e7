/** A batch of runs lasts at least this long, so that the clock's steps don't count. In milliseconds. */
const BATCH = 4
/** How long something runs before it counts, so that the browser has compiled it as well as it will. In milliseconds. */
const WARM_UP = 150
const MOST_TURNS = 11
const FEWEST_TURNS = 3
/** When the turns together have taken this long, no more are added to the fewest. In milliseconds. */
const ENOUGH = 400

/** Milliseconds of one run. */
export function timeOnce(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Milliseconds of one run, on average over as many as it takes to fill the time. */
function average(run: () => unknown, least: number): number {
  const start = performance.now()
  let runs = 0
  do {
    run()
    runs++
  } while (performance.now() - start < least)
  return (performance.now() - start) / runs
}

/** Milliseconds of one run, batch after batch, once it is warm. */
function batches(run: () => unknown): number[] {
  average(run, WARM_UP)
  const times: number[] = []
  const start = performance.now()
  while (times.length < FEWEST_TURNS || (times.length < MOST_TURNS && performance.now() - start < ENOUGH))
    times.push(average(run, BATCH))
  return times
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/**
 * Milliseconds of one run and of the unit in the same page: the middle batch of each, so that what interrupts one batch
 * doesn't count. The unit stands before and after, never in between: the rubbish that a run leaves would slow it down,
 * and a slow unit makes everything look fast.
 */
export function timeBeside(unit: () => unknown, run: (() => unknown) | null): { unit: number; warm: number } {
  const before = batches(unit)
  const warm = run ? middle(batches(run)) : Number.NaN
  return { unit: middle([...before, ...batches(unit)]), warm }
}
