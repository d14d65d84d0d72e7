import type { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createFollower, type Knowledge } from '../../../lib/panel/follow'
import type { TabReading } from '../../../lib/panel/read-consoles'
import { createPanelStore, type PanelStore } from '../../../lib/panel/store'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { createProfile } from '../browser/memory'
import { failed } from '../setup/check-input'
import { APP, bound, captured, otherAudience, reading, started, texts } from '../setup/sample'
import { instances, look, OTHER, tab } from './scene'
import { begun } from './stored-setups'

const [OWN, STRANGE] = ['1234567890123456', '9999999999999999']
const invalidateQueries = vi.fn(() => Promise.resolve())
const queries = { invalidateQueries } as unknown as QueryClient

let profile: ReturnType<typeof createProfile>
let panel: PanelStore
let follower: ReturnType<typeof createFollower>
const begin = async (...bodies: EventBody[]) => {
  profile = createProfile()
  panel = createPanelStore(profile.open())
  await panel.open()
  await panel.begin('sample', [started, ...bodies])
  follower = createFollower(panel, queries)
  invalidateQueries.mockClear()
}
beforeEach(() => begin())

const setup = () => panel.store.getState().setup
const events = (type?: SetupEvent['type']) =>
  panel.store
    .getState()
    .events.filter((event) => event.type !== 'setup.started' && (!type || event.type === type))
const follow = async (tabs: readonly TabReading[], rest: Partial<Knowledge> = {}) => {
  await follower.follow({ reading: look(...tabs), apps: undefined, facts: undefined, ...rest })
}
let tabs = 0
const meta = (company: string | null, page: Partial<PageSnapshot> = {}): TabReading => {
  const one = tab('meta', page)
  return { ...one, tab: { ...one.tab, id: ++tabs }, company }
}
const values = { readings: [reading('audienceUrl'), reading('acsUrl')] }
const otherValues = { readings: [reading('audienceUrl', otherAudience), reading('acsUrl')] }

describe('the app of a setup', () => {
  const okta = (app: PageSnapshot['app'] = APP) => tab('okta', { app })

  test('is the only instance there is, without asking', async () => {
    await follow([], { apps: instances('One') })
    expect(setup()?.app).toMatchObject({ id: '0oa0', label: 'One' })
    expect(events('app.bound')).toMatchObject([{ by: 'api', page: null }])
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
    await follow(pages, { apps })
    expect(setup()?.app).toBeNull()
  })

  test('is the one that is open, where the API is silent', async () => {
    await follow([okta(), okta()], { apps: failed('forbidden') })
    expect(setup()?.app).toEqual(APP)
  })

  test('is bound once, and stays', async () => {
    await follow([], { apps: instances('One') })
    await follow([okta()], { apps: failed('forbidden') })
    await follow([], { apps: instances('Two') })
    expect(events('app.bound')).toHaveLength(1)
  })

  const taken = (appId: string): EventBody => ({
    type: 'app.bound',
    appId,
    appKey: APP.key,
    appLabel: APP.label,
  })

  test('is never one that another setup of the org has: that is a question', async () => {
    await panel.begin('other', [begun('acme'), taken('0oa0')])
    await panel.show('sample')
    await follow([], { apps: instances('One') })
    await follow([okta({ ...APP, id: '0oa0' })], { apps: failed('forbidden') })
    expect(setup()).toMatchObject({ id: 'sample', app: null })
  })

  test('is free where it is a setup of another org that has one of that id', async () => {
    await panel.begin('other', [begun('globex'), taken('0oa0')])
    await panel.show('sample')
    await follow([], { apps: instances('One') })
    expect(setup()?.app?.id).toBe('0oa0')
  })

  test('is not looked for before it is known what other setups there are', async () => {
    panel.store.setState({ others: null })
    await follow([], { apps: instances('One') })
    expect(setup()?.app).toBeNull()
    expect(panel.store.getState().message).toBe('')
  })

  test('is bound once by two panels that find it at one moment', async () => {
    const other = createPanelStore(profile.open())
    await other.open()
    await other.readOthers()
    const knowledge: Knowledge = { reading: undefined, apps: instances('One'), facts: undefined }
    await Promise.all([follower, createFollower(other, queries)].map((one) => one.follow(knowledge)))
    await profile.settled()
    expect(events('app.bound')).toHaveLength(1)
  })
})

describe('what a page shows', () => {
  test('is written with the page and in the name of the page', async () => {
    await follow([meta(OWN, values)])
    expect(events('value.captured')).toMatchObject([
      { id: 'audienceUrl', by: 'page', page: 'https://work.meta.com/admin/sso' },
      { id: 'acsUrl', by: 'page', page: 'https://work.meta.com/admin/sso' },
    ])
  })

  test('is written once, however often it is looked at, and by however many panels', async () => {
    const other = createPanelStore(profile.open())
    await other.open()
    const second = createFollower(other, queries)
    const knowledge: Knowledge = { reading: look(meta(OWN, values)), apps: undefined, facts: undefined }
    await Promise.all([follower, second, follower, second].map((one) => one.follow(knowledge)))
    await profile.settled()
    expect(events('value.captured')).toHaveLength(2)
    expect(other.store.getState().events).toEqual(panel.store.getState().events)
  })

  test('of another company’s is not taken: no value, no field, no step, no milestone', async () => {
    await begin(bound, captured('audienceUrl'))
    const before = events()
    const page: Partial<PageSnapshot> = {
      ...otherValues,
      fields: { issuer: { state: 'open', text: 'x', evidence: '' } },
      signals: ['meta.console', 'meta.test-passed', 'meta.sso-active'],
    }
    await follow([meta(STRANGE, page)])
    expect(events()).toEqual(before)
    await follow([meta(STRANGE, page), meta(OWN, values)])
    expect(events('value.captured').map((event) => 'value' in event && event.value)).toEqual([
      texts.audienceUrl,
      texts.acsUrl,
    ])
  })

  test('of two companies’ is taken from neither while nobody knows which is meant', async () => {
    const [one, other] = [meta(OWN, values), meta(STRANGE, otherValues)]
    await follow([one, other])
    expect(events()).toEqual([])
    await follow([one])
    expect(setup()?.metaCompanyId).toBe(OWN)
    await follow([one, other])
    expect(setup()?.values.audienceUrl).toMatchObject({ status: 'captured', value: texts.audienceUrl })
  })

  test('of another app’s is not taken', async () => {
    await begin(bound)
    const before = events()
    await follow([tab('okta', { app: OTHER, readings: [reading('issuer')], signals: ['okta.app'] })])
    expect(events()).toEqual(before)
  })

  test('is nothing where it gives no answer, and where no setup is on the screen', async () => {
    await follow([tab('meta', null)])
    expect(events()).toEqual([])
    await panel.leave()
    await follow([meta(OWN, values)])
    expect(setup()).toBeNull()
  })
})

describe('a step that is seen done', () => {
  test('is written with the page that shows it', async () => {
    await follow([meta(null, { path: '/admin/home', signals: ['meta.console'] })])
    const [first] = events('step.done')
    expect(first).toMatchObject({
      by: 'page',
      evidence: 'page: meta.console',
      page: 'https://work.meta.com/admin/home',
    })
  })

  test('is written once', async () => {
    const page = meta(null, { signals: ['meta.console'] })
    await follow([page])
    const before = events()
    await follow([page])
    expect(events()).toEqual(before)
  })
})

describe('what was seen of the values', () => {
  const other = (company: string) =>
    meta(company, { readings: [reading('acsUrl', 'https://work.meta.com/work/saml.php?__cid=1111111111')] })

  test('is remembered with the setup on the screen, and not of other companies’ pages', async () => {
    await begin(bound, captured('audienceUrl'), captured('acsUrl'))
    await follow([meta(OWN, values)])
    expect(panel.store.getState().sights.acsUrl?.agreed?.text).toBe(texts.acsUrl)
    await follow([other(STRANGE)])
    expect(panel.store.getState().sights.acsUrl?.instead).toBeNull()
  })

  test('brings up a text that was decided against once its page has changed', async () => {
    await begin(bound, captured('audienceUrl'), captured('acsUrl'))
    await follow([other(OWN)])
    await panel.append('person', [{ type: 'value.chosen', id: 'acsUrl', value: texts.acsUrl }])
    await follow([other(OWN)])
    expect(setup()?.values.acsUrl.status).toBe('captured')
    const later = new Date(Date.now() + 60_000).toISOString()
    await follow([], { reading: { ...look(meta(OWN, values)), at: later } })
    await follow([], { reading: { ...look(other(OWN)), at: later } })
    expect(events('value.captured').at(-1)).toMatchObject({ id: 'acsUrl', again: true })
    expect(setup()?.values.acsUrl.status).toBe('conflict')
  })
})

describe('Okta’s API', () => {
  const page = (hash: string) => tab('okta', { hash, signals: ['okta.app'] })

  test('is asked again when a page has changed, and not at every look', async () => {
    await follow([page('')])
    await follow([page('')])
    expect(invalidateQueries).toHaveBeenCalledTimes(1)
    await follow([page('#tab-signon')])
    expect(invalidateQueries).toHaveBeenCalledTimes(2)
    expect(invalidateQueries).toHaveBeenLastCalledWith({ queryKey: ['okta'] })
  })

  test('is asked again where the switch comes on the page', async () => {
    await follow([meta(null)])
    await follow([meta(null, { signals: ['meta.domains-form'] })])
    expect(invalidateQueries).toHaveBeenCalledTimes(2)
  })
})

test('what goes wrong in a look is said, and the next look happens all the same', async () => {
  invalidateQueries.mockRejectedValueOnce(new Error('no client'))
  await follow([meta(OWN, values)])
  expect(panel.store.getState().message).toBe('Something went wrong in Tandem: no client')
  await follow([meta(OWN, { readings: [reading('recipientUrl')] })])
  expect(events('value.captured')).toHaveLength(3)
})
