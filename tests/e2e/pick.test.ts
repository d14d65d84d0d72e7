import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { parsePicksFile } from '../../lib/report/picks-file'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

const FORM = 'https://work.meta.com/admin/security/single_sign_on/add_idp'
const openForm = (page: Page) => page.getByRole('button', { name: "I've added the metadata" }).click()

/** The panel, with Okta's values known, and Meta's form open under labels that nobody has seen. */
async function atStrangeForm(stage: Stage) {
  const panel = await stage.session.openPanel()
  await startSetup(panel, createAdmin())
  const page = await stage.context.newPage()
  await page.goto(FORM)
  for (const id of ['audienceUrl', 'signOnUrl', 'issuer', 'certificate'])
    await panelOf(panel).value(id, 'captured')
  await openForm(page)
  const field = page.getByRole('textbox', { name: 'Where people are sent' })
  await field.waitFor()
  return { panel, page, field, ...panelOf(panel) }
}

describe('a form that Tandem does not know', () => {
  let stage: Stage
  afterEach(() => stage.close())
  const strange = { lab: { meta: { renamedForm: true }, okta: { existingApps: 1 } } } as const

  test('is filled after its field was shown once: three clicks, and found again from then on', async () => {
    stage = await setStage(strange)
    const { panel, page, field, button, said } = await atStrangeForm(stage)
    const app = stage.lab.okta.state.apps[0]
    const signOnUrl = `https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`
    const admin = createAdmin()
    await admin.click(button('Show the field for Sign on URL'), 'Show the field')
    await said(/Click the field for Sign on URL/)
    await field.hover()
    await panel.getByText('Would use the field: Where people are sent').waitFor()
    await admin.click(field, 'the field')
    await said(/The field for Sign on URL is “Where people are sent”/)
    await panel.getByText('Fills Sign on URL.').waitFor()
    await admin.click(button('Fill Meta'), 'Fill Meta')
    await said('1 field filled in Meta')
    expect(await field.inputValue()).toBe(signOnUrl)
    expect(admin.tally.clicks).toBe(3)

    await page.reload()
    await openForm(page)
    await panel.getByText('Fills Sign on URL.').waitFor()
    await button('Fill Meta').click()
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(signOnUrl)
  })

  test('a place is forgotten, and comes back in a file that holds no value', async () => {
    stage = await setStage(strange)
    const { panel, page, field, button, said, values } = await atStrangeForm(stage)
    await button('Pick SSO setup name on the page').click()
    await said(/Click the field for SSO setup name/)
    // Not a field, and the pointing goes on.
    await page.getByRole('heading', { name: 'Add an identity provider (IdP)' }).click()
    await said(/Not taken\. There is no single text field here/)
    await page.getByRole('textbox', { name: 'Title of the connection' }).click()
    await said(/The field for SSO setup name is/)
    await values.getByText('Places you pointed out (1)').click()
    const [download] = await Promise.all([panel.waitForEvent('download'), button('Save places').click()])
    expect(download.suggestedFilename()).toBe('tandem-places-meta.json')
    const path = `${stage.downloads}/places.json`
    await download.saveAs(path)
    const content = await readFile(path, 'utf8')
    expect(parsePicksFile(content)).toMatchObject({ ok: true, picks: [{ id: 'setupName', as: 'field' }] })
    expect(content).not.toMatch(/https?:|acme|ada/i)

    await button('Forget SSO setup name, filled here').click()
    await said('The place for SSO setup name is forgotten.')
    await panel.getByText('Places you pointed out').waitFor({ state: 'detached' })
    await panel
      .getByText(/does not know its labels|press “I’ve added the metadata” first/)
      .first()
      .waitFor()

    const file = panel.getByLabel('File of places')
    await file.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await said('This file is no file of places from Tandem.')
    await file.setInputFiles(path)
    await said(/1 place taken from places\.json/)
    await values.getByText('Places you pointed out (1)').click()
    await values.getByText('(from a file)').waitFor()
    await panel.getByText('Fills SSO setup name.').waitFor()
    await button('Fill Meta').click()
    await said('1 field filled in Meta')
    expect(await field.inputValue()).toBe('')
  })

  test('a fill is undone: what was there stands there again', async () => {
    stage = await setStage(strange)
    const { panel, page, button, said } = await atStrangeForm(stage)
    const name = page.getByRole('textbox', { name: 'Title of the connection' })
    await name.fill('My own name')
    await button('Pick SSO setup name on the page').click()
    await said(/Click the field for SSO setup name/)
    await name.click()
    await panel.getByText('Fills SSO setup name.').waitFor()
    await button('Fill Meta').click()
    await button('Replace').click()
    await said('1 field filled in Meta')
    expect(await name.inputValue()).toBe('Okta SSO')
    await button('Undo fill').click()
    await said('Fill undone in Meta. SSO setup name: holds what it held before.')
    expect(await name.inputValue()).toBe('My own name')
    await button('Undo fill').waitFor({ state: 'detached' })

    await panel.getByText('Fills SSO setup name.').waitFor()
    await button('Fill Meta').click()
    await button('Replace').click()
    await said('1 field filled in Meta')
    await name.fill('Changed my mind')
    await button('Undo fill').click()
    await said('Fill undone in Meta. SSO setup name: left alone, it was changed since.')
    expect(await name.inputValue()).toBe('Changed my mind')
  })
})

describe('a value', () => {
  let stage: Stage
  afterEach(() => stage.close())

  test('is taken with two clicks, another one is not, and the place can be forgotten', async () => {
    stage = await setStage({ lab: { meta: { lang: 'ar' }, okta: { existingApps: 1 } } })
    const panel = await stage.session.openPanel()
    const { button, value, said } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await stage.context.newPage()
    await page.goto(FORM)
    await value('acsUrl', 'captured')
    const { company } = stage.lab.meta.state
    const acs = `https://work.meta.com/work/saml.php?__cid=${company.cid}`
    await button('Pick ACS URL on the page').click()
    await said(/Click the ACS URL on the page in Meta/)
    await page.getByText(`https://work.meta.com/company/${company.id}`).click()
    await said('Not taken. This is the text of another value.')
    await page.getByText(acs).last().hover()
    await panel.locator('[data-value="acsUrl"] [data-part="pointing"]').getByText(acs).waitFor()
    await page.getByText(acs).last().click()
    await said(/ACS URL taken\. Tandem will find this place again/)
    await panel
      .locator('[data-value="acsUrl"]')
      .getByText(/^Picked on work\.meta\.com/)
      .waitFor()
    await button('Forget this place of ACS URL').click()
    await said('The place for ACS URL is forgotten.')

    await button('Pick ACS URL on the page').click()
    await said(/Click the ACS URL on the page in Meta/)
    await page.keyboard.press('Escape')
    await said('Pointing has ended. ACS URL was not taken.')
  })
})

describe('the outline of a page', () => {
  let stage: Stage
  afterEach(() => stage.close())

  test('is copied, and holds nothing that is anybody’s', async () => {
    stage = await setStage({ lab: { okta: { existingApps: 1 } } })
    const { context, lab } = stage
    const panel = await stage.session.openPanel()
    const { consoles, said, value } = panelOf(panel)
    await startSetup(panel, createAdmin())
    const page = await context.newPage()
    await page.goto(FORM)
    await value('audienceUrl', 'captured')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const copy = async (console: 'okta' | 'meta') => {
      await panel.bringToFront()
      await consoles
        .locator(`[data-console="${console}"]`)
        .getByRole('button', { name: 'Copy page outline' })
        .click()
      await said(/Outline of the page in (Okta|Meta) copied: \d+ lines/)
      return panel.evaluate(() => navigator.clipboard.readText())
    }
    const meta = await copy('meta')
    expect(meta).toContain('button "I\'ve added the metadata"')
    expect(meta).toContain('‹https address: meta-acs›')
    const { company } = lab.meta.state
    const planted = [company.id, company.cid, 'acme', 'Ada', 'Lovelace', 'csrf']
    expect(planted.filter((text) => new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'iu').test(meta))).toEqual([])
  })
})
