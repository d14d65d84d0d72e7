import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import { outlinePage } from './outline'
import { pollPointing, startPointing, stopPointing } from './pick'
import type { PickPurpose } from './types'

/**
 * What the panel can ask of a page when a person wants to point at something. Kept apart from the page script: it is
 * larger, and seldom needed.
 */
export const pointerScript = {
  start: (id: ValueId, as: PickPurpose, console: ConsoleId) => {
    startPointing(document, id, as, console)
    return true
  },
  poll: () => pollPointing(),
  stop: () => {
    stopPointing()
    return true
  },
  outline: (words: readonly string[]) => outlinePage(document, new Set(words)),
}

/** The questions, by name, with their arguments and answers. */
export type PointerScript = typeof pointerScript
