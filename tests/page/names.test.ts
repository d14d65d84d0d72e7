import { computeAccessibleName } from 'dom-accessibility-api'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { readName } from '../../lib/page/names'
import { scan } from '../../lib/page/scan'
import { normalise } from '../../lib/page/text'
import { show } from './fixture'

afterEach(() => show(''))

// No spaces at the edges: within an element the library drops them, and so runs two words into one.
const word = fc.constantFrom('Edit', 'Add IdP', '', '…', 'Save')
const attribute = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom('aria-label', 'title', 'alt', 'aria-hidden', 'value'), word)
    .map(([name, text]) => (name === 'aria-hidden' ? ' aria-hidden="true"' : ` ${name}="${text}"`)),
  fc.constantFrom(
    ' aria-labelledby="a"',
    ' aria-labelledby="a b"',
    ' aria-labelledby="c"',
    ' aria-labelledby="a nobody"',
  ),
  fc.constantFrom(' role="button"', ' role="presentation"', ' role="generic"', ' role="link"'),
)
const inner = fc.oneof(
  word,
  fc.tuple(attribute, word).map(([attributes, text]) => `<span${attributes}>${text}</span>`),
  attribute.map((attributes) => `<svg${attributes} width="9" height="9"></svg>`),
  word.map((text) => `<svg width="9" height="9"><title>${text}</title></svg>`),
  attribute.map((attributes) => `<img${attributes} width="9" height="9">`),
  fc.constantFrom('<input value="typed">', '<i aria-hidden="true">x</i>', '<i aria-hidden="true"></i>'),
)
const tag = fc.constantFrom(
  'button',
  'a href="#"',
  'summary',
  'div role="button"',
  'input type="submit"',
  'input',
)

test('a name that is read without the library is the one that the library computes', () => {
  let read = 0
  fc.assert(
    fc.property(tag, attribute, fc.array(inner, { maxLength: 3 }), word, (open, attributes, parts, text) => {
      const name = open.split(' ')[0] ?? ''
      const body = name === 'input' ? '' : `${parts.join('')}</${name}>`
      show(
        `<p id="a">One</p><p id="b">Two</p><p id="c">Th<b>ree</b></p><main><${open}${attributes}>${body}</main><u>${text}</u>`,
      )
      const element = document.querySelector('main')?.firstElementChild
      if (!element || !element.checkVisibility()) return
      const found = readName(scan(document, { console: 'okta' }), element)
      if (found === null) return
      read++
      expect(found).toBe(normalise(computeAccessibleName(element)))
    }),
    { numRuns: 2000, seed: 20_260_501 },
  )
  expect(read).toBeGreaterThan(600)
})

test.each([
  [
    'a picture between two words',
    '<button>Ed<svg width="9" height="9" style="display:inline-block"></svg>it</button>',
  ],
  ['a picture that says something', '<button><img alt="Add" width="9" height="9"> IdP</button>'],
  ['a reference to more than a text', '<p id="c">Th<b>ree</b></p><button aria-labelledby="c">x</button>'],
  ['a reference to nobody', '<button aria-labelledby="nobody">x</button>'],
  ['a role that takes no name', '<b role="generic" aria-label="Edit">x</b>'],
  ['a field within', '<button>Edit <input value="x"></button>'],
])('the library is asked about %s', (_what, html) => {
  show(html)
  const element = document.querySelector('button, b[role]')
  expect(element && readName(scan(document, { console: 'okta' }), element)).toBeNull()
})
