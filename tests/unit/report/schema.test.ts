import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { checks } from '../../../lib/guide/checks'
import { stepIds } from '../../../lib/guide/okta-meta'
import { valueIds } from '../../../lib/guide/values'
import { buildHandOff, parseHandOff } from '../../../lib/report/handoff'
import type { HandOff } from '../../../lib/report/report'
import schema from '../../../lib/report/schema.json'
import { bodiesWith, eventsOf, sampleCertificate, sampleInput, sampleReport } from './sample'
import { buildReport } from '../../../lib/report/build'
import { fold } from '../../../lib/setup/fold'

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats(ajv)
const validate = ajv.compile(schema)

function errorsOf(content: unknown): string[] {
  return validate(content) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null
}

/** A copy with one place changed; `undefined` removes it. */
function changed(content: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(content)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let parent: unknown = copy
  for (const key of keys) parent = isObject(parent) ? parent[key] : undefined
  if (!isObject(parent)) throw new Error(`The sample has no ${path}`)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

describe('schema.json', () => {
  let handOff: HandOff
  beforeAll(async () => {
    const { pem } = await sampleCertificate()
    handOff = buildHandOff(await sampleReport(), eventsOf(bodiesWith(pem)))
  })

  it('takes the report, and the hand-off file', async () => {
    expect(errorsOf(await sampleReport())).toEqual([])
    expect(errorsOf(handOff)).toEqual([])
    expect(parseHandOff(JSON.stringify(handOff))).toEqual({ ok: true, handOff })
  })

  it('takes the report of a setup that has just begun', async () => {
    const [first] = eventsOf(bodiesWith(''))
    const setup = first && fold([first])
    if (!setup) throw new Error('no setup')
    const report = buildReport({ ...(await sampleInput()), setup, checks: [], certificate: null })
    expect(errorsOf(report)).toEqual([])
  })

  it('names the same values, checks and steps as the guide', () => {
    const definitions = schema.$defs
    expect(definitions.valueId.enum).toEqual(valueIds)
    expect(Object.keys(definitions.content.properties.values.properties)).toEqual(valueIds)
    expect(definitions.checkId.enum).toEqual(Object.keys(checks))
    const pattern = new RegExp(definitions.stepId.pattern)
    expect(stepIds.filter((id) => !pattern.test(id))).toEqual([])
  })

  it.each<[string, unknown]>([
    ['format', 'other'],
    ['generatedAt', 'yesterday'],
    ['generatedAt', '2026-05-01T12:00:00+02:00'],
    ['extra', 1],
    ['setup.extra', 1],
    ['setup.id', 'a:b'],
    ['setup.oktaAppId', undefined],
    ['setup.metaCompanyId', 'abc'],
    ['setup.finishedAt', 5],
    ['values.issuer', undefined],
    ['values.other', null],
    ['values.issuer.status', 'fine'],
    ['values.issuer.certificate', {}],
    ['values.issuer.source.url', 'https://acme.okta.com/app?token=1'],
    ['values.issuer.source.url', 'javascript:alert(1)'],
    ['values.issuer.source.console', 'other'],
    ['values.certificate.certificate.sha256', 'AA:BB'],
    ['values.certificate.certificate.keyBits', '2048'],
    ['values.certificate.certificate.notAfter', undefined],
    ['steps.0.status', 'finished'],
    ['steps.0.id', '<b>'],
    ['steps.0.by', 'robot'],
    ['steps.0.note', null],
    ['checks.0.id', 'toString'],
    ['checks.0.detail', undefined],
    ['checks.0.status', 'ok'],
    ['overrides.0.reason', 7],
    ['events', []],
    ['events.0.type', 'setup.destroyed'],
    ['events.0.v', 9],
    ['events.0.seat', 'me@acme.example'],
    ['events.0.seat', undefined],
    ['events.0.page', 'https://work.meta.com/admin?token=1'],
    ['events.0.key', 'x'],
    ['events.0.extra', 1],
    ['events.2.id', 'password'],
    ['events.2.source.method', 'guess'],
    ['events.2.problem', 'odd'],
    ['events.12.id', '<b>'],
    ['events.18.milestone', 'done'],
    ['events.22.from', 'page'],
    ['events.22.pick.id', 'password'],
    ['events.22.pick.as', 'both'],
    ['events.22.pick.role', '<b>'],
    ['events.22.pick.name', 'x'.repeat(201)],
    ['events.22.pick.attributes', [['onclick', 'x']]],
    ['events.22.pick.css', undefined],
    ['events.22.pick.text', 'x'],
    ['events.23.console', 'other'],
    ['events.23.id', 'password'],
  ])('refuses, as the reader of hand-off files does, %s = %j', (path, value) => {
    const broken = changed(handOff, path, value)
    expect(errorsOf(broken)).not.toEqual([])
    expect(parseHandOff(JSON.stringify(broken)).ok).toBe(false)
  })
})
