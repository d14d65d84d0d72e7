import type { CheckStatus } from '../guide/checks'
import type { ConsoleId } from '../guide/types'
import { values, type ValueId } from '../guide/values'
import { messages } from '../i18n/messages'
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

const valueWords = messages('report-value-status', {
  missing: 'Not read yet',
  captured: 'Read',
  filled: 'Filled in, not saved',
  saved: 'Saved',
  savedInOkta: 'Saved in Okta Admin Console',
  savedInMeta: 'Saved in Meta Admin Center',
  conflict: 'Two different texts',
  invalid: 'Not usable',
})
const valueTones: Record<ValueStatus, Tone> = {
  missing: 'plain',
  captured: 'plain',
  filled: 'mind',
  saved: 'good',
  conflict: 'bad',
  invalid: 'bad',
}

/** The status of a value in words; where it was saved is said with it. */
export function valueVerdict(id: ValueId, status: ValueStatus): Verdict {
  const words = valueWords()
  const target = values[id].fillInto?.console
  const saved = target === 'okta' ? words.savedInOkta : target === 'meta' ? words.savedInMeta : words.saved
  return { tone: valueTones[status], word: status === 'saved' ? saved : words[status] }
}

const checkWords = messages('report-check-status', {
  pass: 'Pass',
  fail: 'Fail',
  warn: 'Warning',
  unknown: 'Not known',
})
const checkTones: Record<CheckStatus, Tone> = { pass: 'good', fail: 'bad', warn: 'mind', unknown: 'plain' }

/** The verdict of a check in words. */
export function checkVerdict(status: CheckStatus): Verdict {
  return { tone: checkTones[status], word: checkWords()[status] }
}

const stepWords = messages('report-step-status', {
  todo: 'Open',
  current: 'Next',
  done: 'Done',
  skipped: 'Skipped',
  blocked: 'Waiting',
})
const stepTones: Record<ReportStep['status'], Tone> = {
  todo: 'plain',
  current: 'mind',
  done: 'good',
  skipped: 'mind',
  blocked: 'plain',
}

/** The status of a step in words. */
export function stepVerdict(status: ReportStep['status']): Verdict {
  return { tone: stepTones[status], word: stepWords()[status] }
}

const actors = messages('report-actors', {
  page: 'seen on the page',
  person: 'ticked by hand',
  skipped: 'skipped by hand',
  api: 'seen through Okta’s API',
})

/** Who or what closed a step. */
export function actorText(by: Actor, status: ReportStep['status']): string {
  return actors()[by === 'person' && status === 'skipped' ? 'skipped' : by]
}

const methods = messages('report-methods', {
  page: 'read on the page',
  metadata: 'read in the app’s metadata',
  api: 'read through Okta’s API',
  pasted: 'typed or pasted',
  picked: 'pointed at on the page',
  default: 'proposed by Tandem',
})

/** How a value was come by, in the panel's language at the moment of asking. */
export const methodWords: Readonly<Record<Method, string>> = {
  get page() {
    return methods().page
  },
  get metadata() {
    return methods().metadata
  },
  get api() {
    return methods().api
  },
  get pasted() {
    return methods().pasted
  },
  get picked() {
    return methods().picked
  },
  get default() {
    return methods().default
  },
}

/** The consoles' names, which are the same in every language. */
export const consoleWords: Record<ConsoleId, string> = {
  okta: 'Okta Admin Console',
  meta: 'Meta Admin Center',
}
