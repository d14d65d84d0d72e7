import type { ConsoleId } from '../guide/types'
import { valueIds, values, type ValueId } from '../guide/values'
import { valueLabel } from '../i18n/guide'
import { messages, phrase } from '../i18n/messages'
import type { Report } from './report'
import { consoleWords, valueVerdict, type Verdict } from './wording'

const words = messages('report-exchange', {
  title: 'Which values went where',
  between: phrase('{value}, from {from} to {to}: {state}.'),
  compared: phrase('{value}, read in {from} and only compared: {state}.'),
  given: phrase('{value}, given by the admin for {to}: {state}.'),
  admin: 'the admin',
  nowhere: 'nowhere: only compared',
})

/** The way of one value: where it comes from and goes to. Null stands for the admin, and for nowhere. */
export interface Passage {
  id: ValueId
  label: string
  from: ConsoleId | null
  to: ConsoleId | null
  verdict: Verdict
}

/** The ways of all values, in the order in which they are shown. */
export function exchangeOf(report: Report): Passage[] {
  return valueIds.map((id) => ({
    id,
    label: valueLabel(id),
    from: values[id].readIn?.console ?? null,
    to: values[id].fillInto?.console ?? null,
    verdict: valueVerdict(id, report.values[id].status),
  }))
}

/** What the picture of the exchange is called. */
export function exchangeTitle(): string {
  return words().title
}

/** A way in one sentence, for whoever doesn't see the picture. */
export function passageText({ label, from, to, verdict }: Passage): string {
  const said = words()
  const [value, state] = [label, verdict.word]
  if (from === null) return said.given({ value, to: endText(to), state })
  if (to === null) return said.compared({ value, from: consoleWords[from], state })
  return said.between({ value, from: consoleWords[from], to: consoleWords[to], state })
}

/** Where a way begins. */
export function startText(from: ConsoleId | null): string {
  return from === null ? words().admin : consoleWords[from]
}

/** Where a way ends. */
export function endText(to: ConsoleId | null): string {
  return to === null ? words().nowhere : consoleWords[to]
}
