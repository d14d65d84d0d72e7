import { beforeEach, describe, expect, test } from 'vitest'
import type { LoadedRecord } from '../../../lib/browser/record-store'
import { createPanelStore, type RecordStorage } from '../../../lib/panel/store'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { newEvent } from '../../../lib/setup/new-event'
import { captured, eventsOf, started, texts } from '../setup/sample'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }

/** A storage in memory, that can refuse, and that tells like the browser of what another panel wrote. */
function createMemory() {
  const memory = {
    written: [] as SetupEvent[],
    refusal: null as string | null,
    record: null as LoadedRecord | null,
    watchers: new Set<(events: SetupEvent[]) => void>(),
  }
  const storage: RecordStorage = {
    async append(events) {
      if (memory.refusal !== null) throw new Error(memory.refusal)
      memory.written.push(...events)
      for (const tell of memory.watchers) tell([...events])
    },
    load: async () => memory.record,
    watch(onEvents) {
      memory.watchers.add(onEvents)
      return () => memory.watchers.delete(onEvents)
    },
  }
  return {
    memory,
    storage,
    tell: (...events: SetupEvent[]) => memory.watchers.forEach((tell) => tell(events)),
  }
}

let world: ReturnType<typeof createMemory>
let panel: ReturnType<typeof createPanelStore>
const state = () => panel.store.getState()
const load = (events: SetupEvent[], lost = 0, unreadable = 0) => {
  world.memory.record = { events, lost, unreadable }
  return panel.open()
}
const foreign = (body: EventBody, setup = 'sample') => newEvent(setup, 'person', body)

beforeEach(() => {
  world = createMemory()
  panel = createPanelStore(world.storage)
})

describe('opening', () => {
  test('shows nothing before the record is read, and an empty one after', async () => {
    expect(state()).toMatchObject({ loaded: false, setup: null })
    await panel.open()
    expect(state()).toMatchObject({ loaded: true, setup: null, events: [], storageProblem: null })
  })

  test('shows the stored setup', async () => {
    await load(eventsOf([started, captured('acsUrl')]))
    expect(state().setup?.values.acsUrl.value).toBe(texts.acsUrl)
  })

  test('says how many entries are lost or unreadable', async () => {
    await load(eventsOf([started]), 2, 1)
    expect(state().storageProblem).toContain('3 entries')
  })
})

describe('appending', () => {
  test('writes first, then shows, each event once', async () => {
    await load(eventsOf([started]))
    expect(await panel.append('person', [ticked, captured('acsUrl')])).toBe(true)
    expect(world.memory.written.map(({ type, by }) => [type, by])).toEqual([
      ['step.ticked', 'person'],
      ['value.captured', 'person'],
    ])
    expect(state().events).toHaveLength(3)
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })

  test('changes nothing when the browser refuses, and says so in the browser’s words', async () => {
    await load(eventsOf([started]))
    const before = state()
    world.memory.refusal = 'QUOTA_BYTES quota exceeded'
    expect(await panel.append('person', [ticked])).toBe(false)
    expect(state().storageProblem).toContain('QUOTA_BYTES quota exceeded')
    expect({ ...state(), storageProblem: null }).toEqual(before)
  })

  test('writes nothing without a setup, or without events', async () => {
    await panel.open()
    expect(await panel.append('person', [ticked])).toBe(false)
    await load(eventsOf([started]))
    expect(await panel.append('person', [])).toBe(false)
    expect(world.memory.written).toEqual([])
  })

  test('starts a setup', async () => {
    await panel.open()
    expect(await panel.append('person', [started, captured('setupName', 'Okta SSO', 'default')], 'new')).toBe(
      true,
    )
    expect(state().setup).toMatchObject({ id: 'new', values: { setupName: { value: 'Okta SSO' } } })
  })

  test('takes the warning back once the browser stores again', async () => {
    await load(eventsOf([started]))
    world.memory.refusal = 'full'
    await panel.append('person', [ticked])
    world.memory.refusal = null
    await panel.append('person', [ticked])
    expect(state().storageProblem).toBeNull()
  })

  test('adds to a record that was made by a clock that is ahead', async () => {
    const [first] = eventsOf([started])
    if (!first) throw new Error('no event')
    await load([{ ...first, key: `${Date.now() + 3_600_000}-000001-0000abcd` }])
    await panel.append('person', [ticked])
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })
})

describe('another panel', () => {
  beforeEach(() => load(eventsOf([started])))

  test('is followed', () => {
    world.tell(foreign(ticked))
    expect(state().setup?.steps['1.1'].status).toBe('done')
  })

  test('may tell the same twice', () => {
    const event = foreign(ticked)
    world.tell(event)
    const before = state()
    world.tell(event)
    expect(state()).toBe(before)
  })

  test('may tell late: order is by key, not by arrival', () => {
    const first = foreign(ticked)
    const second = foreign({ type: 'step.unticked', id: '1.1' })
    world.tell(second)
    world.tell(first)
    expect(state().setup?.steps['1.1']).toMatchObject({ status: 'todo', held: true })
    expect(state().events.map(({ key }) => key)).toEqual(
      state()
        .events.map(({ key }) => key)
        .toSorted(),
    )
  })

  test('on another setup is not followed', () => {
    world.tell(foreign(ticked, 'other'))
    expect(state().events).toHaveLength(1)
  })

  test('is not followed any more after the end', async () => {
    const end = await load(eventsOf([started]))
    end()
    world.memory.watchers.clear()
    world.tell(foreign(ticked))
    expect(state().events).toHaveLength(1)
  })

  test('on the setup that was just left does not get into the next one', async () => {
    panel.clear()
    world.tell(foreign(ticked))
    await panel.append('person', [started], 'next')
    expect(new Set(state().events.map(({ setup }) => setup))).toEqual(new Set(['next']))
  })
})

test('what is said is shown, and gone with the setup', async () => {
  await load(eventsOf([started]))
  panel.say('Filled.')
  expect(state().message).toBe('Filled.')
  panel.clear()
  expect(state()).toMatchObject({ message: '', setup: null, events: [] })
})
