import type { ConsoleId, ValueKind } from '../guide/types'
import { kindOf, problemOf } from '../guide/recognise'
import { valueIds, values, type ValueId } from '../guide/values'
import type { PageIndex } from './scan'
import { compact, normalise, tidyPem } from './text'
import type { PageReading } from './types'
import { isDisabled, isVisible } from './visible'

/** How far a value may be spread over nested elements, in levels. */
const NESTING = 4
const URL_TEXT = /^https?:\/\/\S{3,2000}$/

interface Candidate {
  element: Element
  text: string
  kind: ValueKind | null
}

/** Controls beside a value ("Copy") are no part of it, even where no space parts them from it. */
const BESIDE = 'a, button, [role="button"], [role="link"], input, select, textarea'

function tidy(text: string): string {
  return text.includes('-----BEGIN') ? tidyPem(text) : compact(text)
}

/** What the element shows, as one piece: null where a space, a line or a control parts it. */
function pieceIn(element: HTMLElement, node: Text): string | null {
  if ([...element.querySelectorAll(BESIDE)].some((control) => !control.contains(node))) return null
  const shown = element.innerText
  if (shown.length > 12_000) return null
  return shown.includes('-----BEGIN') || !/\s/.test(shown.trim()) ? tidy(shown) : null
}

/**
 * The whole value around a text node: pages break long values over spans and `<wbr>`. The largest piece with a value's
 * shape counts, since the first part of a number has the shape of a number too.
 */
function candidateAt(node: Text): Candidate | null {
  let best: Candidate | null = null
  let element = node.parentElement
  for (let level = 0; element && level < NESTING; level++, element = element.parentElement) {
    const text = pieceIn(element, node)
    if (text === null) break
    const kind = kindOf(text)
    if (kind) best = { element, text, kind }
    else if (!best && level === 0 && URL_TEXT.test(text)) best = { element, text, kind: null }
  }
  return best
}

function candidatesOn(index: PageIndex): Candidate[] {
  const byElement = new Map<Element, Candidate>()
  for (const node of index.valueNodes) {
    const candidate = candidateAt(node)
    if (candidate && !byElement.has(candidate.element)) byElement.set(candidate.element, candidate)
  }
  for (const field of index.fields) {
    const text = field instanceof HTMLSelectElement || field.type === 'password' ? '' : tidy(field.value)
    const locked = isDisabled(field) || (!(field instanceof HTMLSelectElement) && field.readOnly)
    // An open field is not a source: what stands in it was typed, not issued.
    if (text && locked && (URL_TEXT.test(text) || kindOf(text)))
      byElement.set(field, { element: field, text, kind: kindOf(text) })
  }
  return [...byElement.values()]
    .filter((candidate) => isVisible(candidate.element))
    .toSorted((a, b) => (precedes(a.element, b.element) ? -1 : 1))
}

function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function labelsOn(index: PageIndex, console: ConsoleId): { element: Element; id: ValueId }[] {
  const found: { element: Element; id: ValueId }[] = []
  for (const id of valueIds) {
    const { readIn, fillInto } = values[id]
    for (const place of [readIn, fillInto]) {
      if (place?.console !== console) continue
      for (const label of place.labels)
        for (const element of index.texts.get(normalise(label)) ?? [])
          if (isVisible(element)) found.push({ element, id })
    }
  }
  return found.toSorted((a, b) => (precedes(a.element, b.element) ? -1 : 1))
}

/** The label that a candidate stands under: the last one before it, with no other candidate in between. */
function labelOf(
  candidate: Candidate,
  before: Candidate | undefined,
  labels: readonly { element: Element; id: ValueId }[],
): ValueId | null {
  const last = labels.findLast((label) => precedes(label.element, candidate.element))
  if (!last || (before && precedes(last.element, before.element))) return null
  return last.id
}

function idByShape(kind: ValueKind, console: ConsoleId): ValueId | null {
  // The ACS and the Recipient URL have one shape; without a label it is the ACS URL, which the other repeats.
  const ids = valueIds.filter((id) => values[id].kind === kind)
  return ids.find((id) => values[id].readIn?.console === console) ?? ids[0] ?? null
}

/**
 * Reads the values that a page shows: by shape first, by label second. A text under a label that its shape
 * contradicts is reported with its problem, so that a swap is seen.
 */
export function readValues(index: PageIndex, console: ConsoleId): PageReading[] {
  const candidates = candidatesOn(index)
  const labels = labelsOn(index, console)
  const readings: PageReading[] = []
  candidates.forEach((candidate, position) => {
    const labelled = labelOf(candidate, candidates[position - 1], labels)
    const fits = labelled && candidate.kind === values[labelled].kind
    if (labelled && !fits) {
      const problem = problemOf(labelled, candidate.text)
      if (problem) readings.push({ id: labelled, text: candidate.text, problem, evidence: 'its label' })
      return
    }
    const id = labelled ?? (candidate.kind && idByShape(candidate.kind, console))
    if (!id) return
    const evidence = labelled ? 'its shape and its label' : 'its shape'
    readings.push({ id, text: candidate.text, problem: null, evidence })
  })
  const unique = new Map(
    readings.map((reading) => [`${reading.id} ${reading.text} ${reading.problem}`, reading]),
  )
  return [...unique.values()]
}
