/** The element that a click at a point of a document would hit, looked up through its open shadow roots. */
function hitAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y)
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  return hit
}

/**
 * Whether a person could click the element at its centre: nothing lies on top of it, nor of the frame that it stands
 * in. Scrolls to it.
 */
export function isReachable(element: Element): boolean {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  let inner: Element | null = element
  const box = element.getBoundingClientRect()
  let x = box.left + box.width / 2
  let y = box.top + box.height / 2
  while (inner) {
    const hit = hitAt(inner.ownerDocument, x, y)
    const own = hit?.localName === 'label' && (hit as HTMLLabelElement).control === inner
    if (hit !== inner && !own) return false
    const frame: Element | null = inner.ownerDocument.defaultView?.frameElement ?? null
    // The page itself may be the frame of a test runner, which isn't asked.
    if (!frame || inner.ownerDocument === element.ownerDocument.defaultView?.top?.document) return true
    const outer = frame.getBoundingClientRect()
    x += outer.left + frame.clientLeft
    y += outer.top + frame.clientTop
    inner = frame
  }
  return true
}
