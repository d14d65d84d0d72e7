import { computeAccessibleName } from 'dom-accessibility-api'
import { problemOf, type ValueProblem } from '../guide/recognise'
import { shapes } from '../guide/shapes'
import { valueIds, values, type ValueId } from '../guide/values'
import { takesText, wholePiece } from './resolve-pick'
import { compact, normalise, tidyPem } from './text'
import type { PickPurpose } from './types'
import { isDisabled, isVisible } from './visible'

/** Why what a person points at can't be taken. `another`: the field carries the label of another value. */
export type PointProblem = ValueProblem | 'no-field' | 'password' | 'locked' | 'another' | 'not-again'

/** What Tandem would take there. */
export interface Pointed {
  element: Element
  /** The value, or the field's own name; never what a field holds that is meant to be filled. */
  text: string
  problem: PointProblem | null
  /** The value whose label the field carries. */
  other: ValueId | null
}

const NEAR = 4
const MOST_PARTS = 200
const CONTROLS = 'button, [role="button"], [role="link"], input, select, textarea'

const isPassword = (element: Element) =>
  element.localName === 'input' && (element as HTMLInputElement).type === 'password'

/** The names of a field by all that can name it, normalised; an example that stands in it is none. */
export function namesOf(element: Element): string[] {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
  const names = [
    element.getAttribute('aria-label') ?? '',
    ...labels.map((label) => label.textContent ?? ''),
    ...(['aria-labelledby', 'aria-label', 'title'].some((name) => element.hasAttribute(name)) ||
    labels.length > 0
      ? [computeAccessibleName(element)]
      : []),
  ]
  return [...new Set(names.map(normalise).filter(Boolean))]
}

function textIn(part: Element, tidy: (text: string) => string): string {
  if (isPassword(part)) return ''
  if (takesText(part)) return tidy(part.value)
  // What a button says is no part of the value beside it.
  return part.querySelector(CONTROLS) ? '' : tidy(part.textContent ?? '')
}

/** The value at the element or closely around it, else all of its text. */
function valueAt(element: Element, id: ValueId): Pointed {
  const { kind } = values[id]
  const tidy = kind === 'certificate' ? tidyPem : compact
  const found = (at: Element, text: string): Pointed => ({
    element: at,
    text,
    problem: isPassword(at) ? 'password' : problemOf(id, text),
    other: null,
  })
  // Whoever points at an address means that one, and not a fitting one beside it.
  const piece = wholePiece(element)
  const own = textIn(piece, tidy)
  if (/^https?:|^-----BEGIN/.test(own)) return found(piece, own)
  let holder: Element | null = takesText(element) || isPassword(element) ? null : element
  for (let level = 0; holder && level < NEAR; level++, holder = holder.parentElement) {
    const fits = new Map<string, Element>()
    for (const part of [holder, ...holder.querySelectorAll('*')].slice(0, MOST_PARTS)) {
      const text = textIn(part, tidy)
      if (shapes[kind].test(text)) fits.set(text, part)
    }
    const [only, second] = fits
    if (second) break
    if (only) return found(wholePiece(only[1]), only[0])
  }
  const text = takesText(element) ? element.value : isPassword(element) ? '' : (element.textContent ?? '')
  return found(element, tidy(text.slice(0, 12_000)))
}

/** The value whose label in the console is exactly one of these names, if it isn't the wanted one. */
function namedAs(names: readonly string[], wanted: ValueId): ValueId | null {
  const console = values[wanted].fillInto?.console
  const owners = valueIds.filter(
    (id) =>
      values[id].fillInto?.console === console &&
      values[id].fillInto?.labels.some((label) => names.includes(normalise(label))),
  )
  return owners.includes(wanted) ? null : (owners[0] ?? null)
}

/** The text field at the element or closely around it. */
function fieldAt(element: Element, id: ValueId): Pointed {
  const found = (at: Element, problem: PointProblem | null, other: ValueId | null = null): Pointed => ({
    element: at,
    text: problem === 'no-field' ? '' : computeAccessibleName(at).slice(0, 200),
    problem,
    other,
  })
  let holder: Element | null = element
  for (let level = 0; holder && level < NEAR; level++, holder = holder.parentElement) {
    const inside = [holder, ...holder.querySelectorAll('input, textarea')].filter(
      (one) => (takesText(one) || isPassword(one)) && isVisible(one),
    )
    const [field, second] = inside
    if (second) break
    if (!field) continue
    if (isPassword(field)) return found(field, 'password')
    if (isDisabled(field) || (takesText(field) && field.readOnly)) return found(field, 'locked')
    const other = namedAs(namesOf(field), id)
    return found(field, other && 'another', other)
  }
  return found(element, 'no-field')
}

/** What a person means by pointing at an element, for a value. */
export function pointedAt(element: Element, id: ValueId, as: PickPurpose): Pointed {
  return as === 'value' ? valueAt(element, id) : fieldAt(element, id)
}
