import type { PageGuide } from '../guide/page-guide'
import type { ConsoleId } from '../guide/types'
import type { Field } from './field'
import { guideOf } from './guides'
import { survey, type Root, type RootParts } from './roots'
import { normalise } from './text'
import type { Pick } from './types'
import { createCutAway, isVisible } from './visible'
import {
  HAS_VALUE,
  IS_LABEL,
  IS_START,
  LABEL_LENGTH,
  SAYS,
  vocabularyOf,
  type Vocabulary,
} from './vocabulary'

/** An element that carries one of the wanted texts. `whole`: it carries nothing else. */
export interface TextHit {
  element: Element
  whole: boolean
}

/** What one pass over a page finds of the things that Tandem looks for. */
export interface PageIndex {
  document: Document
  console: ConsoleId
  /** What the guide knows of this console. */
  guide: PageGuide
  /** What a person pointed out on this console's pages. */
  picks: readonly Pick[]
  vocabulary: Vocabulary
  roots: readonly Root[]
  /** The same roots, each with its elements of interest. */
  parts: readonly RootParts[]
  /** Normalised wanted text → the innermost elements that carry it. */
  texts: ReadonlyMap<string, readonly TextHit[]>
  /** Elements whose text has a part in it that a signal asks for. */
  sayings: readonly Element[]
  /** Text nodes with a URL or PEM text in them. */
  valueNodes: readonly Text[]
  fields: readonly Field[]
  /** Field → the texts of the `<label>`s that belong to it, normalised. */
  labels: ReadonlyMap<Element, readonly string[]>
  /** Visibility as of this pass; each element is asked once. */
  isVisible(element: Element): boolean
  /** The same with a closer look at what is around it, for the few that a value is read from or put into. */
  isShown(element: Element): boolean
}

/** What a pass over a page is for. */
export interface Look {
  console: ConsoleId
  /** The setup's name in Meta, which its pages show. */
  setupName?: string
  picks?: readonly Pick[]
  /** Leaves nothing to what is remembered of earlier passes: before anything is written, pressed or pointed at. */
  thorough?: boolean
}

/** How many levels a label may be split over. */
const SPLIT = 3
/** Whose text nobody reads on the page, or is what someone typed. */
const UNREAD = 'script, style, noscript, template, textarea, option'

function wholeText(element: Element): string | null {
  const text = element.textContent
  return text === null || text.length > LABEL_LENGTH ? null : normalise(text)
}

/** The element around a first part that holds the whole label, the longest label if there are several. */
function joined(vocabulary: Vocabulary, start: Element): { label: string; element: Element } | null {
  let longest: string | null = null
  let holder: Element | null = null
  let element: Element | null = start
  for (let level = 0; element && level < SPLIT; level++, element = element.parentElement) {
    const label = wholeText(element)
    if (label === null) break
    if (label !== longest && vocabulary.has(label)) {
      longest = label
      holder = element
    }
  }
  return longest !== null && holder ? { label: longest, element: holder } : null
}

/** A label's own text: a text area or a list inside it has text too, which is what it holds and not what it is called. */
function textOf(label: HTMLLabelElement): string {
  if (!label.querySelector('textarea, select')) return label.textContent ?? ''
  const walker = label.ownerDocument.createTreeWalker(label, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('textarea, select')) text += node.nodeValue ?? ''
  return text
}

function labelsIn(parts: readonly RootParts[]): Map<Element, string[]> {
  const found = new Map<Element, string[]>()
  // Never `field.labels`: it walks the whole tree again after every change.
  for (const { labels } of parts)
    for (const label of labels) {
      const { control } = label
      if (!control) continue
      const text = normalise(textOf(label))
      const known = found.get(control)
      if (known) known.push(text)
      else found.set(control, [text])
    }
  return found
}

/** Asks about each element at most once. */
function once(ask: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<Element, boolean>()
  return (element) => {
    const known = answers.get(element)
    if (known !== undefined) return known
    const answer = ask(element)
    answers.set(element, answer)
    return answer
  }
}

/**
 * Reads the page once and notes where the vocabulary's words and anything like a value stand. Changes nothing, forces
 * no layout.
 */
export function scan(document: Document, look: Look): PageIndex {
  const { console, setupName = '', picks = [], thorough = true } = look
  const guide = guideOf(console)
  const vocabulary = vocabularyOf(guide, [setupName])
  const { roots, parts } = survey(document, thorough)
  const texts = new Map<string, TextHit[]>()
  const sayings: Element[] = []
  const valueNodes: Text[] = []

  function note(label: string, element: Element, whole: boolean): void {
    const hits = texts.get(label)
    if (!hits) texts.set(label, [{ element, whole }])
    // The parts of a split label lead to the same element.
    else if (!hits.some((hit) => hit.element === element)) hits.push({ element, whole })
  }

  function take(node: Text, found: number): void {
    const parent = node.parentElement
    if (!parent || parent.matches(UNREAD)) return
    if (found & HAS_VALUE) valueNodes.push(node)
    if (found & SAYS) sayings.push(parent)
    const around = found & IS_START ? joined(vocabulary, parent) : null
    if (around) return note(around.label, around.element, true)
    if (!(found & IS_LABEL)) return
    const label = normalise(node.data)
    note(label, parent, parent.childNodes.length === 1 || wholeText(parent) === label)
  }

  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = vocabulary.classify((node as Text).data)
      if (found !== 0) take(node as Text, found)
    }
  }

  const visible = once(isVisible)
  const isCutAway = createCutAway()
  return {
    document,
    console,
    guide,
    picks: picks.filter((pick) => pick.console === console),
    vocabulary,
    roots,
    parts,
    texts,
    sayings,
    valueNodes,
    fields: parts.flatMap(({ fields }) => fields),
    labels: labelsIn(parts),
    isVisible: visible,
    isShown: once((element) => visible(element) && !isCutAway(element)),
  }
}
