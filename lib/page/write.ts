import type { TextField } from './field'

/** Does something that should make the browser send an event, and sends it by hand where the browser stays silent. */
function withEvent(field: Element, type: 'focusin' | 'focusout', act: () => void): void {
  let heard = false
  const listener = () => {
    heard = true
  }
  field.addEventListener(type, listener, { capture: true, once: true })
  act()
  field.removeEventListener(type, listener, { capture: true })
  if (heard) return
  if (type === 'focusout') field.dispatchEvent(new FocusEvent('blur'))
  field.dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true }))
}

/**
 * Writes as a person would, as far as the page can tell: focus, the prototype's setter (frameworks replace the
 * element's own), `input`, `change`, blur. In a tab that isn't in front the browser sends no focus events, so the
 * ones that frameworks listen to are sent by hand. `still` is asked after the focus, which a page may answer by drawing
 * the field anew: then nothing is written, and the answer is false.
 */
export function write(field: TextField, text: string, still: () => boolean): boolean {
  withEvent(field, 'focusin', () => field.focus({ preventScroll: true }))
  const go = still()
  if (go) {
    const prototype =
      field.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
    )
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  withEvent(field, 'focusout', () => field.blur())
  return go
}
