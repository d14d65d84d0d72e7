import { setTimeout as delay } from 'node:timers/promises'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { sendAjax, sendFormErrors } from '../ajax'
import { html, type Html } from '../html'
import { labelsFor } from '../labels'
import { formField, routeParam } from '../request'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { sendAdminPage, sendNotFoundPage } from './shell'

/** The console path of an app instance, without a trailing slash. */
export function instancePath(app: OktaApp): string {
  return `/admin/app/${app.name}/instance/${app.id}`
}

/** The app instance that a route of the form `/admin/app/:name/instance/:id` names. */
export function appOf(tenant: Tenant, req: Request): OktaApp | undefined {
  const name = routeParam(req, 'name')
  const id = routeParam(req, 'id')
  return tenant.state.apps.find((app) => app.name === name && app.id === id)
}

/** A handler for a route of one app; answers 404 when there is no such app. */
export function forApp(
  tenant: Tenant,
  handle: (app: OktaApp, req: Request, res: Response) => void | Promise<void>,
): RequestHandler {
  return async (req, res) => {
    const app = appOf(tenant, req)
    if (app) await handle(app, req, res)
    else sendAjax(res, { errors: ['Not found'] }, 404)
  }
}

/** Answers a tab's request for its pane, as late as the options want. */
export async function sendPane(tenant: Tenant, res: Response, pane: Html): Promise<void> {
  await delay(tenant.state.options.lazyPaneMs)
  sendAjax(res, { html: pane.markup })
}

const TABS = [
  ['tab-general', 'General', 'settings/general'],
  ['tab-signon', 'Sign On', 'settings/sign-on'],
  ['tab-user-management', 'Provisioning', 'settings/user-mgmt'],
  ['tab-import', 'Import', 'import'],
  ['tab-assignments', 'Assignments', 'assignments'],
] as const

/** The page of an app: its head and its tabs, whose panes arrive later. */
export function appPageRoutes(tenant: Tenant): Router {
  const router = Router()

  router.get('/admin/app/:name/instance/:id', (req, res) => {
    const app = appOf(tenant, req)
    if (!app) return sendNotFoundPage(tenant, req, res)
    const t = labelsFor(tenant.state.options.lang)
    const content = html`<p><a href="/admin/apps/active">← Back to ${t('Applications')}</a></p>
      ${head(tenant, app)}
      <ul id="tabs">
        ${TABS.map(([id, name]) => html`<li class="ui-state-default"><a href="#${id}">${t(name)}</a></li>`)}
      </ul>
      <div id="tab-content">
        ${TABS.map(([id, , path]) => html`<div id="${id}" class="ui-tabs-panel hide" data-pane="${path}"></div>`)}
      </div>`
    sendAdminPage(tenant, req, res, { title: app.label, content })
  })

  router.get(
    '/admin/app/:name/instance/:id/settings/general',
    forApp(tenant, (app, _req, res) => sendPane(tenant, res, generalPane(tenant, app))),
  )

  router.post(
    '/admin/app/:name/instance/:id/settings/general',
    forApp(tenant, (app, req, res) => {
      const label = formField(req, 'label')
      if (!label) return sendFormErrors(res, 'Application label: This field cannot be left blank')
      app.label = label
      sendAjax(res, { saved: true })
    }),
  )

  router.get(
    '/admin/app/:name/instance/:id/import',
    forApp(tenant, (_app, _req, res) => sendPane(tenant, res, html`<p>No users have been imported.</p>`)),
  )

  router.post(
    '/admin/app/:name/instance/:id/lifecycle',
    forApp(tenant, (app, req, res) => {
      const action = formField(req, 'action')
      if (action === 'delete' && app.status === 'INACTIVE') {
        tenant.state.apps.splice(tenant.state.apps.indexOf(app), 1)
        return sendAjax(res, { redirect: '/admin/apps/active' })
      }
      if (action !== 'activate' && action !== 'deactivate')
        return sendAjax(res, { errors: ['Not allowed'] }, 400)
      app.status = action === 'activate' ? 'ACTIVE' : 'INACTIVE'
      sendAjax(res, { redirect: instancePath(app) })
    }),
  )
  return router
}

function head(tenant: Tenant, app: OktaApp): Html {
  const t = labelsFor(tenant.state.options.lang)
  const active = app.status === 'ACTIVE'
  const action = (name: string, text: string): Html =>
    html`<li>
      <a
        href="#"
        class="${name}-app-link"
        data-lifecycle="${name}"
        x-app-name="${app.name}"
        x-app-instance="${app.id}"
        x-app-instance-name="${app.label}"
        >${text}</a
      >
    </li>`
  const { provisioning } = app
  return html`<div class="app-head">
    <div class="app-logo">
      <span>app logo</span><a id="editAppLinkLogo" href="#" aria-label="Edit logo">✎</a>
    </div>
    <div>
      <h1 id="app-instance-name">${app.label}</h1>
      <span class="menu">
        <a href="#" class="button app-instance-status" data-menu>${active ? t('Active') : t('Inactive')}</a>
        <ul class="hide">
          ${active ? action('deactivate', 'Deactivate') : [action('activate', 'Activate'), action('delete', 'Delete')]}
        </ul>
      </span>
      <ul class="indicators">
        ${indicator('advanced-sso', 'SAML', true)}
        ${indicator('import-users', 'Import users', provisioning.enabled)}
        ${indicator('user-provisioning', 'User provisioning', provisioning.createUsers)}
        ${indicator('user-deactivation', 'User deactivation', provisioning.deactivateUsers)}
      </ul>
      <a href="/report/system_log_2">View Logs</a> <a href="#tab-import">Monitor Imports</a>
    </div>
  </div>`
}

function generalPane(tenant: Tenant, app: OktaApp): Html {
  const t = labelsFor(tenant.state.options.lang)
  return html`<section class="panel" data-ajax-form="settings">
    <div id="settings.read_only">
      <div class="page-toolbar">
        <h2>App Settings</h2>
        ${!tenant.state.options.readOnlyAdmin && html`<a href="#" id="settings.edit_link">${t('Edit')}</a>`}
      </div>
      <dl>
        <dt>${t('Application label')}</dt>
        <dd id="settings.read_only.label">${app.label}</dd>
      </dl>
    </div>
    <div id="settings.edit" class="hide">
      <form id="settings.edit.form" action="${instancePath(app)}/settings/general" autocomplete="off">
        <div class="errors hide"></div>
        <div class="row">
          <label for="settings.label">${t('Application label')}</label>
          <input type="text" id="settings.label" name="label" value="${app.label}" />
        </div>
        <div class="button-bar">
          <a href="#" id="settings.cancel_link">${t('Cancel')}</a>
          <input
            type="submit"
            class="button button-primary"
            name="m-save"
            id="settings.button.submit"
            value="${t('Save')}"
          />
        </div>
      </form>
    </div>
  </section>`
}

function indicator(id: string, what: string, on: boolean): Html {
  return html`<li class="${on ? 'active' : ''}">
    <a id="${id}" class="app-setting-indicator" title="${what} is ${on ? 'enabled' : 'disabled'}">●</a>
  </li>`
}
