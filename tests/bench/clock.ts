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

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/**
 * Milliseconds of one run of two things that run by turns, batch after batch: the middle batch of each. What slows the
 * whole machine down for a while slows both down; what interrupts one batch doesn't count.
 */
export function timeByTurns(one: () => unknown, other: () => unknown): [one: number, other: number] {
  average(one, WARM_UP)
  average(other, WARM_UP)
  const ones: number[] = []
  const others: number[] = []
  const start = performance.now()
  while (ones.length < FEWEST_TURNS || (ones.length < MOST_TURNS && performance.now() - start < ENOUGH)) {
    ones.push(average(one, BATCH))
    others.push(average(other, BATCH))
  }
  return [middle(ones), middle(others)]
}
