const RENDERED = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true } as const

/** Whether a box lies where no scrolling of the page leads; decoys are put there. */
function isOffPage(element: Element, box: DOMRect): boolean {
  const { documentElement: page, defaultView: view } = element.ownerDocument
  if (!view) return true
  const above = box.bottom + view.scrollY <= 0
  // Where writing runs from right to left, a page scrolls to the left of its beginning.
  const aside =
    view.getComputedStyle(page).direction === 'rtl'
      ? box.left >= page.clientWidth
      : box.right + view.scrollX <= 0
  if (!above && !aside) return false
  for (let holder = element.parentElement; holder && holder !== page; holder = holder.parentElement)
    if (holder.scrollTop !== 0 || holder.scrollLeft !== 0) return false
  return true
}

/**
 * Whether a person can see the element: rendered, with a size, on the page, not faded out, and not taken from
 * assistive technology; in a frame, the frame too. Forces layout; ask it of the few candidates that are left, not of
 * every node.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility(RENDERED)) return false
  if (element.closest('[aria-hidden="true"], [inert]')) return false
  const box = element.getBoundingClientRect()
  if (box.width <= 1 || box.height <= 1) return false
  const width = element.ownerDocument.documentElement.clientWidth
  if ((box.right <= 0 || box.bottom <= 0 || box.left >= width) && isOffPage(element, box)) return false
  const frame = element.ownerDocument.defaultView?.frameElement
  return !frame || isVisible(frame)
}

/** Whether the element can't be used now: disabled natively, by a fieldset, or by `aria-disabled`. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null
}
