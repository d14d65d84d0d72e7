import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, type Stage, type StageOptions } from './stage'
import { panelOf, startSetup } from './with-tandem'

const HOSTS = ['acme-admin.okta.com', 'globex-admin.okta.com', 'work.meta.com']
const ADD_IDP = 'https://work.meta.com/admin/security/single_sign_on/add_idp'

/** Setups side by side: each has its own org, app and company, and none gets anything of another's. */
describe('several setups', () => {
  let stage: Stage
  let panel: Page
  afterEach(() => stage.close())

  const begin = async (options: StageOptions = {}) => {
    stage = await setStage({ granted: HOSTS, ...options })
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    return panelOf(panel)
  }
  const setups = () => panel.getByRole('region', { name: 'Setups' })
  const list = () => panel.getByRole('button', { name: /^Setups:/ }).click()
  const start = async (org: string) => {
    await panel.getByRole('textbox', { name: 'Okta org' }).fill(org)
    await panel.getByRole('button', { name: 'Start', exact: true }).click()
  }
  const open = async (url: string) => {
    const page = await stage.context.newPage()
    await page.goto(url)
    return page
  }
  const signOn = (host: string, app: { id: string; name: string }) =>
    open(`https://${host}/admin/app/${app.name}/instance/${app.id}/#tab-signon`)
  const text = (id: string) => panel.locator(`[data-value="${id}"] [data-part="text"]`).innerText()

  test('a tab of another customer’s org is named, and one press leads to that customer’s setup', async () => {
    const { value } = await begin()
    await stage.context.addCookies(stage.lab.okta.signInCookies('ada@globex.example'))
    const theirs = await stage.lab.okta.addApp('Meta Work Accounts', 'facebook_work_accounts', 'globex')
    await list()
    await panel.getByRole('button', { name: 'New setup' }).click()
    await start('globex')
    await panel.getByRole('group', { name: 'Okta Admin Console' }).waitFor()
    await list()
    await panel.getByRole('button', { name: 'Open the setup acme and Meta Work Accounts' }).click()
    await panel.getByRole('button', { name: 'Setups: acme-admin.okta.com' }).waitFor()

    await signOn('globex-admin.okta.com', theirs)
    const okta = panel.locator('[data-console="okta"][data-status="wrong-page"]')
    await okta.getByText('globex-admin.okta.com').waitFor()
    expect(await text('issuer')).toBe('')
    await okta.getByRole('button', { name: /^Switch to its setup: globex/ }).click()
    await value('issuer', 'captured')
    expect(await text('issuer')).toBe(`http://www.okta.com/${theirs.exk}`)
    await list()
    expect(await setups().getByRole('listitem').count()).toBe(2)
    await setups()
      .getByRole('button', { name: /^Open the setup acme/ })
      .click()
    await panel.getByRole('button', { name: 'Setups: acme-admin.okta.com' }).waitFor()
    // What was read for one is not in the other, three looks later either.
    await panel.waitForFunction((end) => Date.now() > end, Date.now() + 3500)
    expect(await text('issuer')).toBe('')
  })

  test('a second setup of one org is asked about, and does not take the first one’s app by itself', async () => {
    const { value } = await begin({ lab: { okta: { existingApps: 1 } } })
    const [app] = stage.lab.okta.state.apps
    if (!app) throw new Error('The lab has no app')
    await value('issuer', 'captured')
    await list()
    await panel.getByRole('button', { name: 'New setup' }).click()
    await start('acme')
    const question = panel.getByRole('group', { name: 'Which setup?' })
    await question.getByRole('button', { name: /^Open “acme and Meta Work Accounts”, app 0oa/ }).waitFor()
    await question.getByRole('button', { name: 'Start another one' }).click()

    await signOn('acme-admin.okta.com', app)
    const choice = panel.getByRole('button', { name: new RegExp(`^Use this app.*${app.id}`) })
    await choice.waitFor()
    await panel.locator('[data-console="okta"]').getByText('belongs to another setup').waitFor()
    expect(await text('issuer')).toBe('')
    const second = await stage.lab.okta.addApp('Meta Work Accounts preview')
    await panel.getByRole('button', { name: new RegExp(`^Use this app.*${second.id}`) }).click()
    await value('issuer', 'captured')
    expect(await text('issuer')).toBe(`http://www.okta.com/${second.exk}`)
  })

  test('another company’s page is named, never read and never filled, until the person says it is the one', async () => {
    const { value, said, button } = await begin()
    const { company } = stage.lab.meta.state
    const meta = await open(ADD_IDP)
    for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'captured')
    const own = { audience: await text('audienceUrl'), acs: await text('acsUrl') }
    // Signed in to another customer's company, in the same browser.
    company.id = '9990000000000001'
    company.cid = '9990000000000002'
    await meta.reload()
    await panel.locator('[data-console="meta"][data-status="wrong-page"]').waitFor()
    expect(await panel.locator('[data-console="meta"]').innerText()).toContain('9990000000000001')
    await value('audienceUrl', 'conflict')
    expect(await text('acsUrl')).toBe(own.acs)
    await meta.getByRole('button', { name: "I've added the metadata" }).click()
    await button('Fill Meta').click({ force: true })
    await said(/another company/)
    const record = await panel.evaluate('chrome.storage.local.get(null).then((all) => JSON.stringify(all))')
    expect(record).not.toContain('9990000000000001')

    const rivals = panel.locator('[data-value="audienceUrl"]')
    await rivals.getByRole('button', { name: 'Use this one for Audience URL: 2 of 2' }).click()
    await value('audienceUrl', 'captured')
    expect(await text('audienceUrl')).toBe('https://work.meta.com/company/9990000000000001')
    // Its ACS URL is another one, too: that is the next question.
    await value('acsUrl', 'conflict')
    expect(own.audience).not.toContain('9990000000000001')
  })
})
