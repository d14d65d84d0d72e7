import { confirmFill, fill, undoFill } from './fill'
import { keepMark, mark, press } from './mark'
import { confirmChoices, setChoices, undoChoices } from './setting'

/** What changes a page, for when the person says so. */
export const actPart = {
  fill,
  confirmFill,
  undoFill,
  setChoices,
  confirmChoices,
  undoChoices,
  mark,
  keepMark,
  press,
}

/** What it offers. */
export type ActPart = typeof actPart
