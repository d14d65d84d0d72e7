import { QueryClient } from '@tanstack/react-query'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appLogQuery } from '../../../lib/okta/app-log'
import { assignmentsQuery } from '../../../lib/okta/assignments'
import type { OktaAnswer } from '../../../lib/okta/client'
import { pace } from '../../../lib/okta/pace'
import { provisioningLogQuery } from '../../../lib/okta/provisioning-log'
import { appFactsQuery, appsQuery, meQuery } from '../../../lib/okta/queries'
import { signOnPolicyQuery } from '../../../lib/okta/sign-on-policy'
import { fastTime } from './fast-time'
import { HOST, startServer, type Server } from './server'
import {
  ADA,
  APP,
  appAnswer,
  eventAnswer,
  groupAnswer,
  KID,
  METADATA,
  OTHER,
  POLICY,
  PUSH_FILTER,
  pushAnswer,
  ruleAnswer,
  SECOND_PAGE,
  SINCE,
  soundAnswer,
  userAnswer,
} from './sound-answers'

type Reply = (request: IncomingMessage, response: ServerResponse, sound: Sound) => void
interface Sound {
  body: string
  type: string
}
interface Call {
  name: string
  /** The address whose answer is evil; all others are sound. */
  url: string
  ask: () => Promise<OktaAnswer<unknown>>
  /** Bodies that miss a field, or have another kind of value in it. */
  drifted: unknown[]
  /** Bodies about another app or person; none where the answer names none. */
  foreign: unknown[]
  /** Whose 404 is an answer. */
  mayMiss?: boolean
}

const client = () => new QueryClient()
const facts = () => client().query(appFactsQuery(HOST, APP, ADA))
const { id: _id, ...noId } = userAnswer()
const { uuid: _uuid, ...noUuid } = eventAnswer()
const people = () => client().query(assignmentsQuery(HOST, APP))
const policy = () => client().query(signOnPolicyQuery(HOST, APP))
const base = `/api/v1/apps/${APP}`

const driftedUsers = [
  [noId],
  [{ ...userAnswer(), scope: 7 }],
  [{ ...userAnswer(), status: undefined }],
  [{ ...userAnswer(), credentials: 'ada' }],
  [userAnswer(), null],
  { users: [userAnswer()] },
]
const foreignUsers = [
  [userAnswer(ADA.id, OTHER)],
  [{ ...userAnswer(), _embedded: { user: { id: '00u2ben', status: 'ACTIVE', profile: ADA.profile } } }],
]

const calls: Call[] = [
  {
    name: 'the admin',
    url: '/api/v1/users/me',
    ask: () => client().query(meQuery(HOST)),
    drifted: [{ profile: ADA.profile }, { ...ADA, id: 7 }, { id: ADA.id }, [ADA]],
    foreign: [appAnswer()],
  },
  {
    name: 'the apps',
    url: '/api/v1/apps?filter=name%20eq%20%22facebook_work_accounts%22&limit=20',
    ask: () => client().query(appsQuery(HOST)),
    drifted: [[{ ...appAnswer(), id: undefined }], [{ ...appAnswer(), name: 7 }], appAnswer()],
    foreign: [[{ ...appAnswer(OTHER), name: 'salesforce' }]],
  },
  {
    name: 'the app',
    url: base,
    ask: async () => (await facts()).app,
    drifted: [{ ...appAnswer(), status: undefined }, { ...appAnswer(), features: 'all' }, [appAnswer()]],
    foreign: [appAnswer(OTHER)],
  },
  {
    name: 'the own assignment',
    url: `${base}/users/${ADA.id}`,
    ask: async () => (await facts()).assignment,
    drifted: [noId, { ...userAnswer(), credentials: { userName: 7 } }],
    foreign: [userAnswer('00u2ben')],
    mayMiss: true,
  },
  {
    name: 'the certificates',
    url: `${base}/credentials/keys`,
    ask: async () => (await facts()).certificate,
    drifted: [[{ kid: KID }], [{ kid: 7, x5c: ['MII'] }], [{ kid: KID, x5c: [] }], []],
    foreign: [[{ kid: 'another', x5c: ['MII'] }]],
  },
  {
    name: 'the metadata',
    url: `${base}/sso/saml/metadata?kid=${KID}`,
    ask: async () => (await facts()).metadata,
    drifted: ['<a/>', METADATA.replaceAll('EntityDescriptor', 'EntitiesDescriptor'), ''],
    foreign: [],
  },
  {
    name: 'the people',
    url: `${base}/users?limit=200&expand=user`,
    ask: people,
    drifted: driftedUsers,
    foreign: foreignUsers,
  },
  {
    name: 'the second page of people',
    url: SECOND_PAGE,
    ask: people,
    drifted: driftedUsers,
    foreign: foreignUsers,
  },
  {
    name: 'the groups',
    url: `${base}/groups?limit=200&expand=group`,
    ask: people,
    drifted: [[{ ...groupAnswer(), id: undefined }], [{ ...groupAnswer(), _embedded: 7 }], groupAnswer()],
    foreign: [[groupAnswer('00g1', OTHER)]],
  },
  {
    name: 'the log',
    url: `/api/v1/logs?filter=target.id%20eq%20%22${APP}%22&since=${encodeURIComponent(SINCE)}&sortOrder=DESCENDING&limit=100`,
    ask: () => client().query(appLogQuery(HOST, APP, SINCE)),
    drifted: [
      [noUuid],
      [{ ...eventAnswer(), eventType: 7 }],
      [{ ...eventAnswer(), published: 'today' }],
      [{ ...eventAnswer(), outcome: { reason: 'x' } }],
      eventAnswer(),
    ],
    foreign: [
      [eventAnswer(), eventAnswer(OTHER)],
      [{ ...eventAnswer(), target: null }],
      [{ ...eventAnswer(), published: '2026-11-25T07:59:59.999Z' }],
    ],
  },
  {
    name: 'the log of provisioning',
    url: `/api/v1/logs?filter=${PUSH_FILTER}&since=${encodeURIComponent(SINCE)}&sortOrder=DESCENDING&limit=100`,
    ask: () => client().query(provisioningLogQuery(HOST, APP, SINCE)),
    drifted: [
      [{ ...pushAnswer(), uuid: undefined }],
      [{ ...pushAnswer(), eventType: 7 }],
      [{ ...pushAnswer(), published: 'today' }],
      [{ ...pushAnswer(), outcome: 'FAILURE' }],
      [{ ...pushAnswer(), target: [{ type: 'AppUser' }] }],
      pushAnswer(),
    ],
    foreign: [
      [pushAnswer(), pushAnswer(OTHER)],
      [{ ...pushAnswer(), target: null }],
      [{ ...pushAnswer(), published: '2026-11-25T07:59:59.999Z' }],
      [pushAnswer(), eventAnswer()],
      [{ ...pushAnswer(), eventType: 'application.provision.group_push.updated' }],
      [{ ...pushAnswer(), eventType: 'application.configuration.update_logo' }],
    ],
  },
  {
    name: 'the policy’s app',
    url: base,
    ask: policy,
    drifted: [
      { ...appAnswer(), id: undefined },
      { ...appAnswer(), _links: { accessPolicy: { href: 7 } } },
      { ...appAnswer(), _links: { accessPolicy: {} } },
    ],
    foreign: [appAnswer(OTHER)],
  },
  {
    name: 'the policy',
    url: `/api/v1/policies/${POLICY}/rules`,
    ask: policy,
    drifted: [
      [{ ...ruleAnswer(), actions: undefined }],
      [{ ...ruleAnswer(), actions: {} }],
      [{ ...ruleAnswer(), status: 7 }],
      [{ ...ruleAnswer(), actions: { appSignOn: { access: 'ALLOW', verificationMethod: 7 } } }],
      ruleAnswer(),
    ],
    foreign: [],
  },
]

const plain =
  (status: number, body: string, headers: Record<string, string> = {}): Reply =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
const code = (errorCode: string) => JSON.stringify({ errorCode, errorSummary: 'no' })
const limited = (seconds: number): Reply => {
  const date = '2027-01-15T08:00:00.000Z'
  const reset = String(Date.parse(date) / 1000 + seconds)
  return plain(429, code('E0000047'), { date: new Date(date).toUTCString(), 'x-rate-limit-reset': reset })
}
const HTML = '<!doctype html><title>Acme - Sign In</title>'

/** Answers that say nothing, whatever was asked. */
const evils: Record<string, Reply> = {
  '401 of a token that is over': plain(401, code('E0000011')),
  '403 of a role that may not': plain(403, code('E0000006')),
  '403 of no session': plain(403, code('E0000005')),
  '404': plain(404, code('E0000007')),
  '429 for a second': limited(1),
  '429 for a minute': limited(60),
  '429 until yesterday': limited(-86_400),
  '429 until tomorrow': limited(86_400),
  '500': plain(500, code('E0000009')),
  '503 in HTML': plain(503, HTML, { 'content-type': 'text/html' }),
  'a sign-in page with status 200': plain(200, HTML, { 'content-type': 'text/html; charset=utf-8' }),
  'nothing, with status 200': plain(200, ''),
  null: plain(200, 'null'),
  '202 with a sound body': (_request, response, { body, type }) =>
    response.writeHead(202, { 'content-type': type }).end(body),
  'half of the body': (_request, response, { body, type }) =>
    response.writeHead(200, { 'content-type': type }).end(body.slice(0, -3)),
  'a body of another type': (_request, response, { body }) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(body),
  'ten megabytes, sound but for their size': (_request, response, { body, type }) =>
    response.writeHead(200, { 'content-type': type }).end(body + ' '.repeat(10_000_000)),
  'a connection that breaks': (request) => request.socket.destroy(),
  'a connection that breaks in the body': (request, response, { body, type }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': String(body.length + 9) })
    response.write(body)
    setTimeout(() => request.socket.destroy(), 5)
  },
  silence: () => undefined,
  'a redirect to another host': (_request, response) =>
    response.writeHead(302, { location: 'https://evil.example/api/v1/users/me' }).end(),
}

let server: Server

beforeEach(async () => {
  fastTime()
  server = await startServer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

/** Answers soundly, but for one address. */
function serve(evil: { url: string; reply: Reply } | null): void {
  server.answer((request, response) => {
    const sound = soundAnswer(request.url ?? '')
    if (!sound) return void response.writeHead(404).end()
    if (evil && request.url === evil.url) return evil.reply(request, response, sound)
    const { body, type, link } = sound
    response.writeHead(200, { 'content-type': type, ...(link ? { link } : {}) }).end(body)
  })
}

/** How often that address was asked. */
const tries = (url: string) => server.seen.filter((seen) => seen.url === url).length

const ONE_TRY =
  /^(?:40[134]|429 (?:for a minute|until)|a sign-in page|nothing|null|202|half|a body of|ten mega|silence|a redirect)/

describe.each(calls)('$name', ({ url, ask, drifted, foreign, mayMiss }) => {
  test('are read where all is sound', async () => {
    serve(null)
    expect(await ask()).toMatchObject({ ok: true })
    expect(tries(url)).toBe(1)
  })

  test.each(Object.entries(evils).filter(([name]) => !(mayMiss && name === '404')))(
    '%s is no answer',
    async (name, reply) => {
      if (name === 'silence') {
        const timeout = AbortSignal.timeout.bind(AbortSignal)
        // Long enough for the sound answers beside it.
        vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(250))
      }
      serve({ url, reply })
      expect(await ask()).toMatchObject({ ok: false })
      expect(tries(url)).toBe(ONE_TRY.test(name) ? 1 : 3)
    },
  )

  test.each([...drifted, ...foreign].map((body) => [JSON.stringify(body)?.slice(0, 90), body] as const))(
    '%s is no answer',
    async (_name, body) => {
      serve({
        url,
        reply: (_request, response, { type }) =>
          response
            .writeHead(200, { 'content-type': type })
            .end(typeof body === 'string' ? body : JSON.stringify(body)),
      })
      expect(await ask()).toMatchObject({ ok: false, reason: 'unexpected' })
      expect(tries(url)).toBe(1)
    },
  )
})

describe.each([
  ['all is sound', null, 100],
  ['Okta answers with 500 only', 500, 100],
])('a burst of all calls, where %s', (_name, status, least) => {
  test('is at most forty requests in any ten seconds, and four at a time', async () => {
    const arrivals: number[] = []
    let open = 0
    let widest = 0
    server.answer((request, response) => {
      arrivals.push(pace.now())
      open += 1
      widest = Math.max(widest, open)
      response.on('close', () => (open -= 1))
      const sound = soundAnswer(request.url ?? '')
      // Some come fast and some slow, so that starts and arrivals differ.
      setTimeout(
        () => response.writeHead(status ?? 200, { 'content-type': sound?.type ?? '' }).end(sound?.body),
        (arrivals.length % 4) * 3,
      )
    })
    const rounds = Array.from({ length: status === null ? 12 : 4 }, () => calls.map(({ ask }) => ask()))
    await Promise.all(rounds.flat())
    expect(arrivals.length).toBeGreaterThan(least)
    expect(widest).toBe(4)
    const tooSoon = arrivals.filter((at, place) => at - (arrivals[place - 40] ?? -Infinity) < 10_000)
    expect(tooSoon).toEqual([])
  })
})
