import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { previewImport, type ImportPreview } from '../../../lib/setup/import-preview'
import { merge } from '../../../lib/setup/merge'
import { anyRecord } from './arbitrary-events'
import {
  APP,
  bound,
  captured,
  eventsOf,
  minute,
  OTHER_SEAT,
  otherAudience,
  SEAT,
  started,
  texts,
} from './sample'

const ticked = (id: '1.1' | '1.2'): EventBody => ({ type: 'step.ticked', id })
/** What adding the later of these events would do to a record that holds the first `here` of them. */
function preview(here: number, bodies: readonly EventBody[], seats: readonly string[] = []): ImportPreview {
  const all = eventsOf([started, ...bodies]).map((event, place) => ({
    ...event,
    seat: seats[place] ?? event.seat,
  }))
  const found = previewImport(all.slice(0, here), all)
  if (!found) throw new Error('no setup')
  return found
}

describe('any file', () => {
  // Two parts of one record, that begins once.
  const parts = anyRecord.chain(([begin, ...more]) => {
    const rest = more.filter(({ type }) => type !== 'setup.started')
    const part = fc.subarray(rest).map((some) => [...(begin ? [begin] : []), ...some])
    return fc.record({ here: part, file: part })
  })

  test('shows the setup as it would be, and counts every entry once', () => {
    fc.assert(
      fc.property(parts, ({ here, file }) => {
        const found = previewImport(here, file)
        expect(found?.after).toEqual(fold(merge(here, file)))
        expect((found?.added ?? 0) + (found?.known ?? 0)).toBe(file.length)
        expect(found?.added).toBe(merge(here, file).length - here.length)
        expect(found?.writers.reduce((sum, { entries }) => sum + entries, 0)).toBe(found?.added)
        expect(found?.contradicting).toBe(0)
      }),
    )
  })

  test('that adds nothing changes nothing', () => {
    fc.assert(
      fc.property(anyRecord, (all) => {
        expect(previewImport(all, structuredClone(all))).toEqual({
          after: fold(all),
          isNew: false,
          added: 0,
          known: all.length,
          contradicting: 0,
          span: null,
          writers: [],
          rebound: [],
          values: [],
          settled: 0,
          reopened: 0,
        })
      }),
    )
  })

  test('names every value that would be another, and no other', () => {
    fc.assert(
      fc.property(parts, ({ here, file }) => {
        const [before, found] = [fold(here), previewImport(here, file)]
        const named = new Set(found?.values.map(({ id }) => id))
        for (const [id, after] of Object.entries(found?.after.values ?? {})) {
          const old = before?.values[id as keyof typeof texts]
          expect([id, named.has(id as keyof typeof texts)]).toEqual([
            id,
            old?.value !== after.value || old.status !== after.status,
          ])
        }
      }),
    )
  })
})

describe('what a file would add', () => {
  test('is counted beside what is there already', () => {
    expect(preview(2, [bound, ticked('1.1'), ticked('1.2')])).toMatchObject({
      isNew: false,
      added: 2,
      known: 2,
    })
  })

  test('is all of it where the setup is new here', () => {
    expect(preview(0, [bound])).toMatchObject({ isNew: true, added: 2, known: 0 })
  })

  test('has a time from its first entry to its last, whatever their order', () => {
    expect(preview(2, [bound, bound, bound]).span).toEqual({ from: minute(2), to: minute(3) })
    const all = eventsOf([started, bound, bound])
    expect(previewImport([], all.toReversed())?.span).toEqual({ from: minute(0), to: minute(2) })
    expect(previewImport(all, all)?.span).toBeNull()
  })

  test('has writers, each with what they call themselves, and how many entries', () => {
    const names: EventBody[] = [
      { type: 'seat.named', name: 'Ada' },
      { type: 'seat.named', name: 'Grace' },
    ]
    const seats = [SEAT, SEAT, OTHER_SEAT, OTHER_SEAT, '']
    expect(preview(1, [...names, bound, bound], seats).writers).toEqual([
      { seat: SEAT, name: 'Ada', entries: 1 },
      { seat: OTHER_SEAT, name: 'Grace', entries: 2 },
      { seat: '', name: '', entries: 1 },
    ])
  })

  test('has no setup without a beginning', () => {
    expect(previewImport([], eventsOf([bound]))).toBeNull()
  })
})

describe('a contradiction', () => {
  const all = eventsOf([started, bound, captured('audienceUrl')])
  const forged = (place: number, change: object): SetupEvent[] =>
    all.map((event, at) => (at === place ? { ...event, ...change } : event))

  test('is counted, and what is there already counts', () => {
    const found = previewImport(all, forged(2, { value: otherAudience }))
    expect(found).toMatchObject({ contradicting: 1, added: 0, known: 3 })
    expect(found?.after).toEqual(fold(all))
  })

  test('is a second beginning', () => {
    const second = eventsOf([bound, bound, bound, started]).slice(3)
    expect(previewImport(all, second)).toMatchObject({ contradicting: 1, added: 1 })
  })
})

describe('what a file would change', () => {
  const appOf = (appId: string): EventBody => ({ ...bound, appId }) as EventBody
  const other = '0oaother00000000000'

  test('is the app and the company that the setup is bound to', () => {
    const pasted = captured('audienceUrl', otherAudience, 'pasted')
    expect(preview(3, [bound, captured('audienceUrl'), appOf(other), pasted]).rebound).toEqual([
      { what: 'app', before: APP.id, after: other },
      { what: 'company', before: '1234567890123456', after: '9999999999999999' },
    ])
  })

  test('is no binding that was not there, or stays', () => {
    expect(preview(1, [bound, captured('audienceUrl')]).rebound).toEqual([])
    expect(preview(3, [bound, captured('audienceUrl'), bound, captured('audienceUrl')]).rebound).toEqual([])
    expect(preview(0, [bound, captured('audienceUrl')]).rebound).toEqual([])
  })

  test('is a value’s text or status, with how it is now and how it would be', () => {
    const found = preview(2, [
      captured('audienceUrl'),
      captured('audienceUrl', otherAudience),
      captured('acsUrl'),
    ])
    expect(found.values).toMatchObject([
      { id: 'audienceUrl', before: { status: 'captured' }, after: { status: 'conflict', value: null } },
      { id: 'acsUrl', before: { status: 'missing' }, after: { value: texts.acsUrl } },
    ])
  })

  test('of a new setup is each value that it has, with nothing before', () => {
    expect(preview(0, [captured('acsUrl')]).values).toMatchObject([{ id: 'acsUrl', before: null }])
  })

  test('is how many steps it settles, and how many it opens again', () => {
    const skipped: EventBody = { type: 'step.skipped', id: '1.3', reason: '' }
    const bodies = [ticked('1.1'), ticked('1.2'), skipped, { type: 'step.unticked', id: '1.1' } as const]
    expect(preview(2, bodies)).toMatchObject({ settled: 2, reopened: 1 })
    expect(preview(0, bodies)).toMatchObject({ settled: 2, reopened: 0 })
  })
})

test('looking at a file writes nothing and changes neither side', () => {
  const [record, file] = [eventsOf([started]), eventsOf([started, bound])]
  const copy = structuredClone([record, file])
  previewImport(record, file)
  expect([record, file]).toEqual(copy)
})
