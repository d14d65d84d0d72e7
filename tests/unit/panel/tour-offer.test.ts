import { describe, expect, test } from 'vitest'
import { createPanelStore } from '../../../lib/panel/store'
import { createProfile } from '../browser/memory'

const start = {
  type: 'setup.started',
  name: 'acme',
  oktaOrg: 'acme',
  oktaHost: 'acme-admin.okta.com',
} as const

describe('the tour', () => {
  const open = async (profile: ReturnType<typeof createProfile>) => {
    const panel = createPanelStore(profile.open())
    await panel.open()
    return panel
  }

  test('is offered after the first start, and not after the next one', async () => {
    const panel = await open(createProfile())
    await panel.begin('one', [start])
    expect(panel.store.getState().tourOffered).toBe(true)
    await panel.begin('two', [start])
    expect(panel.store.getState().tourOffered).toBe(false)
  })

  test('is not offered again in another panel, nor when the setup is opened again', async () => {
    const profile = createProfile()
    await (await open(profile)).begin('one', [start])
    const later = await open(profile)
    expect(later.store.getState()).toMatchObject({ setup: { id: 'one' }, tourOffered: false })
    await later.begin('two', [start])
    expect(later.store.getState().tourOffered).toBe(false)
  })

  test('is offered by one of two panels that ask at once', async () => {
    const profile = createProfile()
    const panels = [profile.open(), profile.open()]
    const offers = await Promise.all(panels.map((panel) => panel.takeTourOffer()))
    expect(offers.filter((offered) => offered)).toHaveLength(1)
  })

  test('is no longer offered once that was answered', async () => {
    const panel = await open(createProfile())
    await panel.begin('one', [start])
    panel.endTourOffer()
    expect(panel.store.getState().tourOffered).toBe(false)
  })

  test.each([
    ['where nothing is begun', (key: string) => !key.startsWith('tour'), false],
    ['where that can’t be kept', (key: string) => key.startsWith('tour'), true],
  ])('is not offered %s', async (_name, isRefused, begun) => {
    const profile = createProfile()
    const panel = await open(profile)
    const write = profile.first.write.bind(profile.first)
    profile.first.write = (entries) =>
      Object.keys(entries).some(isRefused) ? Promise.reject(new Error('full')) : write(entries)
    expect(await panel.begin('one', [start])).toBe(begun)
    expect(panel.store.getState().tourOffered).toBe(false)
    expect(profile.first.entries.has('tour-offered')).toBe(false)
  })
})
