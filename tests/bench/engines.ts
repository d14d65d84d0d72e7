import { queryAllByLabelText, queryAllByRole, queryAllByText } from '@testing-library/dom'
import { computeAccessibleName } from 'dom-accessibility-api'
import type { ConsoleId } from '../../lib/guide/types'
import { readPage } from '../../lib/page/snapshot'
import type { EngineId } from './engine-names'
import { roleOf, shownValues, targets, type Target } from './targets'

/** A way of looking at the page. */
export interface Engine {
  run: () => unknown
  /** Labels of the targets that it brings home; null where it looks for none. */
  found: () => string[] | null
  /** How many of the shown values it brings home; null where it looks for none. */
  values: () => number | null
}

/** What has a name that a person could be told: fields, buttons and links. */
const CANDIDATES =
  'input, textarea, select, button, a[href], [role="button"], [role="link"], [role="checkbox"]'

const SETUP = 'Okta SSO'
const none = () => null

function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT)
  let count = 0
  while (walker.nextNode()) count++
  return count
}

function tandem(console: ConsoleId): Engine {
  const run = () => readPage(document, console, SETUP)
  return {
    run,
    found: () => {
      const { fields, controls } = run()
      const open = new Set(
        Object.entries(fields).flatMap(([id, { state }]) => (state === 'open' ? [id] : [])),
      )
      const known = new Set<string>([...open, ...controls])
      return targets[console].filter(({ id }) => known.has(id)).map(({ label }) => label)
    },
    values: () => {
      const { readings } = run()
      return shownValues[console].filter((value) =>
        readings.some(({ id, text }) => id === value.id && text === value.text),
      ).length
    },
  }
}

/** One question for each target: which elements are it? */
function asking(console: ConsoleId, look: (target: Target) => number): Engine {
  return {
    run: () => targets[console].map(look),
    found: () => targets[console].filter((target) => look(target) > 0).map(({ label }) => label),
    values: none,
  }
}

/** Elements whose own words are these, by the browser's own query language. */
function byXPath({ label }: Target): number {
  const query = `count(//*[normalize-space(text())="${label}" or @aria-label="${label}"])`
  return document.evaluate(query, document, null, XPathResult.NUMBER_TYPE, null).numberValue
}

function byRole(target: Target): number {
  return queryAllByRole(document.body, roleOf(target), { name: target.label }).length
}

function byLabel({ as, label }: Target): number {
  const query = as === 'button' || as === 'link' ? queryAllByText : queryAllByLabelText
  return query(document.body, label).length
}

function accessibleNames(console: ConsoleId): Engine {
  const run = () =>
    Array.from(document.querySelectorAll(CANDIDATES), (element) => computeAccessibleName(element))
  return {
    run,
    found: () => {
      const names = new Set(run())
      return targets[console].filter(({ label }) => names.has(label)).map(({ label }) => label)
    },
    values: none,
  }
}

const walking = (run: () => unknown): Engine => ({ run, found: none, values: none })

/** The engines that run in the page's isolated world. */
export function createEngine(console: ConsoleId, id: EngineId): Engine {
  switch (id) {
    case 'native':
      return walking(() => document.querySelectorAll('*').length)
    case 'walker':
      return walking(walk)
    case 'layout':
      return walking(() => document.documentElement.offsetHeight)
    case 'tandem':
      return tandem(console)
    case 'names':
      return accessibleNames(console)
    case 'xpath':
      return asking(console, byXPath)
    case 'roles':
      return asking(console, byRole)
    case 'labels':
      return asking(console, byLabel)
  }
}
