import { describe, expect, test } from 'vitest'
import { schemaOf } from '../../../lib/setup/event-schema'
import { EVENT_VERSION, type EventBody } from '../../../lib/setup/events'
import { frozenLog, readLog, replay } from './frozen-log'
import { testGlobexRecord } from './globex-record'

// Whatever turns one of these tests red changes what an event may hold: raise the version, upgrade what is older, and
// add a log of the new version. This one is never to be changed.
/** What an event of each type holds, beside what every event does. */
const contents: Record<EventBody['type'], string> = {
  'setup.started': 'name oktaHost oktaOrg',
  'setup.finished': '',
  'app.bound': 'appId appKey appLabel',
  'value.captured': 'again id problem source value',
  'value.chosen': 'id value',
  'field.observed': 'id value',
  'value.saved': 'id value',
  'step.done': 'evidence id',
  'step.ticked': 'id',
  'step.unticked': 'id',
  'step.skipped': 'id reason',
  'milestone.seen': 'milestone',
  'break-glass.named': 'text',
  'check.overridden': 'check reason status',
  'admins.named': 'admins',
  'directory.seen': 'people whole',
  'pick.remembered': 'from pick',
  'pick.removed': 'as console id',
  'event.undone': 'target',
  'seat.named': 'name',
  'file.opened': 'added',
  'damage.noted': 'lost unreadable',
}
const types = Object.keys(contents) as EventBody['type'][]
const stamp = ['v', 'key', 'setup', 'at', 'by', 'seat', 'page', 'type']

describe('version 4', () => {
  test('is the present one: a later one has a log of its own', () => {
    expect(frozenLog(`v${EVENT_VERSION}`).every(({ v }) => v === EVENT_VERSION)).toBe(true)
    expect(EVENT_VERSION).toBe(4)
  })

  test.each(types)('lets %s hold what it holds, and no more', (type) => {
    const { entries } = schemaOf(type) as unknown as { entries: Record<string, unknown> }
    const own = Object.keys(entries).filter((key) => !stamp.includes(key))
    expect(own.toSorted().join(' ')).toBe(contents[type])
    expect(stamp.filter((key) => !(key in entries))).toEqual([])
  })
})

describe('a record of version 4', () => {
  const state = replay('v4')

  test('holds every type of event, and every way, actor and problem there is', () => {
    const events = readLog('v4')
    const captured = events.flatMap((event) => (event.type === 'value.captured' ? [event] : []))
    const all = (texts: readonly string[]) => [...new Set(texts)].toSorted().join(' ')
    expect(all(events.map(({ type }) => type))).toBe(types.toSorted().join(' '))
    expect(all(captured.map(({ source }) => source.method))).toBe('api default metadata page pasted picked')
    expect(all(events.map(({ by }) => by))).toBe('api page person')
    expect(all(captured.flatMap(({ problem }) => problem ?? []))).toBe(
      'empty not-a-certificate private-key swapped wrong-kind wrong-product',
    )
  })

  test('is read to the letter', () => {
    expect(readLog('v4')).toStrictEqual(frozenLog('v4'))
  })

  test('has its admins and decisions, and what Meta’s Directory showed', () => {
    expect(state).toMatchObject({
      admins: [
        { email: 'Ada@globex.example', passwordOnly: false },
        { email: 'safe@globex-admins.example', passwordOnly: true },
      ],
      overrides: [{ check: 'mfa-policy', status: 'unknown' }],
      directory: {
        people: [
          { email: 'ada@globex.example', admin: true, passwordOnly: null, active: true },
          { email: 'bo@globex.example', admin: true, passwordOnly: null, active: null },
          { email: 'safe@globex-admins.example', admin: null, passwordOnly: true, active: false },
        ],
        whole: true,
        at: '2026-12-01T08:56:44.000Z',
      },
    })
  })

  testGlobexRecord('v4')
})
