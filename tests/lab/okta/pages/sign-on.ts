import { Router } from 'express'
import { sendAjax, sendFormErrors } from '../ajax'
import { html, type Html } from '../html'
import { labelsFor } from '../labels'
import { formField } from '../request'
import { createSigningKey } from '../saml/signing-key'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { USER_NAME_FORMATS } from '../user-name-formats'
import { appOf, forApp, instancePath, sendPane } from './app-page'
import { certificatesPanel } from './sign-on-certificates'
import { signOnEdit } from './sign-on-edit'
import { signOnView } from './sign-on-view'
import { sendNotFoundPage } from './shell'

/** The Sign On tab: its pane, its Save, and its certificates. */
export function signOnRoutes(tenant: Tenant): Router {
  const router = Router()
  const path = '/admin/app/:name/instance/:id/settings/sign-on'

  router.get(
    path,
    forApp(tenant, (app, _req, res) => sendPane(tenant, res, signOnPane(tenant, app))),
  )

  router.post(
    path,
    forApp(tenant, (app, req, res) => {
      const audienceUrl = formField(req, 'audienceUrl')
      const acsUrl = formField(req, 'acsUrl')
      const format = USER_NAME_FORMATS.find(({ value }) => value === formField(req, 'autofillSetting'))
      const custom = formField(req, 'customRule')
      const errors = [
        !audienceUrl && 'Audience URL: This field cannot be left blank',
        !URL.canParse(acsUrl) && 'ACS (Assertion Consumer Service) URL: Enter a valid URL',
        !format && 'Application username format: Choose a format',
        format?.type === 'CUSTOM' && !custom && 'Custom: This field cannot be left blank',
      ].filter((error) => typeof error === 'string')
      if (errors.length > 0 || !format) return sendFormErrors(res, ...errors)
      app.settings = { audienceUrl, acsUrl, defaultRelayState: formField(req, 'defaultRelayState') }
      app.userNameTemplate = {
        type: format.type,
        template: format.type === 'CUSTOM' ? custom : format.template,
        pushStatus: formField(req, 'customRulePushStatus') === 'DONT_PUSH' ? 'DONT_PUSH' : 'PUSH',
      }
      app.lastUpdated = tenant.world.now().toISOString()
      sendAjax(res, { saved: true })
    }),
  )

  router.post(
    `${path}/keys`,
    forApp(tenant, async (app, req, res) => {
      const kid = formField(req, 'kid')
      if (!kid) app.keys.push(await createSigningKey(tenant.state.org.label, tenant.world.now()))
      else if (app.keys.some((key) => key.kid === kid)) app.activeKid = kid
      else return sendFormErrors(res, 'There is no such certificate')
      sendAjax(res, { saved: true })
    }),
  )

  // Like the real page it is full of placeholders unless it was opened with the org's address.
  router.get('/admin/app/:name/:id/setup/help/SAML_2_0/external-doc', (req, res) => {
    if (!appOf(tenant, req)) return sendNotFoundPage(tenant, req, res)
    res.send(
      '<h1>How to Configure SAML 2.0</h1><p>Sign in to the Admin Console to have this value generated.</p>',
    )
  })
  return router
}

function signOnPane(tenant: Tenant, app: OktaApp): Html {
  const { options } = tenant.state
  const t = labelsFor(options.lang)
  return html`<div class="columns">
    <div class="wide">
      <section class="panel" data-ajax-form="ssoSettings">
        ${signOnView(tenant, app)} ${!options.readOnlyAdmin && signOnEdit(tenant, app)}
      </section>
      ${certificatesPanel(tenant, app)}
      <section class="panel" id="policy-container">
        <div class="page-toolbar">
          <h2>User authentication</h2>
          ${!options.readOnlyAdmin && html`<a href="#">${t('Edit')}</a>`}
        </div>
        <dl>
          <dt>Authentication policy</dt>
          <dd>Any two factors</dd>
        </dl>
      </section>
    </div>
    <aside>
      <h5>About</h5>
      <p>SAML 2.0 streamlines the end user experience by not requiring the user to know their credentials.</p>
      <div class="sidebar-application-username">
        <h5>Application Username</h5>
        <p>Choose a format to use as the default username value when assigning the application to users.</p>
        <p>
          If you select <b>None</b> you will be prompted to enter the username manually when assigning an
          application with password or profile push provisioning features.
        </p>
      </div>
      <div class="helpInstructionWrap instructions-SAML_2_0">
        <h5>SAML Setup</h5>
        <p>Single Sign On using SAML will not work until you configure the app to trust Okta as an IdP.</p>
        <a
          class="button"
          id="helpInstruction.mode.SAML_2_0"
          target="_blank"
          href="${instancePath(app).replace('/instance/', '/')}/setup/help/SAML_2_0/external-doc"
          >View SAML setup instructions</a
        >
      </div>
    </aside>
  </div>`
}
