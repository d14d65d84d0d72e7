import type { ControlId } from '../guide/controls'
import type { ConsoleId } from '../guide/types'
import type { ActPart } from './act-part'
import type { Engine } from './engine'
import { findControl, findField } from './find'
import { accessibleName } from './names'
import { part, provide, takeMissing, type PartName } from './parts'
import { scan } from './scan'
import { readPage } from './snapshot'
import type { FillOrder, GuardOrder, Pick, SetOrder } from './types'

/** An answer, or the parts without which there is none: once they are there, the question has to be asked again. */
export type Reply<T> = { answer: T } | { needs: readonly PartName[] }

/** Asks the page; what was made out while a part was missing is thrown away. */
function look<T>(ask: () => T): Reply<T> {
  takeMissing()
  const answer = ask()
  const needs = takeMissing()
  return needs.length > 0 ? { needs } : { answer }
}

/** Changes the page, and begins only with all parts at hand: what was begun can't be thrown away. */
function change<T>(ask: (act: ActPart) => T): Reply<T> {
  takeMissing()
  const [act] = [part('act'), part('fields'), part('names'), part('picks')]
  const needs = takeMissing()
  return act && needs.length === 0 ? { answer: ask(act) } : { needs }
}

/** Only the page itself is ever asked to write; its frames are reached from it, those of its own origin alone. */
function write<T>(ask: (act: ActPart) => T): Reply<T> {
  if (window !== window.top) throw new Error('not the top frame')
  return change(ask)
}

/** What the panel can ask of a page. Every answer is plain data. */
export const pageScript = {
  read: (console: ConsoleId, setupName: string, picks: readonly Pick[], guard: GuardOrder | null) =>
    look(() => readPage(document, console, setupName, picks, guard)),
  fill: (order: FillOrder) => write((act) => act.fill(document, order)),
  confirm: (order: FillOrder) => write((act) => act.confirmFill(document, order)),
  undo: (order: Omit<FillOrder, 'fields'>) => write((act) => act.undoFill(document, order)),
  set: (order: SetOrder) => write((act) => act.setChoices(document, order)),
  confirmSet: (order: SetOrder) => write((act) => act.confirmChoices(document, order)),
  undoSet: (order: Omit<SetOrder, 'settings'>) => write((act) => act.undoChoices(document, order)),
  mark: (id: ControlId) => change((act) => act.mark(document, id)),
  press: (id: ControlId) => change((act) => act.press(document, id)),
}

/** The questions, by name, with their arguments and replies. */
export type PageScript = typeof pageScript

const engine: Engine = { scan, findField, findControl, accessibleName, part }

/** What hangs in a page: the questions, and what the parts take from it and give to it. */
export const pageInPlace = { ...pageScript, engine, provide }
