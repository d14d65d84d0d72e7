import { describe, expect, test } from 'vitest'
import type { FillableId } from '../../../lib/guide/forms'
import { canBeReadAgain, lastSeen, unreadText } from '../../../lib/panel/unread-text'
import type { EventBody } from '../../../lib/setup/events'
import { after, captured, minute, otherAudience, source, texts } from '../setup/sample'

const now = minute(30)
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString()
const seen = (text: string, at: string) => ({ audienceUrl: { agreed: { text, at }, instead: null } })
const filled = (...ids: FillableId[]) => ids.map((id) => ({ id }))
const unread = (sights: Parameters<typeof lastSeen>[0], ids: FillableId[], ...bodies: EventBody[]) =>
  unreadText(filled(...ids), { setup: after(...bodies), sights }, now)

describe('a value that was filled', () => {
  test.each([
    [0, true],
    [59, true],
    [60, false],
    [3600, false],
  ])('and was seen %i seconds before counts as read right before: %s', (seconds, read) => {
    const said = unread(seen(texts.audienceUrl, before(seconds)), ['audienceUrl'], captured('audienceUrl'))
    expect(said === null).toBe(read)
  })

  test('is named where no page showed it, or showed another text', () => {
    const bodies = [captured('audienceUrl'), captured('acsUrl')]
    const said = 'Not read again before: Audience URL and ACS URL, because no open page shows it now.'
    expect(unread({}, ['audienceUrl', 'acsUrl'], ...bodies)).toBe(said)
    expect(unread(seen(otherAudience, now), ['audienceUrl'], captured('audienceUrl'))).toContain(
      'Audience URL',
    )
  })

  test('is not asked for where a person put it in, or Tandem proposed it', () => {
    for (const method of ['pasted', 'picked', 'default'] as const)
      expect(unread({}, ['audienceUrl'], captured('audienceUrl', texts.audienceUrl, method))).toBeNull()
  })

  test('is no value, or has no setup: then there is nothing to say', () => {
    expect(unread({}, ['testEmail'], captured('audienceUrl'))).toBeNull()
    expect(unread({}, [], captured('audienceUrl'))).toBeNull()
    expect(unreadText(filled('audienceUrl'), { setup: null, sights: {} }, now)).toBeNull()
  })
})

test.each([
  ['page', true],
  ['metadata', true],
  ['api', true],
  ['pasted', false],
  ['picked', false],
  ['default', false],
] as const)('what came by %s can be read again: %s', (method, can) => {
  expect(canBeReadAgain(source({ method }))).toBe(can)
  expect(canBeReadAgain(null)).toBe(false)
})

test('the agreed text was last seen when a source last showed that very text', () => {
  const sights = seen(texts.audienceUrl, now)
  expect(lastSeen(sights, 'audienceUrl', texts.audienceUrl)).toBe(now)
  expect(lastSeen(sights, 'audienceUrl', otherAudience)).toBeNull()
  expect(lastSeen(sights, 'audienceUrl', null)).toBeNull()
  expect(lastSeen({}, 'audienceUrl', texts.audienceUrl)).toBeNull()
})
