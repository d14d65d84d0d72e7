import { argv, exit } from 'node:process'
import { withBrowser } from '../tests/bench/options'
import { writeRun } from '../tests/bench/written-run'
import { ensureBuild } from '../tests/faults/build'
import { parts } from '../tests/trust/parts'
import { isKept, rowOf, rowsTable, type Part, type Row } from '../tests/trust/row'

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
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = [
    ...named.filter((name) => !Object.hasOwn(parts, name)),
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--quick' && arg !== '--write'),
  ]
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}, --quick, --write.`,
    )
    return 1
  }
  const quick = args.includes('--quick')
  if (args.includes('--write') && (quick || named.length > 0)) {
    console.error('Only a whole run is written down: leave out --write, or everything else.')
    return 1
  }
  ensureBuild()
  ensureBuild('firefox')
  const version = await withBrowser((browser) => Promise.resolve(browser.version()))
  const started = performance.now()
  const all: Row[] = []
  const tables: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue
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
  if (args.includes('--write'))
    writeRun('../SECURITY.md', 'trust', `Chromium ${version}`, [...tables, `${tries} tries`])
  return kept === all.length ? 0 : 1
}

exit(await main(argv.slice(2)))
