/** A place that keeps the record: entries under keys that sort. All of it may reject with the browser's own reason. */
export interface RecordCopy {
  keys(): Promise<string[]>
  get(keys: readonly string[]): Promise<Record<string, unknown>>
  /** The entries whose key starts with `prefix`, in order of key, at most `most`; `beyond` is how many more there are. */
  read(prefix: string, most: number): Promise<{ entries: Map<string, unknown>; beyond: number }>
  /** All of them, or none. */
  write(entries: Readonly<Record<string, unknown>>): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  /** Removes everything whose key starts with `prefix`. */
  clear(prefix: string): Promise<void>
}

/** How many entries go into one message to the browser: more than a setup has, few enough for any message. */
export const BATCH = 10_000

/** Cuts a list into pieces of `BATCH`. */
export function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, turn) =>
    list.slice(turn * BATCH, (turn + 1) * BATCH),
  )
}
