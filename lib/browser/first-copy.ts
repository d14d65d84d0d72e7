import { batches, type RecordCopy } from './record-copy'

/** The part of the browser's storage area that a copy needs. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>
  /** Since Chrome 130 and Firefox 143. */
  getKeys?: () => Promise<string[]>
  set(entries: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** The copy in the extension's own storage: what it has taken counts as written. */
export function createFirstCopy(area: StorageArea): RecordCopy {
  const keys = async () => (area.getKeys ? area.getKeys() : Object.keys(await area.get(null)))
  return {
    keys,
    get: (wanted) => area.get([...wanted]),
    async read(prefix, most) {
      const own = (await keys()).filter((key) => key.startsWith(prefix)).toSorted()
      const entries = new Map<string, unknown>()
      for (const batch of batches(own.slice(0, most))) {
        const found = await area.get(batch)
        for (const key of batch) if (Object.hasOwn(found, key)) entries.set(key, found[key])
      }
      return { entries, beyond: Math.max(0, own.length - most) }
    },
    write: (entries) => area.set({ ...entries }),
    remove: (gone) => area.remove([...gone]),
    async clear(prefix) {
      // One message for a million keys ends the browser.
      for (const batch of batches((await keys()).filter((key) => key.startsWith(prefix))))
        await area.remove(batch)
    },
  }
}
