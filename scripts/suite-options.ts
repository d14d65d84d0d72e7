/** What of a suite with parts is to be run. */
export interface SuiteOptions {
  isWanted: (part: string) => boolean
  quick: boolean
  /** Whether its tables go into the document that holds them. */
  write: boolean
}

/** Reads a suite's arguments: names of parts, `--quick`, `--write`. A text says what is wrong with them. */
export function suiteOptions(
  args: readonly string[],
  parts: Readonly<Record<string, unknown>>,
): SuiteOptions | string {
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = [
    ...named.filter((name) => !Object.hasOwn(parts, name)),
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--quick' && arg !== '--write'),
  ]
  if (unknown.length > 0)
    return `Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}, --quick, --write.`
  const quick = args.includes('--quick')
  const write = args.includes('--write')
  if (write && (quick || named.length > 0))
    return 'Only a whole run is written down: leave out --write, or everything else.'
  return { isWanted: (part) => named.length === 0 || named.includes(part), quick, write }
}
