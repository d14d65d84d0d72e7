/** Both headers count in whole seconds: what they say together may be one off. In milliseconds. */
const SECOND = 1000
/** A pause that Okta asks for can't be longer than its window, a minute. */
const LONGEST = 60 * SECOND + SECOND

/**
 * How long to wait by the headers of a 429, in milliseconds; null where they don't say, or say nonsense. Both times are
 * the server's, so a wrong clock here does no harm; only without a `Date` is the own clock (`now`, epoch) asked.
 */
export function pauseOf(headers: Headers, now: number): number | null {
  const text = headers.get('x-rate-limit-reset')
  if (text === null || !/^\d{1,12}$/.test(text.trim())) return null
  const date = Date.parse(headers.get('date') ?? '')
  const ahead = Number(text) * 1000 - (Number.isNaN(date) ? now : date)
  return ahead < 0 || ahead > LONGEST ? null : Math.max(ahead, SECOND)
}
