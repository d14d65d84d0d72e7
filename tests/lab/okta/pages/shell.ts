import type { Request, Response } from 'express'
import { knownCaller } from '../access'
import { html, raw, type Html } from '../html'
import { randomBase62 } from '../ids'
import { labelsFor } from '../labels'
import type { Tenant } from '../tenant'
import { CONSOLE_STYLE } from './style'

/** What a page of the Admin Console is made of. */
export interface AdminPage {
  title: string
  content: Html
  status?: number
}

/** Sends a page of the Admin Console with its navigation, header and footer. */
export function sendAdminPage(tenant: Tenant, req: Request, res: Response, page: AdminPage): void {
  const { org, options } = tenant.state
  const { session, user } = knownCaller(tenant, req)
  const t = labelsFor(options.lang)
  const document = html`<!doctype html>
    <html lang="${options.lang}">
      <head>
        <meta charset="utf-8" />
        <title>${org.name} - ${page.title}</title>
        <style>
          ${raw(CONSOLE_STYLE)}
        </style>
        <script src="/assets/console.js" defer></script>
      </head>
      <body>
        <div class="practice-strip">Practice console – not Okta</div>
        <span id="_xsrfToken" class="hide" hidden>${session.xsrfToken}</span>
        <div class="top ${randomClass()}">
          <strong>Admin</strong>
          <input
            class="${randomClass()}"
            aria-label="Search"
            placeholder="Search for people, apps and groups"
          />
          <div class="who ${randomClass()}">
            <div>${user.email}</div>
            <div>okta-practice-${org.label}</div>
            <a href="/login/signout">Sign out</a>
          </div>
        </div>
        <div class="frame">
          ${navigation(t('Applications'))}
          <main id="content">${page.content}</main>
        </div>
        <footer>
          <span>Practice copy</span><span>Status site</span><span>OK12 Cell (US)</span>
          <span>Version 2026.11.1 E</span><span>Feedback</span>
        </footer>
      </body>
    </html>`
  res
    .status(page.status ?? 200)
    .type('html')
    .send(document.markup)
}

/** Sends the console's "not found" page. */
export function sendNotFoundPage(tenant: Tenant, req: Request, res: Response): void {
  const content = html`<h1>404</h1>
    <p>The page you requested doesn't exist.</p>`
  sendAdminPage(tenant, req, res, { title: 'Page not found', content, status: 404 })
}

/** A class name as style libraries make them: different on each page load, so that nobody can rely on it. */
export function randomClass(): string {
  return `css-${randomBase62(6).toLowerCase()}`
}

function navigation(applications: string): Html {
  const item = (name: string, href: string): Html =>
    html`<a class="${randomClass()}" data-se="o-side-nav-item-${name.toUpperCase()}" href="${href}"
      >${name}</a
    >`
  return html`<nav class="side-nav" aria-label="Main">
    ${item('Dashboard', '/admin/dashboard')} ${item('Directory', '/admin/users')}
    ${item('Customizations', '/admin/customizations')}
    <a class="${randomClass()}" data-se="o-side-nav-item-APPLICATIONS" href="/admin/apps/active"
      >${applications}</a
    >
    <a class="child current" href="/admin/apps/active">${applications}</a>
    <a class="child" href="/admin/apps/self-service">Self Service</a>
    <a class="child" href="/admin/apps/api-services">API Service Integrations</a>
    ${item('Security', '/admin/access/general')} ${item('Workflow', '/admin/workflow')}
    ${item('Reports', '/report/system_log_2')} ${item('Settings', '/admin/settings')}
  </nav>`
}
