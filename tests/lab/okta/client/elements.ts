/** The element that an event happened in, if it matches. */
export function eventElement(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null
}

/** Shows or hides an element the way the legacy console does: with a class. */
export function toggleShown(element: Element | null | undefined, shown: boolean): void {
  element?.classList.toggle('hide', !shown)
}

/** Finds by id inside a part of the page; ids with dots and ids that occur twice are fine. */
export function byIdIn(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[id="${id}"]`)
}

/** Shows the errors of a form above its fields, or takes them away. */
export function showErrors(form: ParentNode, errors: readonly string[]): void {
  const box = form.querySelector('.errors')
  if (!box) return
  const title = document.createElement('p')
  title.textContent = 'We found some errors. Please review the form and make corrections.'
  const list = document.createElement('ul')
  for (const error of errors) {
    const item = document.createElement('li')
    item.textContent = error
    list.append(item)
  }
  box.replaceChildren(title, list)
  toggleShown(box, errors.length > 0)
}
