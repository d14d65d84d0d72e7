import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMeta, openOkta } from './consoles'
import { openPanel, start, type FirefoxPanel } from './panel'
import { PANEL, setFirefoxStage, type FirefoxStage } from './stage'
import { assignmentOf } from '../setup-faults/ready'
import { eventually } from './page-call'
import type { Tab } from './tab'

const FROM_META = ['audienceUrl', 'acsUrl']
const FROM_OKTA = ['signOnUrl', 'issuer', 'certificate']
const ALL = [...FROM_META, ...FROM_OKTA, 'setupName']

/** One setup in a real Firefox with the very build, over a restart and a loss of access, to its report. */
describe('a setup in Firefox', () => {
  let stage: FirefoxStage
  let panel: FirefoxPanel
  let okta: Tab
  let meta: Tab

  const held = () => {
    const [app] = stage.lab.okta.state.apps
    const [setup] = stage.lab.meta.state.setups
    return {
      audienceUrl: app?.settings.audienceUrl,
      acsUrl: app?.settings.acsUrl,
      signOnUrl: setup?.samlUrl,
      issuer: setup?.issuer,
      certificate: setup?.certificate,
      setupName: setup?.name,
    }
  }

  beforeAll(async () => {
    stage = await setFirefoxStage()
    panel = await openPanel(stage)
    await start(stage, panel, true)
    await panel.current('requirements.okta-admin')
    meta = await openMeta(stage)
    okta = await openOkta(stage)
    for (const id of [...FROM_META, ...FROM_OKTA]) await panel.value(id, 'captured')
  }, 120_000)
  afterAll(() => stage?.close())

  test('the icon closes and opens the sidebar, also after the background page has gone to sleep', async () => {
    const window = stage.window()
    const opens = () => eventually('the sidebar', async () => (await window.sidebar()) === PANEL)
    // Firefox itself opens it after an installation.
    await opens()
    await window.pressIcon()
    await eventually('no sidebar', async () => (await window.sidebar()) === null)
    await window.sleepBackground()
    await window.pressIcon()
    await opens()
    await panel.tab.until('the same setup in it', sidebarShows, 'acme-admin.okta.com')
  })

  test('“Fill Okta” fills Okta’s form, and a save is seen', async () => {
    await okta.clickOn('[id="ssoSettings.edit_link"]')
    await panel.shows('Fills Audience URL and ACS URL.')
    await panel.press('Fill Okta')
    await panel.said('2 fields filled in Okta and read back.')
    await okta.clickOn('[id="ssoSettings.button.submit"]')
    for (const id of FROM_META) await panel.value(id, 'saved')
    const { company } = stage.lab.meta.state
    expect(held()).toMatchObject({
      audienceUrl: `https://work.meta.com/company/${company.id}`,
      acsUrl: `https://work.meta.com/work/saml.php?__cid=${company.cid}`,
    })
  })

  test('“Fill Meta” fills Meta’s form, which React holds, and what is validated is seen', async () => {
    await meta.click('button', "I've added the metadata")
    await panel.shows('Fills Sign on URL, Issuer, Signing certificate, and SSO setup name.')
    await panel.press('Fill Meta')
    await panel.said('4 fields filled in Meta and read back.')
    await meta.click('button', 'Validate IdP metadata')
    for (const id of [...FROM_OKTA, 'setupName']) await panel.value(id, 'saved')
    const [app] = stage.lab.okta.state.apps
    expect(held()).toMatchObject({
      signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`,
      issuer: `http://www.okta.com/${app?.exk}`,
      setupName: 'Okta SSO',
    })
  })

  test('the browser itself refuses what the panel must not ask Okta', async () => {
    const ask = (method: string, path: string) =>
      panel.tab.run(
        (how, where) =>
          fetch(`https://acme-admin.okta.com${where}`, { method: how, credentials: 'include' }).then(
            ({ status }) => status,
            () => 'refused',
          ),
        method,
        path,
      )
    const before = stage.lab.requests.filter(({ method }) => method !== 'GET').length
    expect(await ask('GET', '/api/v1/users/me')).toBe(200)
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await ask(method, '/api/v1/apps'), method).toBe('refused')
    expect(await ask('GET', '/api/v1/groups')).toBe('refused')
    expect(stage.lab.requests.filter(({ method }) => method !== 'GET')).toHaveLength(before)
  })

  test('access that is taken back is said, a fill is refused, and “Allow access” leads on', async () => {
    await panel.tab.run(withdraw, ['https://acme-admin.okta.com/*', 'https://work.meta.com/*'])
    for (const console of ['okta', 'meta']) await panel.console(console, 'no-access')
    await panel.press('Fill Meta')
    await panel.said('Tandem may not see work.meta.com yet.')
    await panel.press('Allow access')
    await stage.window().question()
    await stage.window().answer(false)
    for (const console of ['okta', 'meta']) await panel.console(console, 'no-access')
    await panel.press('Allow access')
    await stage.window().question()
    await stage.window().answer(true)
    for (const console of ['okta', 'meta']) await panel.console(console, 'ready')
    for (const id of ALL) await panel.value(id, 'saved')
  })

  test('access to one console taken back leaves the other one, and can be given back from the sidebar', async () => {
    await panel.tab.run(withdraw, ['https://work.meta.com/*'])
    await panel.console('meta', 'no-access')
    await panel.console('okta', 'ready')
    // This time from the sidebar, beside the page that the admin looks at.
    await meta.front()
    const place = await panel.tab.until('“Allow access” in the sidebar', placeInSidebar, 'Allow access')
    await stage.window().clickInSidebar(place.x, place.y)
    await stage.window().question()
    await stage.window().answer(true)
    await panel.console('meta', 'ready')
  })

  test('a dry run asks for the org’s own host, and finds what Okta would send to be what Meta holds', async () => {
    const [app] = stage.lab.okta.state.apps
    const [ada] = stage.lab.okta.state.users
    if (app && ada) app.assignments = [assignmentOf(ada)]
    await panel.press('Make a dry run')
    expect(await stage.window().question()).toContain('acme.okta.com')
    await stage.window().answer(true)
    await panel.said('The dry run is done.')
    const lines = await panel.tab.run(() =>
      Array.from(document.querySelectorAll('[data-line]'), (line) => [
        line.getAttribute('data-line'),
        line.getAttribute('data-status'),
      ]),
    )
    expect(Object.fromEntries(lines)).toMatchObject({
      destination: 'pass',
      certificate: 'pass',
      issuer: 'pass',
    })
  })

  test('after a restart of Firefox the setup, its values and the access are there', async () => {
    const before = await Promise.all(ALL.map(panel.text))
    await stage.restart()
    panel = await openPanel(stage)
    for (const id of ALL) await panel.value(id, 'saved')
    expect(await Promise.all(ALL.map(panel.text))).toEqual(before)
    for (const console of ['okta', 'meta']) await panel.console(console, 'absent')
    okta = await openOkta(stage)
    await panel.console('okta', 'ready')
  })

  test('the report is downloaded, and says what the consoles hold', async () => {
    await panel.press('Export report')
    await panel.tab.click('menuitem', 'JSON')
    const name = await eventually('the report', () =>
      Promise.resolve(
        readdirSync(stage.downloads).find((file) => /^tandem-acme-\d{4}-\d\d-\d\d\.json$/.test(file)),
      ),
    )
    const report = await eventually('the whole report', () =>
      Promise.resolve(JSON.parse(readFileSync(join(stage.downloads, name), 'utf8'))),
    )
    for (const [id, value] of Object.entries(held()))
      expect(report.values[id], id).toMatchObject({ value, status: 'saved' })
    const [app] = stage.lab.okta.state.apps
    const key = app?.keys.find(({ kid }) => kid === app.activeKid)
    const sha256 = createHash('sha256')
      .update(Buffer.from(key?.x5c ?? '', 'base64'))
      .digest('hex')
    expect(report.values.certificate.certificate.sha256.replaceAll(':', '').toLowerCase()).toBe(sha256)
    expect(report.setup).toMatchObject({
      oktaOrg: 'acme',
      oktaAppId: app?.id,
      metaCompanyId: stage.lab.meta.state.company.id,
    })
  })
})

interface ExtensionApi {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> }
  extension: { getViews(what: { type: string }): Window[] }
}
declare const browser: ExtensionApi

/** Runs in the panel: takes access back, as the add-ons page does. */
function withdraw(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins })
}

/** Runs in the panel: whether the panel in the sidebar shows a text. */
function sidebarShows(text: string): boolean {
  return browser.extension
    .getViews({ type: 'sidebar' })
    .some(({ document }) => document.querySelector('main')?.innerText.includes(text))
}

/** Runs in the panel: where a button of the panel in the sidebar is, once it can be pressed. */
function placeInSidebar(text: string): { x: number; y: number } | null {
  for (const { document } of browser.extension.getViews({ type: 'sidebar' })) {
    const button = Array.from(document.querySelectorAll('button')).find((one) => one.textContent === text)
    if (!button) continue
    button.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = button.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  return null
}
