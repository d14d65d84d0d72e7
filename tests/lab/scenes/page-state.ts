/** The document, its open shadow roots, and the frames of its origin. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
      if (element instanceof HTMLIFrameElement && element.contentDocument) roots.push(element.contentDocument)
    }
  return roots
}

/** What every field holds, by its mark, and a fingerprint of all markup. */
export interface PageState {
  fields: Record<string, string>
  markup: string
}

interface FieldLike extends Element {
  value: string
  checked?: boolean
}

/** Looks at everything that a fill could change. */
export function stateOf(document: Document): PageState {
  const fields: Record<string, string> = {}
  const markup: string[] = []
  for (const root of rootsOf(document)) {
    const top = root instanceof ShadowRoot || !('body' in root) ? root : root.body
    markup.push('innerHTML' in top ? top.innerHTML : '')
    root.querySelectorAll<FieldLike>('input, textarea, select').forEach((field, place) => {
      const key = field.getAttribute('data-n') ?? `#${place}`
      fields[key] = `${field.value}${field.checked === true ? ' (checked)' : ''}`
    })
  }
  return { fields, markup: markup.join('\n') }
}
