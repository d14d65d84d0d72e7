import { describe, expect, test } from 'vitest'
import { runFill } from './fill-part'
import { formFields } from './form-fields'
import { atLeast, atMost } from './goal'
import type { BenchOptions } from './options'
import { rowIds } from './page-bench'
import { runPage } from './page-part'
import { runRecord } from './record-part'
import { runSizes } from './sizes-part'
import { openings } from './start-bench'
import { runStart } from './start-part'
import { runStorm } from './storm-part'
import { median, medianRange, quantile } from './table'
import { shownValues, targets } from './targets'

const quick: BenchOptions = { quick: true, sizes: [] }

/** Collects what a part prints. */
function paper() {
  const printed: string[] = []
  return { printed, print: (text: string) => void printed.push(text) }
}

describe('the arithmetic of the bench', () => {
  test('takes the middle, parts of a hundred, and the ranks around the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([0, 10, 20, 30, 40], 0.95)).toBe(38)
    expect(medianRange(Array.from({ length: 20 }, (_, index) => index + 1))).toEqual([6, 15])
    expect(medianRange([7])).toEqual([7, 7])
  })

  test('says of a figure on the goal that it is met, and of one beyond that it is not', () => {
    expect(atMost('x', 2, 2).met).toBe(true)
    expect(atMost('x', 2, 2.01).met).toBe(false)
    expect(atLeast('x', 3, 3).met).toBe(true)
    expect(atLeast('x', 3, 2.99).met).toBe(false)
  })
})

/** Each part once, small. Nothing here is about time: that takes a quiet machine and whole rounds. */
describe('every part of the bench runs', () => {
  test('page: a row for each engine on both consoles, and Tandem finds everything', async () => {
    const { printed, print } = paper()
    const results = await runPage(quick, print)
    expect(results.map(({ console }) => console)).toEqual(['meta', 'okta'])
    for (const { console, rows } of results) {
      expect([...rows.keys()].toSorted()).toEqual(rowIds.toSorted())
      const tandem = rows.get('tandem')
      expect(tandem?.found).toEqual(targets[console].map(({ label }) => label))
      expect(tandem?.values).toBe(shownValues[console].length)
      // What stands in the document itself is there for everybody: the peers are asked rightly.
      const inDocument = targets[console].filter(({ where }) => where === 'document')
      for (const [id, { found }] of rows)
        if (found)
          expect([id, ...found]).toEqual(expect.arrayContaining(inDocument.map(({ label }) => label)))
    }
    expect(printed.join('\n')).toContain('goals of the page engine')
  })

  test('fill: all fields keep their text in front and behind, and the page hears each one change and blur', async () => {
    const rows = await runFill(quick, paper().print)
    expect(rows).toHaveLength(6)
    const all = formFields.length
    for (const { way, heard } of rows)
      for (const one of heard) {
        expect(one.kept, way).toBe(all)
        if (way === 'tandem') expect(one).toEqual({ kept: all, changes: all, blurs: all })
      }
  })

  test('storm: every value that appears is seen', async () => {
    const [result] = await runStorm(quick, paper().print)
    expect(result?.asked).toHaveLength(1)
    expect(result?.nothing).toHaveLength(1)
    expect(result?.waits.map((wait) => wait !== null)).toEqual([true, true])
  })

  test('record: every labour is timed for every length', () => {
    const rows = runRecord(quick, paper().print)
    expect(rows.map(({ length }) => length)).toEqual([100, 1000, 10_000])
    for (const { times } of rows) expect(Object.values(times).map((all) => all.length)).toEqual([1, 1, 1, 1])
  })

  test('start: every opening comes to its first moment of use', async () => {
    const times = await runStart(quick, paper().print)
    expect(times && [...times.keys()].toSorted()).toEqual(Object.keys(openings).toSorted())
  })

  test('sizes: the page script, the worker and the panel are weighed', () => {
    const names = runSizes(paper().print)?.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'page script page-okta.js',
        'page script page-meta.js',
        'worker (background.js)',
        'panel at once (html, script, style)',
        'script of a panel in use',
      ]),
    )
  })
})
