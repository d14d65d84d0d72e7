import type { Locator, Page } from 'playwright'
import type { Lab } from '../lab/lab'
import type { Admin } from './admin'
import { tabOpenedBy, type Stage } from './stage'

/** Whether Meta signs people in with SSO now. */
export function ssoIsActive(lab: Lab): boolean {
  return lab.meta.state.setups.some(({ active }) => active)
}

/** Names of the people whom Okta has pushed over SCIM and who have their account at Meta. */
export function provisionedUsers(lab: Lab): string[] {
  const { accounts } = lab.meta.state
  return lab.okta.state.apps
    .flatMap(({ assignments }) => assignments)
    .filter(({ syncState }) => syncState === 'SYNCHRONIZED')
    .flatMap(({ externalId }) => accounts.filter(({ id }) => id === externalId))
    .map(({ userName }) => userName)
}

/** What the browser's own frame takes: Playwright has no hand for it, the person has. */
function clickOnFrame(admin: Admin, what: string): void {
  admin.tally.clicks++
  admin.log.push(`clicks: ${what}`)
}

/** Looks at the clipboard until it is as wanted, and returns what was seen then. */
async function seeOnClipboard(page: Page, wanted: (text: string) => boolean): Promise<string> {
  for (let look = 0; look < 100; look++) {
    const text = await page.evaluate(() => navigator.clipboard.readText())
    if (wanted(text)) return text
    await page.waitForTimeout(50)
  }
  throw new Error('The clipboard does not change')
}

/** Copies, and stays until the text has arrived: some consoles fetch it first. Returns it. */
async function copy(admin: Admin, page: Page, button: Locator, what: string): Promise<string> {
  // The clipboard is the only sign that a console gives; a mark on it shows when the new text is there. The mark
  // itself has to be seen first: a write that is done may show only in a later read.
  const mark = `not yet: ${what}`
  await page.evaluate((text) => navigator.clipboard.writeText(text), mark)
  await seeOnClipboard(page, (text) => text === mark)
  await admin.copy(button, what)
  return seeOnClipboard(page, (text) => text !== mark)
}

/** Pastes, and fails if the field doesn't hold the copied text afterwards. */
async function paste(admin: Admin, field: Locator, copied: string, what: string): Promise<void> {
  await admin.paste(field, what)
  const oneLineEnd = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  const holds = oneLineEnd(await field.inputValue())
  if (holds !== oneLineEnd(copied)) throw new Error(`The paste of ${what} left ${holds.length} characters`)
}

async function verifyDomain(admin: Admin, meta: Page, mail: Page): Promise<void> {
  await admin.open(meta, 'https://work.meta.com/', 'the address of Meta')
  await admin.click(meta.getByRole('link', { name: 'Security', exact: true }), 'Security')
  await admin.click(meta.getByRole('link', { name: 'Domain verification' }), 'Domain verification')
  await admin.click(meta.getByRole('button', { name: 'Verify', exact: true }), 'Verify')
  const dialog = meta.getByRole('dialog')
  await admin.click(dialog.getByRole('button', { name: /^Email verification/ }), 'Email verification')
  await admin.click(dialog.getByRole('radio', { name: /^admin@/ }), 'the mailbox')
  const code = dialog.getByRole('textbox', { name: 'Verification code' })
  await code.waitFor()
  await admin.switchTo(mail, 'to the mailbox')
  await mail.reload()
  const digits = /\b\d{6}\b/.exec(await mail.getByRole('article').first().innerText())?.[0] ?? ''
  await admin.switchTo(meta, 'back to Meta')
  await admin.type(code, digits, 'the code from the mail')
  await admin.click(dialog.getByRole('button', { name: 'Verify', exact: true }), 'Verify the code')
  await dialog.waitFor({ state: 'detached' })
}

async function addApp(admin: Admin, okta: Page): Promise<void> {
  const link = (name: string) => okta.getByRole('link', { name, exact: true })
  await admin.open(okta, 'https://acme-admin.okta.com/', 'the address of Okta')
  const menu = okta.getByRole('navigation').getByRole('link', { name: 'Applications', exact: true })
  await admin.click(menu.first(), 'Applications in the navigation')
  await admin.click(menu.last(), 'Applications below it')
  await admin.click(link('Browse App Catalog'), 'Browse App Catalog')
  await admin.type(okta.locator('#catalog-search'), 'Meta Work Accounts', 'the search in the catalog')
  await admin.click(link('Meta Work Accounts'), 'Meta Work Accounts in the results')
  await admin.click(link('Add Integration'), 'Add Integration')
  const label = okta.getByRole('textbox', { name: 'Application label' })
  await admin.type(label, 'Meta Work Accounts', 'the application label')
  await admin.click(okta.getByRole('button', { name: 'Done' }), 'Done')
  await okta.waitForURL(/\/instance\/0oa/)
}

async function metaToOkta(admin: Admin, okta: Page, meta: Page): Promise<void> {
  const card = (title: string) =>
    meta.getByText(title, { exact: true }).locator('xpath=../..').getByRole('button', { name: 'Copy' })
  await admin.switchTo(meta, 'to Meta, for its values')
  await admin.click(meta.getByRole('link', { name: 'Security', exact: true }), 'Security')
  await admin.click(meta.getByRole('link', { name: 'Single sign-on' }), 'Single sign-on')
  await admin.click(meta.getByRole('button', { name: 'Add IdP' }), 'Add IdP')
  const audience = await copy(admin, meta, card('Audience URL'), 'Audience URL')
  await admin.switchTo(okta, 'to Okta, with the Audience URL')
  await admin.click(okta.getByRole('link', { name: 'Sign On', exact: true }), 'Sign On')
  await admin.click(okta.locator('[id="ssoSettings.edit_link"]'), 'Edit')
  await paste(admin, okta.getByRole('textbox', { name: 'Audience URL' }), audience, 'Audience URL')
  await admin.switchTo(meta, 'to Meta, for the ACS URL')
  const acsLabel = 'ACS (Assertion Consumer Service) URL'
  const acs = await copy(admin, meta, card(acsLabel), 'ACS URL')
  await admin.switchTo(okta, 'to Okta, with the ACS URL')
  await paste(admin, okta.getByRole('textbox', { name: acsLabel }), acs, 'ACS URL')
  // The how-to only asks that user names match the e-mail addresses; this is where that is set.
  await admin.choose(okta.locator('[id="ssoSettings.autofill"]'), 'Email', 'username format Email')
  await admin.click(okta.locator('[id="ssoSettings.button.submit"]'), 'Save')
  await okta.getByText('Your changes were saved.').waitFor()
}

async function assignAdmin(admin: Admin, okta: Page): Promise<void> {
  // Okta shows the tab as it was before and then fetches it anew; a menu opened too early is gone with it.
  const before = await okta.locator('#tab-assignments [data-menu]').elementHandle()
  await admin.click(okta.getByRole('link', { name: 'Assignments', exact: true }), 'Assignments')
  await okta.waitForFunction((menu) => !menu?.isConnected, before)
  await admin.click(okta.getByRole('link', { name: /^Assign\b.▾$/ }), 'Assign')
  await admin.click(okta.getByRole('link', { name: 'Assign to People' }), 'Assign to People')
  const dialog = okta.getByRole('dialog')
  const row = dialog.getByRole('row', { name: /ada@/ })
  await admin.click(row.getByRole('button', { name: 'Assign' }), 'Assign Ada')
  await admin.click(dialog.getByRole('button', { name: 'Save and Go Back' }), 'Save and Go Back')
  await admin.click(dialog.getByRole('button', { name: 'Done' }), 'Done with the assignment')
}

async function oktaToMeta(admin: Admin, okta: Page, meta: Page): Promise<void> {
  const copyOf = (label: RegExp) =>
    okta
      .locator('dt')
      .filter({ hasText: label })
      .locator('xpath=following-sibling::dd[1]')
      .getByRole('link', { name: 'Copy' })
  const field = (name: string) => meta.getByRole('textbox', { name, exact: true })
  await admin.click(okta.getByRole('link', { name: 'More details' }), 'More details')
  const signOnUrl = await copy(admin, okta, copyOf(/^\s*Sign on URL\s*$/), 'Sign on URL')
  await admin.switchTo(meta, 'to Meta, with the Sign on URL')
  await admin.click(meta.getByRole('button', { name: "I've added the metadata" }), 'I’ve added the metadata')
  await admin.type(field('Name your SSO setup'), 'Okta SSO', 'the name of the setup')
  await paste(admin, field('SAML URL'), signOnUrl, 'Sign on URL')
  await admin.switchTo(okta, 'to Okta, for the Issuer')
  const issuer = await copy(admin, okta, copyOf(/^\s*Issuer\s*$/), 'Issuer')
  await admin.switchTo(meta, 'to Meta, with the Issuer')
  await paste(admin, field('SAML Issuer URL'), issuer, 'Issuer')
  await admin.switchTo(okta, 'to Okta, for the certificate')
  const certificate = await copy(admin, okta, copyOf(/^\s*Signing Certificate\s*$/), 'Signing Certificate')
  // The how-to asks for it in a box at the end, but the test below fails without it; here it costs no tab switch.
  await assignAdmin(admin, okta)
  await admin.switchTo(meta, 'to Meta, with the certificate')
  await paste(admin, field('SAML Certificate'), certificate, 'Signing Certificate')
}

async function testAndActivate(stage: Stage, admin: Admin, meta: Page): Promise<void> {
  const button = (name: string) => meta.getByRole('button', { name })
  await admin.click(button('Validate IdP metadata'), 'Validate IdP metadata')
  const address = meta.getByRole('textbox', { name: 'Testing email address' })
  await admin.type(address, 'ada@acme.example', 'the e-mail address for the test')
  const test = await tabOpenedBy(stage.context, () => admin.click(button('Test SSO'), 'Test SSO'))
  await test.getByText('SSO test complete').waitFor()
  await admin.switchTo(meta, 'back to Meta from the test')
  await admin.click(button('Check result'), 'Check result')
  const assigned = meta.getByRole('combobox', { name: 'Assign domains to "Okta SSO"' }).getByRole('textbox')
  await admin.type(assigned, 'acme.example\n', 'the domain, Enter')
  // The how-to says to enter this; it is there from the start, so that hands have nothing to do.
  const unassigned = meta.getByRole('combobox', { name: 'Unassigned domains' })
  await unassigned.getByText('All newly verified domains').waitFor()
  await admin.click(button('Activate SSO'), 'Activate SSO')
  await meta.getByRole('cell', { name: 'Active', exact: true }).waitFor()
}

async function provisioning(stage: Stage, admin: Admin, okta: Page): Promise<void> {
  const link = (name: string) => okta.getByRole('link', { name, exact: true })
  const button = (name: string) => okta.getByRole('button', { name, exact: true })
  await admin.switchTo(okta, 'to Okta, for provisioning')
  await admin.click(link('Provisioning'), 'Provisioning')
  await admin.click(link('Configure API Integration'), 'Configure API Integration')
  await admin.click(okta.getByRole('checkbox', { name: 'Enable API integration' }), 'Enable API integration')
  const popup = await tabOpenedBy(stage.context, () =>
    admin.click(button('Authenticate with Meta Work Accounts'), 'Authenticate'),
  )
  await admin.click(popup.getByRole('button', { name: 'Add to Work Accounts' }), 'Add to Work Accounts')
  await admin.click(popup.getByRole('button', { name: 'Save' }), 'Save in the Meta window')
  await popup.getByText('You may close this window.').waitFor()
  clickOnFrame(admin, 'close the Meta window')
  await popup.close()
  await admin.click(button('Test API Credentials'), 'Test API Credentials')
  await okta.getByText('was verified successfully').waitFor()
  await admin.click(button('Save'), 'Save')
  await okta.getByText('Your changes were saved.').waitFor()
  await admin.click(link('To App'), 'To App')
  await okta.getByRole('heading', { name: 'Provisioning to App' }).waitFor()
  await admin.click(link('Edit'), 'Edit')
  for (const name of ['pushNewAccount', 'pushProfile', 'pushDeactivation'])
    await admin.click(okta.locator(`input[type="checkbox"][name="${name}"]`), name)
  await admin.click(button('Save'), 'Save')
  await okta.getByText('Your changes were saved.').waitFor()
}

/**
 * The whole setup without Tandem: the published how-to from its first to its last sentence, by mouse, keyboard and
 * clipboard. Throws unless SSO is active and somebody is provisioned at its end.
 */
export async function setUpByHand(stage: Stage, admin: Admin): Promise<void> {
  const { context, lab } = stage
  for (const origin of ['https://acme-admin.okta.com', 'https://work.meta.com'])
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const mail = await context.newPage()
  await mail.goto('https://mail.acme.example/')
  const meta = context.pages()[0] ?? (await context.newPage())
  await meta.bringToFront()
  await verifyDomain(admin, meta, mail)
  clickOnFrame(admin, 'a new tab')
  const okta = await context.newPage()
  await addApp(admin, okta)
  await metaToOkta(admin, okta, meta)
  await oktaToMeta(admin, okta, meta)
  await testAndActivate(stage, admin, meta)
  await provisioning(stage, admin, okta)
  if (!ssoIsActive(lab)) throw new Error('By hand: SSO is not active')
  if (provisionedUsers(lab).length === 0) throw new Error('By hand: nobody is provisioned')
}
