import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getFromOkta, getJson, type OktaFailure } from '../../../lib/okta/client'
import { failureText } from '../../../lib/okta/failure-text'
import { pace } from '../../../lib/okta/pace'
import { fastTime } from './fast-time'
import { HOST, startServer, type Server } from './server'

const JSON_TYPE = { 'content-type': 'application/json' }
const person = v.object({ id: v.string() })
const error = (errorCode: string) => JSON.stringify({ errorCode, errorSummary: 'no' })
const ask = (signal?: AbortSignal) => getJson(HOST, '/api/v1/users/me', person, signal)
let server: Server
/** The pauses that the client made, in milliseconds. */
let waits: number[]

beforeEach(async () => {
  waits = fastTime()
  server = await startServer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

describe('a sound answer', () => {
  test('is its value, with the time and without a next page', async () => {
    server.reply(200, '{"id":"00u1","more":1}', JSON_TYPE)
    const before = new Date().toISOString()
    const answer = await ask()
    expect(answer).toMatchObject({ ok: true, value: { id: '00u1' }, next: null })
    expect(answer.at >= before && answer.at <= new Date().toISOString()).toBe(true)
  })

  test.each([
    ['relative', '</api/v1/apps?after=2>; rel="next"', '/api/v1/apps?after=2'],
    ['without quotes', '<https://x.example/api/v1/apps?after=2>; rel=next', '/api/v1/apps?after=2'],
    ['broken', '<https://>; rel="next"', 'https://'],
    ['of another relation', '<https://x.example/a>; rel="prev"', null],
  ])('does not lose a next page whose address is %s', async (_name, link, next) => {
    server.reply(200, '{"id":"x"}', { ...JSON_TYPE, link })
    expect(await ask()).toMatchObject({ ok: true, next })
  })

  test('names the next page by its path only', async () => {
    const link = `<https://evil.example/api/v1/apps?limit=1>; rel="self", <https://evil.example/api/v1/apps?after=2>; rel="next"`
    server.reply(200, '{"id":"x"}', { ...JSON_TYPE, link })
    expect(await ask()).toMatchObject({ ok: true, next: '/api/v1/apps?after=2' })
  })

  test('may be XML where XML was asked for', async () => {
    server.reply(200, '<a/>', { 'content-type': 'application/xml; charset=utf-8' })
    expect(await getFromOkta(HOST, '/x', 'application/xml')).toMatchObject({ ok: true, value: '<a/>' })
  })
})

test('asks with GET, the admin’s session, that host, and follows no redirect', async () => {
  server.reply(200, '{"id":"00u1"}', JSON_TYPE)
  await ask()
  const [seen] = server.seen
  expect(seen).toMatchObject({
    method: 'GET',
    url: '/api/v1/users/me',
    host: `https://${HOST}`,
    accept: 'application/json',
  })
  expect(seen?.init).toMatchObject({ credentials: 'include', redirect: 'manual' })
  expect(Object.keys(seen?.init ?? {})).not.toContain('body')
})

describe('no sound answer', () => {
  test.each<[string, number, string, OktaFailure]>([
    ['401', 401, error('E0000011'), 'signed-out'],
    ['401 without a body', 401, '', 'signed-out'],
    ['401 of what the org doesn’t offer', 401, error('E0000015'), 'not-offered'],
    ['403 of no session', 403, error('E0000005'), 'signed-out'],
    ['403 of a role that may not', 403, error('E0000006'), 'forbidden'],
    ['403 in HTML', 403, '<html>', 'forbidden'],
    ['404', 404, error('E0000007'), 'not-found'],
    ['429', 429, error('E0000047'), 'rate-limited'],
    ['500', 500, error('E0000009'), 'unavailable'],
    ['503 in HTML', 503, '<html>', 'unavailable'],
    ['400', 400, error('E0000001'), 'unexpected'],
    ['201', 201, '{"id":"00u1"}', 'unexpected'],
  ])('%s', async (_name, status, body, reason) => {
    server.reply(status, body, JSON_TYPE)
    expect(await ask()).toMatchObject({ ok: false, reason, retryAt: null })
  })

  test.each<[string, string, string, OktaFailure]>([
    ['a sign-in page with status 200', '<html>', 'text/html; charset=utf-8', 'signed-out'],
    ['text that is not JSON', 'hello', 'application/json', 'unexpected'],
    ['half of an answer', '{"id":"00u1"', 'application/json', 'unexpected'],
    ['another shape', '{"id":1}', 'application/json', 'unexpected'],
    ['null', 'null', 'application/json', 'unexpected'],
    ['nothing', '', 'application/json', 'unexpected'],
    ['XML where JSON was asked for', '<a/>', 'application/xml', 'unexpected'],
    ['a type that is neither', '{"id":"00u1"}', 'text/plain', 'unexpected'],
    ['more than two million bytes', `{"id":"${'x'.repeat(2_000_000)}"}`, 'application/json', 'unexpected'],
  ])('%s', async (_name, body, type, reason) => {
    server.reply(200, body, { 'content-type': type })
    expect(await ask()).toMatchObject({ ok: false, reason })
  })

  test('a connection that breaks off is offline', async () => {
    server.answer((request) => request.socket.destroy())
    expect(await ask()).toMatchObject({ ok: false, reason: 'offline' })
  })

  test('an answer that breaks off half-way is offline, not half of an answer', async () => {
    server.answer((request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' })
      response.write('{"id":"00u1"}')
      setTimeout(() => request.socket.destroy(), 20)
    })
    expect(await ask()).toMatchObject({ ok: false, reason: 'offline' })
  })

  test('a server that says nothing, or never ends, times out after ten seconds', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(60))
    server.answer(() => undefined)
    expect(await ask()).toMatchObject({ ok: false, reason: 'timeout' })
    server.answer((_request, response) => response.writeHead(200, JSON_TYPE).write('{"id":'))
    expect(await ask()).toMatchObject({ ok: false, reason: 'timeout' })
    expect(asked).toHaveBeenCalledWith(10_000)
  })

  test('a question that its caller gave up is no answer, and does not throw', async () => {
    const over = new AbortController()
    server.answer(() => over.abort())
    expect(await ask(over.signal)).toMatchObject({ ok: false })
  })

  test('a redirect is the end of the session, not a broken connection', async () => {
    server.answer((_request, response) => response.writeHead(302, { location: '/login' }).end())
    expect(await ask()).toMatchObject({ ok: false, reason: 'signed-out' })
  })

  test('a redirect is never followed', async () => {
    server.answer((request, response) =>
      request.url === '/elsewhere'
        ? response.writeHead(200, JSON_TYPE).end('{"id":"other"}')
        : response.writeHead(302, { location: '/elsewhere' }).end(),
    )
    expect(await ask()).toMatchObject({ ok: false })
  })
})

describe('asking again', () => {
  const at = '2027-01-15T08:00:00.000Z'
  const refused = (seconds: number) => ({
    ...JSON_TYPE,
    date: new Date(at).toUTCString(),
    'x-rate-limit-reset': String(Date.parse(at) / 1000 + seconds),
  })
  /** Answers one request after the other with these, the last for ever. */
  const answers = (...replies: [number, string, Record<string, string>][]) => {
    let turn = 0
    server.answer((_request, response) => {
      const [status, body, headers] = replies[Math.min(turn, replies.length - 1)] ?? [500, '', {}]
      turn += 1
      response.writeHead(status, headers).end(body)
    })
  }
  const fine: [number, string, Record<string, string>] = [200, '{"id":"00u1"}', JSON_TYPE]

  test('helps after trouble of Okta’s, with a short pause and a longer one', async () => {
    answers([503, '<html>', {}], [500, '', {}], fine)
    expect(await ask()).toMatchObject({ ok: true, value: { id: '00u1' } })
    expect([server.seen.length, waits]).toEqual([3, [400, 1200]])
  })

  test('helps after a broken connection', async () => {
    let first = true
    server.answer((request, response) => {
      if (first) request.socket.destroy()
      else response.writeHead(200, JSON_TYPE).end('{"id":"00u1"}')
      first = false
    })
    expect(await ask()).toMatchObject({ ok: true })
    expect(server.seen).toHaveLength(2)
  })

  test('ends with the third try', async () => {
    answers([500, '', {}], [500, '', {}], [500, '', {}], fine)
    expect(await ask()).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(server.seen).toHaveLength(3)
  })

  test.each([400, 401, 403, 404, 201])('does not happen after %i', async (status) => {
    server.reply(status, '{"id":"00u1"}', JSON_TYPE)
    expect(await ask()).toMatchObject({ ok: false })
    expect([server.seen.length, waits]).toEqual([1, []])
  })

  test('waits for as long as Okta asks, by Okta’s clock', async () => {
    answers([429, '', refused(7)], fine)
    expect(await ask()).toMatchObject({ ok: true })
    expect(waits).toEqual([7000])
  })

  test.each([
    ['in eleven seconds', 11],
    ['in a minute', 60],
  ])('is left to the caller where Okta asks to come back %s', async (_name, seconds) => {
    server.reply(429, error('E0000047'), refused(seconds))
    const before = Date.now()
    const answer = await ask()
    expect([server.seen.length, waits]).toEqual([1, []])
    expect(answer).toMatchObject({ ok: false, reason: 'rate-limited' })
    const retryAt = answer.ok ? null : answer.retryAt
    expect(retryAt).toBeGreaterThanOrEqual(before + seconds * 1000)
    expect(retryAt).toBeLessThanOrEqual(Date.now() + seconds * 1000)
  })

  test.each([
    ['over', -5],
    ['an hour ahead', 3600],
  ])('does not follow a time that is %s', async (_name, seconds) => {
    server.reply(429, error('E0000047'), refused(seconds))
    expect(await ask()).toMatchObject({ ok: false, reason: 'rate-limited', retryAt: null })
    expect([server.seen.length, waits]).toEqual([1, []])
  })

  test('never holds one call for more than ten seconds of pauses', async () => {
    server.reply(429, error('E0000047'), refused(6))
    expect(await ask()).toMatchObject({ ok: false, reason: 'rate-limited' })
    expect([server.seen.length, waits]).toEqual([2, [6000]])
  })

  test('ends when its caller gives up', async () => {
    const over = new AbortController()
    server.answer((_request, response) => {
      response.writeHead(503).end()
      setTimeout(() => over.abort(), 1)
    })
    vi.spyOn(pace, 'wait').mockImplementation(
      (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    )
    expect(await ask(over.signal)).toMatchObject({ ok: false })
    expect(server.seen).toHaveLength(1)
  })
})

test('XML is held to the same size', async () => {
  server.reply(200, `<a>${'x'.repeat(2_000_000)}</a>`, { 'content-type': 'application/xml' })
  expect(await getFromOkta(HOST, '/x', 'application/xml')).toMatchObject({ ok: false, reason: 'unexpected' })
})

test('an answer that is far too large is not loaded to its end', async () => {
  let sent = 0
  server.answer((request, response) => {
    response.writeHead(200, JSON_TYPE)
    const more = () => {
      if (sent >= 50_000_000 || request.socket.destroyed) return
      sent += 100_000
      response.write('x'.repeat(100_000), () => setImmediate(more))
    }
    more()
  })
  expect(await ask()).toMatchObject({ ok: false, reason: 'unexpected' })
  expect(sent).toBeLessThan(20_000_000)
})

describe('the real clock', () => {
  test('waits, and ends the wait with its signal', async () => {
    vi.restoreAllMocks()
    const before = pace.now()
    await pace.wait(20)
    expect(pace.now() - before).toBeGreaterThan(15)
    const over = new AbortController()
    setTimeout(() => over.abort(), 5)
    await pace.wait(60_000, over.signal)
    await pace.wait(60_000, over.signal)
    expect(pace.now() - before).toBeLessThan(5000)
  })
})

test('every reason has its sentence, and a way on', () => {
  for (const text of Object.values(failureText())) expect(text).toMatch(/^[A-Z].*\. .*\.$/)
})
