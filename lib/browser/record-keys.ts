/** Under which key the setup stands that was opened last; "" for none. */
export const CURRENT = 'current-setup'
/** Under which key this browser's own name in the record stands. */
export const SEAT = 'seat'
/** Stands once the tour of the panel was offered in this browser. */
export const TOUR = 'tour-offered'
/** Begins the key of what a copy knows of a setup's whole record. */
export const HEAD = 'head:'
/** Begins the key of every event. */
export const EVENT = 'event:'
/** Stands while a setup is being erased, so that an erasing that was cut short is finished at the next start. */
export const ERASING = 'erasing:'

/** What the keys of a setup's events begin with. */
export const eventsOf = (setup: string): string => `${EVENT}${setup}:`

/** The setup that a key belongs to; null if it belongs to none. */
export const setupIn = (key: string): string | null =>
  /^event:([\w-]+):/.exec(key)?.[1] ?? /^head:([\w-]+)$/.exec(key)?.[1] ?? null

/** Entries by their event's key, from entries by their key in the storage. */
export const byEventKey = (entries: ReadonlyMap<string, unknown>, setup: string): Map<string, unknown> =>
  new Map([...entries].map(([key, entry]) => [key.slice(eventsOf(setup).length), entry]))

/** Entries by their key in the storage, from entries by their event's key. */
export const byStorageKey = (entries: ReadonlyMap<string, unknown>, setup: string): Record<string, unknown> =>
  Object.fromEntries([...entries].map(([key, entry]) => [eventsOf(setup) + key, entry]))
