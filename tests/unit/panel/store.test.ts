import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createPanelStore, type PanelStore } from '../../../lib/panel/store'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { newEvent } from '../../../lib/setup/new-event'
import { createProfile } from '../browser/memory'
import { captured, eventsOf, SEAT, started, texts } from '../setup/sample'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }
const unticked: EventBody = { type: 'step.unticked', id: '1.1' }

let profile: ReturnType<typeof createProfile>
let panel: PanelStore
const state = (one = panel) => one.store.getState()

const put = (events: readonly SetupEvent[], count = events.length) => {
  const entries = Object.fromEntries(events.map((event) => [`event:${event.setup}:${event.key}`, event]))
  const head = { count, last: events.at(-1)?.key ?? '', started: events[0] }
  for (const [key, value] of Object.entries({ ...entries, 'head:sample': head, 'current-setup': 'sample' }))
    profile.first.entries.set(key, value)
}
const opened = async (events: readonly SetupEvent[] = eventsOf([started])) => {
  put(events)
  await panel.open()
}
const another = async () => {
  const other = createPanelStore(profile.open())
  await other.open()
  return other
}

beforeEach(() => {
  profile = createProfile()
  panel = createPanelStore(profile.open())
})

describe('opening', () => {
  test('shows nothing before the record is read, and an empty one after', async () => {
    expect(state()).toMatchObject({ loaded: false, setup: null })
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, setup: null, events: [], unsaved: null, failure: null })
  })

  test('shows the setup that was open last, with when it was worked on', async () => {
    const events = eventsOf([started, captured('acsUrl')])
    await opened(events)
    expect(state().setup?.values.acsUrl.value).toBe(texts.acsUrl)
    expect(state().resumedAt).toBe(events[1]?.at)
  })

  test('shows the only setup there is, though nobody knows that it was open', async () => {
    put(eventsOf([started]))
    profile.first.entries.delete('current-setup')
    await panel.open()
    expect(state().setup?.id).toBe('sample')
  })

  test('keeps the same name for this browser, whatever panel asks', async () => {
    await panel.open()
    const other = await another()
    expect(state().seat).toMatch(/^[0-9a-f]{16}$/)
    expect(state(other).seat).toBe(state().seat)
  })

  test('says that a setup was open here and nothing of it is left', async () => {
    profile.second.entries.set('current-setup', 'gone')
    await panel.open()
    expect(state()).toMatchObject({ setup: null, vanished: true })
  })

  test('says why where nothing at all can be read, and rejects nothing', async () => {
    profile.first.broken = 'IO error'
    profile.second.broken = 'Internal error'
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, setup: null, failure: 'IO error' })
    await panel.readOthers()
  })

  test('misses nothing that another panel writes while the record is read', async () => {
    put(eventsOf([started]))
    const other = await another()
    const writing = other.append('person', [ticked])
    await panel.open()
    await writing
    await profile.settled()
    expect(state().events).toHaveLength(2)
  })
})

describe('appending', () => {
  test('writes first, then shows, each event once', async () => {
    await opened()
    expect(await panel.append('person', [ticked, captured('acsUrl')], 'https://work.meta.com/admin')).toBe(
      true,
    )
    const written = [...profile.first.entries.values()].filter(
      (entry): entry is SetupEvent => (entry as SetupEvent | null)?.type !== undefined,
    )
    expect(written.map(({ type, by, seat, page }) => [type, by, seat, page]).slice(1)).toEqual([
      ['step.ticked', 'person', state().seat, 'https://work.meta.com/admin'],
      ['value.captured', 'person', state().seat, 'https://work.meta.com/admin'],
    ])
    await profile.settled()
    expect(state().events).toHaveLength(3)
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })

  test('changes nothing when the browser refuses, and says so in the browser’s words', async () => {
    await opened()
    const before = state()
    profile.first.refusal = 'QUOTA_BYTES quota exceeded'
    expect(await panel.append('person', [ticked])).toBe(false)
    expect(state().unsaved).toMatchObject({ reason: 'refused', message: 'QUOTA_BYTES quota exceeded' })
    expect({ ...state(), unsaved: null }).toEqual(before)
    expect([...profile.second.entries.keys()].filter((key) => key.startsWith('event:'))).toHaveLength(1)
  })

  test('takes the warning back once the browser stores again', async () => {
    await opened()
    profile.first.refusal = 'full'
    await panel.append('person', [ticked])
    profile.first.refusal = null
    await panel.append('person', [ticked])
    expect(state().unsaved).toBeNull()
  })

  test('counts as done although the second copy refuses, and says that', async () => {
    await opened()
    profile.second.refusal = 'full'
    expect(await panel.append('person', [ticked])).toBe(true)
    expect(state().condition?.second).toBe('full')
    profile.second.refusal = null
    await panel.append('person', [unticked])
    expect(state().condition?.second).toBeNull()
  })

  test('says that nobody knows where the browser does not answer in time', async () => {
    await opened()
    vi.useFakeTimers()
    try {
      profile.first.write = () => new Promise(() => {})
      const asked = panel.append('person', [ticked])
      await vi.advanceTimersByTimeAsync(20_000)
      expect(await asked).toBe(false)
      expect(state().unsaved?.reason).toBe('timeout')
      expect(state().setup?.steps['1.1'].status).toBe('todo')
    } finally {
      vi.useRealTimers()
    }
  })

  test('keeps out what could not be read again, and keeps the rest', async () => {
    await opened()
    const endless: EventBody = { type: 'step.skipped', id: '1.2', reason: 'x'.repeat(10_001) }
    expect(await panel.append('person', [endless, ticked])).toBe(true)
    expect(state().unsaved).toEqual({ reason: 'odd', message: 'step.skipped' })
    expect(state().setup?.steps['1.1'].status).toBe('done')
    expect(state().events).toHaveLength(2)
  })

  test('writes nothing without a setup, or without events', async () => {
    await panel.open()
    expect(await panel.append('person', [ticked])).toBe(false)
    await opened()
    const before = profile.first.entries.size
    expect(await panel.append('person', [])).toBe(false)
    expect(profile.first.entries.size).toBe(before)
  })

  test('adds to a record that was made by a clock that is ahead', async () => {
    const [first] = eventsOf([started])
    if (!first) throw new Error('no event')
    await opened([{ ...first, key: `${Date.now() + 3_600_000}-000001-0000abcd` }])
    await panel.append('person', [ticked])
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })

  test('looks only, where a newer Tandem wrote', async () => {
    put(eventsOf([started]))
    profile.first.entries.set('event:sample:1777629600001-a', {
      v: 9,
      key: '1777629600001-a',
      setup: 'sample',
      type: 'x',
    })
    await panel.open()
    expect(state().condition).toMatchObject({ newer: 1, unreadable: 0 })
    const before = profile.first.entries.size
    expect(await panel.append('person', [ticked])).toBe(false)
    expect(await panel.append('page', [ticked])).toBe(false)
    expect(profile.first.entries.size).toBe(before)
    expect(state().message).toContain('can only be looked at')
  })
})

describe('two panels of one browser', () => {
  test('show what the other writes', async () => {
    await opened()
    const other = await another()
    await other.append('person', [ticked])
    await profile.settled()
    expect(state().setup).toEqual(state(other).setup)
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })

  test('record what both see once: whoever writes second decides by what is there', async () => {
    await opened()
    const other = await another()
    const seen = (setup: { steps: Record<string, { status: string }> } | null): EventBody[] =>
      setup?.steps['1.2']?.status === 'done' ? [] : [{ type: 'step.done', id: '1.2', evidence: 'page: x' }]
    await Promise.all([panel.append('page', seen), other.append('page', seen)])
    await profile.settled()
    expect(state().events.filter(({ type }) => type === 'step.done')).toHaveLength(1)
    expect(state(other).events).toEqual(state().events)
  })

  test('write in one order, which is the order of the keys', async () => {
    await opened()
    const other = await another()
    const order: string[] = []
    profile.first.onChange = ((tell) => (changes: Parameters<typeof tell>[0]) => {
      order.push(...Object.keys(changes).filter((key) => key.startsWith('event:')))
      tell(changes)
    })(profile.first.onChange)
    await Promise.all(
      Array.from({ length: 60 }, (_, turn) =>
        (turn % 2 ? panel : other).append('person', [turn % 3 ? ticked : unticked]),
      ),
    )
    await profile.settled()
    expect(order).toHaveLength(60)
    expect(order).toEqual(order.toSorted())
    expect(state().events).toEqual(state(other).events)
    expect(state().events).toHaveLength(61)
    expect(profile.first.entries.get('head:sample')).toMatchObject({ count: 61 })
  })

  test('are told that the other has erased the setup, and write nothing more to it', async () => {
    await opened()
    const other = await another()
    await other.erase('sample')
    await panel.append('person', [ticked])
    await profile.settled()
    expect(state()).toMatchObject({ setup: null, message: 'This setup was erased in another window.' })
    expect([...profile.first.entries.keys()].filter((key) => /^(?:event|head):/.test(key))).toEqual([])
  })

  test('one on the first page goes along with the first setup that the other begins', async () => {
    await panel.open()
    const other = await another()
    await panel.readOthers()
    await other.begin('new', [started])
    await expect.poll(() => state().setup?.id).toBe('new')
  })
})

describe('what another panel wrote', () => {
  const foreign = (body: EventBody, setup = 'sample') =>
    newEvent(body, { setup, by: 'person', seat: SEAT, after: state().events.at(-1)?.key ?? '' })
  const tell = async (...events: SetupEvent[]) => {
    profile.first.onChange(
      Object.fromEntries(events.map((event) => [`event:${event.setup}:${event.key}`, { newValue: event }])),
    )
    await profile.settled()
  }

  test('may be told twice', async () => {
    await opened()
    const event = foreign(ticked)
    await tell(event)
    const before = state()
    await tell(event)
    expect(state()).toBe(before)
  })

  test('may be told late: order is by key, not by arrival', async () => {
    await opened()
    const first = foreign(ticked)
    const second = foreign(unticked)
    await tell(second)
    await tell(first)
    expect(state().setup?.steps['1.1']).toMatchObject({ status: 'todo', held: true })
    expect(state().events.map(({ key }) => key)).toEqual(
      state()
        .events.map(({ key }) => key)
        .toSorted(),
    )
  })

  test('takes back at once what it takes back', async () => {
    await opened()
    const event = foreign(ticked)
    await tell(event)
    await tell(foreign({ type: 'event.undone', target: event.key }))
    expect(state().setup?.steps['1.1'].status).toBe('todo')
  })

  test('about another setup is not shown in this one', async () => {
    await opened()
    await tell(foreign(ticked, 'other'))
    expect(state().events).toHaveLength(1)
  })

  test('is not followed any more after the end', async () => {
    put(eventsOf([started]))
    const end = await panel.open()
    end()
    await tell(foreign(ticked))
    expect(state().events).toHaveLength(1)
  })
})

describe('several setups', () => {
  const two = async () => {
    await panel.open()
    await panel.begin('one', [started])
    await panel.begin('two', [
      { type: 'setup.started', name: 'globex', oktaOrg: 'globex', oktaHost: 'globex-admin.okta.com' },
    ])
  }

  test('stand side by side, and each keeps its own', async () => {
    await two()
    await panel.append('person', [ticked])
    await panel.show('one')
    expect(state().setup).toMatchObject({ id: 'one', oktaOrg: 'acme' })
    expect(state().setup?.steps['1.1'].status).toBe('todo')
    expect(state().others?.map(({ id, entries }) => [id, entries])).toEqual([['two', 2]])
  })

  test('the one that was opened last comes back', async () => {
    await two()
    await panel.show('one')
    expect(state(await another()).setup?.id).toBe('one')
  })

  test('leaving one shows the first page, and both in the list', async () => {
    await two()
    await panel.leave()
    expect(state().setup).toBeNull()
    expect(state().others).toHaveLength(2)
    expect(state(await another()).setup).toBeNull()
  })

  test('erasing one leaves the other; erasing everything leaves nothing', async () => {
    await two()
    await panel.erase('two')
    expect(state()).toMatchObject({ setup: null, others: [{ id: 'one' }] })
    for (const copy of [profile.first, profile.second])
      expect([...copy.entries.keys()].filter((key) => key.includes('two'))).toEqual([])
    await panel.eraseEverything()
    await profile.settled()
    expect(state()).toMatchObject({ setup: null, others: [] })
    for (const copy of [profile.first, profile.second]) expect([...copy.entries.keys()]).toEqual(['seat'])
  })

  test('what is under way for one when another comes to the screen changes neither', async () => {
    await two()
    const asked = panel.append('page', (setup) => (setup?.id === 'two' ? [ticked] : [unticked, unticked]))
    await panel.show('one')
    await asked
    await profile.settled()
    expect(state().events.filter(({ type }) => type === 'step.unticked')).toEqual([])
  })

  test('one whose beginning is lost is listed, and not shown', async () => {
    await two()
    for (const copy of [profile.first, profile.second]) {
      for (const [key, entry] of copy.entries)
        if (key.startsWith('event:two:') && (entry as SetupEvent).type === 'setup.started')
          copy.entries.delete(key)
      copy.entries.set('head:two', { count: 1, last: '' })
    }
    await panel.append('person', [ticked])
    await panel.show('one')
    expect(await panel.show('two')).toBe(false)
    expect(state().setup?.id).toBe('one')
    expect(state().others).toMatchObject([{ id: 'two', state: null }])
  })
})

test('what is said is shown', async () => {
  await opened()
  panel.say('Filled.')
  expect(state().message).toBe('Filled.')
})
