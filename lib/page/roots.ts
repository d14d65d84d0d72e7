/** A document or shadow root: what a search doesn't look beyond by itself. */
export type Root = Document | ShadowRoot

/** Whether a root is a whole document. Elements and documents of a frame have constructors of their own: no `instanceof`. */
export function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE
}

/** The root's elements of one kind; a document keeps such lists ready. */
export function elementsOf<Tag extends keyof HTMLElementTagNameMap>(
  root: Root,
  tag: Tag,
): ArrayLike<HTMLElementTagNameMap[Tag]> & Iterable<HTMLElementTagNameMap[Tag]> {
  return isDocument(root) ? root.getElementsByTagName(tag) : root.querySelectorAll(tag)
}

/** What is known of a root's elements from earlier looks. */
interface Known {
  count: number
  /** Where the next part begins. */
  next: number
  hosts: Set<Element>
  named: Set<Element>
}

/** In how many looks a page that keeps its number of elements is gone through again. */
const PARTS = 4

const memory = new WeakMap<Root, Known>()

function isNamed(element: Element): boolean {
  return (
    element.hasAttribute('aria-label') ||
    element.hasAttribute('aria-labelledby') ||
    element.hasAttribute('title')
  )
}

/**
 * Which elements host a shadow root, and which carry a name in an attribute, only each element itself can say, and to
 * ask all of them costs more than all the rest of a look. So all are asked when their number has changed, and a part
 * at a time otherwise.
 */
function know(root: Root, thorough: boolean): Known {
  const all = isDocument(root) ? root.getElementsByTagName('*') : root.querySelectorAll('*')
  const count = all.length
  let known = memory.get(root)
  let from = 0
  let to = count
  if (known && !thorough && known.count === count) {
    from = known.next >= count ? 0 : known.next
    to = Math.min(count, from + Math.ceil(count / PARTS))
  } else known = { count, next: 0, hosts: new Set(), named: new Set() }
  for (let position = from; position < to; position++) {
    const element = all[position]
    if (!element) continue
    if (element.shadowRoot) known.hosts.add(element)
    if (isNamed(element)) known.named.add(element)
  }
  known.next = to
  memory.set(root, known)
  return known
}

/** The document of a frame of the page's own origin; null for any other and for sandboxed ones, whatever they show. */
function frameDocument(frame: HTMLIFrameElement, origin: string): Document | null {
  if (frame.hasAttribute('sandbox')) return null
  try {
    const inner = frame.contentDocument
    return inner && inner.location.origin === origin ? inner : null
  } catch {
    return null
  }
}

/** The page's roots (itself, its open shadow roots, its frames of the same origin) and the elements named by an attribute. */
export interface Survey {
  roots: readonly Root[]
  named: readonly Element[]
}

/** Looks for the page's roots. `thorough` asks every element, for the moments before something is written or pressed. */
export function survey(document: Document, thorough: boolean): Survey {
  const roots: Root[] = [document]
  const named: Element[] = []
  for (const root of roots) {
    const known = know(root, thorough)
    for (const host of known.hosts) {
      if (host.isConnected && host.shadowRoot) roots.push(host.shadowRoot)
      else known.hosts.delete(host)
    }
    for (const element of known.named) {
      if (element.isConnected) named.push(element)
      else known.named.delete(element)
    }
    for (const frame of elementsOf(root, 'iframe')) {
      const inner = frameDocument(frame, document.location.origin)
      if (inner) roots.push(inner)
    }
  }
  return { roots, named }
}
