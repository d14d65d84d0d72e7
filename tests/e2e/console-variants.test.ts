import { afterEach, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import type { OktaOptions } from '../lab/okta/options'
import { casesOf } from './profile'
import type { LabOptions } from '../lab/lab'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

type MetaVariant = NonNullable<LabOptions['meta']>

/*
 * Nobody here has seen the live pages' markup. So the same form is offered in every layout and language that the
 * sources allow for; each has to be read, filled and seen as saved.
 */
describe('consoles that look different', () => {
  let stage: Stage
  afterEach(() => stage.close())

  // The layout "dl" is what every other test has.
  const oktaVariants = casesOf<OktaOptions>(
    [
      { variant: 'dl', lang: 'ja' },
      { variant: 'classic', lazyPaneMs: 900 },
    ],
    [
      { variant: 'inputs' },
      { variant: 'dl' },
      { variant: 'grid' },
      { variant: 'classic' },
      { variant: 'dl', lazyPaneMs: 900 },
    ],
  )

  test.each(oktaVariants)('Okta %o: read, filled, saved', async (okta) => {
    stage = await setStage({ lab: { okta: { ...okta, existingApps: 1 } } })
    const { context, session, lab } = stage
    const panel = await session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const [app] = lab.okta.state.apps
    const meta = await context.newPage()
    await meta.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    for (const id of ['audienceUrl', 'acsUrl', 'recipientUrl']) await value(id, 'captured')
    const page = await context.newPage()
    await page.goto(
      `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${app?.id}/#tab-signon`,
    )
    await page.locator('[id="ssoSettings.edit_link"]').click()
    await panel.getByText('Fills Audience URL and ACS URL.').waitFor()
    await button('Fill Okta').click()
    await said('2 fields filled in Okta')
    await page.locator('[id="ssoSettings.button.submit"]').click()
    for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'saved')
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    expect(app?.settings).toMatchObject({
      audienceUrl: `https://work.meta.com/company/${lab.meta.state.company.id}`,
      acsUrl: `https://work.meta.com/work/saml.php?__cid=${lab.meta.state.company.cid}`,
    })
  })

  const metaVariants = casesOf<MetaVariant>([{ lang: 'de', hostFamily: 'facebook' }], [
    { lang: 'de' },
    { hostFamily: 'facebook' },
    { latencyMs: 800 },
  ] as const)

  test.each(metaVariants)('Meta %o: read and filled', async (meta) => {
    stage = await setStage({ lab: { meta, okta: { existingApps: 1 } } })
    const { context, session, lab } = stage
    const panel = await session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await context.newPage()
    await page.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    const host = 'hostFamily' in meta ? 'work.facebook.com' : 'work.meta.com'
    for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'captured')
    const text = (id: string) => panel.locator(`[data-value="${id}"] [data-part="text"]`).innerText()
    expect(await text('audienceUrl')).toBe(`https://${host}/company/${lab.meta.state.company.id}`)
    expect(await text('acsUrl')).toBe(`https://${host}/work/saml.php?__cid=${lab.meta.state.company.cid}`)
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    const next = page.getByRole('listitem').first().locator('[role="button"][tabindex="0"]').last()
    await next.click()
    await panel.getByText(/^Fills .*Sign on URL/).waitFor()
    await button('Fill Meta').click()
    await said(/fields filled in Meta/)
    const [app] = lab.okta.state.apps
    const fields = page.locator('input[type="text"]:visible, textarea:visible')
    const texts = await fields.evaluateAll((all) =>
      all.map((field) => ('value' in field ? String(field.value) : '')),
    )
    expect(texts).toContain(`https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`)
    expect(texts).toContain(`http://www.okta.com/${app?.exk}`)
  })

  test('a language whose labels are new: shape tells the values, and order with the word for issuer the fields', async () => {
    stage = await setStage({ lab: { meta: { lang: 'ar' }, okta: { existingApps: 1 } } })
    const panel = await stage.session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await stage.context.newPage()
    await page.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    for (const id of ['audienceUrl', 'acsUrl', 'recipientUrl', 'signOnUrl', 'issuer', 'certificate'])
      await value(id, 'captured')
    await page.getByRole('listitem').first().locator('[role="button"][tabindex="0"]').last().click()
    const fields = page.locator('input[type="text"]:visible, textarea:visible')
    await fields.nth(3).waitFor()
    await panel.getByText(/^Fills .*Sign on URL/).waitFor()
    await button('Fill Meta').click()
    await said(/4 fields filled in Meta/)
    const [app] = stage.lab.okta.state.apps
    const texts = await fields.evaluateAll((all) =>
      all.map((field) => ('value' in field ? String(field.value) : '')),
    )
    expect(texts.slice(0, 3)).toEqual([
      'Okta SSO',
      `https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`,
      `http://www.okta.com/${app?.exk}`,
    ])
    expect(texts[3]).toMatch(/^-----BEGIN CERTIFICATE-----/)

    // "Take me there", which knows none of the names on the way, doesn't throw away what stands in the form.
    await button('All of these are met').click()
    await panelOf(panel).current('1.3')
    await panelOf(panel).takeMeThere.click()
    await said(/did not find the place/)
    expect(await fields.nth(0).inputValue()).toBe('Okta SSO')
  })

  test('labels that nobody knows: nothing is filled by guess', async () => {
    stage = await setStage({ lab: { meta: { renamedForm: true }, okta: { existingApps: 1 } } })
    const panel = await stage.session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await stage.context.newPage()
    await page.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    for (const id of ['audienceUrl', 'acsUrl', 'signOnUrl', 'issuer', 'certificate'])
      await value(id, 'captured')
    await page.getByRole('listitem').first().locator('[role="button"][tabindex="0"]').last().click()
    const fields = page.locator('input[type="text"]:visible, textarea:visible')
    await fields.nth(3).waitFor()
    await button('Fill Meta').click({ force: true })
    await said(/does not know its labels/)
    for (const field of await fields.all()) expect(await field.inputValue()).toBe('')
  })

  test('a page that takes a text back is told from one that keeps it', async () => {
    stage = await setStage({ lab: { meta: { revertFillOnce: true }, okta: { existingApps: 1 } } })
    const panel = await stage.session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await stage.context.newPage()
    await page.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    await page.getByRole('button', { name: "I've added the metadata" }).click()
    await panel.getByText(/^Fills .*Sign on URL/).waitFor()
    await button('Fill Meta').click()
    await said(/Nothing filled in Meta\. Refused: .*the page took the value out again/)
    await panel.getByText(/^Fills .*Sign on URL/).waitFor()
    await button('Fill Meta').click()
    await said('4 fields filled in Meta')
  })
})
