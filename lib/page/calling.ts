import { isTextField, type Field, type TextField } from './field'
import { fieldNames, fieldsIn } from './field-names'
import { isHelp } from './between'
import type { PageIndex } from './scan'
import { normalise } from './text'

function isAlone(index: PageIndex, field: Field, holder: Element): boolean {
  return fieldsIn(index, 'text', holder).every((other) => other === field || !index.isVisible(other))
}

/**
 * What a field is called, in any language: its own name, else the nearest text before it, help left out, in the boxes
 * that are its alone. That may be anything: it is a fact beside others, never one by itself.
 */
export function calling(index: PageIndex, field: TextField): string {
  const own = [...(fieldNames(index).of.get(field) ?? []), normalise(field.placeholder)].find(Boolean)
  if (own) return own
  let largest: Element | null = null
  for (let box = field.parentElement; box && isAlone(index, field, box); box = box.parentElement)
    largest = box
  if (!largest) return ''
  const walker = field.ownerDocument.createTreeWalker(largest, NodeFilter.SHOW_TEXT)
  walker.currentNode = field
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const text = (node.nodeValue ?? '').trim()
    if (text && !isHelp(text)) return normalise((node.parentElement?.textContent ?? '').slice(0, 200))
  }
  return ''
}

/** The fields that have no name of their own and stand open, for the few of them that a form has. */
export function namelessFields(index: PageIndex): TextField[] {
  const names = fieldNames(index).of
  const nameless = index.fields.filter(
    (field): field is TextField => isTextField(field) && names.get(field)?.length === 0 && !field.placeholder,
  )
  return nameless.length > 20 ? [] : nameless.filter((field) => index.isShown(field))
}
