import type { RecordActions } from './record-actions'
import type { PanelActions } from './view'

/**
 * Actions for the moment in which the setup is on the screen and what carries them out is still being loaded: those of
 * the record act at once, any other as soon as the real ones have come. None is lost, and they keep their order.
 */
export function waitingActions(record: RecordActions, real: Promise<PanelActions>): PanelActions {
  const waiting = new Proxy(record, {
    get: (own, name) =>
      Reflect.get(own, name) ??
      (async (...args: unknown[]) => {
        const actions = await real
        await Reflect.apply(Reflect.get(actions, name), actions, args)
      }),
  })
  return waiting as PanelActions
}
