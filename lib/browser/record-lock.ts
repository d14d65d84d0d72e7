import { withDeadline } from './deadline'

/** The one lock under which the record is read as a whole and written. All panels share it. */
const LOCK = 'tandem-record'

/** How long the storage may take, in milliseconds, and how long another window may keep it. */
const PATIENCE = 15_000

/**
 * Makes what runs one thing after the other, in all panels together. Rejects with the cause "timeout" where it took too
 * long: then nobody knows what became of it.
 */
export function createRecordLock(locks: LockManager): <T>(act: () => Promise<T>) => Promise<T> {
  return async (act) => {
    const turn = locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, act)
    const answer = await withDeadline(turn, PATIENCE)
    if (answer.ok) return answer.value
    throw new Error(answer.message, { cause: answer.reason })
  }
}
