import { EVENT_VERSION } from '../../../lib/setup/events'
import { expect, test } from 'vitest'
import { newEvent } from '../../../lib/setup/new-event'
import { SEAT, started } from './sample'

const whose = { setup: 'sample', by: 'person', seat: SEAT } as const
const at = (time: number) => newEvent(started, { ...whose, now: new Date(time) }).key
const inOrder = (keys: readonly string[]) => expect(keys.toSorted()).toEqual(keys)

test('an event says whose it is, when it was and what happened', () => {
  const event = newEvent(
    { type: 'step.ticked', id: '1.1' },
    { ...whose, by: 'api', page: 'https://work.meta.com/admin', now: new Date('2026-05-01T09:00:00Z') },
  )
  expect(event).toMatchObject({
    v: EVENT_VERSION,
    setup: 'sample',
    by: 'api',
    seat: SEAT,
    page: 'https://work.meta.com/admin',
    at: '2026-05-01T09:00:00.000Z',
    type: 'step.ticked',
    id: '1.1',
  })
})

test('nothing in what happened can replace the event’s own marks', () => {
  const forged = { ...started, key: '0', setup: 'other', by: 'api', at: 'never' }
  expect(newEvent(forged, whose)).toMatchObject({ setup: 'sample', by: 'person' })
})

test('keys have the form that storage sorts by', () => {
  expect(at(2_000_000_000_000)).toMatch(/^\d{13}-\d{6}-[0-9a-f]{8}$/)
})

test('keys of one millisecond sort in the order in which they were made', () => {
  inOrder(Array.from({ length: 2000 }, () => at(2_000_000_000_001)))
})

test('keys sort also while the clock steps back', () => {
  inOrder([5, 4, 3, 9, 1, 2].map((second) => at(2_100_000_000_000 + second * 1000)))
})

test('two panels that write at one moment never get the same key', () => {
  const tails = Array.from({ length: 500 }, () => at(2_200_000_000_000).slice(-8))
  expect(new Set(tails).size).toBe(500)
})

test.each(['000000', '000900', '999999'])(
  'a key comes after the last of a record from a clock that is ahead (%s)',
  (count) => {
    const last = `2300000000000-${count}-ffffffff`
    const keys = [1, 2, 3].map(() => newEvent(started, { ...whose, after: last }).key)
    inOrder([last, ...keys])
    expect(new Set(keys).size).toBe(3)
  },
)
