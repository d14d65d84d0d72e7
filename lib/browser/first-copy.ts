import { attempt } from './find-record'
import { batches, type RecordCopy } from './record-copy'

/** The part of the browser's storage area that a copy needs. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>
  /** Since Chrome 130 and Firefox 143. */
  getKeys?: () => Promise<string[]>
  set(entries: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** How often something is read that the browser says it can't read. */
const TRIES = 20

/** Chromium drops an entry whose text is damaged when it comes upon it, and that one call fails: the next one goes on. */
async function persist<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < TRIES; tries++) {
    const answer = await attempt(read)
    if (answer.ok) return answer.value
  }
  return read()
}

/** The copy in the extension's own storage: what it has taken counts as written. */
export function createFirstCopy(area: StorageArea): RecordCopy {
  const get = (wanted: string[] | null) => persist(() => area.get(wanted))
  const listed = area.getKeys?.bind(area)
  const keys = async () => (listed ? persist(listed) : Object.keys(await get(null)))
  return {
    keys,
    get: (wanted) => get([...wanted]),
    async read(prefix, most) {
      const own = (await keys()).filter((key) => key.startsWith(prefix)).toSorted()
      const entries = new Map<string, unknown>()
      for (const batch of batches(own.slice(0, most))) {
        const found = await get(batch)
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
