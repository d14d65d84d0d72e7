import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { exportAs, panelOf, startSetup } from './with-tandem'
import { addTestedSetup } from './tested-setup'

const ID = 'a-tested-setup'

/** "Activate SSO" can lock a company out: with Tandem's panel open, a press before its time does not reach Meta. */
describe('the guard on "Activate SSO"', () => {
  let stage: Stage
  let panel: Page
  let meta: Page
  afterEach(() => stage.close())

  /** A setup that was tested and is not switched on, on the page with the switch; Tandem has seen next to nothing. */
  const begin = async () => {
    stage = await setStage({ lab: { okta: { existingApps: 1 } } })
    addTestedSetup(stage.lab, ID)
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    meta = await stage.context.newPage()
    await meta.goto(`https://work.meta.com/admin/security/single_sign_on/add_idp?setup=${ID}`)
    await meta.getByRole('button', { name: 'Remove acme.example' }).click()
    await panel.getByText('A press on “Activate SSO” is held back').waitFor()
    return panelOf(panel)
  }
  const isActive = () => stage.lab.meta.state.setups.some(({ active }) => active)
  const activate = () => meta.getByRole('button', { name: 'Activate SSO' })
  const notice = () => panel.getByRole('alert', { name: 'Held back' })

  test('a click and a key are held back, and the panel says why; with a reason the next press passes', async () => {
    const { button, said } = await begin()
    await activate().click()
    await notice().getByText('Meta did not get your press.').waitFor()
    // What Deactivate Users does comes after the switch.
    const open = '[data-check]:not([data-status="pass"], [data-check="deactivate-understood"])'
    const count = await panel.locator(open).count()
    expect(count).toBeGreaterThan(3)
    expect(await notice().getByRole('listitem').count()).toBe(count)
    await button('See what to fix').click()
    await notice().waitFor({ state: 'detached' })
    await activate().press('Enter')
    await notice().waitFor()
    expect(isActive()).toBe(false)

    await button('Activate SSO anyway').click()
    await panel.getByRole('textbox', { name: 'Why press “Activate SSO” anyway?' }).fill('Agreed in SEC-7')
    await button('Let it through').click()
    await said('Press “Activate SSO” in Meta again')
    expect(isActive()).toBe(false)
    await activate().click()
    await expect.poll(isActive).toBe(true)
    await notice().waitFor({ state: 'detached' })

    const report = JSON.parse(readFileSync(await exportAs(stage, panel, 'JSON'), 'utf8')) as {
      overrides: { check: string; reason: string }[]
    }
    expect(report.overrides).toHaveLength(count)
    expect(new Set(report.overrides.map(({ reason }) => reason))).toEqual(new Set(['Agreed in SEC-7']))
  })

  test('it lapses when the panel is closed', async () => {
    await begin()
    await panel.close()
    // Without its panel nobody could say why a press does nothing.
    await meta.waitForTimeout(3500)
    await activate().click()
    await expect.poll(isActive).toBe(true)
  })

  test('on another company’s page it is held back, whatever was decided here, and named', async () => {
    const { button, said } = await begin()
    const { company } = stage.lab.meta.state
    const values = meta.getByRole('listitem').first().getByRole('button').first()
    await values.click()
    await panel.getByText(`https://work.meta.com/company/${company.id}`).first().waitFor()
    Object.assign(company, { id: '777000000000002', cid: '777000000000001' })
    await meta.reload()
    await meta.getByRole('button', { name: 'Remove acme.example' }).click()
    await values.click()
    await panel.getByText('A tab of another company at Meta, 777000000000002, is open.').waitFor()
    await activate().click()
    await notice().getByText('nothing was checked for 777000000000002').waitFor()
    expect(isActive()).toBe(false)

    await button('Activate SSO there anyway').click()
    await said('Nothing is held back any more on pages of company 777000000000002')
    await activate().click()
    await expect.poll(isActive).toBe(true)
    const report = readFileSync(await exportAs(stage, panel, 'JSON'), 'utf8')
    expect(report).not.toContain('777000000000002')
  })
})
