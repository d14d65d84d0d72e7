import type { RecordCopy } from '../../../lib/browser/record-copy'
import { createRecordStore, type RecordStore } from '../../../lib/browser/record-store'
import type { RecordStorage } from '../../../lib/panel/panel-state'

type Changes = Parameters<RecordStore['noticed']>[0]

/** A copy of the record in memory. `refusal`: with what it answers every write; `broken`: with what everything. */
export interface MemoryCopy extends RecordCopy {
  entries: Map<string, unknown>
  refusal: string | null
  broken: string | null
  onChange: (changes: Changes) => void
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Makes an empty copy. Everything takes a turn of the event loop, as in a browser. */
export function createMemoryCopy(): MemoryCopy {
  const ask = async () => {
    await turn()
    if (copy.broken !== null) throw new Error(copy.broken)
  }
  const change = async (
    act: (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void,
  ) => {
    await ask()
    if (copy.refusal !== null) throw new Error(copy.refusal)
    const changes = {}
    act(changes)
    copy.onChange(changes)
  }
  const drop = (keys: Iterable<string>) =>
    change((changes) => {
      for (const key of keys) {
        if (!copy.entries.has(key)) continue
        changes[key] = { oldValue: copy.entries.get(key) }
        copy.entries.delete(key)
      }
    })
  const copy: MemoryCopy = {
    entries: new Map(),
    refusal: null,
    broken: null,
    onChange: () => {},
    async keys() {
      await ask()
      return [...copy.entries.keys()]
    },
    async get(keys) {
      await ask()
      return structuredClone(
        Object.fromEntries(
          keys.flatMap((key) => (copy.entries.has(key) ? [[key, copy.entries.get(key)]] : [])),
        ),
      )
    },
    async read(prefix, most) {
      await ask()
      const own = [...copy.entries]
        .filter(([key]) => key.startsWith(prefix))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      return { entries: structuredClone(new Map(own.slice(0, most))), beyond: Math.max(0, own.length - most) }
    },
    write: (entries) =>
      change((changes) => {
        for (const [key, value] of Object.entries(structuredClone(entries))) {
          changes[key] = copy.entries.has(key)
            ? { oldValue: copy.entries.get(key), newValue: value }
            : { newValue: value }
          copy.entries.set(key, value)
        }
      }),
    remove: (keys) => drop(keys),
    clear: (prefix) => drop([...copy.entries.keys()].filter((key) => key.startsWith(prefix))),
  }
  return copy
}

/** Locks that are held one after the other, as the browser's are. */
export function createLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, _options: unknown, act: () => Promise<unknown>) => {
    const mine = last.then(act)
    last = mine.catch(() => {})
    return mine
  }
  return { request, query: () => Promise.reject(new Error('not here')) } as unknown as LockManager
}

/** No locks at all: to show what they are for. */
const noLocks = {
  request: (_name: string, _options: unknown, act: () => unknown) => act(),
  query: () => Promise.reject(new Error('not here')),
} as unknown as LockManager

/** There is nothing to be drawn. */
export const atOnce = () => Promise.resolve()

/** A browser profile in memory: two copies, one lock, and as many panels as a test opens. */
export function createProfile() {
  const first = createMemoryCopy()
  const second = createMemoryCopy()
  const locks = createLocks()
  const listeners = new Set<(changes: Changes) => void>()
  first.onChange = (changes) => {
    // Others hear of it a little later.
    setTimeout(() => listeners.forEach((listener) => listener(changes)), 1)
  }
  return {
    first,
    second,
    /** The record, as one panel of this profile uses it. */
    open(without: { locks?: boolean } = {}, rest = atOnce): RecordStorage {
      const record = createRecordStore(first, second, without.locks ? noLocks : locks, rest)
      return {
        ...record,
        watch(tell) {
          const listener = (changes: Changes) => record.noticed(changes, tell)
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }
    },
    /** Whatever was written has been heard of. */
    settled: () => new Promise<void>((resolve) => setTimeout(resolve, 10)),
  }
}
