import { atMost, goalTable } from './goal'
import type { InStorm } from './in-storm'
import { SEED, withBrowser, type BenchOptions, type Print } from './options'
import { generatePage } from './page'
import { createRandom } from './seed'
import { addedPerFrame, measureNotice, measurePairs, type Pair } from './storm-bench'
import { formatTable, median, medianRange, quantile, round, spread } from './table'
import { addresses } from './targets'
import { bundle, openWorld } from './world'

/** A sixtieth of a second, in milliseconds. */
const FRAME = 1000 / 60
/** Of the frame budget, in hundredths. */
const MOST = 1

/** What was measured in the storm. */
export interface StormResult {
  asked: Pair[]
  nothing: Pair[]
  /** Milliseconds; null for a value that was never seen. */
  waits: (number | null)[]
}

function pairRow(name: string, pairs: readonly Pair[]): string[] {
  const added = addedPerFrame(pairs)
  const windows = pairs.flatMap(({ on, off }) => [on, off])
  const [lower, upper] = medianRange(added)
  const tasks = (key: keyof Pair) => pairs.reduce((sum, pair) => sum + pair[key].longTasks.all, 0)
  return [
    name,
    String(pairs.length),
    round(median(windows.map(({ frames }) => frames))),
    round(median(windows.map(({ busy, frames }) => busy / frames))),
    round(median(added)),
    `${round(lower)} to ${round(upper)}`,
    `${round((median(added) / FRAME) * 100)} %`,
    `${tasks('on')}, ${tasks('off')}`,
  ]
}

function report({ asked, nothing, waits }: StormResult, elements: number, print: Print): void {
  const reads = asked.flatMap(({ on }) => on.read ?? [])
  print(
    formatTable({
      heading: `a page of ${elements} elements that draws 200 nodes anew in every frame; windows of one second`,
      columns: [
        'pair',
        'pairs',
        'frames/s',
        'ms a frame',
        'added ms a frame',
        '95 of 100',
        'of 1/60 s',
        'long tasks on, off',
      ],
      rows: [pairRow('one read a second / none', asked), pairRow('none / none', nothing)],
      notes: [
        `Time of the processor on the page's main thread. The read itself, by the clock: ${spread(reads)} ms a second.`,
      ],
    }),
  )
  const seen = waits.flatMap((wait) => wait ?? [])
  print(
    formatTable({
      heading: 'from a value appearing on that page until one who asks once a second has it, in ms',
      columns: ['appearances', 'seen', 'median', '95 of 100', 'most'],
      rows: [
        [
          String(waits.length),
          String(seen.length),
          round(median(seen)),
          round(quantile(seen, 0.95)),
          round(Math.max(...seen)),
        ],
      ],
    }),
  )
  const added = addedPerFrame(asked)
  const budget = (milliseconds: number) => (milliseconds / FRAME) * 100
  const [lower, upper] = medianRange(added).map(budget)
  const long = asked.reduce((sum, { on }) => sum + on.longTasks.withRead, 0)
  print(
    formatTable(
      goalTable(
        'goals of asking once a second',
        [
          {
            ...atMost('added main-thread time, of the frame budget', MOST, budget(median(added)), ' %'),
            met: (upper ?? 0) <= MOST ? true : (lower ?? 0) > MOST ? false : null,
          },
          { ...atMost('long tasks with a read in them', 0, long), measured: String(long) },
          atMost('from visible to seen, 95 of 100, in s', 1.2, quantile(seen, 0.95) / 1000),
          {
            what: 'values never seen',
            goal: '0',
            measured: String(waits.length - seen.length),
            met: seen.length === waits.length,
          },
        ],
        ['The first is met or not only where the whole range, 95 of 100, lies on one side of the goal.'],
      ),
    ),
  )
}

/** Measures what asking once a second costs a page that never rests, and how soon it sees a value. */
export async function runStorm({ quick, sizes }: BenchOptions, print: Print): Promise<StormResult[]> {
  const wanted = sizes.length > 0 ? sizes : [quick ? 1000 : 10_000]
  const storm = (await bundle('storm-page.ts')).replaceAll('</script', '<\\/script')
  const results: StormResult[] = []
  for (const elements of wanted) {
    const page = generatePage('meta', elements, SEED)
    const html = `${page.html}<div id="slot"></div><script type="module">${storm}</script>`
    const result = await withBrowser(async (browser) => {
      const world = await openWorld<InStorm>(browser, addresses.meta, { ...page, html }, 'in-storm.ts')
      const random = createRandom(SEED)
      // The first read brings its script to speed; it is the page bench's to time.
      await world.ask('read')
      const pairs = await measurePairs(world, quick ? 1 : 20, random)
      return { ...pairs, waits: await measureNotice(world, quick ? 2 : 40, random) }
    })
    results.push(result)
    report(result, elements, print)
  }
  return results
}
