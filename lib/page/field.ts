/** One field of a page. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** A field that takes typed text. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** Which fields a search is about. */
export type FieldKind = 'text' | 'checkbox' | 'select'

const TYPED = new Set(['text', 'url', 'search', 'email', 'tel', 'password'])

/** Whether a field takes typed text. Told by tag: a frame's elements have constructors of their own. */
export function isTextField(field: Element): field is TextField {
  if (field.localName === 'textarea') return true
  return field.localName === 'input' && TYPED.has((field as HTMLInputElement).type)
}

/** Whether a field is of the kind that is searched for. */
export function isOfKind(field: Field, kind: FieldKind): boolean {
  if (kind === 'text') return isTextField(field)
  return kind === 'select' ? field.localName === 'select' : field.type === 'checkbox'
}
