import { beforeAll, expect, test } from 'vitest'
import { findingsTable, runParts, type Finding } from './harness'
import { alone, parts } from './parts'

const findings = new Map<string, readonly Finding[]>()

// Other browsers are at work beside this one.
beforeAll(
  () =>
    runParts(parts, { quick: true, lanes: 1, alone }, (part, found) => {
      findings.set(part, found)
      console.log(findingsTable(part, found))
    }),
  // Other files run beside it, and machines differ.
  400_000,
)

test.each(Object.keys(parts))('the record outlasts a small profile of "%s"', (part) => {
  const found = findings.get(part) ?? []
  expect(found.length).toBeGreaterThan(0)
  expect(found.flatMap(({ fault, broken }) => broken.map((what) => `${fault}: ${what}`))).toEqual([])
})
