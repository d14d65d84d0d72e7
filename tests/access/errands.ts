import type { Page } from 'playwright'
import type { Admin } from '../e2e/admin'
import { authenticateApi, assignAda, finishApp, saveSignOn, verifyByMail } from '../e2e/console-work'
import { tabOpenedBy, type Stage } from '../e2e/stage'
import type { Listener } from './listener'

/** The person, the panel and the consoles. */
export interface Scene {
  panel: Page
  stage: Stage
  admin: Admin
  listener: Listener
  /** The newest tab of each console. */
  pages: Record<'okta' | 'meta', () => Page>
}

/** What a step's heading asks of the person, beyond the buttons that "Now" offers. */
export interface Errand {
  heading: RegExp
  /** A button to press before: of "Now" if it's there, else of "Values". */
  press?: string
  /** What a fill button's description has to say first. */
  ready?: RegExp
  work?: (scene: Scene) => Promise<void>
}

const metaButton = async ({ admin, pages }: Scene, name: string) =>
  admin.click(pages.meta().getByRole('button', { name }), name)

async function testSignIn(scene: Scene): Promise<void> {
  const { stage, admin, pages } = scene
  const test = await tabOpenedBy(stage.context, () => metaButton(scene, 'Test SSO'))
  await test.getByText('SSO test complete').waitFor()
  await Promise.all([
    test.waitForEvent('close'),
    admin.click(test.getByRole('button', { name: 'Close tab' }), 'Close tab'),
  ])
  await admin.click(pages.meta().getByRole('button', { name: 'Check result' }), 'Check result')
}

async function nameAdmins({ listener }: Scene): Promise<void> {
  await listener.write('Preflight', 'Admin who can sign in without SSO', 'Break-glass account in the safe')
  await listener.press('Preflight', 'Check these admins')
}

const save = async ({ admin, pages }: Scene, button: string) =>
  admin.click(pages.okta().locator(button).locator('visible=true'), 'Save')

/** By the words of the headings, as a person goes by them. */
export const errands: readonly Errand[] = [
  { heading: /^Have an Okta admin account/, press: 'All of these are met' },
  {
    heading: /^Sign in to Meta Admin Center/,
    press: 'Take me there',
    work: ({ stage, admin, pages }) => verifyByMail(stage, admin, pages.meta()),
  },
  {
    heading: /^Sign in to the Okta Admin Console/,
    press: 'Take me there',
    work: ({ admin, pages }) => finishApp(admin, pages.okta()),
  },
  {
    heading: /^(Open the Sign On tab|Edit the Sign On settings|Fill in Meta's two URLs)/,
    press: 'Take me there and fill',
    work: ({ admin, pages }) => saveSignOn(admin, pages.okta()),
  },
  {
    heading: /^Assign yourself/,
    press: 'Take me there',
    work: ({ admin, pages }) => assignAda(admin, pages.okta()),
  },
  {
    heading: /^Open Meta's form/,
    press: 'Take me there',
    work: (scene) => metaButton(scene, "I've added the metadata"),
  },
  {
    heading: /^Name the SSO setup/,
    press: 'Fill Meta',
    work: (scene) => metaButton(scene, 'Validate IdP metadata'),
  },
  {
    heading: /^Enter an email address for the test/,
    press: 'Fill Meta',
    ready: /^Fills the e-mail address/,
    work: testSignIn,
  },
  { heading: /^Set up an admin who can get in/, work: nameAdmins },
  { heading: /^Assign your email domain/, work: (scene) => metaButton(scene, 'Remove acme.example') },
  { heading: /^Decide on future domains/, press: 'Mark as done' },
  { heading: /^Activate SSO/, work: (scene) => metaButton(scene, 'Activate SSO') },
  {
    heading: /^(Go back to the app in Okta|Open the Provisioning tab)/,
    press: 'Take me there and fill',
    work: ({ stage, admin, pages }) => authenticateApi(stage, admin, pages.okta()),
  },
  {
    heading: /^Save the API integration/,
    work: (scene) => save(scene, '[id="userMgmtSettings.button.submit"]'),
  },
  { heading: /^Know what Deactivate Users does/, press: 'Done, go on' },
  {
    heading: /^Save the provisioning options/,
    work: (scene) => save(scene, 'input[type="submit"][value="Save"]'),
  },
]
