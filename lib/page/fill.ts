import { controls } from '../guide/controls'
import { values, type ValueId } from '../guide/values'
import { findField, type Found } from './find'
import { scan, type Field, type PageIndex } from './scan'
import type { FillGuard, FillOrder, FillRefusal, FillVerdict, PageField } from './types'
import { isDisabled } from './visible'

/** A field that Tandem can fill: one of the values, or the e-mail address that Meta's test asks for. */
export type FillableId = ValueId | 'testEmail'

function labelsOf(id: FillableId): readonly string[] {
  return id === 'testEmail' ? controls['meta.test-email'].names : (values[id].fillInto?.labels ?? [])
}

/** Whether the page is the one that the fill was planned for. Asked in the same task as the write. */
export function isRightPage(document: Document, guard: FillGuard): boolean {
  const { location } = document
  if (location.origin !== guard.origin) return false
  if (guard.appId === null) return true
  return /^\/admin\/app\/[^/]+\/instance\/([^/]+)/.exec(location.pathname)?.[1] === guard.appId
}

function isText(field: Field): field is HTMLInputElement | HTMLTextAreaElement {
  return !(field instanceof HTMLSelectElement)
}

function locate(index: PageIndex, id: FillableId): Found<Field> {
  return findField(index, labelsOf(id))
}

/** What the page offers for a value: an open field, a locked one, none, or more than one. */
export function fieldFor(index: PageIndex, id: FillableId): PageField {
  const found = locate(index, id)
  if (!found.ok)
    return found.reason === 'none' ? { state: 'none' } : { state: 'ambiguous', count: found.count }
  const field = found.element
  if (!isText(field) || field.type === 'password') return { state: 'none' }
  if (isDisabled(field)) return { state: 'locked', text: field.value, reason: 'disabled' }
  if (field.readOnly) return { state: 'locked', text: field.value, reason: 'read-only' }
  return { state: 'open', text: field.value }
}

/** What a click at the middle of the field would hit; an overlay means that a person could not use the field now. */
function isCovered(field: Element): boolean {
  field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const box = field.getBoundingClientRect()
  const root = field.getRootNode()
  const from = root instanceof ShadowRoot ? root : field.ownerDocument
  const hit = from.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return hit !== null && hit !== field && !field.contains(hit) && !hit.matches('label')
}

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
  field.dispatchEvent(new FocusEvent(type, { bubbles: true }))
}

/**
 * Writes as a person would, as far as the page can tell: focus, the prototype's setter (frameworks replace the
 * element's own), `input`, `change`, blur. In a tab that isn't in front the browser sends no focus events, so the
 * ones that frameworks listen to are sent by hand.
 */
function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  withEvent(field, 'focusin', () => field.focus({ preventScroll: true }))
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  withEvent(field, 'focusout', () => field.blur())
}

const refuse = (reason: FillRefusal): FillVerdict => ({ ok: false, reason })

function fillOne(document: Document, id: FillableId, text: string, replace: boolean): FillVerdict {
  const found = locate(scan(document), id)
  if (!found.ok) return { ok: false, reason: found.reason, count: found.count }
  const field = found.element
  if (!isText(field)) return refuse('none')
  if (field.type === 'password') return refuse('password')
  if (isDisabled(field)) return refuse('disabled')
  if (field.readOnly) return refuse('read-only')
  if (field.value === text) return { ok: true, already: true }
  if (field.value.trim() && !replace) return { ok: false, reason: 'holds-another-value', found: field.value }
  if (field.maxLength >= 0 && text.length > field.maxLength) return refuse('too-long')
  if (isCovered(field)) return refuse('covered')
  const before = field.value
  write(field, text)
  const verdict = confirmOne(document, id, text)
  if (!verdict.ok && field.isConnected && field.value !== before) write(field, before)
  return verdict.ok ? { ok: true, already: false } : verdict
}

function confirmOne(document: Document, id: FillableId, text: string): FillVerdict {
  const field = fieldFor(scan(document), id)
  if (field.state === 'none') return refuse('none')
  if (field.state === 'ambiguous') return { ok: false, reason: 'ambiguous', count: field.count }
  if (field.text === text) return { ok: true, already: true }
  return { ok: false, reason: field.text ? 'changed' : 'reverted', found: field.text }
}

type Verdicts = Partial<Record<FillableId, FillVerdict>>

function forEach(
  order: FillOrder,
  document: Document,
  act: (field: FillOrder['fields'][number]) => FillVerdict,
) {
  const verdicts: Verdicts = {}
  for (const field of order.fields)
    verdicts[field.id] = isRightPage(document, order.guard) ? act(field) : refuse('wrong-page')
  return verdicts
}

/**
 * Puts the texts into the open form, each after its own checks and in one synchronous task with them, and reads each
 * back at once. A field that didn't take its text gets its old one back.
 */
export function fill(document: Document, order: FillOrder): Verdicts {
  return forEach(order, document, ({ id, text, replace }) => fillOne(document, id, text, replace))
}

/** Reads the fields again, after the page had time to change its mind. Writes nothing. */
export function confirmFill(document: Document, order: FillOrder): Verdicts {
  return forEach(order, document, ({ id, text }) => confirmOne(document, id, text))
}
