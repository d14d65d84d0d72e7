import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readAppLog } from '../../../lib/okta/app-log'
import { readAssignments } from '../../../lib/okta/assignments'
import { appFactsQuery, appsQuery, meQuery } from '../../../lib/okta/queries'
import { readSignOnPolicy } from '../../../lib/okta/sign-on-policy'
import { browserOf, cookieOf, pathOf, readyApp, useStage } from '../../lab/okta/test-stage'
import { HOST } from './server'

const stage = useStage()

beforeEach(() => {
  vi.stubGlobal('fetch', (input: URL, init: RequestInit) =>
    stage.fetch(String(input), { ...init, headers: { ...(init.headers as object), ...cookieOf(stage) } }),
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('the practice Okta tells who is assigned, by name and by group', async () => {
  const app = await readyApp(stage)
  const ada = await browserOf(stage)
  const [group] = stage.okta.state.groups
  await ada.post(`${pathOf(app)}/assign`, { groupId: group?.id ?? '' })
  const answer = await readAssignments(HOST, app.id)
  expect(answer).toMatchObject({
    ok: true,
    value: { complete: true, groups: [{ id: group?.id, name: 'Everyone' }] },
  })
  const people = answer.ok ? answer.value.people : []
  expect(people).toHaveLength(3)
  expect(people.find(({ scope }) => scope === 'USER')).toMatchObject({
    userName: 'ada@acme.example',
    person: { login: 'ada@acme.example', email: 'ada@acme.example', status: 'ACTIVE' },
  })
})

test('the practice Okta tells the facts of the app, metadata and certificate included', async () => {
  const app = await readyApp(stage)
  const me = await new QueryClient().query(meQuery(HOST))
  const found = await new QueryClient().query(appsQuery(HOST))
  expect(found).toMatchObject({ ok: true, value: [{ id: app.id }] })
  const facts = await new QueryClient().query(appFactsQuery(HOST, app.id, me.ok ? me.value : null))
  expect(facts).toMatchObject({
    app: { ok: true, value: { id: app.id } },
    assignment: { ok: true, value: { credentials: { userName: 'ada@acme.example' } } },
    metadata: { ok: true, value: expect.stringContaining(app.exk) },
    certificate: { ok: true, value: app.keys.find(({ kid }) => kid === app.activeKid)?.x5c },
  })
})

test('a large company comes in pages, and nobody is lost', async () => {
  const app = await readyApp(stage)
  const [sample] = app.assignments
  if (!sample) throw new Error('nobody is assigned')
  for (let number = 0; number < 450; number += 1)
    app.assignments.push({ ...sample, userId: `00u${String(number).padStart(17, '0')}` })
  const answer = await readAssignments(HOST, app.id)
  expect(answer.ok && [answer.value.people.length, answer.value.complete]).toEqual([451, true])
})

test('the practice Okta tells what happened to the app', async () => {
  const app = await readyApp(stage)
  const answer = await readAppLog(HOST, app.id, '2020-01-01T00:00:00.000Z')
  const events = answer.ok ? answer.value : []
  expect(events.at(-1)).toMatchObject({
    eventType: 'application.lifecycle.create',
    result: 'SUCCESS',
    reason: null,
    actor: 'ada@acme.example',
    targets: [{ id: app.id, type: 'AppInstance', displayName: 'Meta Work Accounts', alternateId: 'unknown' }],
  })
  expect(events[0]).toMatchObject({
    eventType: 'application.user_membership.add',
    message: expect.any(String),
    actor: 'system@okta.com',
    targets: [{ id: app.id }, { type: 'User', alternateId: 'ada@acme.example' }],
  })
})

test('the practice Okta tells what its sign-on policy asks for', async () => {
  const app = await readyApp(stage)
  const policy = () => readSignOnPolicy(HOST, app.id)
  const { options } = stage.okta.state
  expect(await policy()).toMatchObject({ ok: true, value: { twoFactors: 'all' } })
  options.signOnPolicy = 'mixed'
  expect(await policy()).toMatchObject({ ok: true, value: { twoFactors: 'some' } })
  options.signOnPolicy = 'one-factor'
  expect(await policy()).toMatchObject({ ok: true, value: { twoFactors: 'none' } })
  options.signOnPolicy = 'forbidden'
  expect(await policy()).toMatchObject({ ok: false, reason: 'forbidden' })
  options.signOnPolicy = 'classic'
  expect(await policy()).toMatchObject({ ok: false, reason: 'no-policy' })
})
