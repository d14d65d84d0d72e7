import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createPanelStore, type PanelStore } from '../../../lib/panel/store'
import { hold } from '../browser/gate'
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
  test('shows the first copy before the second has answered', async () => {
    hold(profile.second)
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, seat: marks.seat, resumedAt: all.at(-1)?.at })
    expect([state().events, state().condition]).toEqual([all, condition()])
  })

  test('adds what the second has beyond it, and says so', async () => {
    const letGo = hold(profile.second)
    profile.first.entries.clear()
    put(profile.first, { ...stored(all.slice(0, 3)), ...marks })
    await panel.open()
    expect(state().events).toHaveLength(3)
    letGo()
    await vi.waitFor(() => expect(state().condition).toEqual(condition({ restored: 2 })))
    expect(state().events).toEqual(all)
    expect(state().resumedAt).toBe(all[2]?.at)
  })

  test('says that there is no second copy once that is known', async () => {
    profile.second.read = () => Promise.reject(new Error('Internal error'))
    await panel.open()
    await vi.waitFor(() => expect(state().condition?.second).toBe('Internal error'))
  })

  test('never shows what is left of a damaged first copy', async () => {
    profile.first.entries.delete(`event:sample:${all[1]?.key}`)
    const shown: number[] = []
    panel.store.subscribe(({ events }) => shown.push(events.length))
    await panel.open()
    await vi.waitFor(() => expect(state().condition).toEqual(condition({ restored: 1 })))
    expect(new Set(shown)).toEqual(new Set([0, all.length]))
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

test('what the comparison brings changes nothing once another page is on the screen', async () => {
  const letGo = hold(profile.second)
  await panel.open()
  const leaving = panel.leave()
  letGo()
  await leaving
  expect(state()).toMatchObject({ setup: null, events: [], condition: null })
})
