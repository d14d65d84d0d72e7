import type { Field } from './field'

/** A document or shadow root: what a search doesn't look beyond by itself. */
export type Root = Document | ShadowRoot

/** Attributes that name an element, and the elements that carry each. */
export const NAMING = ['aria-label', 'aria-labelledby', 'title'] as const
/** An attribute that names an element. */
export type Naming = (typeof NAMING)[number]

/** One root, with the elements of it that matter. */
export interface RootParts {
  root: Root
  fields: readonly Field[]
  labels: readonly HTMLLabelElement[]
  images: readonly HTMLImageElement[]
  named: Readonly<Record<Naming, ReadonlySet<Element>>>
}

/** What is known of a document's elements from earlier looks. */
interface Known {
  count: number
  /** Where the next part begins. */
  next: number
  hosts: Set<Element>
  /** Custom elements whose code has not come yet; with it may come a shadow root. */
  pending: Set<Element>
  named: Record<Naming, Set<Element>>
}

/** In how many looks a page that keeps its number of elements is gone through again. */
const PARTS = 32

const memory = new WeakMap<Document, Known>()

/** Whether a root is a whole document. Elements and documents of a frame have constructors of their own: no `instanceof`. */
export function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE
}

function noNames(): Record<Naming, Set<Element>> {
  return { 'aria-label': new Set(), 'aria-labelledby': new Set(), title: new Set() }
}

function knowAnew(document: Document, count: number): Known {
  const all = document.getElementsByTagName('*')
  const hosts = new Set<Element>()
  for (let position = 0; position < count; position++) {
    const element = all[position]
    if (element?.shadowRoot) hosts.add(element)
  }
  const named = noNames()
  for (const name of NAMING) named[name] = new Set(document.querySelectorAll(`[${name}]`))
  return { count, next: 0, hosts, pending: new Set(document.querySelectorAll(':not(:defined)')), named }
}

function knowMore(document: Document, known: Known): void {
  const all = document.getElementsByTagName('*')
  const end = Math.min(known.count, known.next + Math.ceil(known.count / PARTS))
  for (let position = known.next; position < end; position++) {
    const element = all[position]
    if (!element) continue
    if (element.shadowRoot) known.hosts.add(element)
    for (const name of NAMING) if (element.hasAttribute(name)) known.named[name].add(element)
  }
  known.next = end >= known.count ? 0 : end
  for (const element of known.pending) if (element.shadowRoot) known.hosts.add(element)
  for (const held of [known.hosts, ...Object.values(known.named)])
    for (const element of held) if (!element.isConnected) held.delete(element)
}

/**
 * Which elements host a shadow root, and which carry a name in an attribute, only each element itself can say, and to
 * ask all of them costs more than all the rest of a look. So all are asked when their number has changed, and a part
 * at a time otherwise.
 */
function know(document: Document, thorough: boolean): Known {
  const { length } = document.getElementsByTagName('*')
  const known = memory.get(document)
  if (known && !thorough && known.count === length) {
    knowMore(document, known)
    return known
  }
  const anew = knowAnew(document, length)
  memory.set(document, anew)
  return anew
}

/** Shadow roots are small and keep no lists: one walk through each. */
function partsOfShadow(root: ShadowRoot) {
  const parts = {
    fields: [] as Field[],
    labels: [] as HTMLLabelElement[],
    images: [] as HTMLImageElement[],
    frames: [] as HTMLIFrameElement[],
    hosts: [] as Element[],
    named: noNames(),
  }
  const all = root.querySelectorAll('*')
  for (let position = 0; position < all.length; position++) {
    const element = all[position]
    if (!element) continue
    const { localName } = element
    if (localName === 'input' || localName === 'textarea' || localName === 'select')
      parts.fields.push(element as Field)
    else if (localName === 'label') parts.labels.push(element as HTMLLabelElement)
    else if (localName === 'img') parts.images.push(element as HTMLImageElement)
    else if (localName === 'iframe') parts.frames.push(element as HTMLIFrameElement)
    if (element.shadowRoot) parts.hosts.push(element)
    for (const name of NAMING) if (element.hasAttribute(name)) parts.named[name].add(element)
  }
  return parts
}

/** A document keeps lists of its elements by tag; they cost nothing to ask for. */
function partsOfDocument(document: Document, thorough: boolean) {
  const list = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag][] => [
    ...document.getElementsByTagName(tag),
  ]
  const { hosts, named } = know(document, thorough)
  return {
    fields: [...list('input'), ...list('textarea'), ...list('select')],
    labels: list('label'),
    images: list('img'),
    frames: list('iframe'),
    hosts,
    named,
  }
}

/** The document of a frame of the page's own origin; null for any other and for sandboxed ones, whatever they show. */
function frameDocument(frame: HTMLIFrameElement, origin: string | undefined): Document | null {
  if (frame.hasAttribute('sandbox')) return null
  try {
    const inner = frame.contentDocument
    return inner?.defaultView && inner.defaultView.origin === origin ? inner : null
  } catch {
    return null
  }
}

/**
 * The page's roots: itself, its open shadow roots, its frames of the same origin. `thorough` asks every element, for
 * the moments before something is written or pressed.
 */
export function survey(document: Document, thorough: boolean): { roots: Root[]; parts: RootParts[] } {
  const roots: Root[] = [document]
  const all: RootParts[] = []
  for (const root of roots) {
    const { frames, hosts, ...parts } = isDocument(root)
      ? partsOfDocument(root, thorough)
      : partsOfShadow(root)
    all.push({ root, ...parts })
    for (const host of hosts) if (host.shadowRoot) roots.push(host.shadowRoot)
    for (const frame of frames) {
      const inner = frameDocument(frame, document.defaultView?.origin)
      if (inner) roots.push(inner)
    }
  }
  return { roots, parts: all }
}
