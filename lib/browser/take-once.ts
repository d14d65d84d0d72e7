import type { RecordCopy } from './record-copy'

/**
 * True the first time it is asked for this key, and never again. Rejects where that can't be kept, so that nothing is
 * offered twice. Call it under the lock: two panels may ask at once.
 */
export async function takeOnce(copy: RecordCopy, key: string): Promise<boolean> {
  const { [key]: taken } = await copy.get([key])
  if (taken !== undefined) return false
  await copy.write({ [key]: true })
  return true
}
