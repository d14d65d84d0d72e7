import type { FillableId } from '../guide/forms'
import type { ValueId } from '../guide/values'
import { messages, phrase } from '../i18n/messages'
import type { Source } from '../setup/events'
import type { Sights } from '../setup/sight'
import type { SetupState } from '../setup/state'
import { labelList } from './words'

const words = messages('unread-text', {
  unread: phrase('Not read again before: {labels}, because no open page shows it now.'),
})

/** For how long a text that a source showed counts as read just now, in milliseconds. */
const JUST_NOW = 60_000

/** Whether a value comes from a place that could be read again; what a person typed can't. */
export function canBeReadAgain(source: Source | null): boolean {
  return source !== null && ['page', 'metadata', 'api'].includes(source.method)
}

/** When a value's agreed text was last seen at a source in this panel, ISO 8601; null if it wasn't. */
export function lastSeen(sights: Sights, id: ValueId, text: string | null): string | null {
  const agreed = sights[id]?.agreed
  return agreed && agreed.text === text ? agreed.at : null
}

/** Which of the filled values could not be read again right before, in words; null if all could. */
export function unreadText(
  filled: readonly { id: FillableId }[],
  { setup, sights }: { setup: SetupState | null; sights: Sights },
  now: string,
): string | null {
  const unread = filled.flatMap(({ id }) => {
    const value = id === 'testEmail' ? undefined : setup?.values[id]
    if (id === 'testEmail' || !value || !canBeReadAgain(value.source)) return []
    const seen = lastSeen(sights, id, value.value)
    return seen !== null && Date.parse(now) - Date.parse(seen) < JUST_NOW ? [] : [id]
  })
  return unread.length === 0 ? null : words().unread({ labels: labelList(unread) })
}
