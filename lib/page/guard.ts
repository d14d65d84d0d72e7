import type { ControlId } from '../guide/controls'
import type { PageControl } from '../guide/page-guide'
import { appOn } from './app-on'
import { findControl } from './find'
import type { PageIndex } from './scan'
import { matches, normalise } from './text'
import type { GuardOrder, GuardView, HeldPress } from './types'
import { isDisabled } from './visible'

/** Without a further look of the panel everything passes again after this time, in milliseconds. */
const LAPSE = 3000

/** Everything that a press consists of; pages act on any of it. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'keydown',
  'keyup',
  'submit',
] as const

/** What one press is noted by, of the many events that it consists of. */
const TOLD_BY: readonly string[] = ['click', 'keydown', 'submit']

const PRESSABLE = 'button, a, [role="button"], [role="link"], input[type="button"], input[type="submit"]'

/** The controls that are held back, each with where it stood at the last look; null where it was not found. */
let watched = new Map<ControlId, { spec: PageControl; element: Element | null }>()
/** Until when, on the page's own clock. */
let until = 0
let held: HeldPress | null = null
let listening: { windows: ReadonlySet<Window>; end: AbortController } | null = null

function isElement(target: EventTarget): target is Element {
  // Told by what it is: a frame's elements have constructors of their own.
  return 'nodeType' in target && target.nodeType === 1
}

/** Whether the element is one to press, under one of the control's names: it may have been drawn since the last look. */
function isNamed(element: Element, spec: PageControl): boolean {
  if (spec.kind !== 'button' || !element.matches(PRESSABLE)) return false
  const value = element.localName === 'input' && 'value' in element ? String(element.value) : null
  const name = normalise(element.getAttribute('aria-label') ?? value ?? element.textContent ?? '')
  return spec.names.some((known) => normalise(known) === name)
}

/** A press on a guarded control. */
interface Press {
  id: ControlId
  spec: PageControl
  element: Element
}

/** The guarded control that an event is about, and the element that was pressed. */
function pressed(event: Event): Press | null {
  const path = event.composedPath().filter(isElement)
  for (const [id, { spec, element: known }] of watched) {
    if (spec.path && !matches(spec.path, window.location.pathname)) continue
    const element = path.find((one) => one === known || isNamed(one, spec))
    if (element) return { id, spec, element }
    // Enter in a field sends its form off without a press on the button.
    const [form] = path
    if (event.type === 'submit' && form && known && form.contains(known)) return { id, spec, element: known }
  }
  return null
}

/** Whether this event would set the press off. */
function counts(event: Event, { spec, element }: Press): boolean {
  if (isDisabled(element)) return false
  // A box is turned by its click alone, which finds it turned already; turning it off harms nobody.
  if (spec.kind === 'checkbox')
    return event.type === 'click' && 'checked' in element && element.checked === true
  return !('key' in event) || event.key === 'Enter' || event.key === ' ' || event.key === 'Spacebar'
}

function holdBack(event: Event): void {
  if (performance.now() > until) return disarm()
  const press = pressed(event)
  if (!press || !counts(event, press)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (TOLD_BY.includes(event.type)) held = { control: press.id, at: Date.now() }
}

function disarm(): void {
  listening?.end.abort()
  listening = null
  watched = new Map()
}

/** Listens where the page is asked last: before any handler of the page's own, in each window that holds a control. */
function listen(windows: ReadonlySet<Window>): void {
  if (listening && [...windows].every((view) => listening?.windows.has(view))) return
  listening?.end.abort()
  const end = new AbortController()
  for (const view of windows)
    for (const type of PRESSES)
      view.addEventListener(type, holdBack, { capture: true, passive: false, signal: end.signal })
  listening = { windows, end }
}

/**
 * Holds presses on the ordered controls back for the next three seconds, and tells of the last that was. Each look of
 * the panel has to order it anew; an empty order, or one for another app, ends it, and none at all changes nothing.
 * Nothing is ever pressed.
 */
export function guard(index: PageIndex, order: GuardOrder | null): GuardView {
  const { document } = index
  const found = (): GuardView => ({
    armed: [...watched].flatMap(([id, { element }]) => (element ? [id] : [])),
    held,
  })
  if (!order) return found()
  const other = order.appId !== null && appOn(document)?.id !== order.appId
  const ids = other ? [] : order.controls
  if (ids.length === 0) {
    // What was held is told all the same: it may have been pressed just before nothing stood against it any more.
    disarm()
    return found()
  }
  watched = new Map(
    ids.flatMap((id) => {
      const spec = index.guide.controls[id]
      const control = findControl(index, id)
      return spec ? [[id, { spec, element: control.ok ? control.element : null }]] : []
    }),
  )
  until = performance.now() + LAPSE
  const views = [document, ...[...watched.values()].map(({ element }) => element?.ownerDocument)]
  listen(new Set(views.flatMap((owner) => owner?.defaultView ?? [])))
  return found()
}
