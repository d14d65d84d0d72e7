import { normalise } from './text'

/** Longest text that can be a label; anything longer is prose. In characters. */
const LABEL_LENGTH = 160

/** What a person presses. */
export const BUTTONS =
  'button, a, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], input[type="button"], input[type="submit"]'
const FIELDS = 'input, textarea, select'

/** One field of a page. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What one pass over a page finds. Elements are not yet checked for visibility. */
export interface PageIndex {
  document: Document
  /** Normalised text → the innermost elements that carry it. */
  texts: Map<string, Element[]>
  /** Normalised name → the buttons and links that carry it. */
  buttons: Map<string, Element[]>
  fields: readonly Field[]
  /** Field → the normalised texts of its labels, `aria-labelledby` and `aria-label`. */
  names: Map<Element, string[]>
  /** Text nodes with a URL or PEM text in them, in document order. */
  valueNodes: readonly Text[]
}

/** The document and every open shadow root in it. */
function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
  return roots
}

function push<K>(map: Map<K, Element[]>, key: K, element: Element): void {
  const list = map.get(key)
  if (!list) map.set(key, [element])
  // In the order of a walk, what an element holds comes directly before it: the last entry stands for all.
  else if (!element.contains(list.at(-1) ?? null)) list.push(element)
}

function referencedText(element: Element, attribute: string): string {
  const root = element.getRootNode()
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? []
  return ids
    .map((id) =>
      root instanceof Document || root instanceof ShadowRoot
        ? (root.getElementById(id)?.textContent ?? '')
        : '',
    )
    .join(' ')
}

/** The name of a button or link, from the first source that has one. */
function buttonName(element: Element): string {
  const named = element.getAttribute('aria-label') ?? referencedText(element, 'aria-labelledby')
  if (named.trim()) return normalise(named)
  if (element instanceof HTMLInputElement) return normalise(element.value)
  const text = element.textContent ?? ''
  return text.length > LABEL_LENGTH ? '' : normalise(text)
}

/** Reads the page once and indexes what the finders need. Changes nothing, forces no layout. */
export function scan(document: Document): PageIndex {
  const texts = new Map<string, Element[]>()
  const buttons = new Map<string, Element[]>()
  const fields: Field[] = []
  const names = new Map<Element, string[]>()
  const valueNodes: Text[] = []
  const seen = new Set<Element>()
  for (const root of rootsOf(document)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      if (!text.trim()) continue
      const parent = node.parentElement
      if (!parent || parent.matches('script, style, noscript, template')) continue
      if (/https?:|-----BEGIN/.test(text) && node instanceof Text) valueNodes.push(node)
      let element: Element | null = parent
      for (let level = 0; element && level < 3 && !seen.has(element); level++) {
        seen.add(element)
        const whole: string = element.textContent ?? ''
        if (whole.length > LABEL_LENGTH) break
        push(texts, normalise(whole), element)
        element = element.parentElement
      }
    }
    for (const element of root.querySelectorAll(BUTTONS)) {
      const name = buttonName(element)
      if (name) push(buttons, name, element)
    }
    for (const field of root.querySelectorAll<Field>(FIELDS)) {
      fields.push(field)
      const labels = [referencedText(field, 'aria-labelledby'), field.getAttribute('aria-label') ?? '']
      names.set(field, labels.map(normalise).filter(Boolean))
    }
    // Never `field.labels`: it walks the whole tree again after every change.
    for (const label of root.querySelectorAll('label')) {
      const control = label.control
      if (control) names.get(control)?.push(normalise(label.textContent ?? ''))
    }
  }
  return { document, texts, buttons, fields, names, valueNodes }
}
