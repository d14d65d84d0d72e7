import { describe, expect, test } from 'vitest'
import type { SetupSummary } from '../../../lib/panel/panel-state'
import { setupRows } from '../../../lib/panel/setup-rows'
import { stepIds } from '../../../lib/guide/okta-meta'
import { fold } from '../../../lib/setup/fold'
import { APP, bound, captured, eventsOf, minute, started } from '../setup/sample'
import { headless, storedSetup } from './stored-setups'

const events = eventsOf([
  started,
  bound,
  captured('audienceUrl'),
  { type: 'step.ticked', id: '1.1' },
  { type: 'step.skipped', id: '1.2', reason: '' },
])
const at = (id: string, lastAt: string | null): SetupSummary => ({ ...storedSetup(id, id), lastAt })
const order = (others: readonly SetupSummary[] | null, shown = true) =>
  setupRows({ setup: shown ? fold(events) : null, events: shown ? events : [], others }).map(({ id }) => id)

describe('the list of setups', () => {
  test('has the one on the screen first, then those last worked on', () => {
    expect(order([at('b', minute(2)), at('d', null), at('c', minute(9)), at('a', minute(1))])).toEqual([
      'sample',
      'c',
      'b',
      'a',
      'd',
    ])
  })

  test('has the others alone where none is on the screen, and nothing before they are read', () => {
    expect(order([at('a', minute(1)), at('b', minute(2))], false)).toEqual(['b', 'a'])
    expect(order(null, false)).toEqual([])
    expect(order(null)).toEqual(['sample'])
  })

  test('leaves the list that it is made of as it is', () => {
    const others = [at('a', minute(1)), at('b', minute(2))]
    order(others)
    expect(others.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a setup in the list', () => {
  test('says what it is bound to, how far it is, and when it was worked on', () => {
    const [row] = setupRows({ setup: fold(events), events, others: [] })
    expect(row).toEqual({
      id: 'sample',
      name: 'acme and Meta',
      oktaHost: 'acme-admin.okta.com',
      app: { label: APP.label, id: APP.id },
      metaCompanyId: '1234567890123456',
      settled: 2,
      steps: stepIds.length,
      entries: 5,
      lastAt: minute(4),
      current: true,
    })
  })

  test('says the same of one that is not on the screen', () => {
    const summary = { id: 'sample', state: fold(events), entries: 5, lastAt: minute(4) }
    const [row] = setupRows({ setup: null, events: [], others: [summary] })
    const [shown] = setupRows({ setup: fold(events), events, others: [] })
    expect(row).toEqual({ ...shown, current: false })
  })

  test('whose beginning is lost says only how much is there', () => {
    expect(setupRows({ setup: null, events: [], others: [headless] })).toEqual([
      {
        id: 'headless',
        name: null,
        oktaHost: '',
        app: null,
        metaCompanyId: null,
        settled: 0,
        steps: 0,
        entries: 3,
        lastAt: null,
        current: false,
      },
    ])
  })
})
