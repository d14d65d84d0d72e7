import type { CheckStatus } from '../guide/checks'
import type { ConsoleId } from '../guide/types'
import type { Actor, Method } from '../setup/events'
import type { ValueStatus } from '../setup/state'
import type { ReportStep } from './report'

/** How good a status is, for colour and order; the word beside it says the same. */
export type Tone = 'good' | 'bad' | 'mind' | 'plain'

/** A status as people read it. */
export interface Verdict {
  tone: Tone
  word: string
}

/** Words for the status of a value. */
export const valueVerdicts: Record<ValueStatus, Verdict> = {
  missing: { tone: 'plain', word: 'Not read yet' },
  captured: { tone: 'plain', word: 'Read' },
  filled: { tone: 'mind', word: 'Filled in, not saved' },
  saved: { tone: 'good', word: 'Saved' },
  conflict: { tone: 'bad', word: 'Two different texts' },
  invalid: { tone: 'bad', word: 'Not usable' },
}

/** Words for the verdict of a check. */
export const checkVerdicts: Record<CheckStatus, Verdict> = {
  pass: { tone: 'good', word: 'Pass' },
  fail: { tone: 'bad', word: 'Fail' },
  warn: { tone: 'mind', word: 'Warning' },
  unknown: { tone: 'plain', word: 'Not known' },
}

/** Words for the status of a step. */
export const stepVerdicts: Record<ReportStep['status'], Verdict> = {
  todo: { tone: 'plain', word: 'Open' },
  current: { tone: 'mind', word: 'Next' },
  done: { tone: 'good', word: 'Done' },
  skipped: { tone: 'mind', word: 'Skipped' },
  blocked: { tone: 'plain', word: 'Waiting' },
}

/** Who or what closed a step. */
export const actorWords: Record<Actor, string> = {
  page: 'seen on the page',
  person: 'ticked by hand',
  api: 'seen through Okta’s API',
}

/** How a value was come by. */
export const methodWords: Record<Method, string> = {
  page: 'read on the page',
  metadata: 'read in the app’s metadata',
  api: 'read through Okta’s API',
  pasted: 'typed or pasted',
  picked: 'pointed at on the page',
  default: 'proposed by Tandem',
}

/** The consoles' names. */
export const consoleWords: Record<ConsoleId, string> = {
  okta: 'Okta Admin Console',
  meta: 'Meta Admin Center',
}

/** A time for people: "2026-05-01 12:00 UTC". What is no time stays as it is. */
export function timeWords(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
