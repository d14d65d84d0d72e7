import { argv, exit } from 'node:process'
import { withBrowser } from '../tests/bench/options'
import { writeRun } from '../tests/bench/written-run'
import { ensureBuild } from '../tests/faults/build'
import { findingsTable, runParts, type Finding } from '../tests/faults/harness'
import { alone, parts } from '../tests/faults/parts'
import { suiteOptions } from './suite-options'

/**
 * Injects faults into the record, in a real browser: `npm run test:faults` for everything, `npm run test:faults -- kill
 * panels` for some parts. `--quick` takes a small profile of each fault, `--write` puts the tables into docs/record.md.
 */
async function main(args: readonly string[]): Promise<number> {
  const options = suiteOptions(args, parts)
  if (typeof options === 'string') {
    console.error(options)
    return 1
  }
  const { isWanted, quick, write } = options
  ensureBuild()
  const version = await withBrowser((browser) => Promise.resolve(browser.version()))
  const wanted = Object.fromEntries(Object.entries(parts).filter(([name]) => isWanted(name)))
  const findings: Finding[] = []
  const tables: string[] = []
  await runParts(wanted, { quick, lanes: 3, alone }, (part, found, seconds) => {
    findings.push(...found)
    tables.push(findingsTable(part, found))
    console.log(`\n${tables.at(-1)}\n  complete ${seconds.toFixed(0)} s after the start`)
  })
  const failed = findings.filter(({ broken }) => broken.length > 0).length
  const sum = (count: (finding: Finding) => number) =>
    findings.reduce((total, finding) => total + count(finding), 0).toLocaleString('en')
  const total = `${sum(({ times }) => times)} faults injected, ${sum(({ acknowledged }) => acknowledged)} events at stake`
  console.log(`\n${total}\n${findings.length - failed} passed, ${failed} failed`)
  if (write) writeRun('record.md', 'faults', `Chromium ${version}`, [...tables, total])
  return failed === 0 ? 0 : 1
}

exit(await main(argv.slice(2)))
