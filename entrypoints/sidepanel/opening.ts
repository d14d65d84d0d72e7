import { record, watchRecord } from '../../lib/browser/record'
import { createPanelStore } from '../../lib/panel/store'

// Import this before what draws: the browser reads what is stored while that is being evaluated.

/** The panel's store. */
export const panel = createPanelStore({ ...record, watch: watchRecord })

/** Resolves when what is stored has been read. */
export const opened = panel.open()
