import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAssignments, type Assignment } from '../../../lib/okta/assignments'
import { fastTime } from './fast-time'
import { HOST, startServer, type Server } from './server'
import { ADA, APP, groupAnswer, SECOND_PAGE, soundAnswer, userAnswer } from './sound-answers'

let server: Server
const read = () => readAssignments(HOST, APP)
const FIRST = `/api/v1/apps/${APP}/users?limit=200&expand=user`

beforeEach(async () => {
  fastTime()
  server = await startServer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

/** Answers the people's list page by page; `next` of page n is what stands in its `Link`. */
function servePeople(page: (url: string) => { people: unknown[]; next?: string }): void {
  server.answer((request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(`/api/v1/apps/${APP}/users`))
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify([groupAnswer()]))
    const { people, next } = page(url)
    const link = next === undefined ? {} : { link: `<${next}>; rel="next"` }
    response.writeHead(200, { 'content-type': 'application/json', ...link }).end(JSON.stringify(people))
  })
}

const asked = () => server.seen.map(({ url }) => url).filter((url) => url.includes('/users'))

test('everybody of all pages, with what Okta says of them', async () => {
  server.answer((request, response) => {
    const { body, type, link } = soundAnswer(request.url ?? '') ?? { body: '', type: '' }
    response.writeHead(200, { 'content-type': type, ...(link ? { link } : {}) }).end(body)
  })
  expect(await read()).toMatchObject({
    ok: true,
    next: null,
    value: {
      complete: true,
      people: [
        {
          userId: ADA.id,
          scope: 'USER',
          status: 'ACTIVE',
          userName: 'ada@acme.example',
          syncState: 'SYNCHRONIZED',
          externalId: '1000',
          person: { login: 'ada@acme.example', email: 'ada@acme.example', status: 'ACTIVE' },
        },
        { userId: '00u2ben' },
      ],
      groups: [{ id: '00g1', name: 'Everyone' }],
    },
  })
  expect(asked()).toEqual([FIRST, SECOND_PAGE])
})

describe('what Okta leaves out', () => {
  test.each<[string, object, Partial<Assignment>]>([
    ['no credentials', { credentials: undefined }, { userName: null }],
    ['credentials that are null', { credentials: null }, { userName: null }],
    ['a username that is null', { credentials: { userName: null } }, { userName: null }],
    ['a blank username', { credentials: { userName: '' } }, { userName: null }],
    ['no person', { _embedded: undefined }, { person: null }],
    ['a person without e-mail', personWith({}), { person: { login: 'ada', email: null, status: 'STAGED' } }],
    ['no sync state', { syncState: undefined }, { syncState: null }],
    ['no account at the app', { externalId: null }, { externalId: null }],
    ['a status that nobody knows', { status: 'NEW_ONE' }, { status: 'NEW_ONE' }],
    ['fields that nobody knows', { surprise: { a: 1 } }, { userId: ADA.id }],
    ['whose app it is', { _links: undefined }, { userId: ADA.id }],
  ])('%s', async (_name, change, expected) => {
    servePeople(() => ({ people: [{ ...userAnswer(), ...change }] }))
    expect(await read()).toMatchObject({ ok: true, value: { people: [expected] } })
  })

  function personWith(more: object) {
    return { _embedded: { user: { id: ADA.id, status: 'STAGED', profile: { login: 'ada', ...more } } } }
  }
})

describe('the next page', () => {
  test.each([
    ['on another host', `https://acme.okta.com${SECOND_PAGE}`],
    ['relative', SECOND_PAGE],
  ])('is asked of this host where its address is %s', async (_name, next) => {
    servePeople((url) =>
      url === FIRST ? { people: [userAnswer()], next } : { people: [userAnswer('00u2ben')] },
    )
    expect(await read()).toMatchObject({ ok: true, value: { complete: true } })
    expect(asked()).toEqual([FIRST, SECOND_PAGE])
    expect(new Set(server.seen.map(({ host }) => host))).toEqual(new Set([`https://${HOST}`]))
  })

  test.each([
    ['elsewhere in the API', '/api/v1/users?after=1'],
    ['below the list', `/api/v1/apps/${APP}/users/00u1?after=1`],
    ['out of the list by dots', `/api/v1/apps/${APP}/users/../../../users?after=1`],
    ['of another app', '/api/v1/apps/0oa9/users?after=1'],
    ['no address', 'https://'],
  ])('is not followed where it leads %s, and the answer is none', async (_name, next) => {
    servePeople(() => ({ people: [userAnswer()], next }))
    expect(await read()).toMatchObject({ ok: false, reason: 'unexpected' })
    expect(asked()).toEqual([FIRST])
  })

  test.each([
    ['itself', [FIRST], FIRST],
    ['an earlier one', [FIRST, SECOND_PAGE], FIRST],
  ])('that is %s ends the list as unfinished', async (_name, pages, last) => {
    servePeople((url) => {
      const next = pages[pages.indexOf(url) + 1] ?? last
      return { people: [userAnswer()], next: `https://${HOST}${next}` }
    })
    expect(await read()).toMatchObject({ ok: true, value: { complete: false } })
    expect(asked()).toEqual(pages)
  })

  test('of a list without end is the twenty-fifth, and the list is unfinished', async () => {
    let turn = 0
    servePeople(() => {
      turn += 1
      return { people: [userAnswer(`00u${turn}`)], next: `${FIRST}&after=${turn}` }
    })
    const answer = await read()
    expect(answer).toMatchObject({ ok: true, value: { complete: false } })
    expect(answer.ok && answer.value.people).toHaveLength(25)
    expect(asked()).toHaveLength(25)
  })
})

test('somebody who stands on two pages stands once in the list', async () => {
  servePeople((url) => ({ people: [userAnswer()], ...(url === FIRST ? { next: SECOND_PAGE } : {}) }))
  const answer = await read()
  expect(answer.ok && answer.value.people).toHaveLength(1)
})
