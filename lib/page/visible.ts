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

/** Below this a thing is there for programs, not for eyes. */
const FAINTEST = 0.1
const CLIPPED = /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0|ellipse\(0)/

/** Whether a box shows nothing of what lies in it: it has no size, or what it hides lies wholly outside. */
function hides(holder: Element, overflow: string, inside: DOMRect): boolean {
  if (!/hidden|clip|auto|scroll/.test(overflow)) return false
  const box = holder.getBoundingClientRect()
  if (box.width <= 1 || box.height <= 1) return true
  // What is scrolled away can be scrolled back; what a box merely hides can't.
  if (/auto|scroll/.test(overflow)) return false
  const apart =
    inside.right <= box.left || inside.left >= box.right || inside.bottom <= box.top || inside.top >= box.bottom
  return apart && holder.scrollTop === 0 && holder.scrollLeft === 0
}

/** Whether an element that is rendered is still kept from people's eyes by what is around it: clipped, or all but transparent. */
export function isCutAway(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return true
  const inside = element.getBoundingClientRect()
  let opacity = 1
  for (let holder: Element | null = element; holder; holder = holder.parentElement) {
    const style = view.getComputedStyle(holder)
    opacity *= Number(style.opacity)
    if (opacity < FAINTEST || style.filter.includes('opacity(0')) return true
    if (CLIPPED.test(style.clipPath)) return true
    if (style.clip !== 'auto' && /^rect\((?:[01]px,? ){3}[01]px\)$/.test(style.clip)) return true
    // The page's own box isn't its window.
    if (holder === element || holder === holder.ownerDocument.documentElement || holder.localName === 'body') continue
    if (hides(holder, style.overflow, inside)) return true
  }
  return false
}

/** Whether the element can't be used now: disabled natively, by a fieldset, or by `aria-disabled`. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null
}
