import type { Locator, Page } from 'playwright'
import type { ConsoleId } from '../../lib/guide/types'
import { median } from './table'
import { targets, type Target } from './targets'

const exact = { exact: true } as const

function locate(page: Page, target: Target): Locator {
  if (target.as === 'value') return page.getByText(new RegExp(target.shape))
  if (target.as === 'field') return page.getByLabel(target.label, exact)
  return page.getByRole(target.as, { name: target.label, exact: true })
}

async function time(locators: readonly Locator[]): Promise<{ milliseconds: number; found: number }> {
  const start = performance.now()
  const counts = await Promise.all(locators.map((locator) => locator.count()))
  return { milliseconds: performance.now() - start, found: counts.filter((count) => count > 0).length }
}

/**
 * Playwright's locators for the ten targets, asked all at once, median of three. The way there and back is measured with
 * ten locators that cost nothing, and taken off.
 */
export async function timePlaywright(page: Page, console: ConsoleId) {
  const wanted = targets[console].map((target) => locate(page, target))
  const cheap = wanted.map((_, index) => page.locator(`#nothing-${index}`))
  const messages: number[] = []
  const whole: number[] = []
  let found = 0
  for (let turn = 0; turn < 3; turn++) {
    messages.push((await time(cheap)).milliseconds)
    const asked = await time(wanted)
    whole.push(asked.milliseconds)
    found = asked.found
  }
  return { milliseconds: Math.max(0, median(whole) - median(messages)), found, messages: median(messages) }
}
