import type { ControlId } from '../guide/controls'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import { confirmFill, fill } from './fill'
import { mark, press } from './mark'
import { startPick } from './pick'
import { readPage } from './snapshot'
import type { FillOrder } from './types'

/** What the panel can ask of a page. Every answer is plain data. */
export const pageScript = {
  read: (console: ConsoleId, setupName: string) => readPage(document, console, setupName),
  fill: (order: FillOrder) => {
    // Only the page itself is ever filled, never a frame in it, whoever put it there.
    if (window !== window.top) throw new Error('not the top frame')
    return fill(document, order)
  },
  confirm: (order: FillOrder) => confirmFill(document, order),
  mark: (id: ControlId) => mark(document, id),
  press: (id: ControlId) => press(document, id),
  pick: (id: ValueId) => {
    startPick(document, id)
    return true
  },
}

/** The questions, by name, with their arguments and answers. */
export type PageScript = typeof pageScript
