import { createStore } from 'zustand/vanilla'
import { beforeEach, describe, expect, test } from 'vitest'
import { lookAtHandOff, takeOver, type HandOffOffer } from '../../../lib/panel/hand-over'
import { createPanelStore, type PanelStore } from '../../../lib/panel/store'
import { buildReport } from '../../../lib/report/build'
import { buildHandOff } from '../../../lib/report/handoff'
import { renderJson } from '../../../lib/report/json'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { readPolicy, UNKNOWN_POLICY } from '../../../lib/setup/policy'
import { fold } from '../../../lib/setup/fold'
import { createProfile } from '../browser/memory'
import { bound, eventsOf, OTHER_SEAT, started } from '../setup/sample'
import { begun } from './stored-setups'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }
const all = eventsOf([started, bound, ticked])

let profile: ReturnType<typeof createProfile>
let panel: PanelStore
beforeEach(async () => {
  profile = createProfile()
  panel = createPanelStore(profile.open())
  await panel.open()
})
const state = () => panel.store.getState()
const file = (events: readonly SetupEvent[], name = 'acme.tandem.json') => {
  const setup = fold(events)
  if (!setup) throw new Error('no setup')
  const report = buildReport({ setup, checks: [], certificate: null, now: new Date('2026-05-01T12:00:00Z') })
  return new File([renderJson(buildHandOff(report, events))], name)
}
const offer = async (events: readonly SetupEvent[]): Promise<HandOffOffer> => {
  const look = await lookAtHandOff(panel, file(events))
  if (!look.ok) throw new Error(look.problem)
  return look.offer
}
const take = async (events: readonly SetupEvent[]) => takeOver(panel, await offer(events))
const stored = () => [...profile.first.entries.keys()].filter((key) => key.startsWith('event:'))

describe('where the company’s policy allows some orgs only', () => {
  const policy = (...allowedOrgs: string[]) => {
    const store = createStore(() => readPolicy({ allowedOrgs }))
    panel = createPanelStore(profile.open(), { store, settled: Promise.resolve() })
    return store
  }

  test('a file of one of them is offered', async () => {
    policy('globex', 'acme')
    expect((await lookAtHandOff(panel, file(all))).ok).toBe(true)
  })

  test('a file of another one is refused, and nothing is taken', async () => {
    policy('globex')
    const refused = 'Your company’s policy allows only this org: globex.okta.com.'
    expect(await lookAtHandOff(panel, file(all))).toEqual({ ok: false, problem: refused })
    expect(stored()).toEqual([])
  })

  test('a file waits until the policy is known', async () => {
    const store = createStore(() => UNKNOWN_POLICY)
    panel = createPanelStore(profile.open(), {
      store,
      // Known only to whoever waits for it.
      get settled() {
        store.setState(readPolicy({ allowedOrgs: ['acme'] }), true)
        return Promise.resolve()
      },
    })
    expect((await lookAtHandOff(panel, file(all))).ok).toBe(true)
  })

  test('a file that was offered before the policy came is refused when it is to be taken over', async () => {
    const store = policy('acme')
    const waiting = await offer(all)
    store.setState(readPolicy({ allowedOrgs: ['globex'] }), true)
    expect(await takeOver(panel, waiting)).toContain('globex.okta.com')
    expect(stored()).toEqual([])
  })
})

describe('looking at a file', () => {
  test('offers what it would add, and takes nothing', async () => {
    expect(await offer(all)).toMatchObject({
      fileName: 'acme.tandem.json',
      setup: 'sample',
      beside: null,
      preview: { isNew: true, added: 3, known: 0 },
    })
    expect(stored()).toEqual([])
    expect(state().setup).toBeNull()
  })

  test('holds it against what is stored, on the screen or not', async () => {
    await take(all.slice(0, 2))
    const known = { beside: null, preview: { isNew: false, added: 1, known: 2 } }
    expect(await offer(all)).toMatchObject(known)
    await panel.leave()
    expect(await offer(all)).toMatchObject(known)
  })

  test.each([
    [['sample'], null],
    [['globex'], null],
    [['acme'], 'acme and Meta'],
  ])('names another setup of the same org that is stored here: beside %j %j', async (orgs, beside) => {
    for (const org of orgs) await panel.begin('other', [begun(org)])
    expect((await offer(all)).beside).toBe(beside)
    await panel.leave()
    expect((await offer(all)).beside).toBe(beside)
  })

  test.each([
    ['is no JSON', new File(['hello'], 'x'), 'it is not JSON'],
    ['is something else', new File(['{}'], 'x'), 'not from Tandem'],
    ['is a report', new File(['{"format":"tandem-report"}'], 'x'), 'This is a report'],
    [
      'is from a newer Tandem',
      new File(['{"format":"tandem-handoff","version":9}'], 'x'),
      'Update this one first',
    ],
    [
      'is damaged',
      new File(['{"format":"tandem-handoff","version":1}'], 'x'),
      'The first unsound place: generatedAt.',
    ],
  ])('says what is wrong where it %s', async (_case, one, problem) => {
    const look = await lookAtHandOff(panel, one)
    expect(look).toEqual({ ok: false, problem: expect.stringContaining(problem) })
  })

  test('does not even read one that is too large', async () => {
    const large = {
      name: 'x',
      size: 2 ** 31,
      text: () => Promise.reject(new Error('read')),
    } as unknown as File
    expect(await lookAtHandOff(panel, large)).toEqual({
      ok: false,
      problem: expect.stringContaining('too large'),
    })
  })

  test('refuses one that contradicts the record', async () => {
    await take(all)
    const forged = all.map((event) => ({ ...event, seat: OTHER_SEAT }))
    expect(await lookAtHandOff(panel, file(forged))).toEqual({
      ok: false,
      problem: expect.stringContaining('changed by hand; nothing was taken'),
    })
  })
})

describe('taking a file over', () => {
  test('shows its setup, and tells in the history that it was opened', async () => {
    expect(await take(all)).toBe('The setup of acme was taken over, with 3 entries.')
    expect(state().setup?.steps['1.1'].status).toBe('done')
    expect(state().events.at(-1)).toMatchObject({
      type: 'file.opened',
      added: 3,
      by: 'person',
      seat: state().seat,
    })
  })

  test('adds to what is here', async () => {
    await take(all.slice(0, 1))
    expect(await take(all)).toBe('2 entries added to the setup of acme.')
    expect(stored()).toHaveLength(5)
  })

  test('a second time changes nothing', async () => {
    await take(all)
    const before = stored()
    expect(await take(all)).toBe('All of this file was here already. Nothing was changed.')
    expect(stored()).toEqual(before)
  })

  test('that the browser refuses takes nothing, and says so', async () => {
    const given = await offer(all)
    profile.first.refusal = 'QUOTA'
    expect(await takeOver(panel, given)).toBe(
      'Nothing was taken from the file: QUOTA. Free some space, and open it again.',
    )
    expect([stored(), state().setup]).toEqual([[], null])
  })

  test('that contradicts what was written since it was looked at takes nothing', async () => {
    const given = await offer(all.map((event) => ({ ...event, seat: OTHER_SEAT })))
    await take(all)
    expect(await takeOver(panel, given)).toMatch(
      /^Nothing was taken from the file: .* Ask for a fresh one\.$/,
    )
    expect(stored()).toHaveLength(4)
  })

  test('leaves the setup that was on the screen stored', async () => {
    await panel.begin('other', [begun('globex')])
    await take(all)
    expect(state()).toMatchObject({ setup: { id: 'sample' }, others: [{ id: 'other' }] })
  })
})

test('two colleagues who hand their work to and fro come to the same setup', async () => {
  const colleague = createPanelStore(createProfile().open())
  await colleague.open()
  const hand = async (from: PanelStore, to: PanelStore) => {
    const look = await lookAtHandOff(to, file(from.store.getState().events))
    if (look.ok) await takeOver(to, look.offer)
    return look.ok
  }
  await take(all)
  await hand(panel, colleague)
  await panel.append('person', [
    { type: 'step.ticked', id: '1.2' },
    { type: 'seat.named', name: 'Ada' },
  ])
  await colleague.append('person', [
    { type: 'step.ticked', id: '1.3' },
    { type: 'seat.named', name: 'Grace' },
  ])
  expect(await hand(colleague, panel)).toBe(true)
  expect(await hand(panel, colleague)).toBe(true)
  expect(await hand(colleague, panel)).toBe(true)
  expect(fold(state().events)).toEqual(state().setup)
  const told = new Set(state().events.map(({ key }) => key))
  for (const { key } of colleague.store.getState().events) expect(told).toContain(key)
  expect(Object.values(state().setup?.seats ?? {}).toSorted()).toEqual(['Ada', 'Grace'])
  expect(state().setup?.steps['1.3'].status).toBe('done')
})
