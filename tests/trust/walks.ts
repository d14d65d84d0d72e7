import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdmin } from '../e2e/admin'
import { setUpByHand } from '../e2e/by-hand'
import { setStage, type Stage } from '../e2e/stage'
import { panelOf, setUpWithTandem, startSetup } from '../e2e/with-tandem'
import type { Canary } from './canary'
import { META_FORM } from './clones'
import { readNetLog, type LoggedRequest } from './net-log'

/** What went over the network in a stretch of work. */
export interface Walk {
  log: LoggedRequest[]
  /** The extension's origin. */
  extension: string
}

/** The two pages between which values are carried. */
async function visit({ lab, context }: Stage): Promise<void> {
  const [app] = lab.okta.state.apps
  const okta = await context.newPage()
  await okta.goto(`https://acme-admin.okta.com/admin/app/${app?.name}/instance/${app?.id}/#tab-signon`)
  await okta.locator('[id="ssoSettings.edit_link"]').click()
  const meta = await context.newPage()
  await meta.goto(`https://work.meta.com${META_FORM}`)
  await meta.getByRole('button', { name: "I've added the metadata" }).click()
  await meta.getByRole('textbox', { name: 'SAML URL', exact: true }).waitFor()
}

async function shortWithTandem(stage: Stage): Promise<void> {
  const panel = await stage.session.openPanel()
  const { button, value, said } = panelOf(panel)
  await startSetup(panel, createAdmin())
  await visit(stage)
  for (const id of ['audienceUrl', 'acsUrl', 'issuer', 'certificate']) await value(id, 'captured')
  await panel.bringToFront()
  await button('Fill Okta').click({ force: true })
  await said(/filled in Okta/)
  await button('Fill Meta').click({ force: true })
  await said(/filled in Meta/)
}

async function wholeWithTandem(stage: Stage): Promise<void> {
  const { panel } = await setUpWithTandem(stage, createAdmin())
  await panel.getByRole('button', { name: 'Make a dry run' }).click()
  await panelOf(panel).said('The dry run is done.')
}

/**
 * Works with Tandem or without it, every name that the lab doesn't play being sent to the canary, and tells what Chromium's
 * own log says of it: a whole setup, or, in short, the two pages between which values are carried.
 */
export async function walk(canary: Canary, tandem: boolean, short: boolean): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-net-'))
  const file = join(folder, 'log.json')
  try {
    const stage = await setStage({
      granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'],
      lab: { meta: { domainVerified: short }, okta: { existingApps: short ? 1 : 0 } },
      args: [`--log-net-log=${file}`],
      elsewhere: canary.resolverRule,
    })
    try {
      if (short) await (tandem ? shortWithTandem : visit)(stage)
      else if (tandem) await wholeWithTandem(stage)
      else await setUpByHand(stage, createAdmin())
    } finally {
      await stage.close()
    }
    return { log: readNetLog(file), extension: `chrome-extension://${stage.session.extensionId}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
