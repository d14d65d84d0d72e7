import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isStepId, stepIds } from '../../../lib/guide/okta-meta'
import { addedSteps, publishedSteps } from './contract'

const text = readFileSync(new URL('../../../docs/how-to.md', import.meta.url), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| "'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const idsIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '')
const tableIds = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => idsIn(line))

describe('docs/how-to.md', () => {
  it('names only steps that exist', () => {
    expect(tableIds.filter((id) => !isStepId(id))).toEqual([])
  })

  it('gives every published step at least one sentence of the how-to', () => {
    const named = new Set(rows.flatMap((row) => idsIn(row[2])))
    expect(publishedSteps.filter((id) => !named.has(id))).toEqual([])
  })

  it('names every step that Tandem adds', () => {
    expect(addedSteps.filter((id) => !tableIds.includes(id))).toEqual([])
    expect(stepIds.filter((id) => !tableIds.includes(id))).toEqual([])
  })

  it('quotes no more than six words of a sentence', () => {
    expect(rows.length).toBeGreaterThan(90)
    for (const row of rows) {
      const quote = /^"([^"]*)"/.exec(row[1] ?? '')?.[1] ?? ''
      expect(quote.replace('…', '').trim().split(/\s+/).length, quote).toBeLessThanOrEqual(6)
    }
  })

  it('says of every sentence what Tandem does', () => {
    for (const row of rows) expect(row[3]?.length ?? 0, row[1]).toBeGreaterThan(4)
  })
})
