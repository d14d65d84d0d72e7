/**
 * Runs in a page before its own scripts and notes as `readyAt` when it is first of use: a text field that can be typed
 * into, or the region "Now", is shown. In milliseconds since the navigation began.
 */
const shown = (element: Element) => element.checkVisibility() && !element.matches(':disabled')
const observer = new MutationObserver(() => {
  const ready = [...document.querySelectorAll('input:not([type]), input[type="text"], [aria-label="Now"]')]
  if (!ready.some(shown)) return
  Object.assign(globalThis, { readyAt: performance.now() })
  observer.disconnect()
})
observer.observe(document, { childList: true, subtree: true, attributes: true })
