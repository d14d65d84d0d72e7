import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, type Stage, type StageOptions } from './stage'
import { panelOf, startSetup } from './with-tandem'

const GRANTED = ['acme-admin.okta.com', 'work.meta.com', 'globex-admin.okta.com']

/** Tandem may neither read nor write where the setup isn't: another org, another app, one app too many. */
describe('the wrong place', () => {
  let stage: Stage
  let panel: Page

  const begin = async (options: StageOptions = {}) => {
    stage = await setStage({ granted: GRANTED, ...options })
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    return panelOf(panel)
  }
  const openApp = async (host: string, app: { id: string; name: string }, hash = '#tab-signon') => {
    const page = await stage.context.newPage()
    await page.goto(`https://${host}/admin/app/${app.name}/instance/${app.id}/${hash}`)
    return page
  }
  const okta = () => panel.locator('[data-console="okta"]')
  const statuses = () =>
    panel
      .locator('[data-value]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-status')))
  const nothingTaken = async () => {
    // Three looks later it would be there.
    const looks = stage.lab.requests.length
    await panel.waitForFunction((end) => Date.now() > end, Date.now() + 3500)
    expect(stage.lab.requests.length).toBeGreaterThanOrEqual(looks)
    expect((await statuses()).filter((status) => status !== 'missing')).toEqual(['captured'])
  }

  afterEach(() => stage.close())

  test('a tab of another org is named and never read', async () => {
    await begin()
    await stage.context.addCookies(stage.lab.okta.signInCookies('ada@globex.example'))
    const app = await stage.lab.okta.addApp('Meta Work Accounts', 'facebook_work_accounts', 'globex')
    await openApp('globex-admin.okta.com', app)
    await panel.locator('[data-console="okta"][data-status="wrong-page"]').waitFor()
    expect(await okta().innerText()).toContain('globex')
    await nothingTaken()
    await panelOf(panel).button('Fill Okta').click({ force: true })
    await panelOf(panel).said(/another org/)
  })

  test('a page of another SAML app is named and never read, and no form there is filled', async () => {
    await begin()
    const other = await stage.lab.okta.addApp('Some SAML app', 'some_saml_app')
    const page = await openApp('acme-admin.okta.com', other)
    await page.locator('[id="ssoSettings.edit_link"]').click()
    await panel.locator('[data-console="okta"][data-status="wrong-page"]').waitFor()
    expect(await okta().innerText()).toContain('Some SAML app')
    await nothingTaken()
    await panelOf(panel).button('Fill Okta').click({ force: true })
    await panelOf(panel).said(/another app/)
    expect(await page.getByRole('textbox', { name: 'Audience URL' }).inputValue()).toBe('')
  })

  test('of two instances nothing is taken until one is chosen', async () => {
    const { value } = await begin({ lab: { okta: { existingApps: 2 } } })
    const [first, second] = stage.lab.okta.state.apps
    if (!first || !second) throw new Error('The lab has no two apps')
    await openApp('acme-admin.okta.com', first)
    const choices = panel.getByRole('button', { name: /^Use this app/ })
    await choices.first().waitFor()
    expect(await choices.count()).toBe(2)
    await nothingTaken()
    await panel.getByRole('button', { name: new RegExp(`^Use this app.*${second.id}`) }).click()
    await panel.locator('[data-console="okta"][data-status="wrong-page"]').waitFor()
    // The open tab is the other instance's: what comes is from the API, of the chosen one.
    await value('issuer', 'captured')
    expect(await panel.locator('[data-value="issuer"] [data-part="text"]').innerText()).toBe(
      `http://www.okta.com/${second.exk}`,
    )
  })

  test('access that is taken back is said', async () => {
    await begin()
    await panel.evaluate(`chrome.permissions.remove({ origins: ['https://acme-admin.okta.com/*'] })`)
    await panel.locator('[data-console="okta"][data-status="no-access"]').waitFor()
    await panel.locator('[data-console="meta"][data-status="absent"]').waitFor()
  })

  test('a signed-out console is said', async () => {
    await begin()
    await stage.context.clearCookies()
    const page = await stage.context.newPage()
    await page.goto('https://acme-admin.okta.com/admin/apps/active')
    await panel.locator('[data-console="okta"][data-status="signed-out"]').waitFor()
    expect(await statuses()).not.toContain('conflict')
  })

  test('an expired certificate is taken, shown with its problem, and fails its check', async () => {
    const { value } = await begin({ lab: { okta: { existingApps: 1, certificate: 'expired' } } })
    await value('certificate', 'captured')
    const row = panel.locator('[data-value="certificate"]')
    await row.locator('[data-part="problem"]').filter({ hasText: 'Expired' }).waitFor()
    await panel.locator('[data-check="certificate-valid"][data-status="fail"]').waitFor({ state: 'attached' })
  })
})
