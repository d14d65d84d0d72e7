import type { Page } from 'playwright'
import { runAxe } from './axe'
import { measure } from './measure'
import { showAll, unfold } from './unfold'

/** Height of a side panel on a small screen, in CSS pixels. */
const HEIGHT = 800

/** What is wrong with a panel, and what axe could not decide. */
export interface Findings {
  faults: string[]
  open: string[]
}

async function look(page: Page, width: number, when: string): Promise<Findings> {
  await page.setViewportSize({ width, height: HEIGHT })
  const measured = await measure(page)
  await showAll(page, width)
  const { violations, open } = await runAxe(page)
  return { faults: [...measured, ...violations].map((fault) => `${when}, ${fault}`), open }
}

/** Audits a panel at this width: as it comes, and with everything unfolded. Leaves it unfolded. */
export async function audit(page: Page, width: number): Promise<Findings> {
  const before = await look(page, width, 'at rest')
  await unfold(page)
  const after = await look(page, width, 'unfolded')
  return { faults: [...before.faults, ...after.faults], open: [...before.open, ...after.open] }
}
