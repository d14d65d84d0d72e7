import type { Page } from 'playwright'

/** What a live region has a screen reader say. */
export interface Announcement {
  /** Milliseconds since 1970, by the panel's clock. */
  at: number
  /** "assertive" interrupts. */
  manner: 'polite' | 'assertive'
  text: string
}

/** Runs in the panel: notes each text that comes into a live region, as browsers tell screen readers of it. */
function listen(): void {
  const roots = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]'
  const heard: { at: number; manner: string; text: string }[] = []
  Object.assign(globalThis, { heard })
  const said = new WeakMap<Element, string>()
  const hear = (root: Element) => {
    if (!(root instanceof HTMLElement) || !root.checkVisibility()) return
    // Even a space more is a change, and has the whole region read out.
    const text = root.innerText
    if (text === said.get(root)) return
    said.set(root, text)
    const manner = root.role === 'alert' || root.ariaLive === 'assertive' ? 'assertive' : 'polite'
    if (text.trim() !== '') heard.push({ at: Date.now(), manner, text: text.trim() })
  }
  for (const root of document.querySelectorAll<HTMLElement>(roots)) said.set(root, root.innerText)
  new MutationObserver((records) => {
    const touched = new Set<Element>()
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const root = element?.closest(roots)
      if (root) touched.add(root)
      // A polite region that comes with its text is mostly not read: what comes into it later is. An alert is read.
      for (const added of addedNodes) {
        if (!(added instanceof HTMLElement)) continue
        const inside = [
          ...added.querySelectorAll<HTMLElement>(roots),
          ...(added.matches(roots) ? [added] : []),
        ]
        for (const one of inside)
          if (one.role === 'alert') touched.add(one)
          else said.set(one, one.innerText)
      }
    }
    for (const root of touched) hear(root)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** Begins to listen in the panel. */
export async function startListening(panel: Page): Promise<void> {
  // The tool that runs scripts marks inner functions with a function of its own, which the page doesn't have.
  await panel.evaluate('globalThis.__name ??= (marked) => marked')
  await panel.evaluate(listen)
}

/** All that was announced since. */
export const announcements = (panel: Page): Promise<Announcement[]> => panel.evaluate('globalThis.heard')

/** Time within which nothing is said twice unless the person has done something in between, in milliseconds. */
const ECHO = 5000

/** What was said twice in a row of five seconds without a press in between. */
export function echoes(heard: readonly Announcement[], presses: readonly number[]): string[] {
  return heard.flatMap(({ at, text }, place) => {
    const again = heard.slice(0, place).findLast((other) => other.text === text && at - other.at < ECHO)
    if (!again || presses.some((press) => press >= again.at && press <= at)) return []
    return [`said twice within ${at - again.at} ms: ${text}`]
  })
}

/** Polite messages for each thing that the person did. */
export function politeRate(heard: readonly Announcement[], actions: number): number {
  return heard.filter(({ manner }) => manner === 'polite').length / Math.max(actions, 1)
}
