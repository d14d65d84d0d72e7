/**
 * Runs in a page before its own scripts and notes as `readyAt` when it is first of use: the org's field or the current
 * step is shown, was pressed at that very moment, and the answer is shown. In milliseconds since the navigation began.
 */
interface Use {
  /** What has to be shown. */
  there: string
  /** What is pressed then. */
  press: string
  /** What shows that the press was heard. */
  answer: string
}

const uses: readonly Use[] = [
  { there: '[aria-label="Blank"]', press: 'button', answer: '[role="alert"]' },
  // "Start" without an org is refused with a reason.
  {
    there: '.welcome form input[type="text"]:not(:disabled)',
    press: '.welcome form [type="submit"]',
    answer: '.welcome form [role="alert"] > *',
  },
  // "Skip this step" asks why.
  {
    there: '[aria-label="Now"] h2',
    press: '[aria-label="Now"] .actions > .button-quiet',
    answer: '[aria-label="Now"] form',
  },
]

const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true

let pressed: Use | null = null
const observer = new MutationObserver(() => {
  if (pressed) {
    if (!shown(pressed.answer)) return
    Object.assign(globalThis, { readyAt: performance.now() })
    observer.disconnect()
    return
  }
  pressed = uses.find(({ there, press }) => shown(there) && shown(press)) ?? null
  if (pressed) document.querySelector<HTMLElement>(pressed.press)?.click()
})
observer.observe(document, { childList: true, subtree: true, attributes: true })
