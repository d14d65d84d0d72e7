import { describe, expect, it } from 'vitest'
import { controls } from '../../../lib/guide/controls'
import { facts } from '../../../lib/guide/facts'
import { steps } from '../../../lib/guide/okta-meta'
import { routes } from '../../../lib/guide/routes'
import { signals } from '../../../lib/guide/signals'
import type { DoneRule, StepSpec } from '../../../lib/guide/step'
import type { Condition, ControlSpec, RouteSpec } from '../../../lib/guide/types'
import { valueIds, values, type ValueId } from '../../../lib/guide/values'

const all: readonly StepSpec[] = steps
const controlIds = Object.keys(controls)
const signalIds = Object.keys(signals)
const routeIds = Object.keys(routes)
const rules: readonly DoneRule[] = all.flatMap((step) => step.done)

function controlsIn(condition: Condition): string[] {
  if ('control' in condition) return [condition.control]
  if ('all' in condition) return condition.all.flatMap(controlsIn)
  if ('any' in condition) return condition.any.flatMap(controlsIn)
  return 'not' in condition ? controlsIn(condition.not) : []
}

function valuesIn(rule: DoneRule): readonly ValueId[] {
  if ('captured' in rule) return rule.captured
  if ('filled' in rule) return rule.filled
  return 'saved' in rule ? rule.saved : []
}

const controlSpecs: ReadonlyMap<string, ControlSpec> = new Map(Object.entries(controls))
const routeSpecs: readonly RouteSpec[] = Object.values(routes)
const usedSignals = new Set<string>([
  ...rules.flatMap((rule) => ('signal' in rule ? [rule.signal] : [])),
  ...routeSpecs.map((route) => route.there),
])
const usedControls = new Set<string>([
  ...all.flatMap((step) => (step.control ? [step.control] : [])),
  ...routeSpecs.flatMap((route) => (route.press ?? []).map(({ control }) => control)),
  ...Object.values(signals).flatMap((signal) => controlsIn(signal.when)),
])

/** Data that no step rests on yet, each with its reason. Whoever puts one to use takes it off this list. */
const waiting: Record<string, string> = {
  'okta.browse-catalog': 'the catalog is opened by its address',
  'okta.cancel': 'nothing is cancelled for the person',
  'okta.catalog-app': 'holds on the catalog page of any app',
  'meta.test-form': 'the test form does not prove that anything was tested',
  'meta.person': 'how somebody signs in is read there, and ends no step',
  'meta.domains-form': 'the section can be opened by hand before the test passed',
}

describe.each(all.map((step) => [step.id, step] as const))('step %s', (_, step) => {
  it('refers only to what exists', () => {
    if (step.control) expect(controlIds).toContain(step.control)
    if (step.route) expect(routeIds).toContain(step.route)
    for (const rule of step.done) {
      if ('signal' in rule) expect(signalIds).toContain(rule.signal)
      if ('fact' in rule) expect(Object.keys(facts)).toContain(rule.fact)
      for (const id of valuesIn(rule)) expect(valueIds).toContain(id)
    }
    for (const id of [...(step.reads ?? []), ...(step.fills ?? [])]) expect(valueIds).toContain(id)
  })

  it('refers only to its own console', () => {
    if (step.control) expect(controls[step.control].console).toBe(step.console)
    if (step.route) expect(routes[step.route].console).toBe(step.console)
    for (const id of step.reads ?? []) expect(values[id].readIn?.console).toBe(step.console)
    for (const id of step.fills ?? []) expect(values[id].fillInto?.console).toBe(step.console)
    for (const rule of step.done)
      if (step.console && 'signal' in rule) expect(signals[rule.signal].console).toBe(step.console)
  })

  it('is done by captured values only where it reads them, by filled ones only where they are filled', () => {
    for (const rule of step.done) {
      if ('captured' in rule) expect(step.reads ?? []).toEqual(expect.arrayContaining([...rule.captured]))
      if ('filled' in rule || 'saved' in rule)
        for (const id of valuesIn(rule)) expect(values[id].fillInto?.console).toBe(step.console)
    }
  })
})

describe('every value', () => {
  it.each(valueIds.filter((id) => values[id].readIn))('%s is read at a step', (id) => {
    expect(all.some((step) => step.reads?.includes(id))).toBe(true)
  })

  it.each(valueIds.filter((id) => values[id].fillInto))('%s is filled at a step', (id) => {
    expect(all.some((step) => step.fills?.includes(id))).toBe(true)
  })
})

describe('nothing lies idle without a reason', () => {
  it('among the controls', () => {
    expect(controlIds.filter((id) => !usedControls.has(id) && !(id in waiting))).toEqual([])
  })

  it('among the signals', () => {
    expect(signalIds.filter((id) => !usedSignals.has(id) && !(id in waiting))).toEqual([])
  })

  it('among the routes', () => {
    const used = new Set<string>(all.flatMap((step) => (step.route ? [step.route] : [])))
    expect(routeIds.filter((id) => !used.has(id))).toEqual([])
  })

  it('among the facts', () => {
    const used = new Set<string>(rules.flatMap((rule) => ('fact' in rule ? [rule.fact] : [])))
    expect(Object.keys(facts).filter((id) => !used.has(id))).toEqual([])
  })

  it('and the list of reasons names only what is idle', () => {
    expect(Object.keys(waiting).filter((id) => usedControls.has(id) || usedSignals.has(id))).toEqual([])
  })
})

describe('taking a person there', () => {
  it('presses only controls that open something and commit nothing', () => {
    for (const route of routeSpecs)
      for (const { control: id } of route.press ?? []) {
        const spec = controlSpecs.get(id)
        expect(spec?.opens, id).toBe(true)
        expect(spec?.console, id).toBe(route.console)
      }
  })

  it.each(['okta.done', 'okta.save', 'okta.assign', 'okta.authenticate', 'okta.test-api'] as const)(
    'never presses %s',
    (id) => {
      const spec: ControlSpec = controls[id]
      expect(spec.opens).toBeUndefined()
    },
  )

  it.each([
    'meta.metadata-added',
    'meta.verify',
    'meta.validate',
    'meta.test-sso',
    'meta.check-result',
    'meta.activate',
  ] as const)('never presses %s', (id) => {
    const spec: ControlSpec = controls[id]
    expect(spec.opens).toBeUndefined()
  })
})
