import { beforeEach, describe, expect, test } from 'vitest'
import { createPanelStore, type PanelStore } from '../../../lib/panel/store'
import { createProfile } from '../browser/memory'
import { put, recordOf, stored } from '../browser/stored'
import { condition } from './condition'

const all = recordOf('sample', 4)
const marks = { 'current-setup': 'sample', seat: '0123456789abcdef' }

let profile: ReturnType<typeof createProfile>
let panel: PanelStore
beforeEach(() => {
  profile = createProfile()
  for (const copy of [profile.first, profile.second]) put(copy, { ...stored(all), ...marks })
  panel = createPanelStore(profile.open())
})
const state = () => panel.store.getState()

describe('opening the panel', () => {
  test('shows the second copy before all of the first was read', async () => {
    profile.first.read = () => new Promise(() => {})
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, seat: marks.seat, resumedAt: all.at(-1)?.at })
    expect([state().events, state().condition]).toEqual([all, condition()])
  })

  test('says later what was missing in the first', async () => {
    profile.first.entries.delete(`event:sample:${all[1]?.key}`)
    const shown: number[] = []
    panel.store.subscribe(({ events }) => shown.push(events.length))
    await panel.open()
    await expect.poll(() => state().condition).toEqual(condition({ restored: 1 }))
    expect(new Set(shown)).toEqual(new Set([0, all.length]))
  })

  test('never shows the shorter of the two', async () => {
    for (const copy of [profile.first, profile.second]) {
      for (const one of [profile.first, profile.second]) put(one, { ...stored(all), ...marks })
      for (const { key } of all.slice(3)) copy.entries.delete(`event:sample:${key}`)
      put(copy, stored(all.slice(0, 3)))
      panel = createPanelStore(profile.open())
      const shown: number[] = []
      panel.store.subscribe(({ events }) => shown.push(events.length))
      await panel.open()
      expect(new Set(shown)).toEqual(new Set([0, all.length]))
    }
  })

  test('says that there is no second copy', async () => {
    profile.second.read = () => Promise.reject(new Error('Internal error'))
    await panel.open()
    expect(state().condition?.second).toBe('Internal error')
  })

  test.each([['current-setup'], ['seat'], ['current-setup', 'seat']])(
    'looks further where the first copy has no %s',
    async (...gone) => {
      for (const key of gone) profile.first.entries.delete(key)
      await panel.open()
      expect(state()).toMatchObject({ seat: marks.seat, setup: { id: 'sample' }, vanished: false })
    },
  )

  test('looks further where what was open is not there any more, and says so', async () => {
    for (const copy of [profile.first, profile.second]) put(copy, { 'current-setup': 'gone' })
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, setup: { id: 'sample' }, vanished: true })
  })
})

test('a setup that another window erased while this one opened goes away again, with a sentence', async () => {
  let end = () => {}
  const drawn = new Promise<void>((resolve) => (end = resolve))
  panel = createPanelStore({ ...profile.open({}, () => drawn), watch: () => () => {} })
  await panel.open()
  expect(state().setup?.id).toBe('sample')
  for (const copy of [profile.first, profile.second]) copy.entries.clear()
  end()
  await expect.poll(() => state().setup).toBeNull()
  expect(state().message).toMatch(/erased/)
})

test('what the comparison brings changes nothing once another page is on the screen', async () => {
  let end = () => {}
  const drawn = new Promise<void>((resolve) => (end = resolve))
  panel = createPanelStore(profile.open({}, () => drawn))
  await panel.open()
  const leaving = panel.leave()
  end()
  await leaving
  expect(state()).toMatchObject({ setup: null, events: [], condition: null })
})

describe('opening the panel where nothing is stored', () => {
  let held: () => void
  beforeEach(() => {
    profile = createProfile()
    const storage = profile.open()
    const turn = new Promise<void>((resolve) => (held = resolve))
    panel = createPanelStore({
      ...storage,
      inventory: async () => {
        await turn
        return storage.inventory()
      },
    })
  })

  test('is over before anything is written or looked at more closely', async () => {
    void panel.open()
    await expect.poll(() => state()).toMatchObject({ loaded: true, setup: null, seat: '' })
    expect([profile.first.entries.size, profile.second.entries.size]).toEqual([0, 0])
    held()
    await expect.poll(() => state().seat).toMatch(/^[0-9a-f]{16}$/)
  })

  test('lets a setup begin only when it is known who writes', async () => {
    const opened = panel.open()
    await expect.poll(() => state().loaded).toBe(true)
    const [started] = recordOf('mine', 1)
    if (started?.type !== 'setup.started') throw new Error('how a setup begins is missing')
    const { type, name, oktaOrg, oktaHost } = started
    const beginning = panel.begin('mine', [{ type, name, oktaOrg, oktaHost }])
    held()
    await opened
    expect(await beginning).toBe(true)
    expect(state().seat).toMatch(/^[0-9a-f]{16}$/)
    expect(state().events.map(({ seat }) => seat)).toEqual([state().seat])
  })

  test('shows what another window stored meanwhile', async () => {
    const opened = panel.open()
    await expect.poll(() => state().loaded).toBe(true)
    for (const copy of [profile.first, profile.second]) put(copy, { ...stored(all), ...marks })
    held()
    await opened
    expect(state()).toMatchObject({ seat: marks.seat, setup: { id: 'sample' } })
  })
})

test('opening waits for the closer look where the second copy alone holds a setup', async () => {
  profile = createProfile()
  put(profile.second, { ...stored(all), ...marks })
  panel = createPanelStore(profile.open())
  const seen: (string | null)[] = []
  panel.store.subscribe(({ loaded, setup }) => loaded && seen.push(setup?.id ?? null))
  await panel.open()
  expect(new Set(seen)).toEqual(new Set(['sample']))
})
