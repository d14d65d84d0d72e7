import { readEntry } from '../../lib/setup/entry'
import type { SetupEvent } from '../../lib/setup/events'
import { byKey } from '../../lib/setup/merge'
import { historyOf } from '../../lib/panel/history'
import { entriesOf, entriesUnder, headCount, type Copies, type Entries } from './copies'

/** What a panel has to make of a setup whose copies are as they were found. */
export interface Expected {
  /** What has to be shown; empty if how the setup began is in neither copy. */
  events: readonly SetupEvent[]
  rows: number
  /** Entries that a head knows of and neither copy has. */
  lost: number
  /** Entries of which neither copy has anything readable. */
  unreadable: number
  /** Entries that look like those of another Tandem: damage may turn a name, or a version, into another one. */
  foreign: number
  /** Whether anything in either copy tells that there was a setup. */
  traces: boolean
}

/** What a copy holds at an event’s key, if it can be read and belongs there. */
export function soundAt(copy: Entries, setup: string, key: string): SetupEvent | null {
  const reading = readEntry(copy[`event:${setup}:${key}`])
  return reading.ok && reading.event.key === key && reading.event.setup === setup ? reading.event : null
}

function beginningIn(copy: Entries, setup: string): SetupEvent | null {
  const head = copy[`head:${setup}`] as { started?: unknown } | null | undefined
  const reading = readEntry(head?.started)
  return reading.ok && reading.event.type === 'setup.started' ? reading.event : null
}

/** All keys under which either copy has an entry of a setup. */
function keysOf(copies: readonly Entries[], setup: string): string[] {
  const own = copies.flatMap((copy) => Object.keys(entriesUnder(copy, setup)))
  return [...new Set(own.map((key) => key.slice(`event:${setup}:`.length)))]
}

/** Works out what has to be shown and said: what either copy holds counts. */
export function expectedOf(found: Copies, setup: string): Expected {
  const copies = [entriesOf(found.first), entriesOf(found.second)]
  const keys = keysOf(copies, setup)
  const events = keys.flatMap((key) => {
    const [sound] = copies.flatMap((copy) => soundAt(copy, setup, key) ?? [])
    return sound ? [sound] : []
  })
  const traces = copies.some((copy) =>
    Object.keys(copy).some((key) => key === 'current-setup' || key.includes(setup)),
  )
  const foreign = keys.filter((key) => {
    const readings = copies.map((copy) => readEntry(copy[`event:${setup}:${key}`]))
    const sound = copies.some((copy) => soundAt(copy, setup, key))
    return !sound && readings.some((reading) => !reading.ok && reading.reason !== 'unreadable')
  }).length
  let unreadable = keys.length - events.length - foreign
  let known = keys.length
  if (!events.some(({ type }) => type === 'setup.started')) {
    const [begun] = copies.flatMap((copy) => beginningIn(copy, setup) ?? [])
    if (!begun) return { events: [], rows: 0, lost: 0, unreadable, foreign, traces }
    events.push(begun)
    if (keys.includes(begun.key)) unreadable--
    else known++
  }
  const counts = copies.map((copy) => headCount(copy, setup) ?? 0).filter(Number.isSafeInteger)
  events.sort(byKey)
  return {
    events,
    rows: historyOf(events).length,
    lost: Math.max(0, ...counts.map((count) => count - known)),
    unreadable,
    foreign,
    traces,
  }
}
