import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firefoxIfAny } from '../../scripts/browser/find'
import { openMeta, openOkta } from './consoles'
import { openPanel, start, type FirefoxPanel } from './panel'
import { setFirefoxStage, type FirefoxStage } from './stage'

/** The way in, in a real Firefox with the very build: what every run of the tests looks at. */
describe.skipIf(firefoxIfAny() === null)('the beginning in Firefox', () => {
  let stage: FirefoxStage
  let panel: FirefoxPanel

  beforeAll(async () => {
    stage = await setFirefoxStage()
    panel = await openPanel(stage)
  }, 120_000)
  afterAll(() => stage?.close())

  test('“Start” asks for the two hosts and no other; without them the panel says what is missing', async () => {
    const asked = await start(stage, panel, false)
    expect(asked.match(/[a-z-]+\.(?:okta|meta)\.com/g)).toEqual(['acme-admin.okta.com', 'work.meta.com'])
    await panel.shows('Without access to acme-admin.okta.com and work.meta.com Tandem sees nothing.')
  })

  test('with them the setup begins', async () => {
    await start(stage, panel, true)
    await panel.current('requirements.okta-admin')
    for (const console of ['okta', 'meta']) await panel.console(console, 'absent')
  })

  test('the values of both consoles arrive as the consoles hold them', async () => {
    await openMeta(stage)
    await openOkta(stage)
    for (const id of ['audienceUrl', 'acsUrl', 'signOnUrl', 'issuer', 'certificate'])
      await panel.value(id, 'captured')
    const { company } = stage.lab.meta.state
    const [app] = stage.lab.okta.state.apps
    expect(await panel.text('audienceUrl')).toBe(`https://work.meta.com/company/${company.id}`)
    expect(await panel.text('acsUrl')).toBe(`https://work.meta.com/work/saml.php?__cid=${company.cid}`)
    expect(await panel.text('issuer')).toBe(`http://www.okta.com/${app?.exk}`)
    expect(await panel.text('signOnUrl')).toBe(
      `https://acme.okta.com/app/facebook_work_accounts/${app?.exk}/sso/saml`,
    )
  })
})
