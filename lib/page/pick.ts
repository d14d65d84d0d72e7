import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import { createFrame } from './frame'
import { makePick } from './locators'
import { namesOf, pointedAt, type Pointed, type PointProblem } from './pointed'
import { resolvePick } from './resolve-pick'
import { survey } from './roots'
import type { Pick, PickPurpose } from './types'

/** What came of pointing, since it began or was last asked about. */
export type PointingNews =
  /** `text`: what would be taken now. `refusals`: how many clicks were not taken so far, the last of them for `problem`. */
  | { state: 'pointing'; text: string; problem: PointProblem | null; other: ValueId | null; refusals: number }
  /** Said once. `pick` is null where the place could not be found again. `url` has neither query nor fragment. */
  | { state: 'taken'; text: string; pick: Pick | null; url: string }
  /** By Esc, by `stopPointing`, by the panel's silence, or because the page is another one now. */
  | { state: 'over' }

/** Pointing that nobody asks about any more ends after this time, in milliseconds. */
const LAPSE = 4000
/** Longest text that is shown of what can't be taken, in characters. */
const SHOWN = 300

interface Pointing {
  asked: number
  at: Pointed | null
  refusals: number
  follow(): void
  stop(): void
}

let current: Pointing | null = null
let taken: Extract<PointingNews, { state: 'taken' }> | null = null

/** Outlines what is under the pointer and waits for the click that takes it; the page itself sees none of them. */
export function startPointing(document: Document, id: ValueId, as: PickPurpose, console: ConsoleId): void {
  stopPointing()
  taken = null
  const frame = createFrame(document)
  const over = new AbortController()
  const cursors = new Map<Document, string>()
  const options = { capture: true, signal: over.signal }

  /** Keeps an event from the page; false when the panel is gone and the page gets its events back. */
  const swallow = (event: Event): boolean => {
    if (Date.now() - pointing.asked > LAPSE) {
      pointing.stop()
      return false
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    return true
  }
  const look = (event: Event) => {
    const target = event.composedPath()[0]
    // Elements of a frame are of another realm: `instanceof` would not know them.
    const element = target && 'localName' in target ? (target as Element) : null
    pointing.at = element && pointedAt(element, id, as)
  }
  const take = (event: Event) => {
    if (!swallow(event) || !event.isTrusted) return
    look(event)
    const { at } = pointing
    if (!at) return
    const { roots } = survey(document, true)
    const pick = at.problem ? null : makePick(at.element, id, as, console, roots)
    const known = pick && resolvePick(pick, roots, namesOf) === at.element ? pick : null
    if (as === 'field' && !at.problem && !known) pointing.at = { ...at, problem: 'not-again' }
    if (pointing.at?.problem) {
      pointing.refusals++
      return
    }
    const { origin, pathname } = document.location
    taken = { state: 'taken', text: at.text, pick: known, url: origin + pathname }
    pointing.stop()
  }
  const listen = (inner: Document) => {
    const view = inner.defaultView
    if (!view || cursors.has(inner)) return
    cursors.set(inner, inner.documentElement.style.cursor)
    inner.documentElement.style.cursor = 'crosshair'
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick'])
      view.addEventListener(type, swallow, options)
    view.addEventListener('pointerover', look, options)
    // Whoever uses the keyboard points by the focus, and takes with Enter.
    view.addEventListener('focusin', look, options)
    view.addEventListener('click', take, options)
    view.addEventListener(
      'keydown',
      (event) => {
        // The page must not close its dialog for it.
        if (event.key === 'Escape' && swallow(event)) pointing.stop()
      },
      options,
    )
  }
  const draw = () => {
    if (over.signal.aborted) return
    if (Date.now() - pointing.asked > LAPSE) return pointing.stop()
    frame.around(pointing.at?.element ?? null)
    document.defaultView?.requestAnimationFrame(draw)
  }
  const pointing: Pointing = {
    asked: Date.now(),
    at: null,
    refusals: 0,
    follow() {
      pointing.asked = Date.now()
      for (const root of survey(document, false).roots) listen(root.ownerDocument ?? root)
    },
    stop() {
      over.abort()
      frame.remove()
      for (const [inner, cursor] of cursors) inner.documentElement.style.cursor = cursor
      if (current === pointing) current = null
    },
  }
  current = pointing
  pointing.follow()
  draw()
}

/** Says what is under the pointer or was taken, and that the panel is still there. */
export function pollPointing(): PointingNews {
  if (taken) {
    const news = taken
    taken = null
    return news
  }
  if (!current) return { state: 'over' }
  current.follow()
  const { at, refusals } = current
  const text = at?.problem ? at.text.slice(0, SHOWN) : (at?.text ?? '')
  return { state: 'pointing', text, problem: at?.problem ?? null, other: at?.other ?? null, refusals }
}

/** Ends the pointing; the page gets its events back. */
export function stopPointing(): void {
  current?.stop()
}
