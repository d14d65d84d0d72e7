import { beforeEach, describe, expect, test } from 'vitest'
import { createFollower, type Knowledge } from '../../../lib/panel/follow'
import type { TabReading } from '../../../lib/panel/read-consoles'
import { createPanelStore } from '../../../lib/panel/store'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { bound, captured, otherAudience, reading, texts } from '../setup/sample'
import { openFollowing, type Following } from './following'
import { look, OTHER, tab } from './scene'

const [OWN, STRANGE] = ['1234567890123456', '9999999999999999']
let scene: Following
const begin = async (...bodies: EventBody[]) => {
  scene = await openFollowing(...bodies)
}
beforeEach(() => begin())

let tabs = 0
const meta = (company: string | null, page: Partial<PageSnapshot> = {}): TabReading => {
  const one = tab('meta', page)
  return { ...one, tab: { ...one.tab, id: ++tabs }, company }
}
const values = { readings: [reading('audienceUrl'), reading('acsUrl')] }
const otherValues = { readings: [reading('audienceUrl', otherAudience), reading('acsUrl')] }

describe('what a page shows', () => {
  test('is written with the page and in the name of the page', async () => {
    await scene.follow([meta(OWN, values)])
    expect(scene.events('value.captured')).toMatchObject([
      { id: 'audienceUrl', by: 'page', page: 'https://work.meta.com/admin/sso' },
      { id: 'acsUrl', by: 'page', page: 'https://work.meta.com/admin/sso' },
    ])
  })

  test('is written once, however often it is looked at, and by however many panels', async () => {
    const other = createPanelStore(scene.profile.open())
    await other.open()
    const second = createFollower(other, scene.queries)
    const knowledge: Knowledge = {
      reading: look(meta(OWN, values)),
      apps: undefined,
      facts: undefined,
      policy: undefined,
    }
    await Promise.all([scene.follower, second, scene.follower, second].map((one) => one.follow(knowledge)))
    await scene.profile.settled()
    expect(scene.events('value.captured')).toHaveLength(2)
    expect(other.store.getState().events).toEqual(scene.panel.store.getState().events)
  })

  test('of another company’s is not taken: no value, no field, no step, no milestone', async () => {
    await begin(bound, captured('audienceUrl'))
    const before = scene.events()
    const page: Partial<PageSnapshot> = {
      ...otherValues,
      fields: { issuer: { state: 'open', text: 'x', evidence: '' } },
      signals: ['meta.console', 'meta.test-passed', 'meta.sso-active'],
    }
    await scene.follow([meta(STRANGE, page)])
    expect(scene.events()).toEqual(before)
    await scene.follow([meta(STRANGE, page), meta(OWN, values)])
    expect(scene.events('value.captured').map((event) => 'value' in event && event.value)).toEqual([
      texts.audienceUrl,
      texts.acsUrl,
    ])
  })

  test('of two companies’ is taken from neither while nobody knows which is meant', async () => {
    const [one, other] = [meta(OWN, values), meta(STRANGE, otherValues)]
    await scene.follow([one, other])
    expect(scene.events()).toEqual([])
    await scene.follow([one])
    expect(scene.setup()?.metaCompanyId).toBe(OWN)
    await scene.follow([one, other])
    expect(scene.setup()?.values.audienceUrl).toMatchObject({ status: 'captured', value: texts.audienceUrl })
  })

  test('of another app’s is not taken', async () => {
    await begin(bound)
    const before = scene.events()
    await scene.follow([tab('okta', { app: OTHER, readings: [reading('issuer')], signals: ['okta.app'] })])
    expect(scene.events()).toEqual(before)
  })

  test('is nothing where it gives no answer, and where no setup is on the screen', async () => {
    await scene.follow([tab('meta', null)])
    expect(scene.events()).toEqual([])
    await scene.panel.leave()
    await scene.follow([meta(OWN, values)])
    expect(scene.setup()).toBeNull()
  })
})

describe('a step that is seen done', () => {
  test('is written with the page that shows it', async () => {
    await scene.follow([meta(null, { path: '/admin/home', signals: ['meta.console'] })])
    const [first] = scene.events('step.done')
    expect(first).toMatchObject({
      by: 'page',
      evidence: 'page: meta.console',
      page: 'https://work.meta.com/admin/home',
    })
  })

  test('is written once', async () => {
    const page = meta(null, { signals: ['meta.console'] })
    await scene.follow([page])
    const before = scene.events()
    await scene.follow([page])
    expect(scene.events()).toEqual(before)
  })
})

describe('what was seen of the values', () => {
  const other = (company: string) =>
    meta(company, { readings: [reading('acsUrl', 'https://work.meta.com/work/saml.php?__cid=1111111111')] })

  test('is remembered with the setup on the screen, and not of other companies’ pages', async () => {
    await begin(bound, captured('audienceUrl'), captured('acsUrl'))
    await scene.follow([meta(OWN, values)])
    expect(scene.panel.store.getState().sights.acsUrl?.agreed?.text).toBe(texts.acsUrl)
    await scene.follow([other(STRANGE)])
    expect(scene.panel.store.getState().sights.acsUrl?.instead).toBeNull()
  })

  test('brings up a text that was decided against once its page has changed', async () => {
    await begin(bound, captured('audienceUrl'), captured('acsUrl'))
    await scene.follow([other(OWN)])
    await scene.panel.append('person', [{ type: 'value.chosen', id: 'acsUrl', value: texts.acsUrl }])
    await scene.follow([other(OWN)])
    expect(scene.setup()?.values.acsUrl.status).toBe('captured')
    const later = new Date(Date.now() + 60_000).toISOString()
    await scene.follow([], { reading: { ...look(meta(OWN, values)), at: later } })
    await scene.follow([], { reading: { ...look(other(OWN)), at: later } })
    expect(scene.events('value.captured').at(-1)).toMatchObject({ id: 'acsUrl', again: true })
    expect(scene.setup()?.values.acsUrl.status).toBe('conflict')
  })
})

describe('Okta’s API', () => {
  const page = (hash: string) => tab('okta', { hash, signals: ['okta.app'] })

  test('is asked again when a page has changed, and not at every look', async () => {
    await scene.follow([page('')])
    await scene.follow([page('')])
    expect(scene.invalidateQueries).toHaveBeenCalledTimes(1)
    await scene.follow([page('#tab-signon')])
    expect(scene.invalidateQueries).toHaveBeenCalledTimes(2)
    expect(scene.invalidateQueries).toHaveBeenLastCalledWith({ queryKey: ['okta'] })
  })

  test('is asked again where the switch comes on the page', async () => {
    await scene.follow([meta(null)])
    await scene.follow([meta(null, { signals: ['meta.domains-form'] })])
    expect(scene.invalidateQueries).toHaveBeenCalledTimes(2)
  })
})

test('what goes wrong in a look is said, and the next look happens all the same', async () => {
  scene.invalidateQueries.mockRejectedValueOnce(new Error('no client'))
  await scene.follow([meta(OWN, values)])
  expect(scene.panel.store.getState().message).toBe('Something went wrong in Tandem: no client')
  await scene.follow([meta(OWN, { readings: [reading('recipientUrl')] })])
  expect(scene.events('value.captured')).toHaveLength(3)
})

describe('Meta’s Directory', () => {
  const row = (email: string) => ({ email, admin: true, passwordOnly: null, fromOkta: null, active: true })
  const list = (...emails: string[]): Partial<PageSnapshot> => ({
    directory: { people: emails.map(row), total: emails.length },
  })
  const used = (one: TabReading, lastAccessed: number): TabReading => ({
    ...one,
    tab: { ...one.tab, lastAccessed },
  })
  const people = () => scene.setup()?.directory?.people.map(({ email }) => email)

  test('is written with its page, once', async () => {
    for (const _ of [1, 2, 3]) await scene.follow([meta(null, list('ada@acme.example'))])
    expect(scene.events('directory.seen')).toMatchObject([
      { by: 'page', page: 'https://work.meta.com/admin/sso', whole: true },
    ])
  })

  test('is that of the tab last used: two that differ don’t take turns', async () => {
    const both = [used(meta(null, list('ada@acme.example')), 1), used(meta(null, list('bo@acme.example')), 2)]
    for (const _ of [1, 2, 3]) await scene.follow(both)
    expect(scene.events('directory.seen')).toHaveLength(1)
    expect(people()).toEqual(['bo@acme.example'])
  })

  test('is not taken where it may be another company’s', async () => {
    await begin(bound, captured('audienceUrl'))
    await scene.follow([meta(STRANGE, list('eve@strange.example'))])
    await scene.follow([meta(null, list('eve@strange.example')), meta(STRANGE)])
    expect(people()).toBeUndefined()
    await scene.follow([meta(OWN, list('ada@acme.example')), meta(STRANGE)])
    expect(people()).toEqual(['ada@acme.example'])
  })
})
