import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { steps } from '../../lib/guide/okta-meta'
import type { ProvisioningLineId } from '../../lib/setup/provisioning-line'
import { createAdmin } from './admin'
import { casesOf } from './profile'
import { setStage, tabOpenedBy, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

let stage: Stage
let panel: Page
let okta: Page

/** A setup in which all before provisioning is settled, and Okta's page of the app beside the panel. */
beforeEach(async () => {
  // So slow that a tab's old pane is still there when a press there has done its work.
  stage = await setStage({ lab: { okta: { existingApps: 1, lazyPaneMs: 900 } } })
  const app = theApp()
  app.userNameTemplate = { type: 'BUILT_IN', template: '${source.email}', pushStatus: 'PUSH' }
  panel = await stage.session.openPanel()
  await startSetup(panel, createAdmin())
  await panel.locator('li.step[data-step="2.1"][data-status="done"]').waitFor({ state: 'attached' })
  for (const { id } of steps.filter(({ part }) => part !== '4')) {
    const step = panel.locator(`li.step[data-step="${id}"]`)
    if ((await step.getAttribute('data-status')) === 'done') continue
    await step.getByRole('checkbox', { includeHidden: true }).dispatchEvent('click')
    await panel.locator(`li[data-step="${id}"][data-status="done"]`).waitFor({ state: 'attached' })
  }
  okta = await stage.context.newPage()
  await okta.goto(
    `https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/${app.id}/#tab-user-management`,
  )
})
afterEach(() => stage.close())

function theApp() {
  const [app] = stage.lab.okta.state.apps
  if (!app) throw new Error('the practice Okta has an app')
  return app
}
const region = () => panel.getByRole('region', { name: 'Provisioning' })
const line = (id: ProvisioningLineId, status: string) =>
  region().locator(`[data-line="${id}"][data-status="${status}"]`)
const visible = (selector: string) => okta.locator(selector).locator('visible=true')
const box = (name: string) => visible(`input[type="checkbox"][name="${name}"]`)
const save = () => visible('[id="userMgmtSettings.button.submit"]').click()
/** How often a form of provisioning was saved in Okta, by whomever. */
const saves = () =>
  stage.lab.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/settings/user-mgmt'))
    .length

/** Goes through "Integration" up to its test. */
async function authenticate(): Promise<void> {
  await okta.getByText('Configure API Integration').click()
  await okta.getByRole('checkbox', { name: 'Enable API integration' }).click()
  const popup = await tabOpenedBy(stage.context, () =>
    okta.locator('input[value="Authenticate with Meta Work Accounts"]').click(),
  )
  await popup.getByRole('button', { name: 'Add to Work Accounts' }).click()
  await popup.getByRole('button', { name: 'Save' }).click()
  await popup.getByText('You may close this window.').waitFor()
  await popup.close()
  await okta.locator('#m-verify-button').click()
}

/** Assigns a person by hand, under that name at Meta. */
async function assign(email: string, userName: string): Promise<void> {
  await okta.getByRole('link', { name: 'Assignments' }).click()
  await okta.getByRole('link', { name: /^Assign\b.▾$/ }).click()
  await okta.getByRole('link', { name: 'Assign to People' }).click()
  const dialog = okta.getByRole('dialog')
  await dialog.getByRole('row', { name: email }).getByRole('button', { name: 'Assign' }).click()
  await dialog.getByRole('textbox', { name: 'User Name' }).fill(userName)
  await dialog.getByRole('button', { name: 'Save and Go Back' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
}

test('provisioning is followed from the first box to the first account, and nothing goes wrong without a word', async () => {
  await line('api-on', 'fail').waitFor()
  await line('credentials-tested', 'unknown').waitFor()
  await authenticate()
  await line('credentials-tested', 'pass').waitFor()
  await line('saved', 'unknown').getByText('Not saved yet: press Save in Okta.').waitFor()
  await save()
  await line('api-on', 'pass').waitFor()
  await line('create-users', 'fail').waitFor()

  // Ticked, and left: nothing of it is saved, and Okta says not a word.
  await okta.getByRole('link', { name: 'To App', exact: true }).click()
  await okta.getByRole('heading', { name: 'Provisioning to App' }).locator('visible=true').waitFor()
  await visible('[id="userMgmtSettings.edit_link"]').click()
  await box('pushNewAccount').click()
  await box('pushProfile').click()
  await line('saved', 'unknown').getByText('Not saved yet').waitFor()
  await okta.getByRole('link', { name: 'Sign On' }).click()
  await line('saved', 'warn')
    .getByText(
      'Save was not pressed: in the form To App, Create Users and Update User Attributes were ticked, and Okta has them off.',
    )
    .waitFor()
  expect(theApp().features).not.toContain('PUSH_NEW_USERS')
  expect(saves()).toBe(1)

  // Taken back to the form, where all has to be ticked again, and saved by hand.
  await region().getByRole('button', { name: 'Go there: What was ticked is saved' }).click()
  await panelOf(panel).said('Okta is in front')
  await box('pushNewAccount').click()
  await box('pushProfile').click()
  await line('saved', 'unknown').getByText('Not saved yet').waitFor()
  await save()
  await line('saved', 'pass').waitFor()
  await line('create-users', 'pass').waitFor()
  await line('update-attributes', 'pass').waitFor()
  await line('deactivate-users', 'warn').getByText('That is a choice').waitFor()
  await line('first-push', 'unknown').getByText('Not seen yet. Assign one person').waitFor()
  expect(saves()).toBe(2)

  await assign('ben@acme.example', 'ben@acme.example')
  await line('first-push', 'pass').getByText('Okta pushed ben@acme.example, by its log.').waitFor()
  expect(await line('first-push', 'pass').getByRole('time').getAttribute('datetime')).toMatch(/^20\d\d-/)
  await line('people', 'pass').waitFor({ timeout: 45_000 })
  expect(stage.lab.meta.state.accounts.find(({ userName }) => userName === 'ben@acme.example')?.source).toBe(
    'Okta',
  )

  // Meta takes nobody without an address.
  await assign('eve@acme.example', 'eve')
  await line('first-push', 'fail').getByText('The last push, of eve, failed.').waitFor()
  await line('first-push', 'fail')
    .getByText(/^Okta: HTTP 400: .*must be an e-mail address/)
    .waitFor()
  await line('people', 'fail').getByText('Of 2 assigned, 1 push failed: eve.').waitFor({ timeout: 45_000 })
  expect(saves()).toBe(2)
  const written = stage.lab.requests.filter(
    ({ method, path }) => path.startsWith('/api/v1/') && method !== 'GET',
  )
  expect(written).toEqual([])
})

test.each(casesOf([], ['credentials that Meta has taken back']))('%s fail with Okta’s words', async () => {
  await authenticate()
  await line('credentials-tested', 'pass').waitFor()
  stage.lab.meta.state.oauth.tokens.length = 0
  await okta.locator('#m-verify-button').click()
  await line('credentials-tested', 'fail')
    .getByText(/^Okta: Error authenticating: .*were invalid/)
    .waitFor()
  await region().getByRole('button', { name: 'Go there: API credentials were tested' }).click()
  await panelOf(panel).said('Okta is in front')
  expect(theApp().features).toEqual([])
})
