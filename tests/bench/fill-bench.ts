import type { BrowserContext, Page } from 'playwright'
import { formFields } from './form-fields'
import type { InForm } from './in-form'
import { SEED } from './options'
import { generateNoise, type GeneratedPage } from './page'
import { createRandom, shuffled } from './seed'
import { addresses } from './targets'
import { bundle, openWorld, type World } from './world'

/** Ways of filling the form, and what they are called in the table. */
export const wayNames = {
  script: 'script by hand: setter, input, change',
  tandem: 'Tandem: fill, with checks and read-back',
  playwright: 'Playwright fill',
} as const

type Way = keyof typeof wayNames

/** One way on one page, over all rounds. */
export interface FillRow {
  way: Way
  elements: number
  inFront: boolean
  /** Milliseconds for the whole form: the first time in a page, and the middle of later ones; one each for a round. */
  cold: number[]
  warm: number[][]
  /** Of every run: what the page heard, and how many fields held their text. */
  heard: { changes: number; blurs: number; kept: number }[]
}

const WARM_RUNS = 8

async function timePlaywright(page: Page): Promise<number> {
  const start = performance.now()
  for (const [index] of formFields.entries()) await page.locator(`#nothing-${index}`).count()
  const messages = performance.now() - start
  for (const { label, text } of formFields) await page.getByLabel(label, { exact: true }).fill(text)
  return Math.max(0, performance.now() - start - 2 * messages)
}

async function formPage(elements: number): Promise<GeneratedPage> {
  const script = (await bundle('form-page.tsx')).replaceAll('</script', '<\\/script')
  return generateNoise(elements, SEED, `<div id="form"></div><script type="module">${script}</script>`)
}

/** Brings the form's tab to the front, or another one before it. */
async function place(world: World<InForm>, other: Page, inFront: boolean): Promise<void> {
  await (inFront ? world.page : other).bringToFront()
  await world.page.waitForFunction((wanted) => (document.visibilityState === 'visible') === wanted, inFront, {
    polling: 50,
  })
}

async function run(row: FillRow, context: BrowserContext, other: Page, runs: number): Promise<void> {
  const page = await formPage(row.elements)
  const world = await openWorld<InForm>(context, addresses.meta, page, 'in-form.ts')
  try {
    const warm: number[] = []
    for (let turn = 0; turn <= runs; turn++) {
      // Playwright's fill may have drawn the focus to the page: each run begins in its own place.
      await place(world, other, row.inFront)
      await world.ask('reset')
      await world.collectGarbage()
      const milliseconds =
        row.way === 'playwright' ? await timePlaywright(world.page) : await world.ask('fill', row.way)
      row.heard.push(await world.ask('heard'))
      if (turn === 0) row.cold.push(milliseconds)
      else warm.push(milliseconds)
    }
    row.warm.push(warm)
  } finally {
    await world.close()
  }
}

/** Fills the form in every way, in front and in the background, on pages of these sizes; a fresh page for each. */
export async function benchFill(
  context: BrowserContext,
  sizes: readonly number[],
  rounds: number,
): Promise<FillRow[]> {
  const ways = Object.keys(wayNames) as Way[]
  const rows = sizes.flatMap((elements) =>
    [true, false].flatMap((inFront) =>
      ways.map((way): FillRow => ({ way, elements, inFront, cold: [], warm: [], heard: [] })),
    ),
  )
  const random = createRandom(SEED)
  const other = await context.newPage()
  for (let turn = 0; turn < rounds; turn++)
    for (const row of shuffled(rows, random))
      await run(row, context, other, row.way === 'playwright' ? 2 : WARM_RUNS)
  return rows
}
