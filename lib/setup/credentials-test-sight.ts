import type { PageSnapshot } from '../page/types'
import { standsBehind } from './stands-behind'

/** What a test of the API credentials came to. `sure`: Okta's page says so; else it only reports something beside it. */
export interface TestSight {
  ok: boolean
  sure: boolean
  said: readonly string[]
  /** When it was first seen; ISO 8601. */
  at: string
}

/** What Okta is known to say when the credentials don't work. Its exact words are not published. */
const TEST_FAILED = /error authenticating|(?:could not|couldn.t|cannot|failed to) (?:be )?verif/i
const saysFailed = (text: string) =>
  TEST_FAILED.test(text) || standsBehind(text, /credential/i, /\binvalid\b/i)

/** The test after one more look at the app's pages. `at`: when, ISO 8601. */
export function seeTest(
  pages: readonly PageSnapshot[],
  at: string,
  before: TestSight | null,
): TestSight | null {
  const passed = pages.some(({ signals }) => signals.includes('okta.api-tested'))
  const said = pages
    .filter(
      ({ signals, controls }) => signals.includes('okta.api-form') && controls.includes('okta.test-api'),
    )
    .flatMap(({ alerts }) => alerts)
  const failed = said.some(saysFailed)
  // A page that says both says nothing.
  if (passed && said.length > 0) return before
  if (passed) return before?.ok ? before : { ok: true, sure: true, said: [], at }
  // What is no word on the credentials for sure goes with its alert.
  if (said.length === 0) return before?.sure === false ? null : before
  const same = before?.ok === false && before.sure === failed && before.said.join('\n') === said.join('\n')
  return same ? before : { ok: false, sure: failed, said, at }
}
