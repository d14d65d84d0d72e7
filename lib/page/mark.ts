import type { ControlId } from '../guide/controls'
import type { ConsoleId } from '../guide/types'
import { engine } from './engine'
import { createFrame } from './frame'
import type { PageIndex } from './scan'
import { isDisabled } from './visible'

/** A mark that nobody asks for any more goes away after this time, in milliseconds. */
const LAPSE = 4000

let current: { remove(): void; touch(): void } | null = null

/** How long a control may be gone while its page draws it anew, in milliseconds. */
const REDRAW = 1500

function look(document: Document, id: ControlId): PageIndex {
  const console: ConsoleId = id.startsWith('okta.') ? 'okta' : 'meta'
  return engine().scan(document, { console })
}

function locate(document: Document, id: ControlId): Element | null {
  const found = engine().findControl(look(document, id), id)
  return found.ok ? found.element : null
}

/** Outlines a control until Esc, a click, the control's end, or the panel's silence. */
function outline(document: Document, id: ControlId, found: Element): void {
  const view = document.defaultView
  if (!view) return
  const frame = createFrame(document)
  const over = new AbortController()
  let asked = Date.now()
  let target = found
  let seen = Date.now()
  const remove = () => {
    over.abort()
    frame.remove()
    current = null
  }
  const place = () => {
    if (over.signal.aborted) return
    const now = Date.now()
    if (!target.isConnected) target = locate(document, id) ?? target
    if (target.isConnected) seen = now
    if (now - seen > REDRAW || now - asked > LAPSE) return remove()
    frame.around(target)
    view.requestAnimationFrame(place)
  }
  const options = { capture: true, signal: over.signal }
  for (const inner of new Set([document, found.ownerDocument])) {
    inner.addEventListener('keydown', (event) => event.key === 'Escape' && remove(), options)
    inner.addEventListener('click', remove, options)
  }
  current = {
    remove,
    touch: () => {
      asked = Date.now()
    },
  }
  place()
}

/** Outlines the control and scrolls to it; false when it isn't on the page or not unmistakable. */
export function mark(document: Document, id: ControlId): boolean {
  current?.remove()
  const element = locate(document, id)
  if (!element) return false
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  outline(document, id, element)
  return true
}

/** Says that the panel is still there. */
export function keepMark(): void {
  current?.touch()
}

/** Presses a control that opens something, and only such a one: everything that commits is the person's. */
export function press(document: Document, id: ControlId): boolean {
  const index = look(document, id)
  if (index.guide.controls[id]?.opens !== true) return false
  const found = engine().findControl(index, id)
  // Told by what it can do: a frame's elements have constructors of their own.
  if (!found.ok || isDisabled(found.element) || !('click' in found.element)) return false
  const pressed = found.element as HTMLElement
  pressed.click()
  return true
}
