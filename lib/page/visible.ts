/**
 * Whether a person can see the element: rendered, with a size, not faded out, and not taken from assistive
 * technology. Forces layout; ask it of the few candidates that are left, not of every node.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false
  if (
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  )
    return false
  if (element.closest('[aria-hidden="true"], [inert]')) return false
  const box = element.getBoundingClientRect()
  return box.width > 1 && box.height > 1
}

/** Whether the element can't be used now: disabled natively, by a fieldset, or by `aria-disabled`. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null
}
