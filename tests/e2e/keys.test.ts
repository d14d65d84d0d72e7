import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

/** Each of the panel's keys does what the help says of it. */
describe('the keys of the panel', () => {
  let stage: Stage
  let panel: Page
  beforeAll(async () => {
    stage = await setStage()
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    await panel.getByRole('button', { name: /^Copy SSO setup name/ }).waitFor()
  })
  afterAll(() => stage.close())

  const press = (key: string) => panel.keyboard.press(key)
  const sheet = () => panel.getByRole('dialog', { name: 'Help and keys' })
  const focused = () =>
    panel.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName,
    )
  const stepWithFocus = () =>
    panel.evaluate(() => document.activeElement?.closest('.checklist [data-step]')?.getAttribute('data-step'))

  test('the help opens from the top bar, keeps the focus, closes with Escape and gives the focus back', async () => {
    const question = panel.getByRole('button', { name: 'Help and keys' })
    await question.focus()
    await press('Enter')
    await sheet().waitFor()
    await sheet().getByText('Alt+Shift+O').waitFor()
    for (let stop = 0; stop < 6; stop++) {
      await press('Tab')
      // Between two rounds the browser's own controls have it.
      expect(await panel.evaluate(() => document.activeElement?.closest('dialog, body')?.localName)).toMatch(
        /dialog|body/,
      )
      expect(await panel.evaluate(() => document.activeElement?.closest('main, header') === null)).toBe(true)
    }
    await press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Help and keys')
  })

  test('Alt+K opens it from anywhere, and what has the focus has it again afterwards', async () => {
    await panel.getByRole('button', { name: 'Copy SSO setup name' }).focus()
    await press('Alt+k')
    await sheet().waitFor()
    // In it, no other key acts.
    await press('Alt+n')
    expect(await stepWithFocus()).toBeUndefined()
    await press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Copy SSO setup name')
  })

  test('none acts while somebody types', async () => {
    await panel.getByRole('button', { name: 'Paste SSO setup name' }).click()
    const field = panel.getByRole('textbox', { name: 'Paste SSO setup name' })
    await field.focus()
    const step = await panel.locator('section.now').getAttribute('data-step')
    for (const key of ['Alt+Enter', 'Alt+n', 'Alt+c', 'Alt+i', 'Alt+k']) {
      await press(key)
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    expect(await sheet().count()).toBe(0)
    expect(await panel.locator('section.now').getAttribute('data-step')).toBe(step)
    expect(await panelOf(panel).status.innerText()).not.toContain('copied')
    await press('Escape')
    await panel.getByRole('button', { name: 'Paste SSO setup name' }).click()
  })

  test('Alt+N goes to the open steps, one after the other, and unfolds what hides them', async () => {
    const { now } = panelOf(panel)
    const current = await now.getAttribute('data-step')
    await panel.locator('.checklist details[open] > summary').first().click()
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await press('Alt+n')
    await expect.poll(stepWithFocus).toBe(current)
    await press('Alt+n')
    await expect.poll(stepWithFocus).not.toBe(current)
    expect(await panel.evaluate(() => document.activeElement?.checkVisibility())).toBe(true)
  })

  test('Alt+C copies the value that waits', async () => {
    await press('Alt+c')
    await panelOf(panel).said('SSO setup name copied.')
  })

  test('Alt+I fills the form that is open', async () => {
    const meta = await stage.context.newPage()
    await meta.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    await meta
      .getByRole('button', { name: 'I’ve added the metadata' })
      .or(meta.getByRole('button', { name: "I've added the metadata" }))
      .click()
    await panel.bringToFront()
    await panel.getByText('Fills SSO setup name.').waitFor()
    await press('Alt+i')
    await panelOf(panel).said(/SSO setup name|1 field/)
    await panel.locator('[data-value="setupName"][data-status="filled"]').waitFor()
  })

  test('Alt+Enter presses the main button of the current step', async () => {
    const { now } = panelOf(panel)
    const step = (await now.getAttribute('data-step')) ?? ''
    expect(step).toContain('requirements')
    await press('Alt+Enter')
    await panel.locator(`section.now:not([data-step="${step}"])`).waitFor()
  })
})
