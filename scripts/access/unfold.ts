import type { Page } from 'playwright'

/** Opens everything that can be unfolded in a panel, so that what is in it can be looked at, too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`)
  // Of a pair that closes each other only one stays open: each is pressed once.
  const closed = await page
    .locator('main button[aria-expanded="false"]:not([aria-haspopup])')
    .elementHandles()
  for (const button of closed)
    await button.evaluate((element) => element instanceof HTMLElement && element.click())
}

/** Makes the window as high as the page, so that the bars at its edges lie over nothing. */
export async function showAll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(
    `document.documentElement.scrollHeight +
      [...document.querySelectorAll('.top-bar, .status-line')].reduce((sum, { offsetHeight }) => sum + offsetHeight, 0)`,
  )
  await page.setViewportSize({ width, height: Math.ceil(Number(height)) })
}
