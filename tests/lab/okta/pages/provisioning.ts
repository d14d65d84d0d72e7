import { Router } from 'express'
import { sendAjax, sendFormErrors } from '../ajax'
import { formField, queryField } from '../request'
import { refreshFeatures } from '../provisioning/features'
import type { PendingAuthorizations } from '../provisioning/oauth'
import { pushUser, testCredentials } from '../provisioning/scim'
import { META_APP_NAME, type OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { forApp, sendPane } from './app-page'
import { provisioningPane } from './provisioning-pane'

const INVALID =
  'Error authenticating: the credentials used to connect to the API were invalid, or the API could not be reached.'

/** The Provisioning tab: its panes, its two Saves and the credentials test. */
export function provisioningRoutes(tenant: Tenant, pending: PendingAuthorizations): Router {
  const router = Router()
  const path = '/admin/app/:name/instance/:id/settings/user-mgmt'

  router.get(
    path,
    forApp(tenant, (app, req, res) => {
      const pane = provisioningPane(tenant, app, queryField(req, 'view'), () => pending.begin(tenant, app))
      return sendPane(tenant, res, pane)
    }),
  )

  router.post(
    `${path}/verify`,
    forApp(tenant, async (app, _req, res) => {
      const result = await testCredentials(tenant, app)
      app.provisioning.verified = result.ok
      const text = result.ok
        ? `${META_APP_NAME} was verified successfully!`
        : `${INVALID} (${result.problem})`
      sendAjax(res, { ok: result.ok, message: text })
    }),
  )

  router.post(
    path,
    forApp(tenant, async (app, req, res) => {
      const errors =
        formField(req, 'section') === 'create-n-update'
          ? await saveToApp(tenant, app, {
              createUsers: formField(req, 'pushNewAccount') === 'on',
              updateAttributes: formField(req, 'pushProfile') === 'on',
              deactivateUsers: formField(req, 'pushDeactivation') === 'on',
            })
          : await saveIntegration(
              tenant,
              app,
              formField(req, 'enabled') === 'on',
              formField(req, 'importGroups') === 'on',
            )
      if (errors.length > 0) return sendFormErrors(res, ...errors)
      app.lastUpdated = tenant.world.now().toISOString()
      refreshFeatures(app)
      sendAjax(res, { saved: true })
    }),
  )
  return router
}

async function saveIntegration(
  tenant: Tenant,
  app: OktaApp,
  enabled: boolean,
  importGroups: boolean,
): Promise<string[]> {
  const { provisioning } = app
  if (enabled && !provisioning.token) return [`Authenticate with ${META_APP_NAME} before you save`]
  if (enabled) {
    const result = await testCredentials(tenant, app)
    provisioning.verified = result.ok
    if (!result.ok) return [`${INVALID} (${result.problem})`]
  }
  Object.assign(provisioning, { enabled, importGroups })
  if (!enabled)
    Object.assign(provisioning, { createUsers: false, updateAttributes: false, deactivateUsers: false })
  return []
}

async function saveToApp(
  tenant: Tenant,
  app: OktaApp,
  wanted: Pick<OktaApp['provisioning'], 'createUsers' | 'updateAttributes' | 'deactivateUsers'>,
): Promise<string[]> {
  if (!app.provisioning.enabled) return ['Provisioning is not enabled']
  Object.assign(app.provisioning, wanted)
  if (wanted.createUsers) {
    const waiting = app.assignments.filter(({ syncState }) => syncState !== 'SYNCHRONIZED')
    for (const assignment of waiting) await pushUser(tenant, app, assignment)
  }
  return []
}
