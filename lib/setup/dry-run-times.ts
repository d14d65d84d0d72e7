import type { SignOnResponse } from '../saml/response'
import { finding, type DryRunFinding } from './dry-run-finding'

const MINUTE = 60_000

/** Clocks that differ by more than this, in minutes, are named. */
export const CLOCK_SKEW_MINUTES = 5

/** The milliseconds of a time in UTC as SAML writes it; null for anything else, which readers take differently. */
function timeOf(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}

const minutes = (ms: number): string => {
  const count = Math.max(1, Math.round(Math.abs(ms) / MINUTE))
  return `${count} minute${count === 1 ? '' : 's'}`
}

/**
 * Whether the response is valid at `now`, the time on this computer, and how far that is from Okta's clock. Meta's clock
 * decides, and isn't known: where the two known ones differ, either can be the wrong one, and that is no `fail`.
 */
export function judgeTimes(response: SignOnResponse, now: Date): DryRunFinding {
  const { confirmations, issueInstant, notBefore, notOnOrAfter } = response
  const texts = {
    found: [notBefore, notOnOrAfter].map((time) => time ?? '?').join(' – '),
    expected: now.toISOString(),
  }
  const starts = [notBefore, ...confirmations.map((each) => each.notBefore)].filter((time) => time !== null)
  const ends = [notOnOrAfter, ...confirmations.map((each) => each.notOnOrAfter)]
  const issued = timeOf(issueInstant)
  const from = starts.map(timeOf)
  const until = ends.map(timeOf)
  if (
    issued === null ||
    confirmations.length !== 1 ||
    !from.every((time) => time !== null) ||
    !until.every((time) => time !== null)
  )
    return finding('times', 'unknown', texts, 'The response does not say clearly when it is valid.')

  const start = Math.max(...from)
  const end = Math.min(...until)
  const time = now.getTime()
  if (end <= Math.max(start, issued))
    return finding(
      'times',
      'fail',
      texts,
      'It would be expired at birth: raise the lifetime of assertions in Okta.',
    )
  const skew = time - issued
  const tolerated = CLOCK_SKEW_MINUTES * MINUTE
  const words =
    Math.abs(skew) > tolerated
      ? `This computer's clock is ${minutes(skew)} ${skew > 0 ? 'ahead of' : 'behind'} Okta's: set it right, and run this again. If it is right already, Meta would refuse what Okta dates wrongly.`
      : "This computer's clock and Okta's differ a little: set this one right, and run this again."
  return time >= start && time < end && Math.abs(skew) <= tolerated
    ? finding('times', 'pass', texts, `It is valid now, and for another ${minutes(end - time)}.`)
    : finding('times', 'warn', texts, words)
}
