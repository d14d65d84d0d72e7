import type { Locator, Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import type { ValueId } from '../../lib/guide/values'
import { createAdmin } from './admin'
import { casesOf } from './profile'
import { setStage, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

/*
 * What proves a copied value is that the login works. So Tandem reads and fills all values, one of them is altered by
 * one character in the form right before it is saved, and the login has to fail.
 */

/** Changes one character of what a field holds, the way a slip of a finger does. */
async function alter(field: Locator): Promise<void> {
  const text = await field.inputValue()
  // In the middle, so that a certificate is altered in its body.
  const position = Math.floor(text.length * 0.6)
  const other =
    text[position] === 'A' ? 'B' : text[position] === '7' ? '8' : text[position]?.match(/\d/) ? '7' : 'A'
  await field.fill(text.slice(0, position) + other + text.slice(position + 1))
}

const fields: Record<string, { console: 'okta' | 'meta'; find: (page: Page) => Locator }> = {
  audienceUrl: { console: 'okta', find: (page) => page.getByRole('textbox', { name: 'Audience URL' }) },
  acsUrl: { console: 'okta', find: (page) => page.getByRole('textbox', { name: /^ACS/ }) },
  signOnUrl: {
    console: 'meta',
    find: (page) => page.getByRole('textbox', { name: 'SAML URL', exact: true }),
  },
  issuer: { console: 'meta', find: (page) => page.getByRole('textbox', { name: 'SAML Issuer URL' }) },
  certificate: { console: 'meta', find: (page) => page.getByRole('textbox', { name: 'SAML Certificate' }) },
}

/** Reads, fills and saves everything with Tandem, one value altered on its way, and tests the login. */
async function testLogin(stage: Stage, altered: ValueId | null): Promise<{ ok: boolean; reason: string }> {
  const { context, lab, session } = stage
  const field = altered === null ? undefined : fields[altered]
  const panel = await session.openPanel()
  const { button, value, said } = panelOf(panel)
  await startSetup(panel, createAdmin())
  const app = await lab.okta.addApp('Meta Work Accounts')
  const [ada] = lab.okta.state.users
  const meta = await context.newPage()
  await meta.goto('https://work.meta.com/admin/security/single_sign_on/add_idp')
  for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'captured')
  const okta = await context.newPage()
  await okta.goto(
    `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${app.id}/#tab-signon`,
  )
  await okta.locator('[id="ssoSettings.edit_link"]').click()
  for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
  await panel.getByText('Fills Audience URL and ACS URL.').waitFor()
  await button('Fill Okta').click()
  await said('2 fields filled in Okta')
  await okta.locator('[id="ssoSettings.autofill"]').selectOption({ label: 'Email' })
  if (field?.console === 'okta') await alter(field.find(okta))
  await okta.locator('[id="ssoSettings.button.submit"]').click()
  await okta.locator('[id="ssoSettings.edit_link"]').waitFor()
  app.assignments.push({
    userId: ada?.id ?? '',
    userName: ada?.email ?? '',
    scope: 'USER',
    syncState: 'DISABLED',
    externalId: null,
    created: '',
    lastUpdated: '',
    lastSync: null,
  })
  await meta.getByRole('button', { name: "I've added the metadata" }).click()
  await panel.getByText(/^Fills Sign on URL, Issuer/).waitFor()
  await button('Fill Meta').click()
  await said('4 fields filled in Meta')
  if (field?.console === 'meta') await alter(field.find(meta))
  await meta.getByRole('button', { name: 'Validate IdP metadata' }).click()
  const alert = meta
    .getByText(/isn't a certificate|certificate/i)
    .and(meta.locator('[role="alert"], [id$="error"]'))
  const email = meta.getByRole('textbox', { name: 'Testing email address' })
  await email.or(alert).first().waitFor()
  if (!(await email.isVisible())) return { ok: false, reason: await alert.first().innerText() }
  await email.fill('ada@acme.example')
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    meta.getByRole('button', { name: 'Test SSO' }).click(),
  ])
  // It ends at Meta's closing page, or wherever the altered value leads.
  await tab.waitForLoadState('networkidle')
  if (!(await tab.getByText('SSO test complete').isVisible()))
    return { ok: false, reason: `${tab.url()} ${await tab.locator('body').innerText()}` }
  const [login] = lab.meta.state.logins
  return { ok: login?.ok === true, reason: login?.reason ?? '' }
}

describe('a value altered by one character on its way', () => {
  let stage: Stage
  afterEach(() => stage.close())

  test('the login works when nothing is altered', async () => {
    stage = await setStage()
    expect(await testLogin(stage, null)).toEqual({ ok: true, reason: '' })
  })

  // One that Okta saves and one that Meta saves.
  const altered = casesOf<[ValueId, RegExp]>(
    [['certificate', /certificate/i]],
    [
      ['audienceUrl', /audience/i],
      ['acsUrl', /ACS|isn't available|not found/i],
      ['signOnUrl', /not found/i],
      ['issuer', /issued by/i],
    ],
  )

  test.each(altered)('%s: the login fails, with the reason', async (id, reason) => {
    stage = await setStage()
    const login = await testLogin(stage, id)
    console.log(`${id} altered: ${login.reason.split('\n').join(' ').slice(0, 160)}`)
    expect(login.ok).toBe(false)
    expect(login.reason).toMatch(reason)
  })
})
