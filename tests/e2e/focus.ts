import type { Locator, Page } from 'playwright'

/** Where the focus is, as whoever looks at the panel sees it. */
export interface Focus {
  /** Role and name, as Chromium's accessibility tree has them: `button "Fill Okta"`. Empty on nothing. */
  name: string
  /** What keeps a person from seeing where the focus is; empty if nothing does. */
  faults: string[]
}

/** Role and name of an element, without its states and what is in it. */
export async function nameOf(target: Locator): Promise<string> {
  const [line = ''] = (await target.ariaSnapshot()).split('\n')
  return /^- '?([a-z]+(?: "(?:[^"\\]|\\.)*")?)/.exec(line)?.[1]?.replaceAll("''", "'") ?? line
}

/** Looks for a ring, for the whole element in the viewport and for nothing above it. Runs in the page. */
function sightFaults(): string[] {
  const element = document.activeElement
  if (!element || element === document.body) return []
  const faults: string[] = []
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  if (!ring || /, 0\)$|transparent/.test(outlineColor)) faults.push('no ring')
  const { left, top, right, bottom, height } = element.getBoundingClientRect()
  const fits = height <= innerHeight
  if ((fits && (top < 0 || bottom > innerHeight)) || left < 0 || right > innerWidth)
    faults.push(`out of sight: ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`)
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, (top + bottom) / 2],
    [right - 2, (top + bottom) / 2],
    [(left + right) / 2, top + 2],
    [(left + right) / 2, bottom - 2],
  ] as const
  for (const [x, y] of fits ? points : []) {
    const above = document.elementFromPoint(x, y)
    if (above && !element.contains(above) && !above.contains(element))
      faults.push(`covered by ${above.tagName.toLowerCase()}.${above.className} at ${x},${y}`)
  }
  return faults
}

/** Where the focus is now. */
export async function focusOf(page: Page): Promise<Focus> {
  const focused = page.locator(':focus')
  if ((await focused.count()) === 0) return { name: '', faults: [] }
  return { name: await nameOf(focused), faults: await page.evaluate(sightFaults) }
}

/** What keeps a person from seeing where the focus is now; empty if nothing does. Costs less than `focusOf`. */
export const focusFaults = (page: Page): Promise<string[]> => page.evaluate(sightFaults)
