import { Router } from 'express'
import { html } from '../html'
import type { Tenant } from '../tenant'
import { sendAdminPage } from './shell'

/** The System Log page: newest first. */
export function systemLogRoutes(tenant: Tenant): Router {
  const router = Router()
  router.get('/report/system_log_2', (req, res) => {
    const events = tenant.state.log.toReversed()
    const content = html`<h1>System Log</h1>
      <table>
        <tbody>
          ${events.map(
            (event) =>
              html`<tr>
                <td>${event.published}</td>
                <td>${event.displayMessage}<br /><small>${event.eventType}</small></td>
                <td>${event.targets.map(({ displayName }) => html`${displayName} `)}</td>
                <td>${event.outcome.result} ${event.outcome.reason}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    sendAdminPage(tenant, req, res, { title: 'System Log', content })
  })
  return router
}
