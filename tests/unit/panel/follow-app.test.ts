import { beforeEach, describe, expect, test } from 'vitest'
import { createFollower, type Knowledge } from '../../../lib/panel/follow'
import { createPanelStore } from '../../../lib/panel/store'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { failed } from '../setup/check-input'
import { APP } from '../setup/sample'
import { openFollowing, type Following } from './following'
import { instances, OTHER, tab } from './scene'
import { begun } from './stored-setups'

let scene: Following
beforeEach(async () => {
  scene = await openFollowing()
})

describe('the app of a setup', () => {
  const okta = (app: PageSnapshot['app'] = APP) => tab('okta', { app })

  test('is the only instance there is, without asking', async () => {
    await scene.follow([], { apps: instances('One') })
    expect(scene.setup()?.app).toMatchObject({ id: '0oa0', label: 'One' })
    expect(scene.events('app.bound')).toMatchObject([{ by: 'api', page: null }])
  })

  test.each([
    ['of several instances', [okta()], instances('One', 'Two')],
    ['where there is none', [okta()], instances()],
    ['before Okta’s API was asked', [okta()], undefined],
    ['where the API is silent, and two apps are open', [okta(), okta(OTHER)], failed('forbidden')],
    [
      'where the API is silent, and another kind of app is open',
      [okta({ ...APP, key: 'salesforce', label: 'Salesforce' })],
      failed('offline'),
    ],
    ['where nothing is known at all', [], failed('offline')],
  ])('is none %s', async (_case, pages, apps) => {
    await scene.follow(pages, { apps })
    expect(scene.setup()?.app).toBeNull()
  })

  test('is the one that is open, where the API is silent', async () => {
    await scene.follow([okta(), okta()], { apps: failed('forbidden') })
    expect(scene.setup()?.app).toEqual(APP)
  })

  test('is bound once, and stays', async () => {
    await scene.follow([], { apps: instances('One') })
    await scene.follow([okta()], { apps: failed('forbidden') })
    await scene.follow([], { apps: instances('Two') })
    expect(scene.events('app.bound')).toHaveLength(1)
  })

  const taken = (appId: string): EventBody => ({
    type: 'app.bound',
    appId,
    appKey: APP.key,
    appLabel: APP.label,
  })

  test('is never one that another setup of the org has: that is a question', async () => {
    await scene.panel.begin('other', [begun('acme'), taken('0oa0')])
    await scene.panel.show('sample')
    await scene.follow([], { apps: instances('One') })
    await scene.follow([okta({ ...APP, id: '0oa0' })], { apps: failed('forbidden') })
    expect(scene.setup()).toMatchObject({ id: 'sample', app: null })
  })

  test('is free where it is a setup of another org that has one of that id', async () => {
    await scene.panel.begin('other', [begun('globex'), taken('0oa0')])
    await scene.panel.show('sample')
    await scene.follow([], { apps: instances('One') })
    expect(scene.setup()?.app?.id).toBe('0oa0')
  })

  test('is not looked for before it is known what other setups there are', async () => {
    scene.panel.store.setState({ others: null })
    await scene.follow([], { apps: instances('One') })
    expect(scene.setup()?.app).toBeNull()
    expect(scene.panel.store.getState().message).toBe('')
  })

  test('is bound once by two panels that find it at one moment', async () => {
    const other = createPanelStore(scene.profile.open())
    await other.open()
    await other.readOthers()
    const knowledge: Knowledge = {
      reading: undefined,
      apps: instances('One'),
      facts: undefined,
      policy: undefined,
    }
    await Promise.all(
      [scene.follower, createFollower(other, scene.queries)].map((one) => one.follow(knowledge)),
    )
    await scene.profile.settled()
    expect(scene.events('app.bound')).toHaveLength(1)
  })
})
