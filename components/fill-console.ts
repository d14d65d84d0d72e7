import type { StepSpec } from '../lib/guide/step'
import type { ConsoleId, ValueSpec } from '../lib/guide/types'
import { values } from '../lib/guide/values'
import { messages, phrase } from '../lib/i18n/messages'
import { consoleNames } from './ui/ConsoleTag'

const words = messages('fill-console', { button: phrase('Fill {console}') })

/** What the button is called that fills a console’s form. */
export function fillButtonName(console: ConsoleId): string {
  return words().button({ console: consoleNames[console].short })
}

/** The console whose form a step fills in; null if it fills none. */
export function fillConsole(spec: StepSpec): ConsoleId | null {
  for (const id of spec.fills ?? []) {
    const value: ValueSpec = values[id]
    if (value.fillInto) return value.fillInto.console
  }
  return null
}
