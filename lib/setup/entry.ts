import * as v from 'valibot'
import { checks } from '../guide/checks'
import { isStepId } from '../guide/okta-meta'
import { isValueId } from '../guide/values'
import { isEventType, schemaOf } from './event-schema'
import { EVENT_VERSION, type SetupEvent } from './events'

/**
 * What an entry of a record turned out to be: an event; one that a newer Tandem wrote; one that is sound but names a
 * step, a value or a happening that this Tandem doesn't have; or nothing that can be read.
 */
export type EntryReading =
  | { ok: true; event: SetupEvent }
  | {
      ok: false
      reason: EntryProblem
      /** Leads to the first unsound place; "" where there is none. */ path: string
    }

/** Why an entry is not shown. */
export type EntryProblem = 'newer' | 'unknown' | 'unreadable'

type Entry = Record<string, unknown>

const isEntry = (entry: unknown): entry is Entry =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry)

/** What is left of an entry whose further content can't be told. */
const anyEntry = v.looseObject({
  v: v.pipe(v.number(), v.integer()),
  key: v.string(),
  setup: v.string(),
  type: v.string(),
})

/**
 * Brings an entry of an older Tandem to today's form; any other comes back as it is. Stored entries are never
 * rewritten: this happens at each reading. Version 1 noted neither the browser nor the page, version 2 not the verdict
 * that a person went on without; version 3 had never seen Meta's Directory.
 */
export function upgrade(entry: Entry): Entry {
  const second = entry['v'] === 1 ? { ...entry, v: 2, seat: '', page: null } : entry
  const third =
    second['v'] === 2
      ? { ...second, v: 3, ...(second['type'] === 'check.overridden' ? { status: null } : {}) }
      : second
  return third['v'] === 3 ? { ...third, v: 4 } : third
}

function namesUnknown({ type, id, check, pick }: Entry): boolean {
  if (typeof type !== 'string') return false
  if (!isEventType(type)) return true
  if (type === 'check.overridden') return typeof check === 'string' && !Object.hasOwn(checks, check)
  if (type === 'pick.remembered') return isEntry(pick) && namesUnknown({ ...pick, type: 'pick.removed' })
  return typeof id === 'string' && !(type.startsWith('step.') ? isStepId(id) : isValueId(id))
}

/** Reads one entry, wherever it comes from. Never throws. */
export function readEntry(entry: unknown): EntryReading {
  if (!isEntry(entry)) return { ok: false, reason: 'unreadable', path: '' }
  const today = upgrade(entry)
  const { type } = today
  let path = 'type'
  if (typeof type === 'string' && isEventType(type)) {
    const parsed = v.safeParse(schemaOf(type), today, { abortEarly: true })
    if (parsed.success) return { ok: true, event: parsed.output }
    path = v.getDotPath(parsed.issues[0]) ?? ''
  }
  const rest = v.safeParse(anyEntry, today)
  if (!rest.success) return { ok: false, reason: 'unreadable', path }
  if (rest.output.v > EVENT_VERSION) return { ok: false, reason: 'newer', path: 'v' }
  const unknown = rest.output.v === EVENT_VERSION && namesUnknown(today)
  return { ok: false, reason: unknown ? 'unknown' : 'unreadable', path }
}
