import { askPage } from '../browser/tabs'
import type { FillableId } from '../guide/forms'
import { values } from '../guide/values'
import type { FillOrder, UndoVerdict } from '../page/types'
import type { PanelStore } from './store'
import { consoleName } from './words'

/** A fill that can be taken back: in which tab, and by what order. `at`: milliseconds since 1970. */
export interface UndoableFill {
  tabId: number
  order: FillOrder
  at: number
}

/** For how long a fill can be taken back, in milliseconds. */
export const UNDO_TIME = 120_000

const outcomes: Record<UndoVerdict, string> = {
  restored: 'holds what it held before',
  changed: 'left alone, it was changed since',
  gone: 'is not on the page any more',
  refused: 'could not be changed; look at it before you save',
}

const labelOf = (id: FillableId) => (id === 'testEmail' ? 'Test e-mail address' : values[id].label)

/** Takes a fill back and says what became of each field. */
export async function undoFill(panel: PanelStore, { tabId, order }: UndoableFill): Promise<void> {
  const { guard, console, picks } = order
  const answer = await askPage(tabId, 'undo', { guard, console, picks })
  if (!answer.ok) return panel.say('The page gave no answer. Look at the fields before you save.')
  const fields = Object.entries(answer.value) as [FillableId, UndoVerdict][]
  const told = fields.map(([id, verdict]) => `${labelOf(id)}: ${outcomes[verdict]}`)
  panel.say(
    told.length === 0
      ? `Nothing is left to undo in ${consoleName[console]}.`
      : `Fill undone in ${consoleName[console]}. ${told.join('. ')}.`,
  )
}
