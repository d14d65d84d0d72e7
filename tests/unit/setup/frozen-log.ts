import { readFileSync } from 'node:fs'
import { readEntry } from '../../../lib/setup/entry'
import type { SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import type { SetupState } from '../../../lib/setup/state'

/** The entries of a log that some version of Tandem left, one a line, as they stood in the browser's storage. */
export function frozenLog(name: string): Record<string, unknown>[] {
  const text = readFileSync(new URL(`./logs/${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** What is read of such a log, in the order of its lines; whatever can't be read fails the test. */
export function readLog(name: string): SetupEvent[] {
  return frozenLog(name).map((entry) => {
    const reading = readEntry(entry)
    if (!reading.ok) throw new Error(`${String(entry['key'])}: ${reading.reason} at ${reading.path}`)
    return reading.event
  })
}

/** The setup that such a log comes to. */
export function replay(name: string): SetupState {
  const state = fold(readLog(name))
  if (!state) throw new Error('no beginning')
  return state
}
