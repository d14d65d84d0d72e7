import type { ConsoleId } from '../../lib/guide/types'
import { readPage } from '../../lib/page/snapshot'
import { targets, type Target } from './targets'

/** A way of looking at the page. `found`: how many of the ten targets it brings home; null where it looks for none. */
export interface Engine {
  run: () => unknown
  found: () => number | null
}

function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let count = 0
  while (walker.nextNode()) count++
  return count
}

function found(console: ConsoleId): number {
  const page = readPage(document, console, 'Okta SSO')
  const here = (target: Target) => {
    if (target.as === 'value') return page.readings.some(({ id }) => id === target.id)
    if (target.as === 'field' && target.id !== 'okta.username-format')
      return Object.entries(page.fields).some(([id, field]) => id === target.id && field.state === 'open')
    return page.controls.some((id) => id === target.id)
  }
  return targets[console].filter(here).length
}

/** Elements whose own words are these, by the browser's own query language; it can't see into shadow roots. */
function byXPath(label: string): number {
  const query = `count(//*[normalize-space(text())="${label}" or @aria-label="${label}"])`
  return document.evaluate(query, document, null, XPathResult.NUMBER_TYPE, null).numberValue
}

/** The engines that run in the page's isolated world, by name. */
export function createEngines(console: ConsoleId): Record<string, Engine> {
  const labels = targets[console].map(({ label }) => label)
  const none = () => null
  return {
    'native walk (querySelectorAll)': { run: () => document.querySelectorAll('*').length, found: none },
    'TreeWalker, elements and text': { run: walk, found: none },
    'Tandem: readPage': { run: () => readPage(document, console, 'Okta SSO'), found: () => found(console) },
    'XPath text search ×10': {
      run: () => labels.map(byXPath),
      found: () => labels.filter((label) => byXPath(label) > 0).length,
    },
  }
}
