import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { exportAs, panelOf, startSetup } from './with-tandem'

/*
 * Okta's admin and Meta's admin are two people at two machines. What one of them does reaches the other in a file and
 * in no other way.
 */
describe('two people, two browsers, one setup', () => {
  let metaAdmin: Stage
  let oktaAdmin: Stage
  let mia: Page
  let olaf: Page

  beforeAll(async () => {
    metaAdmin = await setStage({ signedIn: ['meta'] })
    oktaAdmin = await setStage({ shared: metaAdmin.lab, signedIn: ['okta'] })
    mia = await metaAdmin.session.openPanel()
    olaf = await oktaAdmin.session.openPanel()
  }, 120_000)
  afterAll(async () => {
    await oktaAdmin.close()
    await metaAdmin.close()
  })

  const handOff = async (stage: Stage, panel: Page, name: string) => {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panelOf(panel).button('Hand off').click(),
    ])
    const path = `${stage.downloads}/${name}.tandem.json`
    await download.saveAs(path)
    return path
  }
  const open = async (panel: Page, file: string) => {
    await panel.bringToFront()
    await panel.getByLabel('Hand-off file').setInputFiles(file)
    return panel.getByRole('region', { name: 'Hand-off file' })
  }
  const nameOneself = async (panel: Page, name: string) => {
    const history = panel.getByRole('region', { name: 'History' })
    await history.locator('summary').click()
    await history.getByRole('textbox', { name: 'Your name in this history' }).fill(name)
    await history.getByRole('button', { name: 'Save' }).click()
    await panelOf(panel).said(`calls you ${name}`)
  }
  const stored = (panel: Page) =>
    panel.evaluate(
      `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('event:')).length)`,
    )

  let first: string
  test('Meta’s admin reads Meta’s values and hands them off', async () => {
    const { value } = panelOf(mia)
    await startSetup(mia, createAdmin())
    await nameOneself(mia, 'Mia')
    const meta = await metaAdmin.context.newPage()
    await meta.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
    for (const id of ['audienceUrl', 'acsUrl', 'recipientUrl']) await value(id, 'captured')
    first = await handOff(metaAdmin, mia, 'first')
    const file = JSON.parse(readFileSync(first, 'utf8'))
    expect(file).toMatchObject({ format: 'tandem-handoff', version: 1, setup: { oktaOrg: 'acme' } })
  })

  let second: string
  test('Okta’s admin sees what the file holds, takes it over, fills, saves, and hands it back', async () => {
    const { value, said, button } = panelOf(olaf)
    const offer = await open(olaf, first)
    await offer.getByRole('heading', { name: 'Take over this setup?' }).waitFor()
    const { company } = metaAdmin.lab.meta.state
    expect(await offer.innerText()).toContain(`https://work.meta.com/company/${company.id}`)
    expect(await offer.innerText()).toContain('Mia (')
    // A preview stores nothing.
    expect(await stored(olaf)).toBe(0)
    await button('Take over this setup').click()
    await said('The setup of acme was taken over')
    await nameOneself(olaf, 'Olaf')

    const app = await oktaAdmin.lab.okta.addApp('Meta Work Accounts')
    const okta = await oktaAdmin.context.newPage()
    await okta.goto(
      `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${app.id}/#tab-signon`,
    )
    await okta.locator('[id="ssoSettings.edit_link"]').click()
    await olaf.getByText('Fills Audience URL and ACS URL.').waitFor()
    await button('Fill Okta').click()
    await said('2 fields filled in Okta')
    // No page of Meta is open here: what is filled is what the file said, and the panel says so.
    await said('Not read again before: Audience URL and ACS URL')
    await okta.locator('[id="ssoSettings.button.submit"]').click()
    for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'saved')
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    second = await handOff(oktaAdmin, olaf, 'second')
    expect(app.settings.acsUrl).toBe(`https://work.meta.com/work/saml.php?__cid=${company.cid}`)
  })

  let third: string
  test('Meta’s admin adds what came back, fills Meta with Okta’s values, and validates', async () => {
    const { value, said, button } = panelOf(mia)
    const before = await stored(mia)
    const offer = await open(mia, second)
    await offer.getByRole('heading', { name: 'Add this to the setup?' }).waitFor()
    expect(await offer.innerText()).toContain('Olaf (')
    expect(await stored(mia)).toBe(before)
    await offer.getByRole('button', { name: /^Add \d+ entries$/ }).click()
    await said(/^\d+ entries added to the setup/)
    await value('audienceUrl', 'saved')
    for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
    const meta = metaAdmin.context.pages().find((page) => page.url().includes('add_idp'))
    if (!meta) throw new Error('Meta’s page is gone')
    await meta.getByRole('button', { name: "I've added the metadata" }).click()
    await mia.getByText(/^Fills Sign on URL, Issuer/).waitFor()
    await button('Fill Meta').click()
    await said('4 fields filled in Meta')
    await meta.getByRole('button', { name: 'Validate IdP metadata' }).click()
    for (const id of ['signOnUrl', 'issuer', 'certificate', 'setupName']) await value(id, 'saved')
    const [setup] = metaAdmin.lab.meta.state.setups
    const [app] = metaAdmin.lab.okta.state.apps
    expect(setup?.issuer).toBe(`http://www.okta.com/${app?.exk}`)
    third = await handOff(metaAdmin, mia, 'third')
  })

  test('in whatever order the files are opened, and twice: both have the same setup', async () => {
    const { said } = panelOf(olaf)
    const offer = await open(olaf, third)
    await offer.getByRole('button', { name: /^Add \d+ entries$/ }).click()
    await said(/^\d+ entries added to the setup/)
    const count = await stored(olaf)
    for (const file of [third, first, second]) {
      const again = await open(olaf, file)
      expect(await again.innerText()).toContain('nothing: all of it is here already')
      await again.getByRole('button', { name: 'Cancel' }).click()
    }
    expect(await stored(olaf)).toBe(count)
    const report = async (stage: Stage, panel: Page) => {
      const { values, steps, setup } = JSON.parse(readFileSync(await exportAs(stage, panel, 'JSON'), 'utf8'))
      return { values, steps, setup }
    }
    // Olaf has Okta's pages before him: what only they show, Mia can't have seen.
    const [hers, his] = [await report(metaAdmin, mia), await report(oktaAdmin, olaf)]
    expect(his.values).toEqual(hers.values)
    expect(his.setup).toEqual(hers.setup)
    const done = (steps: { id: string; status: string }[]) =>
      steps.filter(({ status }) => status === 'done').map(({ id }) => id)
    expect(done(his.steps)).toEqual(expect.arrayContaining(done(hers.steps)))
  })

  test('the history says who read what where, on both machines', async () => {
    for (const panel of [mia, olaf]) {
      await panel.bringToFront()
      await panel.getByRole('button', { name: 'Trace ACS URL' }).click()
      const entries = panel.getByRole('region', { name: 'History' }).getByRole('listitem')
      const read = entries.filter({ hasText: 'ACS URL read on the page' })
      expect(await read.innerText()).toContain('work.meta.com/admin/security/single_sign_on/add_idp')
      expect(await read.innerText()).toContain(panel === mia ? 'Seen on the page,' : 'by Mia')
      const saved = entries.filter({ hasText: 'ACS URL seen saved in Okta' })
      expect(await saved.first().innerText()).toContain(panel === mia ? 'by Olaf' : 'Seen ')
    }
  })
})
