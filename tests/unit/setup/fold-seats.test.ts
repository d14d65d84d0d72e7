import { describe, expect, test } from 'vitest'
import type { EventBody } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { after, eventsOf, OTHER_SEAT, SEAT, started } from './sample'

const named = (name: string): EventBody => ({ type: 'seat.named', name })
const noted = (lost: number, unreadable = 0): EventBody => ({ type: 'damage.noted', lost, unreadable })
/** The state after what was written at these seats, one after the other. */
const at = (...written: (readonly [seat: string, body: EventBody])[]) =>
  fold(
    eventsOf([started, ...written.map(([, body]) => body)]).map((event, place) => ({
      ...event,
      seat: written[place - 1]?.[0] ?? SEAT,
    })),
  )

describe('who wrote the record', () => {
  test('is called what was said last at that seat, without the blanks around it', () => {
    expect(at([SEAT, named('Ada')], [OTHER_SEAT, named('Bob')], [SEAT, named('  Ada L. ')])?.seats).toEqual({
      [SEAT]: 'Ada L.',
      [OTHER_SEAT]: 'Bob',
    })
  })

  test('can take the name out again', () => {
    expect(at([SEAT, named('Ada')], [SEAT, named(' ')])?.seats).toEqual({ [SEAT]: '' })
  })

  test('has no name where an older Tandem noted no seat', () => {
    expect(at(['', named('Ada')])?.seats).toEqual({})
  })
})

describe('a damage that was noted', () => {
  test('counts for the seat at which it was noted, as it was noted last', () => {
    expect(at([SEAT, noted(1)], [OTHER_SEAT, noted(5, 2)], [SEAT, noted(3, 1)])?.noted).toEqual({
      [SEAT]: { lost: 3, unreadable: 1 },
      [OTHER_SEAT]: { lost: 5, unreadable: 2 },
    })
  })
})

test('that a file was opened is told in the history and changes nothing', () => {
  expect(after({ type: 'file.opened', added: 7 })).toEqual(after())
})
