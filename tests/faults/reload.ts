import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { SetupEvent } from '../../lib/setup/events'
import { createAdmin } from '../e2e/admin'
import { startSetup } from '../e2e/with-tandem'
import { entriesOf, readCopies, setupsIn } from './copies'
import { work } from './hands'
import { addAudit, expectThat, findingOf, type Finding, type Part } from './harness'
import { auditOf, eventsIn, stepAfter } from './oracle'
import { faceOf } from './panel-face'
import { typeInMeta } from './typist'
import { firstSight, type ExtensionApi } from './watch-panel'
import { openBrowser, type Browser, type World } from './world'

declare const chrome: ExtensionApi

/** Puts another version of the extension into its folder, as an update does. */
function update(build: string, version: string): void {
  const path = join(build, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  // In one go: another browser may read it at any time.
  writeFileSync(`${path}.new`, JSON.stringify({ ...manifest, version }))
  renameSync(`${path}.new`, path)
}

/** Has the extension loaded anew, which takes its pages away, and waits until it is there again. */
async function reloadExtension(browser: Browser, panel: Page): Promise<Page> {
  const gone = panel.waitForEvent('close')
  await panel.evaluate(() => chrome.runtime.reload()).catch(() => {})
  await gone
  for (;;) {
    const page = await browser.context.newPage()
    try {
      await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`)
      return page
    } catch {
      // Not there yet.
      await page.close()
    }
  }
}

/** Whether both consoles are found and a look at them reaches the record; the reason if not. */
async function consolesAreBack(panel: Page, writes: readonly SetupEvent[][]): Promise<string> {
  try {
    for (const console of ['okta', 'meta'])
      await panel.locator(`[data-console="${console}"][data-status="ready"]`).waitFor({ timeout: 20_000 })
    const deadline = Date.now() + 20_000
    while (!writes.flat().some(({ by }) => by === 'page')) {
      if (Date.now() > deadline) return 'nothing that a page shows reached the record'
      await panel.evaluate(() => new Promise(requestAnimationFrame))
    }
    return ''
  } catch {
    return 'the tabs of the consoles were not found again'
  }
}

async function reloaded(world: World, rounds: number): Promise<Finding[]> {
  const findings = {
    reload: findingOf('reload of the extension'),
    update: findingOf('update of the extension'),
  }
  const browser = await openBrowser(world, world.newProfile(), true)
  let { page: panel, watch } = await browser.openPanel()
  await startSetup(panel, createAdmin())
  const consoles = await browser.openConsoles()
  const errors: string[] = []
  for (const page of Object.values(consoles)) page.on('pageerror', ({ message }) => errors.push(message))
  await typeInMeta(consoles.meta)
  const acknowledged: SetupEvent[][] = []
  for (let round = 1; round <= rounds; round++) {
    const way = round % 2 === 0 ? 'update' : 'reload'
    const finding = findings[way]
    finding.times++
    const when = `${way} ${finding.times}`
    const version = `0.1.${round + 1}`
    await panel.evaluate(work, { seed: round, deeds: 5, most: 4 })
    // Cut off in the middle.
    void panel.evaluate(work, { seed: 100 + round, deeds: 1000, most: 4 }).catch(() => {})
    if (way === 'update') update(world.build, version)
    const shelf = await reloadExtension(browser, panel)
    const own = watch.writes
    acknowledged.push(...own)
    if (way === 'update') {
      const { version: now } = (await shelf.evaluate('chrome.runtime.getManifest()')) as { version: string }
      expectThat(finding, now === version, `${when}: ${now} runs in place of ${version}`)
    }
    const { first } = await readCopies(shelf)
    const [setup = ''] = setupsIn(entriesOf(first))
    const stored = eventsIn(entriesOf(first), setup)
    ;({ page: panel, watch } = await browser.openPanel())
    const { step } = await firstSight(panel)
    const due = stepAfter(stored)
    expectThat(finding, step === due, `${when}: the panel came back on ${step}, not on ${due}`)
    const { notes } = await faceOf(panel)
    expectThat(finding, notes.length === 0, `${when}: ${notes.join(' ')}`)
    const found = await consolesAreBack(panel, watch.writes)
    expectThat(finding, found === '', `${when}: ${found}`)
    await panel.evaluate(work, { seed: 200 + round, deeds: 3, most: 4 })
    const mine = watch.writes.flat().some(({ by }) => by === 'person')
    expectThat(finding, mine, `${when}: the panel could not write`)
    expectThat(finding, errors.length === 0, `${when}: a console’s page says ${errors.join('; ')}`)
    expectThat(finding, watch.errors.length === 0, `${when}: the panel says ${watch.errors.join('; ')}`)
    addAudit(finding, auditOf(own, stored), when)
    const { lost, reordered } = auditOf(acknowledged, stored)
    expectThat(finding, lost + reordered === 0, `${when}: ${lost} of all lost, ${reordered} out of order`)
    await shelf.close()
  }
  await browser.close()
  for (const finding of Object.values(findings)) finding.also = 'tabs found again, no error in any page'
  return Object.values(findings)
}

/** The extension is loaded anew and updated while the panel and the consoles are open. */
export const reload: Part = ({ quick }) => [(world) => reloaded(world, quick ? 2 : 10)]
