import { counted, messages } from '../i18n/messages'
import type { SignOnResponse } from '../saml/response'
import { finding, type DryRunFinding } from './dry-run-finding'

const words = messages('dry-run-times', {
  unclear: 'The response does not say clearly when it is valid.',
  expired: 'It would be expired at birth: raise the lifetime of assertions in Okta.',
  ahead: counted({
    one: "This computer's clock is {count} minute ahead of Okta's: set it right, and run this again. If it is right already, Meta would refuse what Okta dates wrongly.",
    other:
      "This computer's clock is {count} minutes ahead of Okta's: set it right, and run this again. If it is right already, Meta would refuse what Okta dates wrongly.",
  }),
  behind: counted({
    one: "This computer's clock is {count} minute behind Okta's: set it right, and run this again. If it is right already, Meta would refuse what Okta dates wrongly.",
    other:
      "This computer's clock is {count} minutes behind Okta's: set it right, and run this again. If it is right already, Meta would refuse what Okta dates wrongly.",
  }),
  differ: "This computer's clock and Okta's differ a little: set this one right, and run this again.",
  valid: counted({
    one: 'It is valid now, and for another {count} minute.',
    other: 'It is valid now, and for another {count} minutes.',
  }),
})

const MINUTE = 60_000

/** Clocks that differ by more than this, in minutes, are named. */
export const CLOCK_SKEW_MINUTES = 5

/** The milliseconds of a time in UTC as SAML writes it; null for anything else, which readers take differently. */
function timeOf(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}

const minutes = (ms: number): number => Math.max(1, Math.round(Math.abs(ms) / MINUTE))

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
    return finding('times', 'unknown', texts, words().unclear)

  const start = Math.max(...from)
  const end = Math.min(...until)
  const time = now.getTime()
  if (end <= Math.max(start, issued)) return finding('times', 'fail', texts, words().expired)
  const skew = time - issued
  const tolerated = CLOCK_SKEW_MINUTES * MINUTE
  if (Math.abs(skew) > tolerated) {
    const apart = skew > 0 ? words().ahead : words().behind
    return finding('times', 'warn', texts, apart(minutes(skew)))
  }
  return time >= start && time < end
    ? finding('times', 'pass', texts, words().valid(minutes(end - time)))
    : finding('times', 'warn', texts, words().differ)
}
