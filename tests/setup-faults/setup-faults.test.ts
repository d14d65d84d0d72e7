import { beforeAll, expect, test } from 'vitest'
import { quickFaults } from './all-faults'
import { runFaults, runTable, type Run } from './run'

let run: Run

beforeAll(
  async () => {
    run = await runFaults(quickFaults, 1)
    console.log(runTable(run))
  },
  // Other browsers are at work beside this one, and machines differ.
  400_000,
)

test('without a fault nothing is held back, and everybody gets in', () => {
  expect(run.baselines.flatMap(({ broken }) => broken)).toEqual([])
  expect(run.baselines.map(({ logins }) => logins.gotIn.length)).toEqual([3])
})

test.each(quickFaults.map(({ name }) => name))('before the switch the panel says: %s', (name) => {
  expect(run.outcomes.find(({ fault }) => fault.name === name)?.broken).toEqual([])
})
