import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { createSigningKey } from '../lab/okta/saml/signing-key'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

const ADD_IDP = 'https://work.meta.com/admin/security/single_sign_on/add_idp'

/** A value that its page shows otherwise by now is a question, and nothing is filled before it is settled. */
describe('a value that has changed at its source', () => {
  let stage: Stage
  let panel: Page
  afterEach(() => stage.close())

  const begin = async (existingApps: number) => {
    stage = await setStage({ lab: { okta: { existingApps } } })
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    return panelOf(panel)
  }
  const open = async (url: string) => {
    const page = await stage.context.newPage()
    await page.goto(url)
    return page
  }
  const rivals = (id: string) => panel.locator(`[data-value="${id}"] [data-part="rival"]`)

  test('ACS URL: both texts and both times are shown, no fill, and the choice settles it', async () => {
    const { value, said, button } = await begin(1)
    const [app] = stage.lab.okta.state.apps
    const { company } = stage.lab.meta.state
    const meta = await open(ADD_IDP)
    await value('acsUrl', 'captured')
    const old = `https://work.meta.com/work/saml.php?__cid=${company.cid}`
    company.cid = '7770000000000001'
    await meta.reload()
    await value('acsUrl', 'conflict')
    // The question is code that loads when it is first asked.
    await expect
      .poll(() => rivals('acsUrl').locator('code').allInnerTexts())
      .toEqual([old, old.replace(/\d+$/, company.cid)])
    expect(await rivals('acsUrl').locator('time').count()).toBe(2)

    const okta = await open(
      `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${app?.id}/#tab-signon`,
    )
    await okta.locator('[id="ssoSettings.edit_link"]').click()
    await panel.getByText(/^Decide on ACS URL/).waitFor()
    await button('Fill Okta').click({ force: true })
    await said('Decide on ACS URL')
    expect(await okta.getByRole('textbox', { name: 'Audience URL' }).inputValue()).toBe('')

    await panel.getByRole('button', { name: 'Use this one for ACS URL: 2 of 2' }).click()
    await panel.getByText('Fills Audience URL and ACS URL.').waitFor()
    await button('Fill Okta').click()
    await said('2 fields filled in Okta')
    expect(await okta.getByRole('textbox', { name: /^ACS/ }).inputValue()).toContain(company.cid)

    // The old one comes back: that is news although it was decided against.
    company.cid = old.replace(/^.*=/, '')
    await meta.reload()
    await value('acsUrl', 'conflict')
  })

  test('certificate: rotated in Okta between reading and filling, it is noticed by asking once more', async () => {
    const { value, said, button } = await begin(1)
    const [app] = stage.lab.okta.state.apps
    if (!app) throw new Error('The lab has no app')
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    const meta = await open(ADD_IDP)
    await meta.getByRole('button', { name: "I've added the metadata" }).click()
    await panel.getByText(/^Fills Sign on URL, Issuer/).waitFor()
    const key = await createSigningKey('acme', new Date(), 'good')
    // Asked by itself every ten seconds: just after that, the press itself has to find out. No page shows it yet.
    await panel.waitForResponse(/\/credentials\/keys$/)
    app.keys.push(key)
    app.activeKid = key.kid
    await button('Fill Meta').click()
    await said('Decide on Signing certificate')
    await value('certificate', 'conflict')
    expect(await meta.getByRole('textbox', { name: 'SAML Certificate' }).inputValue()).toBe('')
    // The two begin alike: what is in them tells them apart.
    const prints = rivals('certificate').locator('dd code')
    await expect.poll(async () => new Set(await prints.allInnerTexts()).size).toBe(2)
  })
})
