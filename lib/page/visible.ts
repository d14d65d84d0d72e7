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
const NO_CLIP = /^rect\((?:[01]px,? ){3}[01]px\)$/

/** What a box does to all that lies in it. */
interface Surroundings {
  opacity: number
  /** It shows nothing of what is in it. */
  blind: boolean
  /** It doesn't show what lies outside of this box of its own; null where it does. */
  window: DOMRect | null
}

function surroundingsOf(holder: Element): Surroundings {
  const style = getComputedStyle(holder)
  const opacity = style.filter.includes('opacity(0') ? 0 : Number(style.opacity)
  const around = { opacity, blind: CLIPPED.test(style.clipPath) || NO_CLIP.test(style.clip), window: null }
  // The page's own box isn't its window.
  if (style.overflow === 'visible' || holder.localName === 'html' || holder.localName === 'body')
    return around
  const box = holder.getBoundingClientRect()
  if (box.width <= 1 || box.height <= 1) return { ...around, blind: true }
  // What is scrolled away can be scrolled back; what a box merely hides can't.
  const still = !/auto|scroll/.test(style.overflow) && holder.scrollTop === 0 && holder.scrollLeft === 0
  return { ...around, window: still ? box : null }
}

/**
 * Asks whether an element that is rendered is still kept from people's eyes by what is around it: clipped, or all but
 * transparent. Boxes that several elements share are looked at once.
 */
export function createCutAway(): (element: Element) => boolean {
  const known = new Map<Element, Surroundings>()
  return (element) => {
    const inside = element.getBoundingClientRect()
    let opacity = 1
    for (let holder: Element | null = element; holder; holder = holder.parentElement) {
      let around = known.get(holder)
      if (!around) known.set(holder, (around = surroundingsOf(holder)))
      opacity *= around.opacity
      if (opacity < FAINTEST || around.blind) return true
      const { window: box } = around
      if (!box || holder === element) continue
      if (inside.right <= box.left || inside.left >= box.right) return true
      if (inside.bottom <= box.top || inside.top >= box.bottom) return true
    }
    return false
  }
}

/** Whether the element can't be used now: disabled natively, by a fieldset, or by `aria-disabled`. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null
}
