import { expect, test, vi } from 'vitest'
import type { RecordActions } from '../../../lib/panel/record-actions'
import type { PanelActions } from '../../../lib/panel/view'
import { waitingActions } from '../../../lib/panel/waiting-actions'

test('a press before the rest is there is done as soon as it is, in the order of the presses', async () => {
  const done: unknown[] = []
  let come: (actions: PanelActions) => void = () => {}
  const real = new Promise<PanelActions>((resolve) => (come = resolve))
  const waiting = waitingActions({} as RecordActions, real)
  const presses = [waiting.tick('3.1.1', true), waiting.takeMeThere('3.1.2')]
  await Promise.resolve()
  expect(done).toEqual([])
  come({
    tick: async (...args: unknown[]) => void done.push(['tick', ...args]),
    takeMeThere: async (...args: unknown[]) => void done.push(['takeMeThere', ...args]),
  } as unknown as PanelActions)
  await Promise.all(presses)
  expect(done).toEqual([
    ['tick', '3.1.1', true],
    ['takeMeThere', '3.1.2'],
  ])
})

test('what is about the record alone waits for nothing', () => {
  const undo = vi.fn(async () => {})
  void waitingActions({ undo } as unknown as RecordActions, new Promise(() => {})).undo('key')
  expect(undo).toHaveBeenCalledWith('key')
})
