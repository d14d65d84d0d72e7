import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { HAND_OFF_LIMIT, buildHandOff, parseHandOff } from '../../../lib/report/handoff'
import type { HandOff } from '../../../lib/report/report'
import { renderJson } from '../../../lib/report/json'
import type { SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { bodiesWith, eventsOf, sampleCertificate, sampleReport } from './sample'

const broken = (path: string) => ({ ok: false, reason: 'broken', path })

describe('hand-off files', () => {
  let handOff: HandOff
  beforeAll(async () => {
    const { pem } = await sampleCertificate()
    handOff = buildHandOff(await sampleReport(), eventsOf(bodiesWith(pem)))
  })

  /** The file with its events changed. */
  const withEvents = (change: (events: SetupEvent[]) => unknown) =>
    parseHandOff(JSON.stringify({ ...handOff, events: change(structuredClone(handOff.events)) }))

  /** The file with another text for its first value. */
  const withValue = (value: string, problem: string | null = null) =>
    withEvents((events) => events.map((e, i) => (i === 2 ? { ...e, value, problem } : e)))

  it('come back whole, and their events make the same setup', () => {
    const result = parseHandOff(renderJson(handOff))
    expect(result).toEqual({ ok: true, handOff })
    if (result.ok) expect(fold(result.handOff.events)).toEqual(fold(handOff.events))
  })

  it('differ from the report only in format and events', async () => {
    const { format, events, ...rest } = handOff
    expect(format).toBe('tandem-handoff')
    expect(events.length).toBeGreaterThan(10)
    expect(await sampleReport()).toEqual({ format: 'tandem-report', ...rest })
  })

  it('may start with a byte order mark', () => {
    expect(parseHandOff(`\u{feff}${renderJson(handOff)}`).ok).toBe(true)
  })

  it.each([undefined, 7, '', 'hello', '{"format":', '['.repeat(200_000)])('are not JSON: %.20j', (text) => {
    expect(parseHandOff(text)).toEqual({ ok: false, reason: 'not-json' })
  })

  it.each(['null', '[]', '"tandem-handoff"', '{}', '{"format":"other"}'])('are foreign: %s', (text) => {
    expect(parseHandOff(text)).toEqual({ ok: false, reason: 'foreign' })
  })

  it('are no reports: those are named as what they are', () => {
    expect(parseHandOff('{"format":"tandem-report"}')).toEqual({ ok: false, reason: 'report' })
  })

  it('are taken with the events of an older version', () => {
    const old = withEvents((events) =>
      events.map(({ seat: _seat, page: _page, ...event }) => ({ ...event, v: 1 })),
    )
    const noted = handOff.events.map((event) => ({
      ...event,
      seat: '',
      page: null,
      ...(event.type === 'check.overridden' ? { status: null } : {}),
    }))
    expect(old).toEqual({ ok: true, handOff: { ...handOff, events: noted } })
  })

  it.each([
    ['an event of a newer version', { v: 9 }],
    ['a happening that this version does not know', { type: 'step.celebrated' }],
    ['a step that this version does not have', { type: 'step.ticked', id: '9.9' }],
  ])('are refused with %s, as for a newer Tandem', (_case, change) => {
    const file = withEvents((events) =>
      events.map((event, i) => (i === 12 ? { ...event, ...change } : event)),
    )
    expect(file).toEqual({ ok: false, reason: 'newer-version' })
  })

  it('are refused with a second beginning, which could move the setup to another org', () => {
    const [start] = handOff.events
    const twice = withEvents((events) => [...events, { ...start, key: '1999999999999-000001-0000abcd' }])
    expect(twice).toEqual(broken('events'))
  })

  it('are refused with a key that leaves no room behind it', () => {
    const late = withEvents((events) => events.map((e, i) => (i === 5 ? { ...e, key: '9999999999999' } : e)))
    expect(late).toEqual(broken('events.5.key'))
  })

  it('are refused from a newer version, whatever else they hold', () => {
    const text = JSON.stringify({ format: 'tandem-handoff', version: 2, new: true })
    expect(parseHandOff(text)).toEqual({ ok: false, reason: 'newer-version' })
  })

  it('are refused over the limit, before they are read', () => {
    const text = renderJson(handOff) + ' '.repeat(HAND_OFF_LIMIT)
    expect(parseHandOff(text)).toEqual({ ok: false, reason: 'too-large' })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('are refused with the key %s at any depth', (key) => {
    const text = JSON.stringify(handOff)
    const escaped = key.replace(/./g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    for (const name of [key, escaped]) {
      expect(parseHandOff(text.replace('{', `{"${name}":{"polluted":1},`))).toEqual(broken(key))
      expect(parseHandOff(text.replace('"setup":{', `"setup":{"${name}":1,`))).toEqual(broken(key))
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('say where they are broken', () => {
    expect(parseHandOff(JSON.stringify({ ...handOff, version: '1' }))).toEqual(broken('version'))
    expect(parseHandOff(JSON.stringify({ ...handOff, secret: 1 }))).toEqual(broken('secret'))
    const at = withEvents((events) =>
      events.map((event, index) => (index === 4 ? { ...event, at: 1 } : event)),
    )
    expect(at).toEqual(broken('events.4.at'))
  })

  it('are refused when their events belong to another setup, repeat each other, or have no start', () => {
    const other = withEvents((events) => events.map((e, i) => (i === 3 ? { ...e, setup: 'other' } : e)))
    expect(other).toEqual(broken('events.3.setup'))
    expect(withEvents((events) => [...events, events[2]])).toEqual(broken('events'))
    expect(withEvents((events) => events.slice(1))).toEqual(broken('events'))
  })

  it('are refused when they name a host that is no Okta Admin Console', () => {
    for (const oktaHost of [
      'evil.example',
      'acme-admin.okta.com.evil.example',
      'acme.okta.com',
      'okta.com/x',
    ]) {
      const result = withEvents(([first, ...rest]) => [{ ...first, oktaHost }, ...rest])
      expect(result).toEqual(broken('events.0.oktaHost'))
    }
  })

  it('hold their values to the same shapes as pages', () => {
    expect(withValue('https://evil.example/company/1234567890')).toEqual(broken('events.2.value'))
    expect(withValue('-----BEGIN PRIVATE KEY-----', 'private-key')).toEqual(broken('events.2.value'))
    expect(withValue('', 'private-key').ok).toBe(true)
  })

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(parseHandOff(text).ok).toBe(false)
      }),
    )
    const text = JSON.stringify(handOff)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
        expect(typeof parseHandOff(text.slice(0, at) + put + text.slice(at + 1)).ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})
