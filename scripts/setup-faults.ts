import { argv, exit } from 'node:process'
import { withBrowser } from '../tests/bench/options'
import { writeRun } from '../tests/bench/written-run'
import { ensureBuild } from '../tests/faults/build'
import { allFaults, quickFaults } from '../tests/setup-faults/all-faults'
import { brokenIn, runFaults, runTable } from '../tests/setup-faults/run'

/** How many browsers work at a time. */
const LANES = 2

/**
 * Seeds mistakes in a setup, asks the panel, presses "Activate SSO", and lets people log in: `npm run
 * test:setup-faults` for all, with words of a fault's name for some. `--quick` takes six, `--write` puts the table into
 * docs/preflight.md.
 */
async function main(args: readonly string[]): Promise<number> {
  const words = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--quick' && arg !== '--write')
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. There are --quick and --write.`)
    return 1
  }
  const quick = args.includes('--quick')
  const write = args.includes('--write')
  if (write && (quick || words.length > 0)) {
    console.error('Only a whole run is written down: leave out --write, or everything else.')
    return 1
  }
  const faults = (quick ? quickFaults : allFaults).filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  )
  if (faults.length === 0) {
    console.error(`No fault has "${words.join('" or "')}" in its name.`)
    return 1
  }
  ensureBuild()
  const version = await withBrowser((browser) => Promise.resolve(browser.version()))
  const started = performance.now()
  const run = await runFaults(faults, Math.min(LANES, faults.length), ({ fault, broken }) => {
    console.log(`${broken.length === 0 ? '·' : '✗'} ${fault.name}`)
  })
  const table = runTable(run)
  console.log(`\n${table}\n  complete ${((performance.now() - started) / 1000).toFixed(0)} s after the start`)
  if (write) writeRun('preflight.md', 'setup-faults', `Chromium ${version}`, [table])
  return brokenIn(run).length === 0 ? 0 : 1
}

exit(await main(argv.slice(2)))
