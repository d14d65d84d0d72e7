import { shapes, values, type ValueId } from '../guide/values'
import { compact, tidyPem } from './text'

let picked: { id: ValueId; text: string } | null = null
let stop: (() => void) | null = null
let asked = 0

/** A pick that nobody waits for any more ends after this time, in milliseconds. */
const LAPSE = 4000

/** Says that the panel is still there. */
export function keepPick(): void {
  asked = Date.now()
}

/** The text that a person means by pointing at an element: the value in it or closely around it, else all of its text. */
function textAt(element: Element, id: ValueId): string {
  const tidy = values[id].kind === 'certificate' ? tidyPem : compact
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.type === 'password' ? '' : tidy(element.value)
  let holder: Element | null = element
  for (let level = 0; holder && level < 4; level++, holder = holder.parentElement) {
    const texts = [holder, ...holder.querySelectorAll('*')]
      .slice(0, 200)
      .map((part) => tidy(part.textContent ?? ''))
    const fits = new Set(texts.filter((text) => shapes[values[id].kind].test(text)))
    if (fits.size === 1) return [...fits][0] ?? ''
    if (fits.size > 1) break
  }
  return tidy((element.textContent ?? '').slice(0, 10_000))
}

/** Waits for the next click on the page and takes what it points at; the page itself doesn't see that click. Esc ends it. */
export function startPick(document: Document, id: ValueId): void {
  stop?.()
  picked = null
  keepPick()
  const over = new AbortController()
  const options = { capture: true, signal: over.signal }
  const cursor = document.documentElement.style.cursor
  stop = () => {
    over.abort()
    document.documentElement.style.cursor = cursor
    stop = null
  }
  document.documentElement.style.cursor = 'crosshair'
  /** Keeps an event from the page; false when the panel is gone and the page gets its events back. */
  const swallow = (event: Event): boolean => {
    if (Date.now() - asked > LAPSE) {
      stop?.()
      return false
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    return true
  }
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    document.addEventListener(type, swallow, options)
  document.addEventListener(
    'click',
    (event) => {
      if (!swallow(event)) return
      const target = event.composedPath()[0]
      if (event.isTrusted && target instanceof Element) picked = { id, text: textAt(target, id) }
      stop?.()
    },
    options,
  )
  document.addEventListener(
    'keydown',
    (event) => {
      // The page must not close its dialog for it.
      if (event.key === 'Escape' && swallow(event)) stop?.()
    },
    options,
  )
}

/** Hands over what was picked, once. */
export function takePicked(): { id: ValueId; text: string } | null {
  const taken = picked
  picked = null
  return taken
}
