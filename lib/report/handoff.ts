import * as v from 'valibot'
import { readEntry } from '../setup/entry'
import type { SetupEvent } from '../setup/events'
import { handOffSchema } from './handoff-schema'
import { REPORT_VERSION, type HandOff, type Report } from './report'

/** A hand-off file that is sound as a whole, or why it isn't. `path` leads to the first unsound place. */
export type HandOffResult =
  | { ok: true; handOff: HandOff }
  | { ok: false; reason: HandOffProblem }
  | { ok: false; reason: 'broken'; path: string }

/** Why a file is no hand-off file that can be opened here. */
export type HandOffProblem = 'not-json' | 'foreign' | 'report' | 'newer-version' | 'too-large'

/** Longest hand-off file that is looked at, in characters: room for the longest record that the browser can store. */
export const HAND_OFF_LIMIT = 32 * 1024 * 1024

/** Keys from here on leave no room behind them for what comes next (the year 2223). */
const LATEST_KEY = '8000000000000'

// Keys with which a file could reach the prototype of an object it is merged into.
const PROTOTYPE_KEYS = new Set(['__proto__', 'prototype', 'constructor'])

/** The hand-off file of a setup: its report, and the events a colleague needs to go on. */
export function buildHandOff(report: Report, events: readonly SetupEvent[]): HandOff {
  return { ...report, format: 'tandem-handoff', events: [...events] }
}

interface Json {
  content: unknown
  prototypeKey: string | null
}

function readJson(text: string): Json | null {
  let prototypeKey: string | null = null
  try {
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) => {
      if (PROTOTYPE_KEYS.has(key)) prototypeKey = key
      return value
    })
    return { content, prototypeKey }
  } catch {
    // Also where the nesting is too deep to be read: no hand-off file is.
    return null
  }
}

function isRecord(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}

/** Where the events of a file contradict the file; null if they don't. */
function contradiction({ setup, events }: HandOff): string | null {
  const stranger = events.findIndex((event) => event.setup !== setup.id)
  if (stranger >= 0) return `events.${stranger}.setup`
  const late = events.findIndex((event) => event.key >= LATEST_KEY)
  if (late >= 0) return `events.${late}.key`
  if (new Set(events.map((event) => event.key)).size < events.length) return 'events'
  // A setup begins once: a second beginning could move it to another org.
  return events.filter((event) => event.type === 'setup.started').length === 1 ? null : 'events'
}

/** The events of a file, those of older versions brought to today's form; or the first entry that is none. */
function readEvents(
  entries: readonly unknown[],
): { events: SetupEvent[] } | Exclude<HandOffResult, { ok: true }> {
  const events: SetupEvent[] = []
  for (const [place, entry] of entries.entries()) {
    const reading = readEntry(entry)
    if (reading.ok) events.push(reading.event)
    // What this Tandem doesn't know it can't check: the file is for a newer one.
    else if (reading.reason !== 'unreadable') return { ok: false, reason: 'newer-version' }
    else
      return {
        ok: false,
        reason: 'broken',
        path: ['events', place, reading.path].filter((part) => part !== '').join('.'),
      }
  }
  return { events }
}

/** Reads a hand-off file. Strict: one unknown key or one odd value makes the whole file unsound. */
export function parseHandOff(text: unknown): HandOffResult {
  if (typeof text !== 'string') return { ok: false, reason: 'not-json' }
  if (text.length > HAND_OFF_LIMIT) return { ok: false, reason: 'too-large' }
  const json = readJson(text)
  if (!json) return { ok: false, reason: 'not-json' }
  const { content, prototypeKey } = json
  if (!isRecord(content)) return { ok: false, reason: 'foreign' }
  if (content['format'] === 'tandem-report') return { ok: false, reason: 'report' }
  if (content['format'] !== 'tandem-handoff') return { ok: false, reason: 'foreign' }
  const version = content['version']
  if (typeof version === 'number' && version > REPORT_VERSION) return { ok: false, reason: 'newer-version' }
  if (prototypeKey !== null) return { ok: false, reason: 'broken', path: prototypeKey }

  const parsed = v.safeParse(handOffSchema, content, { abortEarly: true })
  if (!parsed.success) {
    return { ok: false, reason: 'broken', path: v.getDotPath(parsed.issues[0]) ?? '' }
  }
  const read = readEvents(parsed.output.events)
  if (!('events' in read)) return read
  const handOff: HandOff = { ...parsed.output, events: read.events }
  const path = contradiction(handOff)
  return path === null ? { ok: true, handOff } : { ok: false, reason: 'broken', path }
}
