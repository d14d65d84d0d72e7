import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCUMENTS = join(import.meta.dirname, '../../docs')

/** Puts what a part printed between its marks in a file of docs/, with the day and the browser. */
export function writeRun(name: string, part: string, about: string, printed: readonly string[]): void {
  const begin = `<!-- ${part}:begin -->`
  const end = `<!-- ${part}:end -->`
  const path = join(DOCUMENTS, name)
  const document = readFileSync(path, 'utf8')
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/${name} has no place for "${part}".`)
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
  writeFileSync(path, document.slice(0, from + begin.length) + run.join('\n') + document.slice(to))
}
