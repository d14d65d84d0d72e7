import { expect, test } from 'vitest'
import { createFollower } from '../../../lib/panel/follow'
import { ownPanel } from '../../../lib/panel/own-panel'
import { bound, reading, started } from '../setup/sample'
import { openFollowing } from './following'
import { look, tab } from './scene'

const knowledge = {
  reading: look(tab('okta', { readings: [reading('issuer')] })),
  apps: undefined,
  facts: undefined,
  policy: undefined,
}

async function withAnother() {
  const scene = await openFollowing(bound)
  const own = ownPanel(scene.panel, 'sample')
  const follower = createFollower(own, scene.queries)
  return { ...scene, own, follower, toAnother: () => scene.panel.begin('another', [started, bound]) }
}

test('what was seen for a setup is written while it is on the screen', async () => {
  const { follower, events } = await withAnother()
  await follower.follow(knowledge)
  expect(events('value.captured')).toHaveLength(1)
})

test('what was seen for a setup is never written into another one', async () => {
  const { follower, events, setup, own, panel, toAnother } = await withAnother()
  await toAnother()
  expect(setup()?.id).toBe('another')
  await follower.follow(knowledge)
  expect(await own.append('person', [{ type: 'value.chosen', id: 'issuer', value: 'x' }])).toBe(false)
  expect(events('value.captured')).toEqual([])
  expect(own.store.getState().setup).toBeNull()
  await panel.show('sample')
  expect(own.store.getState().setup?.id).toBe('sample')
})

test('nor when the other one comes to the screen in the middle of it', async () => {
  const { follower, panel, toAnother } = await withAnother()
  await toAnother()
  await panel.show('sample')
  await Promise.all([follower.follow(knowledge), panel.show('another')])
  const written = await panel.eventsOf('another')
  expect(written.map(({ type }) => type)).toEqual(['setup.started', 'app.bound'])
})
