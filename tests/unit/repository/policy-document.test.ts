import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { readPolicy } from '../../../lib/setup/policy'
import { ROOT } from './sources'

const schema = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8')) as {
  properties: Record<string, { type: string }>
}
const fits = new Ajv({ strict: true }).compile({ ...schema, additionalProperties: false })

const document = readFileSync(join(ROOT, 'docs/policy.md'), 'utf8')
const examples = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => JSON.parse(text ?? '') as unknown,
)

const entries = v.record(v.string(), v.unknown())
const KEYS = ['allowedOrgs', 'guard', 'reportFooter']

/** The policies for Tandem that stand somewhere in an example. */
function policiesIn(content: unknown): Record<string, unknown>[] {
  const read = v.safeParse(entries, content)
  if (!read.success) return []
  if (KEYS.some((key) => key in read.output)) return [read.output]
  return Object.values(read.output).flatMap(policiesIn)
}

/** Google Admin wraps each entry: `{ "guard": { "Value": "strict" } }`. */
function unwrapped(policy: Record<string, unknown>): Record<string, unknown> {
  const wrap = v.strictObject({ Value: v.unknown() })
  return Object.fromEntries(
    Object.entries(policy).map(([key, entry]) => {
      const inner = v.safeParse(wrap, entry)
      return [key, inner.success ? inner.output.Value : entry]
    }),
  )
}

describe('docs/policy.md', () => {
  test('has an example for each way: Linux and macOS, Google Admin, Firefox', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    for (const example of examples) expect(policiesIn(example)).toHaveLength(1)
  })

  test('has examples only that the schema takes, and that Tandem reads to the end', () => {
    for (const policy of examples.flatMap(policiesIn).map(unwrapped)) {
      expect(fits(policy), JSON.stringify(fits.errors)).toBe(true)
      expect(readPolicy(policy).unread).toEqual([])
      expect(readPolicy(policy)).toMatchObject({ guard: 'strict', allowedOrgs: [{ label: 'acme' }] })
    }
  })

  test('has the same in the registry', () => {
    const registry = /```reg\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
    expect(registry).toContain('\\policy\\allowedOrgs]\n"1"="acme"')
    expect(registry).toContain('"guard"="strict"')
    expect(registry).toContain('"reportFooter"="')
  })

  test('names each entry of the schema, and the schema has those that Tandem reads', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(KEYS)
    for (const key of KEYS) expect(document).toContain(`\`${key}\``)
  })

  test('the schema turns down nothing that Tandem takes in its strictest sense: the browser would drop it', () => {
    // Chromium drops what does not fit without a word; a misspelt guard has to arrive, to be taken as strict.
    expect(fits({ guard: 'stirct', allowedOrgs: ['acme corp'] })).toBe(true)
  })
})
