import { askPage } from '../browser/tabs'
import type { FillableId } from '../guide/forms'
import { messages, phrase } from '../i18n/messages'
import { settings, type SettingId } from '../guide/settings'
import type { FillOrder, SetOrder, UndoVerdict } from '../page/types'
import type { PanelStore } from './store'
import { consoleName, fieldLabel } from './words'

/** A fill that can be taken back: in which tab, and by what order. `at`: milliseconds since 1970. */
export interface UndoableFill {
  tabId: number
  order: FillOrder
  /** Choices that were made in the same press; null if none were. */
  choices: SetOrder | null
  at: number
}

/** For how long a fill can be taken back, in milliseconds. */
export const UNDO_TIME = 120_000

const outcomes = messages('undo-outcomes', {
  restored: phrase('{label}: holds what it held before.'),
  changed: phrase('{label}: left alone, it was changed since.'),
  gone: phrase('{label}: is not on the page any more.'),
  refused: phrase('{label}: could not be changed; look at it before you save.'),
} satisfies Record<UndoVerdict, unknown>)

const words = messages('undo-fill', {
  silent: 'The page gave no answer. Look at the fields before you save.',
  nothing: phrase('Nothing is left to undo in {console}.'),
  undone: phrase('Fill undone in {console}.'),
})

/** Takes a fill back and says what became of each field. */
export async function undoFill(panel: PanelStore, { tabId, order, choices }: UndoableFill): Promise<void> {
  const { guard, console, picks } = order
  const answer = await askPage(tabId, console, 'undo', { guard, console, picks })
  const chosen = choices && (await askPage(tabId, console, 'undoSet', { guard, console }))
  if (!answer.ok || chosen?.ok === false) return panel.say(words().silent)
  const fields = Object.entries(answer.value) as [FillableId, UndoVerdict][]
  const set = Object.entries(chosen?.value ?? {}) as [SettingId, UndoVerdict][]
  const told = [
    ...fields.map(([id, verdict]) => outcomes()[verdict]({ label: fieldLabel(id) })),
    ...set.map(([id, verdict]) => outcomes()[verdict]({ label: settings[id].label })),
  ]
  const name = { console: consoleName[console] }
  panel.say(told.length === 0 ? words().nothing(name) : [words().undone(name), ...told].join(' '))
}
