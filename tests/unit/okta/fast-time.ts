import { vi } from 'vitest'
import { pace } from '../../../lib/okta/pace'

const SPEED = 100
const real = { ...pace }

/** Has the client's own time run a hundred times as fast, so that its pauses take no time here; the waits asked for. */
export function fastTime(): number[] {
  const waits: number[] = []
  vi.spyOn(pace, 'now').mockImplementation(() => real.now() * SPEED)
  vi.spyOn(pace, 'wait').mockImplementation((ms, signal) => {
    waits.push(ms)
    return real.wait(ms / SPEED, signal)
  })
  return waits
}
