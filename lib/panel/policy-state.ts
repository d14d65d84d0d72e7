import { createStore, type StoreApi } from 'zustand/vanilla'
import { withDeadline } from '../browser/deadline'
import type { PolicySource } from '../browser/managed-policy'
import { NO_POLICY, readPolicy, UNKNOWN_POLICY, type Policy } from '../setup/policy'

/**
 * How long the browser may take to hand a policy over before it counts as unreadable, in milliseconds. Chromium says
 * nothing of policies before it has run for about three seconds (measured with 156), whether there are any or not.
 */
const PATIENCE = 20_000

/** The company's policy as the panel goes by it. */
export interface PolicyState {
  /** As it is now; unknown, and so at its strictest, until it was read. */
  store: StoreApi<Policy>
  /** Resolves once it was read, or could not be. */
  settled: Promise<void>
}

/** No company, no policy. */
export const ungoverned: PolicyState = { store: createStore(() => NO_POLICY), settled: Promise.resolve() }

/** Reads the policy, and reads it again whenever the browser says that it has changed. */
export function createPolicyState(source: PolicySource): PolicyState {
  const store = createStore(() => UNKNOWN_POLICY)
  let turn = 0
  async function read(): Promise<void> {
    const mine = ++turn
    const take = (policy: Policy) => {
      // An answer that was asked for earlier may come later.
      if (mine === turn) store.setState(policy, true)
    }
    const fails = () => take({ ...UNKNOWN_POLICY, unread: ['*'] })
    const reading = source.read().then((content) => take(readPolicy(content)))
    const answer = await withDeadline(reading, PATIENCE)
    // What comes after that is taken all the same.
    if (!answer.ok) fails()
  }
  source.watch(() => void read())
  return { store, settled: read() }
}
