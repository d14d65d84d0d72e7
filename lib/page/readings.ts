import type { PageValue } from '../guide/page-guide'
import { kindOf, problemOfKind } from '../guide/recognise'
import type { ValueKind } from '../guide/types'
import { inOrder, precedes } from './document-order'
import { isTextField } from './field'
import { part } from './parts'
import type { PageIndex } from './scan'
import { LONGEST_VALUE, normalise, PEM, tidyValue } from './text'
import type { PageReading } from './types'
import { isDisabled } from './visible'

/** How far a value may be spread over nested elements, in levels. */
const NESTING = 4
const URL_TEXT = /^https?:\/\/\S{3,2000}$/
/** Shortest text that may be a value, in characters. */
const SHORTEST = 10

/** A text with a value's look, where it stands. */
interface Candidate {
  element: Element
  text: string
  kind: ValueKind | null
  /** In words, what it was taken from when that isn't plain text. */
  from?: string
}

/** Controls beside a value ("Copy") are no part of it, even where no space parts them from it. */
const BESIDE = 'a, button, [role="button"], [role="link"], input, select, textarea'

/** What the element shows, as one piece: null where a space, a line or a control parts it. */
function pieceIn(element: Element, node: Text): string | null {
  if (!('innerText' in element)) return null
  for (const control of element.querySelectorAll(BESIDE)) if (!control.contains(node)) return null
  const shown = String(element.innerText)
  if (shown.length > LONGEST_VALUE) return null
  return shown.includes(PEM) || !/\s/.test(shown.trim()) ? tidyValue(shown) : null
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

/** Whether the element is a word in a sentence: what is shown there is an example, or talked about. */
function isInProse(element: Element): boolean {
  const paragraph = element.closest('p')
  if (!paragraph || paragraph === element) return false
  return (paragraph.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 1
}

/** Links whose address is a value, where the page shows only a word for it ("Identity Provider metadata"). */
function linked(index: PageIndex): Candidate[] {
  return index.roots.flatMap((root) =>
    [...root.querySelectorAll<HTMLAnchorElement>('a[href$="/sso/saml/metadata"]')].flatMap((element) =>
      kindOf(element.href) === 'okta-metadata-url'
        ? [
            {
              element,
              inner: element,
              text: element.href,
              kind: 'okta-metadata-url' as const,
              from: 'the address of a link',
            },
          ]
        : [],
    ),
  )
}

function candidatesOn(index: PageIndex): Candidate[] {
  const byElement = new Map<Element, Candidate>()
  for (const node of index.valueNodes) {
    // A word before or after it in one text makes it part of a sentence, an example.
    if (/\S\s+\S/.test(node.data) && !node.data.includes(PEM)) continue
    if (!node.parentElement || !index.isShown(node.parentElement)) continue
    const candidate = candidateAt(node)
    if (candidate && !byElement.has(candidate.element)) byElement.set(candidate.element, candidate)
  }
  for (const field of index.fields) {
    // Most fields of a page are empty or hold a word.
    if (field.value.length < SHORTEST || !isTextField(field) || field.type === 'password') continue
    // An open field is not a source: what stands in it was typed, not issued.
    if (!field.readOnly && !isDisabled(field)) continue
    const text = tidyValue(field.value)
    if (URL_TEXT.test(text) || kindOf(text))
      byElement.set(field, { element: field, text, kind: kindOf(text) })
  }
  if (index.console === 'okta')
    for (const link of linked(index)) if (!byElement.has(link.element)) byElement.set(link.element, link)
  return [...byElement.values()]
    .filter(({ element, from }) => index.isShown(element) && (from !== undefined || !isInProse(element)))
    .toSorted((a, b) => inOrder(a.element, b.element))
}

interface Label {
  element: Element
  value: PageValue
}

function labelsOn(index: PageIndex): Label[] {
  const found: Label[] = []
  for (const value of index.guide.values)
    for (const label of value.labels)
      for (const { element } of index.texts.get(normalise(label)) ?? [])
        if (index.isVisible(element)) found.push({ element, value })
  return found.toSorted((a, b) => inOrder(a.element, b.element))
}

/** The label that a candidate stands under: the last one before it, with no other candidate in between. */
function labelOf(
  candidate: Candidate,
  before: Candidate | undefined,
  labels: readonly Label[],
): PageValue | null {
  const last = labels.findLast((label) => precedes(label.element, candidate.element))
  if (!last || (before && precedes(last.element, before.element))) return null
  return last.value
}

function valueByShape(kind: ValueKind | null, { guide }: PageIndex): PageValue | null {
  // The ACS and the Recipient URL have one shape; without a label it is the ACS URL, which the other repeats.
  const ofKind = guide.values.filter((value) => value.kind === kind)
  return ofKind.find(({ readHere }) => readHere) ?? ofKind[0] ?? null
}

/**
 * Meta shows one address twice, as the ACS and as the Recipient URL. Where the labels are new, two that are alike are
 * the two, whichever is which.
 */
function repeatForRecipient(readings: PageReading[], candidates: readonly Candidate[]): void {
  if (readings.some(({ id }) => id === 'recipientUrl')) return
  const shown = candidates.filter(({ kind }) => kind === 'meta-acs').map(({ text }) => text)
  const [text] = shown
  if (shown.length !== 2 || text === undefined || shown[1] !== text) return
  const evidence = 'the shape is right; the page shows it twice, as the ACS and as the Recipient URL'
  readings.push({ id: 'recipientUrl', text, problem: null, evidence })
}

/**
 * Reads the values that a page shows: by shape first, by label second. A text under a label that its shape
 * contradicts is reported with its problem, so that a swap is seen; two texts for one value are both reported.
 */
export function readValues(index: PageIndex): PageReading[] {
  const candidates = candidatesOn(index)
  const labels = candidates.length > 0 ? labelsOn(index) : []
  const pointed = index.picks.some((pick) => pick.as === 'value') ? part('picks')?.pointedValues(index) : null
  const readings: PageReading[] = [...(pointed ?? [])]
  candidates.forEach((candidate, position) => {
    const labelled = labelOf(candidate, candidates[position - 1], labels)
    const fits = candidate.kind === labelled?.kind
    const label = labelled ? [`the label “${labelled.label}” stands before it`] : []
    const from = candidate.from ? [candidate.from] : []
    if (labelled && !fits) {
      const problem = problemOfKind(labelled.kind, candidate.text)
      const evidence = [...label, ...from].join('; ')
      if (problem) readings.push({ id: labelled.id, text: candidate.text, problem, evidence })
      return
    }
    const value = labelled ?? valueByShape(candidate.kind, index)
    if (!value) return
    const evidence = ['the shape is right', ...label, ...from].join('; ')
    readings.push({ id: value.id, text: candidate.text, problem: null, evidence })
  })
  repeatForRecipient(readings, candidates)
  const unique = new Map<string, PageReading>()
  for (const reading of readings) {
    const key = `${reading.id} ${reading.text} ${reading.problem}`
    if (!unique.has(key)) unique.set(key, reading)
  }
  return [...unique.values()]
}
