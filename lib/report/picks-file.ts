import * as v from 'valibot'
import type { ConsoleId } from '../guide/types'
import { pick, pickEntries } from '../setup/pick-schema'
import { text } from '../setup/scalar-schema'
import type { Place } from '../setup/state'

/** Version of the file's format. */
export const PICKS_VERSION = 1

/** Longest file of places that is looked at, in characters. */
export const PICKS_LIMIT = 100_000

type Pick = Omit<Place, 'from'>

/** A file with the places that an admin pointed out, for another one. */
export interface PicksFile {
  format: 'tandem-picks'
  version: typeof PICKS_VERSION
  picks: Pick[]
}

/** The places of a file, or why there are none. `dropped`: places for values that this Tandem doesn't know. */
export type PicksResult =
  | { ok: true; picks: Pick[]; dropped: number }
  | { ok: false; reason: 'not-json' | 'foreign' | 'newer-version' | 'too-large' | 'broken' | 'empty' }

const place = v.strictObject({ ...pickEntries, id: text(40) })
const picksFile = v.strictObject({
  format: v.literal('tandem-picks'),
  version: v.literal(PICKS_VERSION),
  picks: v.pipe(v.array(place), v.maxLength(100)),
})
const header = v.looseObject({ format: v.literal('tandem-picks'), version: v.pipe(v.number(), v.integer()) })

/** The file for these places. */
export function buildPicksFile(places: readonly Place[]): PicksFile {
  const picks = places.map(({ id, as, console, role, name, label, attributes, css }): Pick => ({
    id,
    as,
    console,
    role,
    name,
    label,
    attributes,
    css,
  }))
  return { format: 'tandem-picks', version: PICKS_VERSION, picks }
}

/** Name of the file: "tandem-places-meta.json", or "both" where places of both consoles are in it. */
export function picksFileName(places: readonly Place[]): string {
  const consoles = new Set<ConsoleId>(places.map((one) => one.console))
  const [only, second] = consoles
  return `tandem-places-${only && !second ? only : 'both'}.json`
}

function readJson(content: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(content.replace(/^\ufeff/, '')) as unknown }
  } catch {
    return null
  }
}

/** Reads a file of places. Strict: one odd key or text makes the whole file unsound. */
export function parsePicksFile(content: string): PicksResult {
  if (content.length > PICKS_LIMIT) return { ok: false, reason: 'too-large' }
  const read = readJson(content)
  if (!read) return { ok: false, reason: 'not-json' }
  const head = v.safeParse(header, read.json)
  if (!head.success) return { ok: false, reason: 'foreign' }
  if (head.output.version > PICKS_VERSION) return { ok: false, reason: 'newer-version' }
  const parsed = v.safeParse(picksFile, read.json, { abortEarly: true })
  if (!parsed.success) return { ok: false, reason: 'broken' }
  const picks = parsed.output.picks.flatMap((one) => {
    const known = v.safeParse(pick, one)
    return known.success ? [known.output] : []
  })
  if (picks.length === 0) return { ok: false, reason: 'empty' }
  return { ok: true, picks, dropped: parsed.output.picks.length - picks.length }
}
