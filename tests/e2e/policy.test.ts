import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createCompany, policyObstacle, type Company } from './company-policy'
import { setStage, type Stage } from './stage'
import { exportAs, panelOf } from './with-tandem'
import { addTestedSetup } from './tested-setup'

const obstacle = policyObstacle()
if (obstacle !== null)
  console.warn(`\n!!! SKIPPED: no company policy is tried in a real browser: ${obstacle}.\n`)

const ID = 'a-tested-setup'
const FOOTER = 'Acme internal. Keep <b>ten</b> years.'

/** What the browser itself hands over as a company's policy, from the file that its administrators write. */
describe.skipIf(obstacle !== null)('a company’s policy, in a real browser', () => {
  let company: Company
  let stage: Stage
  let panel: Page
  let meta: Page
  beforeAll(() => void (company = createCompany()))
  afterEach(() => stage.close())
  afterAll(() => company.end())

  const open = async (policy: unknown) => {
    company.set(policy)
    stage = await setStage({ lab: { okta: { existingApps: 1 } }, extension: company.extension })
    panel = await stage.session.openPanel()
  }
  const org = () => panel.getByRole('textbox', { name: 'Okta org' })
  const notice = () => panel.getByRole('alert', { name: 'Held back' })

  const openSwitch = async () => {
    addTestedSetup(stage.lab, ID)
    meta = await stage.context.newPage()
    await meta.goto(`https://work.meta.com/admin/security/single_sign_on/add_idp?setup=${ID}`)
    await meta.getByRole('button', { name: 'Remove acme.example' }).click()
  }

  test('another org is refused, the allowed one needs no typing, a failed check is binding, reports end with its line', async () => {
    await open({ allowedOrgs: ['acme'], guard: 'strict', reportFooter: FOOTER })
    const { button, current } = panelOf(panel)
    // Chromium hands policies over when it has run for three seconds.
    await expect.poll(() => org().inputValue(), { timeout: 15_000 }).toBe('acme.okta.com')
    await org().fill('globex')
    await button('Start').click()
    await panel.getByText('Your company’s policy allows only this org: acme.okta.com.').waitFor()
    await panel.reload()
    await expect.poll(() => org().inputValue()).toBe('acme.okta.com')
    await button('Start').click()
    await current('requirements.okta-admin')

    for (const app of stage.lab.okta.state.apps) app.status = 'INACTIVE'
    await openSwitch()
    const failing = panel.locator('[data-check="app-active"][data-status="fail"]')
    await failing.waitFor()
    await failing.getByText('Your company’s policy wants this settled').waitFor()
    expect(await failing.getByRole('button', { name: 'Go on without it' }).count()).toBe(0)
    await panel.getByText('A press on “Activate SSO” is held back').waitFor()
    await meta.getByRole('button', { name: 'Activate SSO' }).click()
    await notice().getByText('Your company’s policy wants it settled first').waitFor()
    expect(await button('Activate SSO anyway').count()).toBe(0)

    expect(stage.lab.meta.state.setups.some(({ active }) => active)).toBe(false)

    expect(readFileSync(await exportAs(stage, panel, 'Markdown'), 'utf8')).toContain('Acme internal.')
    const html = readFileSync(await exportAs(stage, panel, 'HTML'), 'utf8')
    expect(html).toContain('Keep &lt;b&gt;ten&lt;/b&gt; years.')

    // The company thinks better of it, and nobody has to open the panel anew.
    company.set({ allowedOrgs: ['acme'] })
    await button('Activate SSO anyway').waitFor()
  })

  test('is followed while the panel is open, and what can’t be read of it is told', async () => {
    await open({ allowedOrgs: ['acme', 'acme corp'], guard: 'stirct' })
    await panel.getByText('an entry that can’t be read: allowedOrgs[1] and guard.').waitFor()
    await expect.poll(() => org().inputValue()).toBe('acme.okta.com')
    company.set({ allowedOrgs: ['globex'] })
    await expect.poll(() => org().inputValue(), { timeout: 20_000 }).toBe('globex.okta.com')
    expect(await panel.getByText('can’t be read').count()).toBe(0)
  })
})
