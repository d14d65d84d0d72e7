import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { setStage, type Stage } from './stage'
import { panelOf } from './with-tandem'

/** The way in, and what is offered to whoever is new. */
describe('the first run', () => {
  let stage: Stage
  let panel: Page
  beforeAll(async () => {
    stage = await setStage()
    panel = await stage.session.openPanel()
  })
  afterAll(() => stage?.close())

  const field = () => panel.getByRole('textbox', { name: 'Okta org' })
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '')
  const answer = (allowed: boolean) =>
    panel.evaluate((verdict) => {
      const { permissions } = Reflect.get(globalThis, 'chrome') as { permissions: object }
      Object.assign(permissions, { request: () => Promise.resolve(verdict) })
    }, allowed)

  test('has the focus in the field, names the hosts as they are typed, and says what to type instead', async () => {
    await field().waitFor()
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true)
    await panel.getByRole('button', { name: 'Open a hand-off file' }).waitFor()
    const host = panel.locator('[data-site="okta"] code')
    await panel.keyboard.type('acme corp')
    expect(await host.innerText()).toBe('…-admin.okta.com')
    await panel.keyboard.press('Enter')
    const alert = panel.getByRole('alert').filter({ hasText: '“acme corp” is no Okta org' })
    await alert.waitFor()
    await field().fill('acme')
    expect(await host.innerText()).toBe('acme-admin.okta.com')
    expect(await alert.count()).toBe(0)
  })

  test('says what works where access was not allowed, and asks again', async () => {
    await answer(false)
    await field().press('Enter')
    await panel.getByRole('heading', { name: 'Access was not allowed' }).waitFor()
    await panel.getByRole('button', { name: 'Start without it' }).waitFor()
    await answer(true)
    await panel.getByRole('button', { name: 'Ask again' }).click()
    await panelOf(panel).current('requirements.okta-admin')
  })

  test('offers the tour, which goes by keys, frames what it speaks of and folds again what it unfolded', async () => {
    const folded = () =>
      panel.locator('.checklist details').evaluateAll((all) => all.map((one) => one.hasAttribute('open')))
    // Everything folded, so that the stop has to unfold something.
    await panel.locator('.checklist details[open] > summary').click()
    expect(await folded()).not.toContain(true)
    await panel.getByRole('group', { name: 'Tour' }).getByRole('button', { name: 'Show me' }).press('Enter')
    const tour = panel.getByRole('dialog', { name: 'Tour' })
    for (const stop of ['Consoles', 'Now', 'Values', 'Checklist', 'Preflight']) {
      await tour.getByRole('heading', { name: stop }).waitFor()
      const framed = panel.locator('[data-pointed-at]')
      expect(await framed.count()).toBe(1)
      expect(await framed.getAttribute('aria-label')).toBe(stop)
      expect(await framed.evaluate((region) => getComputedStyle(region).outlineStyle)).toBe('solid')
      const [region, card] = await Promise.all([framed.boundingBox(), tour.boundingBox()])
      expect(region?.y ?? Infinity).toBeLessThan(card?.y ?? 0)
      expect((await folded()).includes(true)).toBe(stop === 'Checklist')
      expect(await focused()).toBe(stop === 'Preflight' ? 'Done' : 'Next')
      await panel.keyboard.press('Enter')
    }
    await tour.waitFor({ state: 'detached' })
    expect(await panel.locator('[data-pointed-at]').count()).toBe(0)
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe('help')
    expect(await panel.getByRole('group', { name: 'Tour' }).count()).toBe(0)
  })

  test('shows it again from the help; Esc ends it, also from elsewhere, and the setup goes on meanwhile', async () => {
    const button = panel.getByRole('button', { name: 'Help and keys' })
    const again = async () => {
      await button.press('Enter')
      await panel.getByRole('button', { name: 'Show the tour' }).press('Enter')
    }
    await again()
    const tour = panel.getByRole('dialog', { name: 'Tour' })
    await tour.waitFor()
    await panel.locator('.checklist summary').first().focus()
    await panel.keyboard.press('Escape')
    await tour.waitFor({ state: 'detached' })
    await again()
    await tour.getByRole('button', { name: 'Skip the tour' }).press('Enter')
    await tour.waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('says that the computer is offline, and what works', async () => {
    await stage.context.setOffline(true)
    await panel.locator('[data-connection="offline"]').filter({ hasText: 'the report work' }).waitFor()
    await stage.context.setOffline(false)
    await panel.locator('[data-connection="offline"]').waitFor({ state: 'detached' })
  })

  test('starts without access at the person’s word, and says so of the console', async () => {
    await panel.getByRole('button', { name: /^Setups: / }).click()
    await panel.getByRole('button', { name: 'New setup' }).click()
    await field().fill('globex')
    await answer(false)
    await field().press('Enter')
    await panel.getByRole('button', { name: 'Start without it' }).click()
    await panelOf(panel).current('requirements.okta-admin')
    await panel.locator('[data-console="okta"][data-status="no-access"]').waitFor()
    await panel.getByRole('button', { name: 'Allow access' }).waitFor()
    expect(await panel.getByRole('group', { name: 'Tour' }).count()).toBe(0)
  })
})
