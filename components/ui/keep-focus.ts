/** What can hold the focus in place of a control in it that went away, the nearest first. */
const SHELTERS = 'li, form, [role="group"], section, details, main'

/** An element and all around it, from the inside. */
function pathOf(element: Element): Element[] {
  const path: Element[] = []
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one)
  return path
}

const isThere = (element: Element) => element.isConnected && element.checkVisibility()

/** Focuses what isn't a control and is no stop of the Tab key, neither before nor after. */
function shelter(element: Element, preventScroll: boolean): void {
  // A folded part keeps its title.
  const place = element.matches('details') ? element.querySelector(':scope > summary') : element
  if (!(place instanceof HTMLElement)) return
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll })
}

/**
 * When the control with the focus goes away, because its step is done or its question answered, the browser leaves the
 * focus on nothing: a screen reader falls silent and starts from the top. From now on, and until `signal` ends it, the
 * focus goes to what was around that control and is still there. It is never taken from another window: the place is
 * kept until the person comes back.
 */
export function keepFocus(page: Document, signal: AbortSignal): void {
  let held: { path: Element[]; byKey: boolean } | null = null

  const restore = () => {
    if (!held || !page.hasFocus()) return
    const [lost, ...around] = held.path
    const { activeElement } = page
    if (!lost || isThere(lost) || (activeElement && activeElement !== page.body && activeElement !== lost))
      return
    const { byKey } = held
    held = null
    const place = around.find((one) => one.matches(SHELTERS) && isThere(one)) ?? page.querySelector('main')
    if (place) shelter(place, !byKey)
  }

  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element) held = { path: pathOf(target), byKey: target.matches(':focus-visible') }
    },
    { signal },
  )
  // Whoever presses on an empty spot leaves the control; a control that is pressed has the focus right after.
  page.addEventListener('pointerdown', () => (held = null), { signal, capture: true })
  page.defaultView?.addEventListener('focus', restore, { signal })
  const observer = new MutationObserver(restore)
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
  })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
