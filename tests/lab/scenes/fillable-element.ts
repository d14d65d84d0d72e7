const TYPED = ['text', 'url', 'search', 'email', 'tel', 'password']

/** Whether text can be typed into the element now: a tool that fills refuses the others by itself. */
export function takesText(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.matches(':disabled') && !element.readOnly
  if (!(element instanceof HTMLInputElement)) return false
  return TYPED.includes(element.type) && !element.matches(':disabled') && !element.readOnly
}

/** The mark by which the scorer knows a field. */
export function markOf(element: Element): string {
  return element.getAttribute('data-n') ?? `${element.localName} without a mark`
}
