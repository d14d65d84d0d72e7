import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'

/** What a panel shows of the record, apart from what each panel can only know by its own looks at the pages. */
export interface Face {
  step: string | null
  entries: number
  steps: string[]
  values: string[]
  notes: string[]
}

/** Waits until the panel shows a setup or the first-run page, with both copies compared. True for a setup. */
export async function isSetupShown(panel: Page, patience = 30_000): Promise<boolean> {
  const shown = panel.locator('section.now, main.welcome')
  await shown.waitFor({ timeout: patience })
  // All that is drawn after the current step.
  await panel.locator('section[aria-busy]').first().waitFor({ state: 'detached', timeout: patience })
  // What came of comparing is known when the lock is free, and drawn a moment later.
  await panel.evaluate(async () => {
    await navigator.locks.request('tandem-record', () => {})
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  return (await shown.getAttribute('class'))?.includes('now') ?? false
}

/** Reads what the panel shows. */
export function faceOf(panel: Page): Promise<Face> {
  return panel.evaluate(() => ({
    step: document.querySelector<HTMLElement>('section.now')?.dataset['step'] ?? null,
    // "50,000 entries"
    entries: Number.parseInt(
      (document.querySelector('.history summary')?.textContent ?? '0').replace(',', ''),
      10,
    ),
    steps: [...document.querySelectorAll<HTMLElement>('.checklist [data-step]')].map(
      ({ dataset }) => `${dataset['step']} ${dataset['status']}`,
    ),
    values: [...document.querySelectorAll<HTMLElement>('.values [data-value]')].map(
      (item) =>
        `${item.dataset['value']} ${item.dataset['status']} ${item.querySelector('[data-part="text"]')?.textContent}`,
    ),
    notes: [...document.querySelectorAll('.storage-notes .callout-text')].map(
      ({ textContent }) => textContent ?? '',
    ),
  }))
}

/** Presses something and reads the file that comes of it. */
export async function fileFrom(panel: Page, press: () => Promise<void>, patience = 15_000): Promise<string> {
  // A tab behind others is drawn once a second, and a press waits until it has been drawn.
  await panel.bringToFront()
  const [download] = await Promise.all([panel.waitForEvent('download', { timeout: patience }), press()])
  return readFileSync(await download.path(), 'utf8')
}

/** The report as JSON, by way of the menu. */
export const exportJson = (panel: Page) =>
  fileFrom(panel, async () => {
    await panel.getByRole('button', { name: 'Export report' }).click()
    await panel.getByRole('menuitem', { name: 'JSON', exact: true }).click()
  })

/** The hand-off file. */
export const handOff = (panel: Page) =>
  fileFrom(panel, () => panel.getByRole('button', { name: 'Hand off', exact: true }).click())

/** What "Save everything stored" gives. */
export const saveEverything = (panel: Page) =>
  fileFrom(panel, () => panel.getByRole('button', { name: 'Save everything stored' }).click())
