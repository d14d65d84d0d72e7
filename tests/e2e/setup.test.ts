import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { stepIds } from '../../lib/guide/okta-meta'
import { actionsTable, countByHand } from '../../scripts/actions'
import { createAdmin, total, type Admin } from './admin'
import { createKeyboard } from './keyboard'
import { assignInOkta, exportAs, setUpWithTandem } from './with-tandem'
import { setStage, type Stage } from './stage'

/** One whole setup by an admin with Tandem; the tests look at what it left behind. */
describe('the whole setup', () => {
  let stage: Stage
  let panel: Page
  let okta: Page
  // Nothing but keys in the panel, up to the first exported report.
  const keyboard = createKeyboard()
  const admin = createAdmin(keyboard)

  beforeAll(async () => {
    // The last is asked for by the dry run only.
    stage = await setStage({
      granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'],
      lab: { meta: { emergencyAdmin: true } },
    })
    const tabs = await setUpWithTandem(stage, admin)
    panel = tabs.panel
    okta = tabs.okta
  }, 240_000)
  afterAll(() => stage.close())

  test('SSO is active at Meta, with exactly what Okta issues', () => {
    const [app] = stage.lab.okta.state.apps
    const [setup] = stage.lab.meta.state.setups
    const { company } = stage.lab.meta.state
    const key = app?.keys.find(({ kid }) => kid === app.activeKid)
    expect(setup).toMatchObject({
      active: true,
      validated: true,
      name: 'Okta SSO',
      assignedDomains: ['acme.example'],
    })
    expect(setup?.samlUrl).toBe(`https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`)
    expect(setup?.issuer).toBe(`http://www.okta.com/${app?.exk}`)
    expect(new X509Certificate(setup?.certificate ?? '').fingerprint256).toBe(
      new X509Certificate(key?.certificatePem ?? '').fingerprint256,
    )
    expect(app?.settings.audienceUrl).toBe(`https://work.meta.com/company/${company.id}`)
    expect(app?.settings.acsUrl).toBe(`https://work.meta.com/work/saml.php?__cid=${company.cid}`)
  })

  test('the panel was worked by keys alone, and the focus was never lost', () => {
    console.log(`${keyboard.log.moves} keys moved the focus`)
    expect(keyboard.log.moves).toBeGreaterThan(8)
    expect(keyboard.log.lost).toEqual([])
  })

  test('a dry run shows what Okta would send, fits, and sends nothing to Meta', async () => {
    const logins = stage.lab.meta.state.logins.length
    const result = panel.getByRole('group', { name: 'Result of the dry run' })
    const run = async () => {
      await panel.getByRole('button', { name: 'Make a dry run' }).click()
      await panel.getByRole('status').filter({ hasText: 'The dry run is done.' }).waitFor()
    }
    const lines = (status: string) => result.locator(`[data-status="${status}"]`)
    await run()
    expect(await lines('pass').count()).toBe(11)
    expect(await result.getAttribute('data-outcome')).toBe('pass')

    const [assignment] = stage.lab.okta.state.apps[0]?.assignments ?? []
    const own = assignment?.userName
    if (assignment) assignment.userName = 'Ada@acme.example'
    await run()
    await panel.locator('[data-line="name-id"][data-status="fail"]').waitFor()
    expect(await result.getAttribute('data-outcome')).toBe('fail')
    if (assignment && own !== undefined) assignment.userName = own
    expect(stage.lab.meta.state.logins).toHaveLength(logins)
    const { host, path, method } =
      stage.lab.requests.findLast(
        (request) => request.host === 'acme.okta.com' && request.path.endsWith('/sso/saml'),
      ) ?? {}
    expect([host, method]).toEqual(['acme.okta.com', 'GET'])
    expect(path).toMatch(/^\/app\/facebook_work_accounts\/exk/)
  })

  test('a person of the assigned domain gets into Meta through Okta', async () => {
    // The test sign-in was a real one, too.
    expect(stage.lab.meta.state.logins.filter(({ ok }) => ok)).toHaveLength(1)
    await stage.context.clearCookies({ domain: 'work.meta.com' })
    const page = await stage.context.newPage()
    await page.goto('https://work.meta.com/admin/work_tools_overview')
    await page.getByRole('textbox').fill('ada@acme.example')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForURL(/work\.meta\.com\/(admin|work)/)
    expect(stage.lab.meta.state.logins.at(-1)).toMatchObject({
      ok: true,
      nameId: 'ada@acme.example',
      kind: 'login',
    })
    await page.close()
  })

  test('provisioning is on: whom Okta assigns gets an account at Meta over SCIM', async () => {
    const [app] = stage.lab.okta.state.apps
    expect(app?.features).toEqual(
      expect.arrayContaining(['PUSH_NEW_USERS', 'PUSH_PROFILE_UPDATES', 'PUSH_USER_DEACTIVATION']),
    )
    await assignInOkta(okta, 'ben@acme.example')
    await expect
      .poll(() => stage.lab.meta.state.accounts.find(({ userName }) => userName === 'ben@acme.example'))
      .toMatchObject({ source: 'Okta', givenName: 'Ben' })
  })

  test('the three reports say what the servers hold', async () => {
    const json = JSON.parse(readFileSync(await exportAs(stage, panel, 'JSON', keyboard), 'utf8'))
    const [app] = stage.lab.okta.state.apps
    const [setup] = stage.lab.meta.state.setups
    const key = app?.keys.find(({ kid }) => kid === app.activeKid)
    const sha256 = createHash('sha256')
      .update(Buffer.from(key?.x5c ?? '', 'base64'))
      .digest('hex')
    const held = {
      audienceUrl: app?.settings.audienceUrl,
      acsUrl: app?.settings.acsUrl,
      signOnUrl: setup?.samlUrl,
      issuer: setup?.issuer,
      certificate: setup?.certificate,
      setupName: setup?.name,
    }
    for (const [id, value] of Object.entries(held)) {
      expect(json.values[id]).toMatchObject({ value, status: 'saved' })
    }
    expect(json.values.certificate.certificate.sha256.replaceAll(':', '').toLowerCase()).toBe(sha256)
    expect(json.setup).toMatchObject({
      oktaOrg: 'acme',
      oktaAppId: app?.id,
      metaCompanyId: stage.lab.meta.state.company.id,
    })
    expect(json.setup.finishedAt).not.toBeNull()
    expect(json.steps.map(({ id }: { id: string }) => id)).toEqual(stepIds)
    expect(json.steps.filter(({ status }: { status: string }) => status !== 'done')).toEqual([])
    const html = readFileSync(await exportAs(stage, panel, 'HTML'), 'utf8')
    const markdown = readFileSync(await exportAs(stage, panel, 'Markdown'), 'utf8')
    const fingerprint = json.values.certificate.certificate.sha256
    for (const text of [app?.settings.audienceUrl, setup?.samlUrl, setup?.issuer, fingerprint]) {
      expect(html).toContain(text)
      expect(markdown).toContain(text)
    }
    // The ACS URL holds characters that both formats escape.
    expect(html).toContain(app?.settings.acsUrl.replaceAll('&', '&amp;'))
  })

  test('the panel has a row for every step, in the order of the guide, and all its regions', async () => {
    const rows = panel.getByRole('region', { name: 'Checklist' }).locator('li[data-step]')
    expect(await rows.evaluateAll((items) => items.map((item) => item.getAttribute('data-step')))).toEqual(
      stepIds,
    )
    for (const name of ['Consoles', 'Now', 'Values', 'Checklist', 'Preflight'])
      expect(await panel.getByRole('region', { name, exact: true }).count()).toBe(1)
    for (const name of [
      'Fill Okta',
      'Fill Meta',
      'Export report',
      'Hand off',
      'Copy Issuer',
      'Pick Issuer on the page',
      'Paste Issuer',
    ])
      expect(await panel.getByRole('button', { name, exact: true }).count()).toBe(1)
  })

  test('every check passed before the end, by facts', async () => {
    const checks = panel.getByRole('region', { name: 'Preflight' }).locator('[data-check]')
    const statuses = await checks.evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('data-check')} ${item.getAttribute('data-status')}`),
    )
    expect(statuses.filter((status) => !status.endsWith(' pass'))).toEqual([])
    expect(statuses).toHaveLength(12)
  })

  test('Tandem asked Okta with GET only, and nothing else of anyone', () => {
    const own = stage.lab.requests.filter(({ path }) => path.startsWith('/api/v1/'))
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map(({ method, host }) => `${method} ${host}`))).toEqual(
      new Set(['GET acme-admin.okta.com']),
    )
  })

  describe('the admin’s actions', () => {
    let byHand: Admin

    // By hand it throws unless SSO is active and somebody is provisioned, with Tandem unless all steps are settled.
    beforeAll(async () => {
      byHand = await countByHand()
      console.log(await actionsTable({ byHand, withTandem: admin }))
    }, 150_000)

    test('with Tandem: at most 38, two typed, nothing copied or pasted, two tab switches for the mail', () => {
      expect(total(admin.tally)).toBeLessThanOrEqual(38)
      expect(admin.tally).toMatchObject({ typed: 2, copies: 0, pastes: 0, tabSwitches: 2 })
    })

    test('the count with Tandem goes up to the saved report', () => {
      expect(admin.log.at(-1)).toBe('clicks: Save the report')
    })

    test('by hand it is more in every column', () => {
      for (const kind of ['clicks', 'typed', 'tabSwitches', 'copies', 'pastes'] as const)
        expect(admin.tally[kind], kind).toBeLessThan(byHand.tally[kind])
    })

    test('by hand each of the five values is copied once and pasted once', () => {
      expect(byHand.tally).toMatchObject({ copies: 5, pastes: 5 })
    })
  })
})
