import { html, raw, type Html } from '../html'
import { labelsFor } from '../labels'
import { META_APP_NAME, type OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { formatOf } from '../user-name-formats'
import { instancePath } from './app-page'

interface Row {
  title: string
  name: string
  on: boolean
  text: Html
}

/** "Provisioning to App": three switches, once read-only and once as a form. */
export function toAppSection(tenant: Tenant, app: OktaApp): Html {
  const { lang, readOnlyAdmin } = tenant.state.options
  const t = labelsFor(lang)
  const rows = toAppRows(app, t(formatOf(app.userNameTemplate).label))
  const viewRow = (row: Row): Html =>
    html`<div class="g-row">
        <div>${t(row.title)}</div>
        <div>
          <label class="option"
            ><input
              type="checkbox"
              disabled
              id="userMgmtSettings.read_only.${row.name}"
              ${row.on && raw('checked')}
            />
            ${t('Enable')}</label
          >
        </div>
      </div>
      ${row.text}`
  const editRow = (row: Row): Html =>
    html`<div class="g-row">
        <div>${t(row.title)}</div>
        <div>
          <label class="option"
            ><input
              type="checkbox"
              id="userMgmtSettings.${row.name}"
              name="${row.name}"
              ${row.on && raw('checked')}
            />
            ${t('Enable')}</label
          ><input type="hidden" name="_${row.name}" value="on" />
        </div>
      </div>
      ${row.text}`
  return html`<section data-ajax-form="userMgmtSettings" data-after-save="reload">
    <div id="userMgmtSettings.read_only">
      <div class="page-toolbar">
        <h2>Provisioning to App</h2>
        ${!readOnlyAdmin && html`<a href="#" id="userMgmtSettings.edit_link">${t('Edit')}</a>`}
      </div>
      ${rows.map(viewRow)}
    </div>
    ${
      !readOnlyAdmin &&
      html`<div id="userMgmtSettings.edit" class="hide">
        <form
          id="userMgmtSettings.edit.form"
          action="${instancePath(app)}/settings/user-mgmt"
          autocomplete="off"
        >
          <input type="hidden" name="section" value="create-n-update" />
          <div class="page-toolbar">
            <h2>Provisioning to App</h2>
            <a href="#" id="userMgmtSettings.cancel_link">${t('Cancel')}</a>
          </div>
          <div class="errors hide"></div>
          ${rows.map(editRow)}
          <div class="button-bar">
            <input
              type="submit"
              class="button button-primary"
              name="m-save"
              id="userMgmtSettings.button.submit"
              value="${t('Save')}"
            />
          </div>
        </form>
      </div>`
    }
    <h3>${META_APP_NAME} Attribute Mappings</h3>
    <p><a href="/admin/universaldirectory#app/${app.id}">Go to Profile Editor</a></p>
  </section>`
}

function toAppRows(app: OktaApp, format: string): Row[] {
  const { createUsers, updateAttributes, deactivateUsers } = app.provisioning
  return [
    {
      title: 'Create Users',
      name: 'pushNewAccount',
      on: createUsers,
      text: html`<p>Creates or links a user in ${META_APP_NAME} when assigning the app to a user in Okta.</p>
        <p>
          The <a href="#tab-signon">default username</a> used to create accounts is set to
          <strong>${format}</strong>.
        </p>`,
    },
    {
      title: 'Update User Attributes',
      name: 'pushProfile',
      on: updateAttributes,
      text: html`<p>
        Okta updates a user's attributes in ${META_APP_NAME} when the app is assigned. Future attribute
        changes made to the Okta user profile will automatically overwrite the corresponding attribute value
        in ${META_APP_NAME}.
      </p>`,
    },
    {
      title: 'Deactivate Users',
      name: 'pushDeactivation',
      on: deactivateUsers,
      text: html`<p>
        Deactivates a user's ${META_APP_NAME} account when it is unassigned in Okta or their Okta account is
        deactivated. Accounts can be reactivated if the app is reassigned to a user in Okta.
      </p>`,
    },
  ]
}
