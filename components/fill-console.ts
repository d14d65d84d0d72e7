import type { StepSpec } from '../lib/guide/step'
import type { ConsoleId, ValueSpec } from '../lib/guide/types'
import { values } from '../lib/guide/values'

/** The console whose form a step fills in; null if it fills none. */
export function fillConsole(spec: StepSpec): ConsoleId | null {
  for (const id of spec.fills ?? []) {
    const value: ValueSpec = values[id]
    if (value.fillInto) return value.fillInto.console
  }
  return null
}
