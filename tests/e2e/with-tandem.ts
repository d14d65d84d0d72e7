import type { Page } from 'playwright'
import { mouse, type Admin, type Hands } from './admin'
import { assignAda, authenticateApi, finishApp, verifyByMail } from './console-work'
import { tabOpenedBy, type Stage } from './stage'

/** Called after each stretch of the setup, with what is to be seen then. */
export type OnScene = (name: string, pages: { panel: Page; page: Page | null }) => Promise<void>

/** The admin's view of the panel. */
export function panelOf(panel: Page) {
  const now = panel.getByRole('region', { name: 'Now' })
  return {
    now,
    consoles: panel.getByRole('region', { name: 'Consoles' }),
    values: panel.getByRole('region', { name: 'Values' }),
    status: panel.getByRole('status'),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    takeMeThere: now.getByRole('button', { name: 'Take me there' }),
    markAsDone: now.getByRole('button', { name: 'Mark as done' }),
    /** Waits until the panel has this step on top. */
    current: (id: string) => panel.locator(`section[data-step="${id}"]`).waitFor(),
    /** Waits until a value has this status. */
    value: (id: string, status: string) =>
      panel.locator(`[data-value="${id}"][data-status="${status}"]`).waitFor({ state: 'attached' }),
    said: (text: string | RegExp) => panel.getByRole('status').filter({ hasText: text }).waitFor(),
  }
}

/** Asks to be taken there and waits, as a person does, until the panel says that the tab is in front. */
async function goThere(panel: Page, admin: Admin, what: string): Promise<void> {
  const { takeMeThere, said } = panelOf(panel)
  await admin.click(takeMeThere, what)
  await said(/^(Okta|Meta) is in front/)
}

/** First run: names the org and starts. */
export async function startSetup(panel: Page, admin: Admin): Promise<void> {
  const { current } = panelOf(panel)
  await admin.type(
    panel.getByRole('textbox', { name: 'Okta org' }),
    'acme\n',
    'the Okta org in the panel, Enter',
  )
  await current('requirements.okta-admin')
}

async function verifyDomain(stage: Stage, admin: Admin, panel: Page): Promise<Page> {
  const { button, said } = panelOf(panel)
  const meta = await tabOpenedBy(stage.context, async () => {
    await admin.click(button('All met, go on'), 'All met, go on (domain)')
    await said(/^Meta is in front/)
  })
  await verifyByMail(stage, admin, meta)
  return meta
}

async function addApp(stage: Stage, admin: Admin, panel: Page): Promise<Page> {
  const { current } = panelOf(panel)
  await current('2.1')
  const okta = await tabOpenedBy(stage.context, () => goThere(panel, admin, 'Take me there (add the app)'))
  await finishApp(admin, okta)
  return okta
}

async function signOnSettings(admin: Admin, panel: Page, okta: Page): Promise<void> {
  const { value } = panelOf(panel)
  await admin.click(okta.locator('[id="ssoSettings.button.submit"]'), 'Save')
  for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'saved')
}

async function assignAdmin(admin: Admin, panel: Page, okta: Page): Promise<void> {
  const { current } = panelOf(panel)
  await current('2.assign-admins')
  await goThere(panel, admin, 'Take me there (Assignments)')
  await assignAda(admin, okta)
}

async function metaForm(admin: Admin, panel: Page, meta: Page): Promise<void> {
  const { button, current, said } = panelOf(panel)
  await current('3.3.1')
  await admin.click(button('Take me there and fill'), 'Take me there and fill (Meta)')
  await button('Stop filling').waitFor()
  await admin.click(meta.getByRole('button', { name: "I've added the metadata" }), 'I’ve added the metadata')
  await said('4 fields filled in Meta')
  await admin.click(meta.getByRole('button', { name: 'Validate IdP metadata' }), 'Validate IdP metadata')
}

/** Tests SSO as the guide says, up to "Check result"; what it says is for the caller to look at. */
export async function testSso(stage: Stage, admin: Admin, panel: Page, meta: Page): Promise<Page> {
  const { said } = panelOf(panel)
  await meta.getByRole('button', { name: 'Test SSO' }).waitFor()
  // The form is filled as it opens, the address for the test with it.
  await said('1 field filled in Meta')
  return tabOpenedBy(stage.context, () =>
    admin.click(meta.getByRole('button', { name: 'Test SSO' }), 'Test SSO'),
  )
}

async function activate(stage: Stage, admin: Admin, panel: Page, meta: Page): Promise<void> {
  const { now, button, current } = panelOf(panel)
  await current('3.5.3')
  await admin.click(meta.getByRole('button', { name: 'Remove acme.example' }), 'move the domain to SSO')
  await current('3.break-glass')
  if (stage.lab.meta.state.settings.emergencyAdmin) {
    // Proposed, since Meta's Directory shows nobody else who could be it.
    await now.getByRole('radio', { name: 'safe@acme.example', checked: true }).waitFor()
    await admin.click(button('Both are settled'), 'emergency admin and domains')
  } else {
    const name = now.getByRole('textbox', { name: 'Name or email of that admin' })
    await admin.type(name, 'Break-glass account in the safe\n', 'emergency admin and domains, Enter')
  }
  await current('3.5.5')
  await now.waitFor()
  await admin.click(meta.getByRole('button', { name: 'Activate SSO' }), 'Activate SSO')
}

async function provisioning(stage: Stage, admin: Admin, panel: Page, okta: Page): Promise<void> {
  const { button, current, said } = panelOf(panel)
  await current('4.2')
  await admin.click(button('Take me there and fill'), 'Take me there and fill (API integration)')
  await said('Ticked: “Enable API integration”.')
  await authenticateApi(stage, admin, okta)
  await current('4.11')
  await admin.click(okta.locator('[id="userMgmtSettings.button.submit"]'), 'Save')
  await current('4.deactivate-understood')
  await admin.click(button('Done, go on'), 'Deactivate Users understood, go on')
  await said(/Ticked: .*Create Users.*Update User Attributes.*Deactivate Users/)
  await current('4.14')
  await admin.click(okta.locator('input[type="submit"][value="Save"]').locator('visible=true'), 'Save')
}

/** Everything up to the test of SSO: both forms filled, saved and validated. Returns the tabs. */
export async function connectWithTandem(
  stage: Stage,
  admin: Admin,
  onScene: OnScene,
): Promise<{ panel: Page; okta: Page; meta: Page }> {
  const panel = await stage.session.openPanel()
  await panel.setViewportSize({ width: 360, height: 900 })
  const { button, current, value, said } = panelOf(panel)
  await panel.getByRole('textbox', { name: 'Okta org' }).waitFor()
  await onScene('first-run', { panel, page: null })
  await startSetup(panel, admin)
  await onScene('requirements', { panel, page: null })
  const meta = await verifyDomain(stage, admin, panel)
  await current('2.1')
  await onScene('domain-verified', { panel, page: meta })
  const okta = await addApp(stage, admin, panel)
  await current('3.1.3')
  await onScene('app-added', { panel, page: okta })
  await admin.click(button('Read in Meta, fill in Okta'), 'Read in Meta, fill in Okta')
  await said(/^2 fields filled in Okta.*“Application username format” is set to “Email”/)
  for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'filled')
  await onScene('okta-filled', { panel, page: okta })
  await signOnSettings(admin, panel, okta)
  await onScene('okta-saved', { panel, page: okta })
  for (const id of ['signOnUrl', 'issuer', 'certificate']) await value(id, 'captured')
  await assignAdmin(admin, panel, okta)
  await onScene('admin-assigned', { panel, page: okta })
  await metaForm(admin, panel, meta)
  return { panel, okta, meta }
}

/** The whole setup, as the guide goes, to the exported report. */
export async function setUpWithTandem(
  stage: Stage,
  admin: Admin,
  onScene: OnScene = async () => {},
): Promise<{ panel: Page; okta: Page; meta: Page }> {
  const { panel, okta, meta } = await connectWithTandem(stage, admin, onScene)
  const { button, current, value } = panelOf(panel)
  for (const id of ['signOnUrl', 'issuer', 'certificate', 'setupName']) await value(id, 'saved')
  await onScene('meta-validated', { panel, page: meta })
  const test = await testSso(stage, admin, panel, meta)
  await test.getByText('SSO test complete').waitFor()
  await onScene('test-complete', { panel, page: test })
  await Promise.all([
    test.waitForEvent('close'),
    admin.click(test.getByRole('button', { name: 'Close tab' }), 'Close tab'),
  ])
  await admin.click(meta.getByRole('button', { name: 'Check result' }), 'Check result')
  await activate(stage, admin, panel, meta)
  await current('4.2')
  await onScene('sso-active', { panel, page: meta })
  await provisioning(stage, admin, panel, okta)
  await panel.getByText('All steps are settled').waitFor()
  await onScene('done', { panel, page: okta })
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    admin.click(button('Save the report'), 'Save the report'),
  ])
  await download.saveAs(`${stage.downloads}/${download.suggestedFilename()}`)
  return { panel, okta, meta }
}

/** Presses a format in the open export menu and keeps the file. Returns its path. */
export async function exportAs(
  stage: Stage,
  panel: Page,
  format: string,
  hands: Hands = mouse,
): Promise<string> {
  // A tab behind another one is drawn once a second; the real panel always stands beside the page.
  await panel.bringToFront()
  const item = panel.getByRole('menuitem', { name: format, exact: true })
  if (!(await item.isVisible())) await hands.press(panel.getByRole('button', { name: 'Export report' }))
  const [download] = await Promise.all([panel.waitForEvent('download'), hands.press(item)])
  const path = `${stage.downloads}/${download.suggestedFilename()}`
  await download.saveAs(path)
  return path
}

/** Assigns one more person in Okta, after the setup and outside its count. */
export async function assignInOkta(okta: Page, email: string): Promise<void> {
  await okta.bringToFront()
  await okta.getByRole('link', { name: 'Assignments' }).click()
  const assign = okta.getByRole('link', { name: /^Assign\b.▾$/ })
  const people = okta.getByRole('link', { name: 'Assign to People' })
  // The pane may be fetched anew under the hand; then the menu is opened again.
  await assign.click()
  await people.click({ timeout: 1500 }).catch(async () => {
    await assign.click()
    await people.click()
  })
  const dialog = okta.getByRole('dialog')
  await dialog.getByRole('row', { name: email }).getByRole('button', { name: 'Assign' }).click()
  await dialog.getByRole('button', { name: 'Save and Go Back' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
}
