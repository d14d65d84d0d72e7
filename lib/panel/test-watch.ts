import { messages, phrase } from '../i18n/messages'
import type { AppLogEvent } from '../okta/app-log'
import type { OktaAnswer } from '../okta/client'
import type { PageSnapshot } from '../page/types'
import type { ConsolesReading } from './read-consoles'
import { findTestCauses, type TestCause, type TestFacts } from '../setup/test-causes'

const words = messages('test-watch', {
  refused: 'Okta refused the sign-in.',
  failed: 'Meta reports that the test did not pass.',
  letIn: 'Okta has let you in. Press “Check result” in the tab with “Add IdP”.',
  notStarted: 'Not started, or not at Okta yet. Press “Test SSO”, and follow the new tab.',
  metaSays: phrase('Meta: {text}'),
  logSays: phrase('Okta’s log: {text}'),
})

/** How far a test of SSO is, and why it failed if it did. */
export interface TestWatch {
  stage: string
  /** What Meta's page and Okta's log say, word for word. */
  said: readonly string[]
  causes: readonly TestCause[]
}

/** Whether a test of SSO can be started or was made, by the open pages. */
export function isTesting(reading: ConsolesReading | undefined): boolean {
  return pagesOf(reading).some(({ signals }) =>
    signals.some((signal) => signal === 'meta.test-form' || signal === 'meta.test-complete'),
  )
}

const pagesOf = (reading: ConsolesReading | undefined): PageSnapshot[] =>
  (reading?.tabs ?? []).flatMap(({ snapshot }) => snapshot ?? [])

/** Follows the test by the open pages of Meta and Okta's log; null where there is nothing to tell. */
export function testWatch(
  reading: ConsolesReading | undefined,
  log: OktaAnswer<AppLogEvent[]> | undefined,
  facts: Omit<TestFacts, 'alerts' | 'log'>,
): TestWatch | null {
  if (!isTesting(reading)) return null
  const pages = pagesOf(reading)
  const shows = (signal: PageSnapshot['signals'][number]) =>
    pages.some(({ signals }) => signals.includes(signal))
  const onForm = pages.filter(({ signals }) => signals.includes('meta.test-form'))
  const alerts = onForm.flatMap((page) => page.alerts)
  const events = log?.ok ? log.value : null
  const last = events?.find(({ eventType }) => eventType === 'user.authentication.sso') ?? null
  const complete = shows('meta.test-complete')
  const refused = last !== null && last.result !== 'SUCCESS'
  const failed = alerts.length > 0 || refused
  const texts = words()
  const failure = refused ? texts.refused : texts.failed
  const stage = failed ? failure : complete || last ? texts.letIn : texts.notStarted
  const why = [last?.message, last?.reason].filter((text) => typeof text === 'string')
  return {
    stage,
    said: [
      ...alerts.map((text) => texts.metaSays({ text })),
      ...(refused ? [texts.logSays({ text: why.join(', ') })] : []),
    ],
    causes: failed ? findTestCauses({ ...facts, alerts, log: events }) : [],
  }
}
