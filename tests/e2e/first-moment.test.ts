import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { launchWithExtension, type Session } from '../../scripts/browser/launch'
import { startLab, type Lab } from '../lab/lab'
import { createAdmin } from './admin'
import { BUILD } from './stage'
import { startSetup } from './with-tandem'

/** What the panel shows and does before the code behind the first moment has come, and if it never comes. */
describe('the first moment of the panel', () => {
  let lab: Lab
  let session: Session
  let extension: string
  beforeEach(async () => {
    lab = await startLab()
    extension = mkdtempSync(join(tmpdir(), 'tandem-build-'))
    cpSync(BUILD, extension, { recursive: true })
    const granted = ['acme-admin.okta.com', 'work.meta.com']
    session = await launchWithExtension({
      extension,
      resolverRules: lab.resolverRules,
      granted: [],
      headless: true,
    })
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
    await session.close()
    writeFileSync(
      join(extension, 'manifest.json'),
      JSON.stringify({ ...manifest, host_permissions: granted.map((host) => `https://${host}/*`) }),
    )
  })
  afterEach(async () => {
    await session.close()
    await lab.close()
    rmSync(extension, { recursive: true, force: true })
  })

  const rest = () => {
    const name = readdirSync(join(extension, 'chunks')).find((file) => file.startsWith('whole-'))
    if (name === undefined) throw new Error('the build has no second part of the panel')
    return join(extension, 'chunks', name)
  }
  const open = async (): Promise<Page> => {
    session = await launchWithExtension({
      extension,
      resolverRules: lab.resolverRules,
      granted: [],
      headless: true,
    })
    const page = await session.context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`chrome-extension://${session.extensionId}/sidepanel.html`)
    expect(said.filter((text) => /Content Security Policy/i.test(text))).toEqual([])
    return page
  }

  test('has every region, keeps focus and text when the rest comes, and does then what was pressed before', async () => {
    // The rest waits for a word that the test gives.
    writeFileSync(
      rest(),
      `await new Promise((go) => addEventListener('go', go, { once: true }));${readFileSync(rest(), 'utf8')}`,
    )
    const panel = await open()
    await startSetup(panel, createAdmin())
    for (const name of ['Consoles', 'Now', 'Values', 'Checklist', 'Preflight', 'History', 'Report'])
      expect(await panel.getByRole('region', { name, exact: true }).count(), name).toBe(1)
    expect(lab.requests).toEqual([])
    const now = panel.getByRole('region', { name: 'Now', exact: true })
    await now.getByRole('button', { name: 'Mark as done' }).click()
    await now.getByRole('button', { name: 'Skip this step' }).click()
    const reason = now.getByRole('textbox')
    await reason.fill('not needed')
    const before = await now.getAttribute('data-step')
    const field = await reason.elementHandle()
    const stays = () =>
      field?.evaluate((element) => element.isConnected && document.activeElement === element) ?? false
    await panel.evaluate(() => {
      // Looked at in the same task in which the rest is first drawn: the press before moves the step on a moment later.
      Object.assign(globalThis, { focusKept: null })
      const drawn = new MutationObserver(() => {
        if (!document.querySelector('.values li')) return
        Object.assign(globalThis, { focusKept: document.activeElement instanceof HTMLInputElement })
        drawn.disconnect()
      })
      drawn.observe(document, { childList: true, subtree: true })
    })
    expect(await stays()).toBe(true)
    await panel.evaluate(() => void dispatchEvent(new Event('go')))
    await panel.waitForFunction(() => Reflect.get(globalThis, 'focusKept') !== null)
    expect(await panel.evaluate(() => Reflect.get(globalThis, 'focusKept') as unknown)).toBe(true)
    await panel.waitForFunction(
      (step) => document.querySelector<HTMLElement>('section.now')?.dataset['step'] !== step,
      before,
    )
  })

  test('says so and offers to open again where a file of the rest is gone', async () => {
    rmSync(rest())
    const panel = await open()
    await panel.getByRole('alert').filter({ hasText: 'Nothing of your setups is lost' }).waitFor()
    const again = panel.getByRole('button', { name: 'Open again' })
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
    await Promise.all([panel.waitForEvent('load'), again.click()])
  })
})
