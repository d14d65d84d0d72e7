import type { Page } from 'playwright'
import type { Admin } from './admin'
import { tabOpenedBy, type Stage } from './stage'

/*
 * What the admin does on the consoles' own pages, once the right one is in front: whatever led there, the panel seen,
 * heard, or worked by keys.
 */

/** Verifies the domain by mail, from Meta's list of domains. */
export async function verifyByMail(stage: Stage, admin: Admin, meta: Page): Promise<void> {
  const mail = await stage.context.newPage()
  await mail.goto('https://mail.acme.example/')
  await admin.click(meta.getByRole('button', { name: 'Verify', exact: true }), 'Verify')
  const dialog = meta.getByRole('dialog')
  await admin.click(dialog.getByRole('button', { name: /^Email verification/ }), 'Email verification')
  await admin.click(dialog.getByRole('radio', { name: /^admin@/ }), 'the mailbox')
  await dialog.getByRole('textbox').waitFor()
  await admin.switchTo(mail, 'to the mailbox')
  await mail.reload()
  const code = /\b\d{6}\b/.exec(await mail.getByRole('article').first().innerText())?.[0] ?? ''
  await admin.switchTo(meta, 'back to Meta')
  await admin.type(dialog.getByRole('textbox'), code, 'the code from the mail')
  await admin.click(dialog.getByRole('button', { name: 'Verify', exact: true }), 'Verify the code')
}

/** Adds the app, from Okta's page of it in the catalog. */
export async function finishApp(admin: Admin, okta: Page): Promise<void> {
  await admin.click(okta.locator('input[value="Done"]'), 'Done')
  await okta.waitForURL(/\/instance\/0oa/)
}

/** Chooses the username format and saves, in Okta's open form. */
export async function saveSignOn(admin: Admin, okta: Page): Promise<void> {
  await admin.choose(okta.locator('[id="ssoSettings.autofill"]'), 'Email', 'username format Email')
  await admin.click(okta.locator('[id="ssoSettings.button.submit"]'), 'Save')
}

/** Assigns Ada, from Okta's "Assignments". */
export async function assignAda(admin: Admin, okta: Page): Promise<void> {
  await admin.click(okta.getByRole('link', { name: /^Assign\b.▾$/ }), 'Assign')
  await admin.click(okta.getByRole('link', { name: 'Assign to People' }), 'Assign to People')
  const dialog = okta.getByRole('dialog')
  await admin.click(
    dialog.getByRole('row', { name: /ada@/ }).getByRole('button', { name: 'Assign' }),
    'Assign Ada',
  )
  await admin.click(dialog.getByRole('button', { name: 'Save and Go Back' }), 'Save and Go Back')
  await admin.click(dialog.getByRole('button', { name: 'Done' }), 'Done')
}

/** Gives Okta the right to provision, from its form of the API integration, and tests the credentials. */
export async function authenticateApi(stage: Stage, admin: Admin, okta: Page): Promise<void> {
  const popup = await tabOpenedBy(stage.context, () =>
    admin.click(okta.locator('input[value="Authenticate with Meta Work Accounts"]'), 'Authenticate'),
  )
  await admin.click(popup.getByRole('button', { name: 'Add to Work Accounts' }), 'Add to Work Accounts')
  await admin.click(popup.getByRole('button', { name: 'Save' }), 'Save in the Meta window')
  await popup.getByText('You may close this window.').waitFor()
  admin.log.push('clicks: close the Meta window')
  admin.tally.clicks++
  await popup.close()
  await admin.click(okta.locator('#m-verify-button'), 'Test API Credentials')
}
