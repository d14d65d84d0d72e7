import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { createAdmin } from './admin'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

/** What the browser itself keeps Tandem from, tried from the panel with the shipping build. */
describe('what the browser enforces', () => {
  let stage: Stage
  let panel: Page

  beforeAll(async () => {
    stage = await setStage({ granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'] })
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
  })
  afterAll(() => stage.close())

  /** Sends a request from the panel. True if the server saw it, whatever it answered. */
  const arrives = async (url: string, method = 'GET') => {
    const before = stage.lab.requests.length
    const { host, pathname } = new URL(url)
    await panel.evaluate(
      ({ url: target, method: verb }) =>
        fetch(target, { method: verb, credentials: 'include' }).then(
          () => true,
          () => false,
        ),
      { url, method },
    )
    return stage.lab.requests
      .slice(before)
      .some((request) => request.host === host && request.path === pathname && request.method === method)
  }

  test('reads of the listed API paths go through', async () => {
    expect(await arrives('https://acme-admin.okta.com/api/v1/users/me')).toBe(true)
    expect(await arrives('https://acme-admin.okta.com/api/v1/apps?limit=1')).toBe(true)
    expect(await arrives('https://acme-admin.okta.com/api/v1/policies/rst1/rules')).toBe(true)
    // The dry run's one question to the org's own host.
    expect(await arrives('https://acme.okta.com/app/facebook_work_accounts/exk1/sso/saml')).toBe(true)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('%s never leaves the browser', async (method) => {
    expect(await arrives('https://acme-admin.okta.com/api/v1/apps', method)).toBe(false)
  })

  // Hosts of the same Okta cloud that were never granted are beyond both rules and policy; there the one module that
  // may send requests, and its one host, have to do (tests/unit/repository).
  test.each([
    'https://acme-admin.okta.com/api/v1/groups',
    'https://acme-admin.okta.com/api/v1/policies',
    'https://acme.okta.com/app/UserHome',
    'https://acme.okta.com/api/v1/users/me',
    'https://acme.okta.com/app/facebook_work_accounts/exk1/sso/saml/metadata',
    'https://acme-admin.okta.com/admin/dashboard',
    'https://acme-admin.okta.com/api/v1/appsx',
    'https://work.meta.com/admin/work_tools_overview',
    'https://mail.acme.example/',
  ])('GET %s never leaves the browser', async (url) => {
    expect(await arrives(url)).toBe(false)
  })
})

/** The record outlives the panel, and travels in a file. */
describe('the record', () => {
  let stage: Stage
  afterAll(() => stage.close())

  test('a reload goes on where it was, and a hand-off file opens in another browser', async () => {
    stage = await setStage({ lab: { okta: { existingApps: 1 } } })
    const panel = await stage.session.openPanel()
    const { button, value, current } = panelOf(panel)
    await startSetup(panel, createAdmin())
    await button('All of these are met').click()
    await current('1.2')
    await value('issuer', 'captured')
    const issuer = await panel.locator('[data-value="issuer"] [data-part="text"]').innerText()
    await panel.reload()
    await current('1.2')
    await value('issuer', 'captured')
    const [download] = await Promise.all([panel.waitForEvent('download'), button('Hand off').click()])
    expect(download.suggestedFilename()).toBe('tandem-acme.tandem.json')
    const file = `${stage.downloads}/hand-off.json`
    await download.saveAs(file)

    const other = await setStage({ granted: [] })
    try {
      const there = await other.session.openPanel()
      await there.getByLabel('Hand-off file').setInputFiles(file)
      await panelOf(there).button('Take over this setup').click()
      await panelOf(there).current('1.2')
      const text = there.locator('[data-value="issuer"] [data-part="text"]')
      expect(await text.innerText()).toBe(issuer)
      await there.locator('[data-console="okta"][data-status="no-access"]').waitFor()
    } finally {
      await other.close()
    }
  })
})
