import type { OktaAnswer, OktaFailure } from '../okta/client'

/** Failures in which Okta said nothing at all, so that a person can only wait or look at the connection. */
const SILENT: ReadonlySet<OktaFailure> = new Set(['offline', 'timeout', 'unavailable'])

/** Whether the newest of these answers is none. What was never asked says nothing. */
export function isApiSilent(answers: readonly (OktaAnswer<unknown> | undefined)[]): boolean {
  const [newest] = answers
    .flatMap((answer) => answer ?? [])
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return newest !== undefined && !newest.ok && SILENT.has(newest.reason)
}
