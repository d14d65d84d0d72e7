import type { ConsoleId } from '../guide/types'
import { values, type ValueId } from '../guide/values'
import type { PanelView } from './view'

/**
 * The value that "copy" means: read, and not yet in the form of the other console. Each press goes on to the one
 * after `last`, around and around, those for the console of the current step first. Null if none waits.
 */
export function nextToCopy(view: Pick<PanelView, 'values' | 'now'>, last: ValueId | null): ValueId | null {
  const waiting = view.values
    .filter(({ id, state }) => values[id].fillInto && state.status === 'captured' && state.value !== null)
    .map(({ id }) => id)
  const console = view.now?.spec.console
  const here = waiting.filter((id) => values[id].fillInto?.console === console)
  const order = here.length > 0 ? here : waiting
  const place = last === null ? -1 : order.indexOf(last)
  return order[place + 1] ?? order[0] ?? null
}

/**
 * The console that "fill" means: the one whose form can be filled; where neither can, the one that `lead` names, whose
 * button then says why. Null where it could be either.
 */
export function consoleToFill({ fill }: Pick<PanelView, 'fill'>, lead: ConsoleId | null): ConsoleId | null {
  const ready = (['okta', 'meta'] as const).filter((console) => fill[console].ready)
  const [only, second] = ready
  return only && !second ? only : lead
}
