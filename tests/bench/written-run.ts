import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md')

/** Puts what a part printed between its marks in docs/benchmarks.md, with the day and the browser. */
export function writeRun(part: string, about: string, printed: readonly string[]): void {
  const begin = `<!-- bench:${part}:begin -->`
  const end = `<!-- bench:${part}:end -->`
  const document = readFileSync(DOCUMENT, 'utf8')
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for "${part}".`)
  const day = new Date().toISOString().slice(0, 10)
  const run = [
    '',
    '',
    `Measured on ${day} with ${about}.`,
    '',
    '```text',
    printed.join('\n\n'),
    '```',
    '',
    '',
  ]
  writeFileSync(DOCUMENT, document.slice(0, from + begin.length) + run.join('\n') + document.slice(to))
}
