import { argv, exit } from 'node:process'
import { withBrowser, type BenchOptions, type Print } from '../tests/bench/options'
import { runPage } from '../tests/bench/page-part'
import { runFill } from '../tests/bench/fill-part'
import { runRecord } from '../tests/bench/record-part'
import { runSizes } from '../tests/bench/sizes-part'
import { runStart } from '../tests/bench/start-part'
import { runStorm } from '../tests/bench/storm-part'
import { writeRun } from '../tests/bench/written-run'

/**
 * Measures the product beside its peers: `npm run bench` for everything, `npm run bench -- page` for a part. Numbers are
 * sizes of pages in elements; `--quick` makes one small round, `--write` puts the figures into docs/benchmarks.md.
 */

const parts: Record<string, (options: BenchOptions, print: Print) => unknown> = {
  page: runPage,
  fill: runFill,
  storm: runStorm,
  record: runRecord,
  start: runStart,
  sizes: (_options, print) => runSizes(print),
}

async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const sizes = args.map(Number).filter((size) => size >= 100)
  const named = args.filter((arg) => !arg.startsWith('--') && Number.isNaN(Number(arg)))
  const unknown = [
    ...named.filter((name) => !Object.hasOwn(parts, name)),
    ...flags.filter((flag) => flag !== '--quick' && flag !== '--write'),
  ]
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}, --quick, --write.`,
    )
    return 1
  }
  const quick = flags.includes('--quick')
  if (quick && flags.includes('--write')) {
    console.error('One small round is nothing to write down: leave out --quick or --write.')
    return 1
  }
  const version = await withBrowser((browser) => Promise.resolve(browser.version()))
  const about = `Chromium ${version}${quick ? ', one small round: no figures to go by' : ''}`
  console.log(about)
  for (const [name, run] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue
    const printed: string[] = []
    console.log(`\n== ${name} ==`)
    await run({ quick, sizes }, (text) => {
      printed.push(text)
      console.log(`\n${text}`)
    })
    if (flags.includes('--write')) writeRun('benchmarks.md', `bench:${name}`, about, printed)
  }
  return 0
}

exit(await main(argv.slice(2)))
