/** Names an element so that a person finds it: its kind, classes and the beginning of its text. */
export function describeElement(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)
  const classes = [...element.classList].map((name) => `.${name}`).join('')
  return `${element.tagName.toLowerCase()}${classes} “${text}”`
}

/** Whether an element is drawn, other than for screen readers only. */
export function isDrawn(element: Element): boolean {
  if (!element.checkVisibility() || element.closest('.unseen')) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}

/** Whether it holds text of its own, not only in elements. */
export function holdsText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
  )
}
