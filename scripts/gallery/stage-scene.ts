import type { Page } from 'playwright'
import * as v from 'valibot'

/** The gallery is looked at on one day, so that pictures of two runs are the same. */
export const MOMENT = new Date('2026-12-01T10:00:00.000Z')

const lookSchema = v.object({
  faults: v.array(v.string()),
  palette: v.record(v.string(), v.string()),
  marks: v.array(
    v.object({
      depth: v.number(),
      look: v.string(),
      box: v.nullable(v.tuple([v.number(), v.number()])),
    }),
  ),
})

/** Where a scene is to be seen. */
export interface Showing {
  address: string
  language: string
  scene: string
  font: string | null
}

/** React shows what comes late 300 ms after the last that did: when nothing has changed for longer, all is there. */
const settled = `new Promise((done) => {
  let timer = 0
  const observer = new MutationObserver(() => wait())
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { observer.disconnect(); done() }, 350)
  }
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true })
  wait()
})`

let openings = 0

/** Opens a scene, and in it what it is about. */
export async function openScene(page: Page, { address, language, scene, font }: Showing): Promise<void> {
  // A number makes each address another: the browser would else stay where it is, with what is unfolded.
  const asked = new URLSearchParams({ lang: language, opened: String(openings++) })
  if (font !== null) asked.set('font', font)
  // The tour is taken over a setup under way.
  await page.goto(`${address}?${asked}#${scene === 'tour' ? 'mid' : scene}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 10_000 })
  await page.evaluate(settled)
  const places = page.locator('.places summary')
  if (await places.isVisible()) await places.click()
  if (scene === 'setups') await page.locator('header button[aria-expanded]').click()
  if (scene === 'resume') await page.locator('.history summary').click()
  if (scene === 'help' || scene === 'tour') {
    await page.locator('.top-help').click()
    await page.getByRole('dialog').waitFor()
  }
  if (scene === 'tour') {
    await page.locator('.help-sheet .actions button').last().click()
    await page.locator('.tour').waitFor()
  }
  await page.evaluate(settled)
  await page.mouse.move(0, 0)
}

/** Gives the page the height of all that is in it: bars that stick to an edge then stand where they belong. */
export async function fitHeight(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  const height: unknown = await page.evaluate('document.documentElement.scrollHeight')
  await page.setViewportSize({ width, height: Math.max(800, Math.min(9000, Number(height))) })
}

/** What the page says of the picture that it shows. */
export async function lookAt(page: Page) {
  return v.parse(lookSchema, await page.evaluate('gallery.look()'))
}

/** What is wrong with text of twice the size, at this width. */
export async function lookAtLargeText(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return v.parse(v.array(v.string()), await page.evaluate('gallery.lookAtLargeText()'))
}
