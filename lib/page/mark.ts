import type { ControlId } from '../guide/controls'
import { controls } from '../guide/controls'
import type { ControlSpec } from '../guide/types'
import { findControl } from './find'
import { scan } from './scan'
import { isDisabled } from './visible'

/** A mark that nobody asks for any more goes away after this time, in milliseconds. */
const LAPSE = 4000

let current: { remove(): void; touch(): void } | null = null

/**
 * Outlines an element until Esc, a click, the element's end, or the panel's silence. The outline lives in a closed
 * shadow root beside the page's own tree and lets every click through.
 */
function outline(target: Element): void {
  const document = target.ownerDocument
  const view = document.defaultView
  if (!view) return
  const host = document.createElement('div')
  const frame = document.createElement('div')
  Object.assign(frame.style, {
    position: 'fixed',
    zIndex: '2147483647',
    pointerEvents: 'none',
    boxSizing: 'border-box',
    border: '3px solid #b4540a',
    borderRadius: '8px',
    outline: '2px solid #ffffff',
  })
  host.attachShadow({ mode: 'closed' }).append(frame)
  document.documentElement.append(host)
  const over = new AbortController()
  let asked = Date.now()
  const remove = () => {
    over.abort()
    host.remove()
    current = null
  }
  const place = () => {
    if (over.signal.aborted) return
    if (!target.isConnected || Date.now() - asked > LAPSE) return remove()
    const box = target.getBoundingClientRect()
    Object.assign(frame.style, {
      left: `${box.left - 6}px`,
      top: `${box.top - 6}px`,
      width: `${box.width + 12}px`,
      height: `${box.height + 12}px`,
    })
    view.requestAnimationFrame(place)
  }
  const options = { capture: true, signal: over.signal }
  document.addEventListener('keydown', (event) => event.key === 'Escape' && remove(), options)
  document.addEventListener('click', remove, options)
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
  const found = findControl(scan(document), id)
  if (!found.ok) return false
  found.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  outline(found.element)
  return true
}

/** Says that the panel is still there. */
export function keepMark(): void {
  current?.touch()
}

/** Presses a control that opens something, and only such a one: everything that commits is the person's. */
export function press(document: Document, id: ControlId): boolean {
  const spec: ControlSpec = controls[id]
  if (spec.opens !== true) return false
  const found = findControl(scan(document), id)
  if (!found.ok || isDisabled(found.element) || !(found.element instanceof HTMLElement)) return false
  found.element.click()
  return true
}
