import type { Page } from 'playwright'
import { parseHandOff } from '../../lib/report/handoff'
import { expectThat, findingOf, type Finding } from './harness'
import { exportJson, faceOf, handOff } from './panel-face'
import { templateOf } from './template'
import type { ExtensionApi } from './watch-panel'
import { openBrowser, type World } from './world'

declare const chrome: ExtensionApi

/** Runs in a page of the extension: fills its storage until not even a few bytes find room. */
async function fillInside(): Promise<void> {
  let turn = 0
  for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2))
    for (let room = true; room;)
      room = await chrome.storage.local.set({ [`junk:${turn++}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      )
}

/** Runs in a page of the extension: takes the junk out again. */
async function emptyInside(): Promise<void> {
  const keys = await chrome.storage.local.getKeys()
  await chrome.storage.local.remove(keys.filter((key) => key.startsWith('junk:')))
}

const openStep = (panel: Page) => panel.locator('.checklist .step:not([data-status="done"])').last()

async function tickLast(panel: Page): Promise<string> {
  const step = openStep(panel)
  const id = (await step.getAttribute('data-step')) ?? ''
  await step.locator('input').evaluate((box: HTMLInputElement) => box.click())
  return id
}

/** The browser's storage is really full: nothing is kept, and the panel says so until there is room again. */
export async function fullStorage(world: World): Promise<Finding[]> {
  const finding = findingOf('storage full')
  const template = await templateOf(world)
  const browser = await openBrowser(world, world.newProfile(template.profile))
  const shelf = await browser.openShelf()
  const { page } = await browser.openPanel()
  await page.locator('section.now').waitFor()
  // By their keys alone: the junk is better not read each time.
  const stored = () =>
    shelf.evaluate(
      async (prefix) => (await chrome.storage.local.getKeys()).filter((key) => key.startsWith(prefix)).length,
      `event:${template.setup}:`,
    )
  const statusOf = (id: string) => page.locator(`.checklist [data-step="${id}"]`).getAttribute('data-status')
  finding.times = 1
  finding.acknowledged = template.events.length
  await shelf.evaluate(fillInside)

  const refused = await tickLast(page)
  await page.locator('.storage-notes').filter({ hasText: 'Not saved' }).waitFor()
  expectThat(finding, (await statusOf(refused)) !== 'done', 'a step that was not saved looks done')
  expectThat(finding, (await faceOf(page)).entries === template.rows, 'an entry that was not saved is shown')
  expectThat(finding, (await stored()) === template.events.length, 'something was stored all the same')
  const file = parseHandOff(await handOff(page))
  expectThat(
    finding,
    file.ok && file.handOff.events.length === template.events.length,
    'no whole hand-off file',
  )
  expectThat(finding, (await exportJson(page)).includes('"tandem-report"'), 'no report')

  await shelf.evaluate(emptyInside)
  const kept = await tickLast(page)
  await page.locator(`.checklist [data-step="${kept}"][data-status="done"]`).waitFor({ state: 'attached' })
  await page.locator('.storage-notes').waitFor({ state: 'detached' })
  expectThat(finding, (await stored()) === template.events.length + 1, 'it is not stored, with room again')
  finding.also = 'said, nothing half-kept, files work; with room again the note is gone'

  const way = findingOf('storage full: erase to make room')
  way.times = 1
  await shelf.evaluate(fillInside)
  await page.getByRole('button', { name: 'Erase this setup' }).click()
  await page.getByRole('group').getByRole('button', { name: 'Erase this setup' }).click()
  const status = page.getByRole('status').filter({ hasText: /erased|did not work/ })
  await status.waitFor()
  const left = await stored()
  expectThat(way, left === 0, `${left} entries are left; the panel says: ${await status.innerText()}`)
  await browser.close()
  return [finding, way]
}
