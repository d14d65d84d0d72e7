import type { ControlId } from '../guide/controls'
import type { ConsoleId } from '../guide/types'
import { confirmFill, fill, undoFill } from './fill'
import { mark, press } from './mark'
import { confirmChoices, setChoices, undoChoices } from './setting'
import { readPage } from './snapshot'
import type { FillOrder, GuardOrder, Pick, SetOrder } from './types'

/** Only the page itself is ever asked to write; its frames are reached from it, those of its own origin alone. */
function onlyOnTop(): void {
  if (window !== window.top) throw new Error('not the top frame')
}

/** What the panel can ask of a page. Every answer is plain data. */
export const pageScript = {
  read: (console: ConsoleId, setupName: string, picks: readonly Pick[], guard: GuardOrder | null) =>
    readPage(document, console, setupName, picks, guard),
  fill: (order: FillOrder) => {
    onlyOnTop()
    return fill(document, order)
  },
  confirm: (order: FillOrder) => {
    onlyOnTop()
    return confirmFill(document, order)
  },
  undo: (order: Omit<FillOrder, 'fields'>) => {
    onlyOnTop()
    return undoFill(document, order)
  },
  set: (order: SetOrder) => {
    onlyOnTop()
    return setChoices(document, order)
  },
  confirmSet: (order: SetOrder) => {
    onlyOnTop()
    return confirmChoices(document, order)
  },
  undoSet: (order: Omit<SetOrder, 'settings'>) => {
    onlyOnTop()
    return undoChoices(document, order)
  },
  mark: (id: ControlId) => mark(document, id),
  press: (id: ControlId) => press(document, id),
}

/** The questions, by name, with their arguments and answers. */
export type PageScript = typeof pageScript
