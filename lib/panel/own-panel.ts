import type { PanelStore } from './store'

/**
 * The panel's store as one setup has it. What was asked for this setup may be answered when another one is on the
 * screen: then there is no setup to be seen here, and nothing is written.
 */
export function ownPanel(panel: PanelStore, setup: string): PanelStore {
  const isShown = () => panel.store.getState().setup?.id === setup
  return {
    ...panel,
    store: {
      ...panel.store,
      getState: () => (isShown() ? panel.store.getState() : { ...panel.store.getState(), setup: null }),
    },
    append: async (...news) => isShown() && panel.append(...news),
  }
}
