import { skipToken, type QueryObserverOptions } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { appLogQuery } from '../../../lib/okta/app-log'
import { assignmentsQuery } from '../../../lib/okta/assignments'
import { provisioningLogQuery } from '../../../lib/okta/provisioning-log'
import { appFactsQuery, appsQuery, meQuery } from '../../../lib/okta/queries'
import { signOnPolicyQuery } from '../../../lib/okta/sign-on-policy'
import { APP, OTHER, SINCE } from './sound-answers'

const HOSTS = ['a.okta.com', 'b.okta.com'] as const

/** Each question, for a host and an app; how often it is asked, and for how long an answer is fresh. */
const questions = [
  ['the admin', (host: string | null) => meQuery(host), 30_000, 15_000],
  ['the apps', (host: string | null) => appsQuery(host), 10_000, 15_000],
  ['the app', (host: string | null, app: string | null) => appFactsQuery(host, app, null), 10_000, 15_000],
  ['the assignments', assignmentsQuery, 30_000, 30_000],
  ['the log', (host: string | null, app: string | null) => appLogQuery(host, app, SINCE), 10_000, 10_000],
  [
    'the log of provisioning',
    (host: string | null, app: string | null) => provisioningLogQuery(host, app, SINCE),
    10_000,
    10_000,
  ],
  ['the policy', signOnPolicyQuery, 60_000, 60_000],
] as const

describe.each(questions)('%s', (_name, question, every, fresh) => {
  test('is asked at most so often, and never while nobody looks', () => {
    // Only what every kind of question has in common.
    const options: Pick<
      QueryObserverOptions,
      'refetchInterval' | 'staleTime' | 'retry' | 'networkMode' | 'refetchIntervalInBackground'
    > = question(HOSTS[0], APP) as never
    expect(options).toMatchObject({
      refetchInterval: every,
      staleTime: fresh,
      retry: false,
      networkMode: 'always',
    })
    expect(options.refetchIntervalInBackground).toBeUndefined()
  })

  test('is not asked without a host', () => {
    expect(question(null, APP).queryFn).toBe(skipToken)
    expect(question(HOSTS[0], APP).queryFn).not.toBe(skipToken)
  })

  test('has an answer of its own for each host', () => {
    expect(question(HOSTS[0], APP).queryKey).not.toEqual(question(HOSTS[1], APP).queryKey)
  })
})

test.each(questions.filter(([name]) => !['the admin', 'the apps'].includes(name)))(
  '%s has an answer of its own for each app, and none without one',
  (_name, question) => {
    expect(question(HOSTS[0], APP).queryKey).not.toEqual(question(HOSTS[0], OTHER).queryKey)
    expect(question(HOSTS[0], null).queryFn).toBe(skipToken)
  },
)

test.each([
  ['the log', appLogQuery],
  ['the log of provisioning', provisioningLogQuery],
])('%s is asked only while somebody says since when', (_name, query) => {
  expect(query(HOSTS[0], APP, null).queryFn).toBe(skipToken)
  expect(query(HOSTS[0], APP, SINCE).queryKey).not.toEqual(
    query(HOSTS[0], APP, '2026-11-25T08:00:01.000Z').queryKey,
  )
})
