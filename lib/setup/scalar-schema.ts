import * as v from 'valibot'
import { checks, type CheckId } from '../guide/checks'
import { stepIds } from '../guide/okta-meta'
import { valueIds } from '../guide/values'

/** A text of at most `most` characters. */
export function text(most: number) {
  return v.pipe(v.string(), v.maxLength(most))
}

/** A point in time: ISO 8601, UTC, as `Date.toISOString` writes it. */
export const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/))

/** Id of a setup; part of storage keys, so plain signs only. */
export const setupId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

/** Longest text of a value, in characters: a certificate with room to spare. */
export const VALUE_LIMIT = 64 * 1024

/** A text of a value. */
export const valueText = text(VALUE_LIMIT)

/** A text that a person typed: a reason, a name. */
export const personText = text(10_000)

/** Id of a value of the guide. */
export const valueId = v.picklist(valueIds)

/** Id of a step of the guide. */
export const stepId = v.picklist(stepIds)

/** Id of a check. */
export const checkId = v.custom<CheckId>((id) => typeof id === 'string' && Object.hasOwn(checks, id))

/** Who or what something comes from. */
export const actor = v.picklist(['page', 'person', 'api'])

/** One of the two consoles. */
export const consoleId = v.picklist(['okta', 'meta'])

/** Address of a page. One with query or fragment is refused: sessions hide there. */
export const pageAddress = v.pipe(text(2000), v.regex(/^https?:\/\/[^?#\s]+$/))

/** What a person is called in the history. */
export const seatName = v.pipe(text(80), v.regex(/^[^\p{Cc}]*$/u))

/** Where and when a value was read. */
export const source = v.strictObject({
  console: v.nullable(consoleId),
  url: v.nullable(pageAddress),
  method: v.picklist(['page', 'metadata', 'api', 'pasted', 'picked', 'default']),
  at: time,
})
