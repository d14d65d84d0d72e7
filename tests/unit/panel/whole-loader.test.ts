import { expect, test, vi } from 'vitest'
import { createWholeLoader } from '../../../entrypoints/sidepanel/whole-loader'

vi.mock('../../../entrypoints/sidepanel/whole', () => ({ parts: {}, Follow: () => null }))

test('what asks the network is handed out when the read-only rules stand, not before', async () => {
  let stand = () => {}
  const rules = vi.fn(() => new Promise<void>((resolve) => (stand = resolve)))
  const loader = createWholeLoader(rules)
  const came: unknown[] = []
  const loads = [loader.load(), loader.load()].map((load) => load.then((whole) => came.push(whole)))
  await import('../../../entrypoints/sidepanel/whole')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect([came, loader.get(), rules.mock.calls.length]).toEqual([[], null, 1])
  stand()
  await Promise.all(loads)
  expect(loader.get()).toBe(await loader.arrived)
})

test('nothing is handed out where the rules can’t be set', async () => {
  const loader = createWholeLoader(() => Promise.reject(new Error('no rules')))
  await expect(loader.load()).rejects.toThrow('no rules')
  expect(loader.get()).toBeNull()
})
