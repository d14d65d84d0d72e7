import type { StoreApi } from 'zustand/vanilla'
import { noSetup, type PanelState, type RecordStorage } from './panel-state'

/** Erasing what is stored, by this panel: the way to do it, and whether it is being done. */
export function createErasing(
  storage: Pick<RecordStorage, 'erase' | 'eraseEverything' | 'inventory'>,
  store: StoreApi<PanelState>,
  readOthers: () => Promise<void>,
) {
  /** A setup's id, or "*". */
  let erasing: string | null = null

  async function during(what: string, act: () => Promise<string | null>): Promise<string | null> {
    erasing = what
    try {
      return await act()
    } finally {
      erasing = null
    }
  }

  return {
    /** Whether this panel is erasing the setup itself. */
    is: (setup: string) => erasing === setup || erasing === '*',

    ways: {
      /** Erases a setup, on the screen or not. Returns why something is left for now; rejects if it is all there. */
      erase: (setup: string) =>
        during(setup, async () => {
          const left = await storage.erase(setup)
          if (setup === store.getState().setup?.id) store.setState(noSetup)
          await readOthers()
          return left
        }),

      /** Erases all that is stored, in the same way. */
      eraseEverything: () =>
        during('*', async () => {
          const left = await storage.eraseEverything()
          const { seat } = await storage.inventory()
          store.setState({ ...noSetup, seat, others: [] })
          return left
        }),
    },
  }
}
