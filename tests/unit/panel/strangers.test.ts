import { describe, expect, test } from 'vitest'
import { takenApps } from '../../../lib/panel/bindings'
import type { TabReading } from '../../../lib/panel/read-consoles'
import type { EventBody } from '../../../lib/setup/events'
import { after, APP, bound, captured, otherAudience } from '../setup/sample'
import { instances, OTHER, tab, view } from './scene'
import { headless, storedSetup } from './stored-setups'

const STRANGE = '9999999999999999'
const known: EventBody[] = [bound, captured('audienceUrl'), captured('acsUrl')]
/** A tab of Meta of which is known whose it is. */
const of = (company: string): TabReading => ({ ...tab('meta'), company })

describe('the setup that a strange tab would fit', () => {
  const fits = (tabs: TabReading[], others: Parameters<typeof storedSetup>[], bodies = known) =>
    view(tabs, bodies, { others: others.map((args) => storedSetup(...args)) })

  test('is offered: of that org', () => {
    const { okta } = fits([tab('okta', null, 'globex-admin.okta.com')], [['g', 'globex']]).consoles
    expect(okta.strangers).toMatchObject([{ setup: { id: 'g', name: 'globex and Meta' } }])
    expect(okta.strangers[0]?.text).toContain('globex-admin.okta.com')
  })

  test('is offered: of that company', () => {
    const { meta } = fits(
      [of(STRANGE)],
      [
        ['x', 'initech'],
        ['g', 'globex', captured('audienceUrl', otherAudience)],
      ],
    ).consoles
    expect(meta.strangers).toMatchObject([{ setup: { id: 'g', name: 'globex and Meta' } }])
  })

  test('is offered: of that app in this org, and in no other', () => {
    const other: EventBody = { type: 'app.bound', appId: OTHER.id, appKey: OTHER.key, appLabel: OTHER.label }
    const strangers = (org: string) =>
      fits([tab('okta', { app: OTHER })], [['g', org, other]]).consoles.okta.strangers
    expect(strangers('acme')).toMatchObject([{ setup: { id: 'g' } }])
    expect(strangers('globex')).toMatchObject([{ setup: null }])
    expect(strangers('acme')[0]?.text).toContain(OTHER.label)
  })

  test('is none where two would fit, where none does, and where it can’t be shown', () => {
    const stranger = [tab('okta', null, 'globex-admin.okta.com')]
    const offered = (...others: ReturnType<typeof storedSetup>[]) =>
      view(stranger, known, { others }).consoles.okta.strangers.map(({ setup }) => setup)
    expect(offered(storedSetup('g', 'globex'), storedSetup('h', 'globex'))).toEqual([null])
    expect(offered(storedSetup('g', 'initech'), headless)).toEqual([null])
    expect(view(stranger, known, { others: null }).consoles.okta.strangers).toMatchObject([{ setup: null }])
  })

  test('is named once for several tabs of the same stranger', () => {
    const tabs = [
      of(STRANGE),
      of(STRANGE),
      tab('okta', null, 'g-admin.okta.com'),
      tab('okta', null, 'g-admin.okta.com'),
    ]
    const { okta, meta } = view(tabs, known).consoles
    expect([okta.strangers.length, meta.strangers.length]).toEqual([1, 1])
  })
})

describe('an app that another setup of the org has', () => {
  const has = (appId: string): EventBody => ({
    type: 'app.bound',
    appId,
    appKey: APP.key,
    appLabel: APP.label,
  })
  const choices = (org: string, ...labels: string[]) =>
    view([tab('okta')], [], { apps: instances(...labels), others: [storedSetup('g', org, has('0oa0'))] })
      .consoles.okta

  test('is a choice by itself, and says whose it is', () => {
    expect(choices('acme', 'One').apps).toEqual([{ id: '0oa0', label: 'One', taken: 'acme and Meta' }])
    expect(choices('acme', 'One').detail).toContain('belongs to another setup')
    expect(choices('acme', 'One', 'Two').apps).toMatchObject([{ taken: 'acme and Meta' }, { taken: null }])
  })

  test('is nobody’s in another org', () => {
    expect(choices('globex', 'One').apps).toEqual([])
  })

  test('is known by the org it is in', () => {
    const others = [
      storedSetup('a', 'acme', has('1')),
      storedSetup('g', 'globex', has('2')),
      storedSetup('n', 'acme'),
      headless,
    ]
    expect([...takenApps(after(), others)]).toEqual([['1', 'acme and Meta']])
  })
})
