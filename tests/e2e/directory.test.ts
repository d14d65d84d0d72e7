import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import writeXlsxFile from 'write-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../lab/meta/state'
import { assignmentOf } from '../setup-faults/ready'
import { createAdmin } from './admin'
import { setStage, tabOpenedBy, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

/** Who is an admin of Meta, and how they sign in, stands in Meta's Directory. */
describe('Meta’s Directory', () => {
  let stage: Stage
  let panel: Page
  beforeEach(async () => {
    stage = await setStage({ lab: { okta: { existingApps: 1 } } })
    const { accounts } = stage.lab.meta.state
    const [first] = accounts
    if (!first) throw new Error('the practice company has no account')
    const like = (email: string, givenName: string, change: Partial<Account>): Account => ({
      ...structuredClone(first),
      id: `account-${givenName}`,
      userName: email,
      givenName,
      ...change,
    })
    accounts.push(
      like('cyd@acme.example', 'Cyd', { admin: true, authMethod: 'sso' }),
      like('safe@acme.example', 'Safe', { admin: true, authMethod: 'sso' }),
      like('eve@acme.example', 'Eve', { admin: false, authMethod: 'sso' }),
    )
    const { apps, users } = stage.lab.okta.state
    const [app, ada] = [apps[0], users[0]]
    if (!app || !ada) throw new Error('the practice org has no app')
    app.assignments = [assignmentOf(ada)]
    panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
  })
  afterEach(() => stage.close())

  const check = (id: string, status: string) => panel.locator(`[data-check="${id}"][data-status="${status}"]`)
  const shown = () => panel.locator('.admin-head b').allTextContents()

  test('shows the admins that nobody named, and how the emergency admin signs in', async () => {
    const { button } = panelOf(panel)
    const meta = await tabOpenedBy(stage.context, () => button('Show me the Directory').click())
    await meta.getByRole('heading', { name: 'Directory' }).waitFor()
    await expect.poll(shown).toEqual(['ada@acme.example', 'cyd@acme.example', 'safe@acme.example'])
    await panel.getByText('It has no other admins.').waitFor()
    // Ada has the app; the other two are not assigned.
    await check('admins-assigned', 'fail').getByText('2 of 3 would not get in.').waitFor()

    await panel.getByRole('textbox', { name: 'Admin who can sign in without SSO' }).fill('safe@acme.example')
    await check('break-glass', 'unknown').getByRole('button', { name: 'Save' }).click()
    await check('break-glass', 'pass').getByText('is your word').waitFor()
    await meta.getByRole('row', { name: /safe@/ }).getByRole('button').click()
    await check('break-glass', 'fail').getByText('signs in with SSO, says Meta').waitFor()

    const dialog = meta.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Edit', exact: true }).click()
    await dialog.getByRole('radio', { name: 'Password only' }).click()
    // What is chosen isn't saved.
    await panel.waitForTimeout(2500)
    await check('break-glass', 'fail').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await check('break-glass', 'pass').getByText('Meta shows “Password only”').waitFor()
    await panel.locator('[data-verdict="password-only"]').getByText('safe@acme.example').waitFor()

    // Nobody else of the company is noted.
    const stored = await panel.evaluate('chrome.storage.local.get(null).then((all) => JSON.stringify(all))')
    expect(stored).toContain('cyd@acme.example')
    expect(stored).not.toContain('eve@acme.example')
  })

  test.each(['people.xlsx', 'people.csv'])('is read from its export, too: %s', async (name) => {
    const { said } = panelOf(panel)
    const head = ['Name', 'Work email', 'Admin role', 'Authentication method', 'Account status']
    const people = [
      head,
      ['Ada Admin', 'ada@acme.example', 'System admin', 'Single sign-on preferred', 'Claimed'],
      ['Cyd', 'Cyd@acme.example', 'Admin', 'Single sign-on preferred', 'Claimed'],
      ['Safe', 'safe@acme.example', 'Admin', 'Password only', 'Claimed'],
      ['Eve', 'eve@acme.example', '', 'Single sign-on preferred', 'Claimed'],
    ]
    const path = join(stage.downloads, name)
    if (name.endsWith('.csv')) writeFileSync(path, people.map((row) => row.join(',')).join('\n'))
    else await writeXlsxFile(people.map((row) => row.map((value) => ({ value, type: String })))).toFile(path)
    await panel.getByLabel('Export of Meta’s Directory').setInputFiles(path)
    await said(`4 people read from ${name}, 3 admins among them.`)
    await expect.poll(shown).toEqual(['ada@acme.example', 'Cyd@acme.example', 'safe@acme.example'])
    await panel.locator('[data-verdict="password-only"]').getByText('safe@acme.example').waitFor()
    await panel.getByText('It has no other admins.').waitFor()

    writeFileSync(path, 'Name,Phone\nAda,12')
    await panel.getByLabel('Export of Meta’s Directory').setInputFiles(path)
    await said(/address/)
    expect(await shown()).toHaveLength(3)
  })

  test('is where a check’s “Show me” leads to', async () => {
    const { said } = panelOf(panel)
    const meta = await tabOpenedBy(stage.context, () =>
      panel.getByRole('button', { name: 'Show me: An admin who can get in without SSO is named' }).click(),
    )
    await meta.getByRole('heading', { name: 'Directory' }).waitFor()
    await said('Meta is in front')
  })
})
