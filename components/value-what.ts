import { values, type ValueId } from '../lib/guide/values'
import { messages } from '../lib/i18n/messages'

const words = messages(
  'value-what',
  Object.fromEntries(Object.entries(values).map(([id, { what }]) => [id, what])),
)

/** What a value is, in plain words of the panel's language. */
export function valueWhat(id: ValueId): string {
  return words()[id] ?? values[id].what
}
