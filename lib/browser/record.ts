import { browser } from 'wxt/browser'
import { createFirstCopy } from './first-copy'
import { createRecordStore, type RecordStore } from './record-store'
import { createSecondCopy } from './second-copy'

/** The record in this browser. */
export const record: RecordStore = createRecordStore(
  createFirstCopy(browser.storage.local),
  createSecondCopy(),
  navigator.locks,
  // A page that is not on the screen has no idle time of its own.
  () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 })),
)

/** Follows what other panels write and erase. Returns the function that ends it. */
export function watchRecord(tell: Parameters<RecordStore['noticed']>[1]): () => void {
  const listener = (changes: Parameters<RecordStore['noticed']>[0]) => record.noticed(changes, tell)
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}
