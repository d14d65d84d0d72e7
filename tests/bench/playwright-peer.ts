import type { Locator, Page } from 'playwright'
import type { ConsoleId } from '../../lib/guide/types'
import { median } from './table'
import { roleOf, targets, type Target } from './targets'

/** The two ways of asking Playwright, and what they are called in the tables. */
export const playwrightNames = {
  playwrightLabels: 'Playwright getByLabel, getByRole ×10',
  playwrightRoles: 'Playwright getByRole ×10',
} as const

/** Id of a way of asking Playwright. */
export type PlaywrightId = keyof typeof playwrightNames

const exact = { exact: true } as const

function locate(page: Page, id: PlaywrightId, target: Target): Locator {
  if (id === 'playwrightRoles' || target.as === 'button' || target.as === 'link')
    return page.getByRole(roleOf(target), { name: target.label, ...exact })
  return page.getByLabel(target.label, exact)
}

async function time(locators: readonly Locator[]): Promise<{ milliseconds: number; counts: number[] }> {
  const start = performance.now()
  const counts = await Promise.all(locators.map((locator) => locator.count()))
  return { milliseconds: performance.now() - start, counts }
}

const WARM_RUNS = 3

/**
 * Asks for the ten targets at once: the first time in this page, then warm, median of three. The way there and back is
 * measured with ten locators that cost nothing, and taken off.
 */
export async function timePlaywright(page: Page, console: ConsoleId, id: PlaywrightId) {
  const wanted = targets[console].map((target) => locate(page, id, target))
  const cheap = wanted.map((_, index) => page.locator(`#nothing-${index}`))
  const first = await time(wanted)
  const messages: number[] = []
  const whole: number[] = []
  for (let turn = 0; turn < WARM_RUNS; turn++) {
    messages.push((await time(cheap)).milliseconds)
    whole.push((await time(wanted)).milliseconds)
  }
  const way = median(messages)
  return {
    cold: Math.max(0, first.milliseconds - way),
    warm: Math.max(0, median(whole) - way),
    messages: way,
    found: targets[console].filter((_, index) => (first.counts[index] ?? 0) > 0).map(({ label }) => label),
  }
}
