import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntry } from '../../../lib/setup/entry'
import type { EventBody } from '../../../lib/setup/events'
import { soundEvents } from '../../../lib/setup/sound-events'
import { anyBody } from './arbitrary-events'
import { frozenLog } from './frozen-log'
import { captured, keyAt, SEAT, source } from './sample'

const whose = { setup: 'sample', by: 'person', seat: SEAT } as const
const ticked: EventBody = { type: 'step.ticked', id: '1.1' }
const page = fc.constantFrom(
  null,
  'https://work.meta.com/admin',
  'https://work.meta.com/admin?session=1',
  'x',
)
const after = fc.constantFrom('', keyAt(3), '1999999999999-999999-ffffffff')
const bodies = fc.array(anyBody, { maxLength: 20 })

describe('whatever happens', () => {
  test('what is made of it can be read back, to the letter, after it was text', () => {
    fc.assert(
      fc.property(bodies, page, after, (happened, shownOn, last) => {
        const { events } = soundEvents(happened, { ...whose, page: shownOn, after: last })
        for (const event of events)
          expect(readEntry(JSON.parse(JSON.stringify(event)))).toStrictEqual({ ok: true, event })
      }),
      { numRuns: 300 },
    )
  })

  test('each event comes behind the one before, and behind the last of the record', () => {
    fc.assert(
      fc.property(bodies, after, (happened, last) => {
        const keys = soundEvents(happened, { ...whose, after: last }).events.map(({ key }) => key)
        expect([last, ...keys].toSorted()).toEqual([last, ...keys])
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('what is left out is named, and nothing is left out unnamed', () => {
    fc.assert(
      fc.property(bodies, (happened) => {
        const { events, odd } = soundEvents(happened, whose)
        const left = happened.map(({ type }) => type)
        for (const { type } of events) left.splice(left.indexOf(type), 1)
        expect(odd === null).toBe(left.length === 0)
        if (odd !== null) expect(left).toContain(odd)
      }),
    )
  })
})

test('an event of every type is made whole', () => {
  const once = [...new Map(frozenLog('v3').map((entry) => [entry['type'], entry])).values()]
  const { events, odd } = soundEvents(once as unknown as EventBody[], whose)
  expect(odd).toBeNull()
  expect(events).toHaveLength(once.length)
})

describe('left out, and the rest kept, is', () => {
  test.each<[string, EventBody]>([
    ['a reason that is too long', { type: 'step.skipped', id: '1.2', reason: 'x'.repeat(10_001) }],
    ['a text that is no such value', captured('issuer', 'https://evil.example')],
    ['a refused text that was kept', { ...captured('issuer'), problem: 'swapped' } as EventBody],
    [
      'an address with a query',
      { ...captured('issuer'), source: source({ url: 'https://x.example/?token=1' }) } as EventBody,
    ],
    ['a name with a line break', { type: 'seat.named', name: 'Ada\nBob' }],
    ['a count below nothing', { type: 'file.opened', added: -1 }],
    ['a key that is none', { type: 'event.undone', target: 'x' }],
    ['a host that is no Admin Console', { type: 'setup.started', name: '', oktaOrg: 'x', oktaHost: 'x.com' }],
    ['an app id that could lead elsewhere', { type: 'app.bound', appId: '../x', appKey: 'k', appLabel: '' }],
  ])('%s', (_case, body) => {
    const { events, odd } = soundEvents([ticked, body, ticked], whose)
    expect(odd).toBe(body.type)
    expect(events.map(({ type }) => type)).toEqual(['step.ticked', 'step.ticked'])
  })

  test('everything that was seen on a page whose address can’t be kept', () => {
    const stamping = { ...whose, page: 'https://work.meta.com/admin#token' }
    expect(soundEvents([ticked], stamping)).toEqual({ events: [], odd: 'step.ticked' })
  })
})
