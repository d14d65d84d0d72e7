import { enforceReadOnly } from '../../lib/browser/network-rules'
import { record, watchRecord } from '../../lib/browser/record'
import { createPanelStore } from '../../lib/panel/store'

// Import this before what draws: the browser reads and sets while that is being evaluated.

/** The panel's store. */
export const panel = createPanelStore({ ...record, watch: watchRecord })

/** Resolves when what is stored has been read. */
export const opened = panel.open()

/** Resolves when the read-only rules stand: those of the granted hosts at first. Nothing may be asked before that. */
export const rules = enforceReadOnly(null)
