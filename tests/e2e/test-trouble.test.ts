import { afterEach, expect, test } from 'vitest'
import { createAdmin } from './admin'
import { setStage, tabOpenedBy, type Stage } from './stage'
import { panelOf, startSetup } from './with-tandem'

const ID = 'a-validated-setup'
let stage: Stage
afterEach(() => stage.close())

test('a test of SSO that fails is followed, and its cause named with the way to where it is put right', async () => {
  stage = await setStage({ lab: { okta: { existingApps: 1 } } })
  const { okta, meta } = stage.lab
  const [app] = okta.state.apps
  const key = app?.keys.find(({ kid }) => kid === app.activeKid)
  const { company } = meta.state
  const [ada] = okta.state.users.filter(({ login }) => login === 'ada@acme.example')
  if (!app || !key || !ada) throw new Error('the practice Okta has an app, a key and Ada')
  // Swapped in Okta, as it happens by hand; all else is well.
  app.settings.audienceUrl = `https://work.meta.com/work/saml.php?__cid=${company.cid}`
  app.settings.acsUrl = `https://work.meta.com/work/saml.php?__cid=${company.cid}`
  const at = new Date().toISOString()
  app.assignments.push({
    userId: ada.id,
    userName: 'ada@acme.example',
    scope: 'USER',
    syncState: 'DISABLED',
    externalId: null,
    created: at,
    lastUpdated: at,
    lastSync: null,
  })
  meta.state.setups.push({
    id: ID,
    name: 'Okta SSO',
    samlUrl: `https://acme.okta.com/app/facebook_work_accounts/${app.exk}/sso/saml`,
    issuer: `http://www.okta.com/${app.exk}`,
    certificate: key.certificatePem,
    singleLogoutUrl: null,
    validated: true,
    test: null,
    active: false,
    assignedDomains: [],
    includeNewDomains: false,
  })
  const panel = await stage.session.openPanel()
  await startSetup(panel, createAdmin())
  const page = await stage.context.newPage()
  await page.goto(`https://work.meta.com/admin/security/single_sign_on/add_idp?setup=${ID}`)
  const watch = panel.getByRole('region', { name: 'Test', exact: true })
  await watch.getByText('Press “Test SSO”').waitFor()

  await page.getByRole('textbox').last().fill('ada@acme.example')
  const tab = await tabOpenedBy(stage.context, () => page.getByRole('button', { name: 'Test SSO' }).click())
  await tab.getByText('SSO test complete').waitFor()
  await watch.getByText('Press “Check result”').waitFor()
  await tab.close()
  await page.getByRole('button', { name: 'Check result' }).click()
  await watch.locator('[data-cause="audience"][data-sure="shown"]').waitFor()
  await watch.getByText('Meta: ').waitFor()

  await watch.getByRole('button', { name: /^Go there: Okta writes another Audience URL/ }).click()
  await panelOf(panel).said('Okta is in front')
  expect(stage.context.pages().some((one) => one.url().includes(`/instance/${app.id}/`))).toBe(true)
})
