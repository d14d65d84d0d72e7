import { argv, exit } from 'node:process'
import { withBrowser } from '../tests/bench/options'
import { writeRun } from '../tests/bench/written-run'
import { ensureBuild } from '../tests/faults/build'
import { parts } from '../tests/trust/parts'
import { isKept, rowOf, rowsTable, type Part, type Row } from '../tests/trust/row'
import { suiteOptions } from './suite-options'

async function rowsOf(name: string, part: Part, quick: boolean): Promise<Row[]> {
  try {
    return await part({ quick })
  } catch (error) {
    return [{ ...rowOf(name), broken: [`did not come to its end: ${String(error)}`] }]
  }
}

/**
 * Tries to break what Tandem promises: `npm run test:trust` for everything, `npm run test:trust -- hosts` for some parts.
 * `--quick` takes a small profile of each, `--write` puts the table into SECURITY.md.
 */
async function main(args: readonly string[]): Promise<number> {
  const options = suiteOptions(args, parts)
  if (typeof options === 'string') {
    console.error(options)
    return 1
  }
  const { isWanted, quick, write } = options
  ensureBuild()
  ensureBuild('firefox')
  const version = await withBrowser((browser) => Promise.resolve(browser.version()))
  const started = performance.now()
  const all: Row[] = []
  const tables: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (!isWanted(name)) continue
    const rows = await rowsOf(name, part, quick)
    all.push(...rows)
    tables.push(rowsTable(name, rows))
    console.log(
      `\n${tables.at(-1)}\n  ${((performance.now() - started) / 1000).toFixed(0)} s after the start`,
    )
  }
  const kept = all.filter(isKept).length
  const tries = all.reduce((sum, { tried }) => sum + tried, 0).toLocaleString('en')
  console.log(`\n${tries} tries\n${kept} passed, ${all.length - kept} failed`)
  if (write) writeRun('../SECURITY.md', 'trust', `Chromium ${version}`, [...tables, `${tries} tries`])
  return kept === all.length ? 0 : 1
}

exit(await main(argv.slice(2)))
