import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb'
import { attempt } from './find-record'
import type { RecordCopy } from './record-copy'

interface Schema extends DBSchema {
  entries: { key: string; value: unknown }
}

const STORE = 'entries'

type Store = IDBPObjectStore<Schema, [typeof STORE], typeof STORE, 'readwrite'>

/** All keys that start with `prefix`; no key holds a sign as high as the upper bound's. */
const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/**
 * The copy in a database of its own, in other files than the first: what damages one seldom reaches the other. Its
 * writes are strict, so that they outlast a power cut as well.
 */
export function createSecondCopy(name = 'tandem-record'): RecordCopy & { close(): Promise<void> } {
  let opened: Promise<IDBPDatabase<Schema>> | null = null

  function open(): Promise<IDBPDatabase<Schema>> {
    const fresh = openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // The next use opens it anew.
      terminated: () => (opened = null),
    })
    fresh.catch(() => (opened = null))
    return fresh
  }
  const database = () => (opened ??= open())

  /** Makes requests in one transaction: all of them happen, or none. */
  async function change(requests: (store: Store) => Iterable<Promise<unknown>>): Promise<void> {
    const transaction = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
    const made: Promise<unknown>[] = [transaction.done]
    try {
      for (const request of requests(transaction.store)) made.push(request)
      await Promise.all(made)
    } catch (error) {
      // What was asked before the fault must not be kept either; where the browser ended it itself, this rejects.
      await attempt(() => Promise.resolve(transaction.abort()))
      await Promise.allSettled(made)
      throw error
    }
  }

  return {
    keys: async () => (await database()).getAllKeys(STORE),
    async get(keys) {
      const store = (await database()).transaction(STORE).store
      const found = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const))
      return Object.fromEntries(found.filter(([, value]) => value !== undefined))
    },
    async read(prefix, most) {
      const { store } = (await database()).transaction(STORE)
      const range = under(prefix)
      const [keys, values] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)])
      return {
        entries: new Map(keys.map((key, place) => [key, values[place]])),
        // Counting takes as long as listing the keys.
        beyond: keys.length < most ? 0 : (await store.count(range)) - most,
      }
    },
    write: (entries) =>
      change(function* put(store) {
        for (const [key, value] of Object.entries(entries)) yield store.put(value, key)
      }),
    remove: (keys) => change((store) => keys.map((key) => store.delete(key))),
    clear: (prefix) => change((store) => [store.delete(under(prefix))]),
    async close() {
      const last = opened
      opened = null
      if (last) (await last).close()
    },
  }
}
