import { Router } from 'express'
import { sendAjax, sendFormErrors } from '../ajax'
import { findEntry, searchCatalog } from '../catalog'
import { html } from '../html'
import { labelsFor } from '../labels'
import { formField, queryField, routeParam } from '../request'
import type { Tenant } from '../tenant'
import { instancePath } from './app-page'
import { randomClass, sendAdminPage, sendNotFoundPage } from './shell'

/** Dashboard, list of apps, catalog and the page that adds an app. */
export function appsRoutes(tenant: Tenant): Router {
  const { state } = tenant
  const router = Router()
  // Looked up at each request, because a test may change the language while the lab runs.
  const t = (text: string): string => labelsFor(state.options.lang)(text)

  router.get('/admin', (_req, res) => res.redirect('/admin/dashboard'))

  router.get('/admin/dashboard', (req, res) => {
    const failed = state.apps.flatMap((app) =>
      app.assignments.filter(({ syncState }) => syncState === 'ERROR').map(() => app.label),
    )
    const content = html`<h1>Dashboard</h1>
      <h2>Tasks</h2>
      ${failed.length === 0 && html`<p>No tasks</p>`}
      <ul>
        ${failed.map((label) => html`<li>${label}: application provisioning error</li>`)}
      </ul>`
    sendAdminPage(tenant, req, res, { title: 'Dashboard', content })
  })

  router.get('/admin/apps/active', (req, res) => {
    const content = html`<div class="page-toolbar"><h1>${t('Applications')}</h1></div>
      ${
        !state.options.readOnlyAdmin &&
        html`<a class="button button-primary" href="/admin/apps/add-app">${t('Browse App Catalog')}</a>
          <a class="button" href="#">Create App Integration</a>`
      }
      <p>STATUS — ACTIVE ${state.apps.filter(({ status }) => status === 'ACTIVE').length}</p>
      <ul class="${randomClass()}">
        ${state.apps.map(
          (app) =>
            html`<li><a href="${instancePath(app)}">${app.label}</a> <small>${app.status}</small></li>`,
        )}
      </ul>`
    sendAdminPage(tenant, req, res, { title: 'Applications', content })
  })

  router.get('/admin/apps/add-app', (req, res) => {
    const content = html`<p>
        <a href="/admin/apps/active">${t('Applications')}</a> / Catalog / All Integrations
      </p>
      <h1>Browse App Integration Catalog</h1>
      <input
        type="text"
        id="catalog-search"
        class="${randomClass()}"
        placeholder="Search..."
        autocomplete="off"
      />
      <ul class="catalog-results" id="catalog-results"></ul>`
    sendAdminPage(tenant, req, res, { title: 'Browse App Integration Catalog', content })
  })

  router.get('/admin/apps/add-app/search', (req, res) => {
    sendAjax(res, { results: searchCatalog(queryField(req, 'q')) })
  })

  router.get('/admin/apps/add-app/:name', (req, res) => {
    const entry = findEntry(routeParam(req, 'name'))
    if (!entry) return sendNotFoundPage(tenant, req, res)
    const content = html`<p><a href="/admin/apps/add-app">← Catalog</a></p>
      <div class="app-head">
        <div class="app-logo">app logo</div>
        <div>
          <h1>${entry.label}</h1>
          <p>${entry.chips.map((chip) => html`<span class="chip">${chip}</span> `)}</p>
          ${
            !state.options.readOnlyAdmin &&
            html`<a class="button button-primary" href="/admin/app/${entry.name}/instance/_new_/"
              >${t('Add Integration')}</a
            >`
          }
        </div>
      </div>`
    sendAdminPage(tenant, req, res, { title: entry.label, content })
  })

  router.get('/admin/app/:name/instance/_new_', (req, res) => {
    const entry = findEntry(routeParam(req, 'name'))
    if (!entry) return sendNotFoundPage(tenant, req, res)
    const content = html`<h1>Add ${entry.label}</h1>
      <ol class="steps">
        <li class="current"><b>1</b> ${t('General Settings')}</li>
      </ol>
      <h2>General settings· Required</h2>
      <div class="columns">
        <form class="wide panel" id="add-app-form" autocomplete="off">
          <div class="errors hide"></div>
          <div class="row">
            <label for="settings.label">${t('Application label')}</label>
            <div>
              <input type="text" id="settings.label" name="label" value="${entry.label}" />
              <p class="explain">This label displays under the app on your home page</p>
            </div>
          </div>
          <div class="row">
            <span>Application Visibility</span>
            <label class="option"
              ><input type="checkbox" name="hide" /> Do not display application icon to users</label
            >
          </div>
          <div class="button-bar">
            <a href="/admin/apps/active">${t('Cancel')}</a>
            <input type="button" id="add-app-done" class="button button-primary" value="${t('Done')}" />
          </div>
        </form>
        <aside>
          <h5>General settings</h5>
          <p>All fields are required to add this application unless marked optional.</p>
        </aside>
      </div>`
    sendAdminPage(tenant, req, res, { title: `Setup: ${entry.label}`, content })
  })

  router.post('/admin/app/:name/instance/_new_', async (req, res) => {
    const entry = findEntry(routeParam(req, 'name'))
    const label = formField(req, 'label')
    if (!entry) return sendAjax(res, { errors: ['Unknown app'] }, 404)
    if (!label) return sendFormErrors(res, 'Application label: This field cannot be left blank')
    const app = await tenant.addApp(label, entry.name)
    app.hidden = formField(req, 'hide') === 'on'
    tenant.record({
      eventType: 'application.lifecycle.create',
      displayMessage: 'Create application',
      outcome: { result: 'SUCCESS', reason: null },
      actor: tenant.sessions.of(req)?.userId ?? null,
      targets: [{ id: app.id, type: 'AppInstance', displayName: app.label }],
    })
    sendAjax(res, { redirect: `${instancePath(app)}/#tab-assignments` })
  })
  return router
}
