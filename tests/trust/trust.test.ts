import { expect, test } from 'vitest'
import { parts } from './parts'
import { rowsTable } from './row'

test.each(Object.entries(parts))('a small profile of what is promised: %s', async (name, part) => {
  const rows = await part({ quick: true })
  console.log(rowsTable(name, rows))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ tried }) => tried === 0)).toEqual([])
  expect(rows.flatMap(({ promise, broken }) => broken.map((what) => `${promise}: ${what}`))).toEqual([])
})
