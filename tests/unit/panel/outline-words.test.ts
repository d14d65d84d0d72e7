import { describe, expect, test } from 'vitest'
import { controls } from '../../../lib/guide/controls'
import { values } from '../../../lib/guide/values'
import { outlineWords } from '../../../lib/panel/outline-words'
import { wordsIn } from '../../../lib/page/words-in'

const words = new Set(outlineWords())

describe('the words that an outline may show', () => {
  test('are plain words, lower case', () => {
    expect(
      [...words].filter((word) => !/^[\p{L}\p{M}]+$/u.test(word) || word !== word.toLowerCase()),
    ).toEqual([])
  })

  test('are those of the labels that Tandem looks for', () => {
    const labels = [
      ...Object.values(values).flatMap(({ readIn, fillInto }) => [readIn, fillInto]),
      ...Object.values(controls).map(({ names }) => ({ labels: names })),
    ].flatMap((place) => place?.labels ?? [])
    const unknown = labels.flatMap(wordsIn).filter((word) => !words.has(word))
    expect([...new Set(unknown)]).toEqual([])
  })

  test.each(['identifier', 'entity', 'reply', 'endpoint', 'upload', 'enter', 'optional', 'certificate'])(
    'are those of consoles in general: %s',
    (word) => expect(words).toContain(word),
  )

  test.each(
    'acme ada grace mark may grant will bill frank hope rose page chase lovelace wojciechowska'.split(' '),
  )('are nobody’s name: %s', (word) => expect(words).not.toContain(word))
})
