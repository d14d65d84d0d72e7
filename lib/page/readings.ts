import type { ConsoleId, ValueKind, ValueSpec } from '../guide/types'
import { kindOf, problemOf } from '../guide/recognise'
import { valueIds, values, type ValueId } from '../guide/values'
import { inOrder, precedes } from './document-order'
import { isTextField } from './field'
import { accessibleName } from './names'
import { resolvePick } from './resolve-pick'
import type { PageIndex } from './scan'
import { compact, normalise, tidyPem } from './text'
import type { PageReading } from './types'
import { isDisabled } from './visible'

/** How far a value may be spread over nested elements, in levels. */
const NESTING = 4
const URL_TEXT = /^https?:\/\/\S{3,2000}$/
const PEM = '-----BEGIN'
/** Shortest text that may be a value, in characters. */
const SHORTEST = 10
/** Longest text that may be a value: a certificate of several kilobytes. In characters. */
const LONGEST = 12_000

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

function tidy(text: string): string {
  return text.includes(PEM) ? tidyPem(text) : compact(text)
}

/** What the element shows, as one piece: null where a space, a line or a control parts it. */
function pieceIn(element: Element, node: Text): string | null {
  if (!('innerText' in element)) return null
  for (const control of element.querySelectorAll(BESIDE)) if (!control.contains(node)) return null
  const shown = String(element.innerText)
  if (shown.length > LONGEST) return null
  return shown.includes(PEM) || !/\s/.test(shown.trim()) ? tidy(shown) : null
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
    const text = tidy(field.value)
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
  id: ValueId
}

function labelsOn(index: PageIndex): Label[] {
  const found: Label[] = []
  for (const id of valueIds) {
    const { readIn, fillInto }: ValueSpec = values[id]
    for (const place of [readIn, fillInto]) {
      if (place?.console !== index.console) continue
      for (const label of place.labels)
        for (const { element } of index.texts.get(normalise(label)) ?? [])
          if (index.isVisible(element)) found.push({ element, id })
    }
  }
  return found.toSorted((a, b) => inOrder(a.element, b.element))
}

/** The label that a candidate stands under: the last one before it, with no other candidate in between. */
function labelOf(
  candidate: Candidate,
  before: Candidate | undefined,
  labels: readonly Label[],
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

function pointedAt(index: PageIndex): PageReading[] {
  const places = index.picks.filter((pick) => pick.as === 'value')
  return places.flatMap((pick): PageReading[] => {
    const element = resolvePick(pick, index.roots, (one) => [accessibleName(index, one)])
    if (!element) return []
    const shown = isTextField(element)
      ? element.value
      : String('innerText' in element ? element.innerText : '')
    const text = shown.length > LONGEST ? '' : tidy(shown)
    // What it shows now may be something else; only the right shape is a reading.
    return problemOf(pick.id, text) === null
      ? [{ id: pick.id, text, problem: null, evidence: 'you pointed at it; the shape is right' }]
      : []
  })
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
  const readings: PageReading[] = pointedAt(index)
  candidates.forEach((candidate, position) => {
    const labelled = labelOf(candidate, candidates[position - 1], labels)
    const fits = labelled && candidate.kind === values[labelled].kind
    const from = candidate.from ? [candidate.from] : []
    if (labelled && !fits) {
      const problem = problemOf(labelled, candidate.text)
      const evidence = [`the label “${values[labelled].label}” stands before it`, ...from].join('; ')
      if (problem) readings.push({ id: labelled, text: candidate.text, problem, evidence })
      return
    }
    const id = labelled ?? (candidate.kind && idByShape(candidate.kind, index.console))
    if (!id) return
    const label = labelled ? [`the label “${values[labelled].label}” stands before it`] : []
    const evidence = ['the shape is right', ...label, ...from].join('; ')
    readings.push({ id, text: candidate.text, problem: null, evidence })
  })
  repeatForRecipient(readings, candidates)
  const unique = new Map<string, PageReading>()
  for (const reading of readings) {
    const key = `${reading.id} ${reading.text} ${reading.problem}`
    if (!unique.has(key)) unique.set(key, reading)
  }
  return [...unique.values()]
}
