import { html, type Html } from '../html'
import { labelsFor } from '../labels'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'

/** The panel with the app's signing certificates, old ones included. */
export function certificatesPanel(tenant: Tenant, app: OktaApp): Html {
  const { lang, readOnlyAdmin } = tenant.state.options
  const t = labelsFor(lang)
  return html`<section class="panel" data-keys-panel>
    <div class="page-toolbar">
      <h2>${t('SAML Signing Certificates')}</h2>
      ${!readOnlyAdmin && html`<a href="#" class="button" data-activate-key="">Generate new certificate</a>`}
    </div>
    <table>
      <thead>
        <tr>
          <th>Type</th>
          <th>Created</th>
          <th>Expires</th>
          <th>Status</th>
          <th>${t('Actions')}</th>
        </tr>
      </thead>
      <tbody>
        ${app.keys.map((key) => {
          const active = key.kid === app.activeKid
          return html`<tr>
            <td>${key.hash === 'SHA-1' ? 'SHA-1' : 'SHA-2'}</td>
            <td>${shortDate(key.created)}</td>
            <td>${shortDate(key.expiresAt)}</td>
            <td>${active ? t('Active') : t('Inactive')}</td>
            <td>
              <span class="menu">
                <a href="#" data-menu>${t('Actions')} ▾</a>
                <ul class="hide">
                  ${
                    !active &&
                    !readOnlyAdmin &&
                    html`<li><a href="#" data-activate-key="${key.kid}">Activate</a></li>`
                  }
                  <li>
                    <a target="_blank" href="/api/v1/apps/${app.id}/sso/saml/metadata?kid=${key.kid}"
                      >${t('View IdP metadata')}</a
                    >
                  </li>
                  <li>
                    <a href="/admin/org/security/${app.id}/cert?kid=${key.kid}"
                      >${t('Download certificate')}</a
                    >
                  </li>
                </ul>
              </span>
            </td>
          </tr>`
        })}
      </tbody>
    </table>
  </section>`
}

function shortDate(iso: string): string {
  return new Date(iso).toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
