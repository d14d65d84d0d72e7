import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMeta, openOkta } from './consoles'
import { openPanel, start, type FirefoxPanel } from './panel'
import { setFirefoxStage, type FirefoxStage } from './stage'
import { eventually } from './page-call'
import type { Tab } from './tab'
import { addTestedSetup } from '../e2e/tested-setup'

const TESTED = 'a-tested-setup'

/**
 * What Tandem does in pages, where Firefox stands between it and the page's own objects: pointing, undoing, the
 * outline, the guard.
 */
describe('Tandem in the consoles’ pages in Firefox', () => {
  let stage: FirefoxStage
  let panel: FirefoxPanel
  let meta: Tab

  /** What the fields of Meta's form hold. */
  const texts = () =>
    meta.run(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>('input[type="text"]'), ({ value }) => value),
    )
  const isActive = () => stage.lab.meta.state.setups.some(({ active }) => active)

  beforeAll(async () => {
    stage = await setFirefoxStage({ lab: { meta: { renamedForm: true } } })
    panel = await openPanel(stage)
    await start(stage, panel, true)
    await panel.current('requirements.okta-admin')
    meta = await openMeta(stage)
    await openOkta(stage)
    for (const id of ['audienceUrl', 'signOnUrl', 'issuer', 'certificate']) await panel.value(id, 'captured')
    await meta.click('button', "I've added the metadata")
    await meta.find('textbox', 'Where people are sent')
  }, 120_000)
  afterAll(() => stage?.close())

  test('a value is copied', async () => {
    await panel.press('Copy Issuer')
    await panel.said('Issuer copied.')
    expect(await stage.window().clipboard()).toBe(await panel.text('issuer'))
  })

  test('a field that is unknown is pointed out, filled, and given back', async () => {
    await meta.type('textbox', 'Title of the connection', 'My own name')
    await panel.press('Pick SSO setup name on the page')
    await panel.said('Click the field for SSO setup name')
    await meta.click('textbox', 'Title of the connection')
    await panel.said('The field for SSO setup name is “Title of the connection”')
    await panel.shows('Fills SSO setup name.')
    await panel.press('Fill Meta')
    await panel.press('Replace')
    await panel.said('1 field filled in Meta')
    expect(await texts()).toContain('Okta SSO')
    await panel.press('Undo fill')
    await panel.said('Fill undone in Meta. SSO setup name: holds what it held before.')
    expect(await texts()).toContain('My own name')
  })

  test('the outline of a page is copied without anybody’s data', async () => {
    await panel.tab.clickOn('[data-console="meta"] button[aria-label="Copy page outline: Meta"]')
    await panel.said('Outline of the page in Meta copied')
    const outline = await stage.window().clipboard()
    expect(outline).toContain('textbox')
    const { company } = stage.lab.meta.state
    expect([company.id, company.cid, 'acme', 'csrf'].filter((text) => outline.includes(text))).toEqual([])
  })

  test('a press on “Activate SSO” before its time does not reach Meta, and passes with a reason', async () => {
    addTestedSetup(stage.lab, TESTED)
    await meta.open(`https://work.meta.com/admin/security/single_sign_on/add_idp?setup=${TESTED}`)
    await meta.click('button', 'Remove acme.example')
    await panel.shows('A press on “Activate SSO” is held back')
    await meta.click('button', 'Activate SSO')
    await panel.shows('Meta did not get your press.')
    expect(isActive()).toBe(false)
    await panel.press('Activate SSO anyway')
    await panel.tab.type('textbox', 'Why press “Activate SSO” anyway?', 'Agreed in SEC-7')
    await panel.press('Let it through')
    await panel.said('Press “Activate SSO” in Meta again')
    expect(isActive()).toBe(false)
    await meta.click('button', 'Activate SSO')
    await eventually('SSO is active', () => Promise.resolve(isActive()))
  })
})
