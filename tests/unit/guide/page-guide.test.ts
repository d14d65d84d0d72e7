import { describe, expect, test } from 'vitest'
import { controls } from '../../../lib/guide/controls'
import { FIELD_WORDS, fieldLabels, fillableOf } from '../../../lib/guide/forms'
import { pageGuide } from '../../../lib/guide/page-guide'
import { signals } from '../../../lib/guide/signals'
import type { ValueSpec } from '../../../lib/guide/types'
import { values } from '../../../lib/guide/values'
import { normalise } from '../../../lib/page/text'

describe.each(['okta', 'meta'] as const)('what the page of %s is told of the guide', (console) => {
  const guide = pageGuide(console)

  test('is all of its own console’s, and nothing of the other’s', () => {
    const own = (specs: Record<string, { console: string }>) =>
      Object.keys(specs).filter((id) => specs[id]?.console === console)
    expect(Object.keys(guide.controls)).toEqual(own(controls))
    expect(Object.keys(guide.signals)).toEqual(own(signals))
    expect(guide.fillable.map(({ id }) => id)).toEqual(fillableOf(console))
    for (const { id, labels } of guide.values) {
      const { readIn, fillInto }: ValueSpec = values[id]
      const here = [readIn, fillInto].flatMap((place) => (place?.console === console ? place.labels : []))
      expect(labels).toEqual(here)
    }
  })

  test('is plain data without texts for people', () => {
    const text = JSON.stringify(guide)
    expect(JSON.parse(text)).toEqual(guide)
    for (const { what } of Object.values(values)) expect(text).not.toContain(what)
  })

  test('knows no field whose label has none of the words that fields are known by', () => {
    const words = new RegExp(FIELD_WORDS[console])
    const labels = fillableOf(console).flatMap((id) => fieldLabels(id).map(normalise))
    expect(labels.length).toBeGreaterThan(5)
    expect(labels.filter((label) => !words.test(label))).toEqual([])
  })
})
