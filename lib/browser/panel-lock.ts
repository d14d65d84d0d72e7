import { withDeadline } from './deadline'

/** How long what is done under a lock may take, in milliseconds, and how long another window may keep it. */
const PATIENCE = 15_000

/** What all panels share: the record, read as a whole and written; and the browser's rules for the network. */
type Shared = 'tandem-record' | 'tandem-rules'

/**
 * Makes what runs one thing after the other, in all panels together. Rejects with the cause "timeout" where it took too
 * long: then nobody knows what became of it.
 */
export function createPanelLock(locks: LockManager, name: Shared): <T>(act: () => Promise<T>) => Promise<T> {
  return async (act) => {
    const turn = locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, act)
    const answer = await withDeadline(turn, PATIENCE)
    if (answer.ok) return answer.value
    throw new Error(answer.message, { cause: answer.reason })
  }
}
