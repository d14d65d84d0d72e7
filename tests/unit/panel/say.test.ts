import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSay } from '../../../lib/panel/say'

describe('what the status region says', () => {
  let put: string[]
  let say: ReturnType<typeof createSay>
  beforeEach(() => {
    vi.useFakeTimers()
    put = []
    say = createSay((message) => put.push(message))
  })
  afterEach(() => void vi.useRealTimers())

  test('goes away once it has been read', () => {
    say('Copied.')
    vi.advanceTimersByTime(29_000)
    expect(put).toEqual(['Copied.'])
    vi.advanceTimersByTime(2000)
    expect(put).toEqual(['Copied.', ''])
  })

  test('is another text each time that it is said again, so that it is read out again', () => {
    for (let press = 0; press < 4; press++) {
      say('Copied.')
      vi.advanceTimersByTime(3000)
    }
    expect(put.map((text) => text.trim())).toEqual(Array(4).fill('Copied.'))
    for (const [place, text] of put.entries()) expect(text).not.toBe(put[place - 1])
  })

  test('stays as it is when it comes again by itself, look after look', () => {
    for (let look = 0; look < 20; look++) {
      say('Something went wrong.')
      vi.advanceTimersByTime(1000)
    }
    expect(new Set(put)).toEqual(new Set(['Something went wrong.']))
  })

  test('that something is under way is said only if nothing has come of it by then', () => {
    say('On the way …', { patience: 1000 })
    vi.advanceTimersByTime(900)
    say('Okta is in front.')
    vi.advanceTimersByTime(5000)
    expect(put).toEqual(['Okta is in front.'])
    say('On the way …', { patience: 1000 })
    vi.advanceTimersByTime(1100)
    expect(put.at(-1)).toBe('On the way …')
  })
})
