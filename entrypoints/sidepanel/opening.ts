import { managedPolicy } from '../../lib/browser/managed-policy'
import { record, watchRecord } from '../../lib/browser/record'
import { createPolicyState } from '../../lib/panel/policy-state'
import { createPanelStore } from '../../lib/panel/store'

// Import this before what draws: the browser reads what is stored while that is being evaluated.

/** The panel's store. */
export const panel = createPanelStore({ ...record, watch: watchRecord }, createPolicyState(managedPolicy))

/** Resolves when what is stored has been read. */
export const opened = panel.open()
