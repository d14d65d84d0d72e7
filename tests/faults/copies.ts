import type { Page } from 'playwright'
import { textOf } from './oracle'
import type { ExtensionApi } from './watch-panel'

declare const chrome: ExtensionApi

/** What a copy of the record holds, by storage key. */
export type Entries = Record<string, unknown>

/** Both copies as the browser hands them out; the browser's words for one that can't be read. */
export interface Copies {
  first: Entries | string
  second: Entries | string
}

/** What is in a copy; nothing in one that can't be read. */
export const entriesOf = (copy: Entries | string): Entries => (typeof copy === 'string' ? {} : copy)

/**
 * Runs in a page of the extension, under the lock that all panels share, so that no write is seen in one copy only. As
 * text, since some keys don't survive the way as objects.
 */
function readInside(): Promise<string> {
  return navigator.locks.request('tandem-record', async () => {
    let first: unknown = ''
    // The browser repairs a damaged file, or drops a damaged entry, when it comes upon it; that one call fails.
    for (let turn = 0; turn < 50 && typeof first === 'string'; turn++)
      first = await chrome.storage.local.get(null).catch((error: unknown) => String(error))
    const second = await new Promise((resolve) => {
      const opening = indexedDB.open('tandem-record')
      // Who only looks must not make one.
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
      opening.addEventListener('error', () =>
        resolve(opening.error?.name === 'AbortError' ? {} : String(opening.error)),
      )
      opening.addEventListener('success', () => {
        const store = opening.result.transaction('entries').objectStore('entries')
        const [keys, values] = [store.getAllKeys(), store.getAll()]
        values.addEventListener('error', () => resolve(String(values.error)))
        values.addEventListener('success', () => {
          opening.result.close()
          resolve(Object.fromEntries(keys.result.map((key, place) => [key, values.result[place] as unknown])))
        })
      })
    })
    return JSON.stringify({ first, second })
  })
}

/** Runs in a page of the extension: puts these entries in place of all that a copy holds. */
async function writeInside(text: string): Promise<void> {
  const { first, second } = JSON.parse(text) as { first?: Entries; second?: Entries }
  if (first) {
    await chrome.storage.local.clear()
    await chrome.storage.local.set(first)
  }
  if (!second) return
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('tandem-record', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('entries'))
    opening.addEventListener('error', () => reject(new Error(String(opening.error))))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('entries', 'readwrite')
      const store = transaction.objectStore('entries')
      store.clear()
      for (const [key, value] of Object.entries(second)) store.put(value, key)
      transaction.addEventListener('error', () => reject(new Error(String(transaction.error))))
      transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve(undefined)
      })
    })
  })
}

/** Reads both copies, past the panel. */
export async function readCopies(shelf: Page): Promise<Copies> {
  return JSON.parse(await shelf.evaluate(readInside)) as Copies
}

/** Puts these entries in place of all that the copies hold, past the panel. A copy that isn't named stays as it is. */
export async function writeCopies(shelf: Page, copies: { first?: Entries; second?: Entries }): Promise<void> {
  await shelf.evaluate(writeInside, JSON.stringify(copies))
}

/** The part of a copy that is the record: no marks of what was open last, and in which browser. */
const recordIn = (copy: Entries) =>
  Object.fromEntries(Object.entries(copy).filter(([key]) => /^(?:event|head|erasing):/.test(key)))

/** Whether both copies can be read and hold the same record. */
export const areEqual = ({ first, second }: Copies) =>
  typeof first !== 'string' &&
  typeof second !== 'string' &&
  textOf(recordIn(first)) === textOf(recordIn(second))

/** The events of a setup in a copy, as they are stored. By a key that is no text any more nothing can be read. */
export const entriesUnder = (copy: Entries, setup: string): Entries =>
  Object.fromEntries(
    Object.entries(copy).filter(([key]) => key.startsWith(`event:${setup}:`) && !key.includes('\uFFFD')),
  )

/** The setups of which a copy has entries. */
export function setupsIn(copy: Entries): string[] {
  return [...new Set(Object.keys(copy).flatMap((key) => /^event:([\w-]+):/.exec(key)?.[1] ?? []))]
}

/** How many events a copy holds of a setup, readable or not. */
export const countOf = (copy: Entries, setup: string) => Object.keys(entriesUnder(copy, setup)).length

/** How many entries a copy's head knows of; null if the head says none. */
export function headCount(copy: Entries, setup: string): number | null {
  const head = copy[`head:${setup}`] as { count?: unknown } | null | undefined
  return typeof head?.count === 'number' ? head.count : null
}
