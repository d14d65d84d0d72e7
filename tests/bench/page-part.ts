import { SEED, withBrowser, type BenchOptions, type Print } from './options'
import { benchConsole, type PageResult, type RowId } from './page-bench'
import { pageGoals, pageTables } from './page-report'
import { formatTable } from './table'

/** From this size on a round takes minutes: fewer of them. In elements. */
const LARGE = 100_000
const ROUNDS = 5
const ROUNDS_LARGE = 3

/** Times reading a console's page beside the peers, on pages of several sizes. */
export async function runPage({ quick, sizes }: BenchOptions, print: Print): Promise<PageResult[]> {
  const wanted = sizes.length > 0 ? sizes : quick ? [1000] : [1000, 10_000, 50_000, 100_000]
  print(
    `All times in passes of a TreeWalker over the document's elements, in the same page; medians of rounds. A fresh page for each engine in each round. Where an engine is left out (–), one run of it takes more than 20 s.`,
  )
  const results: PageResult[] = []
  await withBrowser(async (browser) => {
    const slow = { meta: new Set<RowId>(), okta: new Set<RowId>() }
    for (const [index, elements] of wanted.entries())
      for (const console of ['meta', 'okta'] as const) {
        const rounds = quick ? 1 : elements >= LARGE ? ROUNDS_LARGE : ROUNDS
        const size = { elements, next: wanted[index + 1] ?? elements, rounds, seed: SEED }
        const result = await benchConsole(browser, console, size, slow[console])
        results.push(result)
        for (const table of pageTables(result)) print(formatTable(table))
      }
  })
  print(formatTable(pageGoals(results)))
  return results
}
