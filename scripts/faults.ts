import { argv, exit } from 'node:process'
import { ensureBuild } from '../tests/faults/build'
import { findingsTable, runParts } from '../tests/faults/harness'
import { parts } from '../tests/faults/parts'

/**
 * Injects faults into the record, in a real browser: `npm run test:faults` for everything, `npm run test:faults -- kill
 * panels` for some parts. `--quick` takes a small profile of each fault.
 */
async function main(args: readonly string[]): Promise<number> {
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = [
    ...named.filter((name) => !Object.hasOwn(parts, name)),
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--quick'),
  ]
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}, --quick.`)
    return 1
  }
  ensureBuild()
  const wanted = Object.fromEntries(
    Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name)),
  )
  const verdicts: boolean[] = []
  await runParts(wanted, { quick: args.includes('--quick') }, (part, findings, seconds) => {
    verdicts.push(...findings.map(({ broken }) => broken.length === 0))
    console.log(`\n${findingsTable(`== ${part} == done after ${seconds.toFixed(0)} s`, findings)}`)
  })
  const failed = verdicts.filter((holds) => !holds).length
  console.log(`\n${verdicts.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

exit(await main(argv.slice(2)))
