import { html, raw, type Html } from '../html'
import { labelsFor, type Translate } from '../labels'
import { META_APP_NAME, type OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { instancePath } from './app-page'
import { toAppSection } from './provisioning-to-app'

/** The Provisioning tab's pane; `view` is the part of the hash after the slash. */
export function provisioningPane(
  tenant: Tenant,
  app: OktaApp,
  view: string,
  authorizeUrl: () => string,
): Html {
  const t = labelsFor(tenant.state.options.lang)
  const { enabled } = app.provisioning
  const shown = enabled ? view || 'create-n-update' : 'api-credentials'
  const link = (hash: string, text: string): Html =>
    html`<li class="${shown === hash ? 'on' : ''}"><a href="#tab-user-management/${hash}">${t(text)}</a></li>`
  return html`<div class="columns panel">
    <ul class="side-list">
      <li><strong>${t('Settings')}</strong></li>
      ${enabled && [link('create-n-update', 'To App'), link('to-okta', 'To Okta')]}
      ${link('api-credentials', 'Integration')}
    </ul>
    <div class="wide">
      ${
        shown === 'create-n-update'
          ? toAppSection(tenant, app)
          : shown === 'to-okta'
            ? toOkta(t)
            : integrationSection(tenant, app, authorizeUrl)
      }
    </div>
  </div>`
}

function toOkta(t: Translate): Html {
  return html`<div class="page-toolbar">
      <h2>General</h2>
      <a href="#" id="userMgmtSettings.edit_link">${t('Edit')}</a>
    </div>
    <p>Schedule import: never</p>
    <p>
      <label
        ><input type="checkbox" name="profileMaster" disabled /> Allow ${META_APP_NAME} to source Okta
        users</label
      >
    </p>`
}

function integrationSection(tenant: Tenant, app: OktaApp, authorizeUrl: () => string): Html {
  const { lang, readOnlyAdmin } = tenant.state.options
  const t = labelsFor(lang)
  const { enabled } = app.provisioning
  const off = html`<div class="off-state">
    <p>Provisioning is not enabled</p>
    ${
      !readOnlyAdmin &&
      html`<a href="#" class="button button-primary" id="userMgmtSettings.edit_link"
        >${t('Configure API Integration')}</a
      >`
    }
  </div>`
  return html`<section data-ajax-form="userMgmtSettings" data-after-save="reload">
    <div id="userMgmtSettings.read_only">
      ${!enabled && off}
      <div class="${enabled ? '' : 'hide'}">
        <div class="page-toolbar">
          <h2>${t('Integration')}</h2>
          ${!readOnlyAdmin && html`<a href="#" id="userMgmtSettings.edit_link">${t('Edit')}</a>`}
        </div>
        <label class="option"
          ><input
            type="checkbox"
            disabled
            id="userMgmtSettings.read_only.enabled"
            ${enabled && raw('checked')}
          />
          ${t('Enable API integration')}</label
        >
      </div>
    </div>
    ${!readOnlyAdmin && integrationForm(t, app, authorizeUrl())}
  </section>`
}

function integrationForm(t: Translate, app: OktaApp, authorizeUrl: string): Html {
  const { enabled, token, importGroups } = app.provisioning
  const authenticate = `Authenticate with ${META_APP_NAME}`
  const again = `Re-authenticate with ${META_APP_NAME}`
  return html`<div id="userMgmtSettings.edit" class="hide">
    <form id="userMgmtSettings.edit.form" action="${instancePath(app)}/settings/user-mgmt" autocomplete="off">
      <input type="hidden" name="section" value="api-credentials" />
      <div class="infobox"><a href="#">How to configure ${META_APP_NAME}</a></div>
      <div class="page-toolbar">
        <h2>${t('Integration')}</h2>
        <a href="#" id="userMgmtSettings.cancel_link">${t('Cancel')}</a>
      </div>
      <div class="errors hide"></div>
      <label class="option"
        ><input type="checkbox" id="userMgmtSettings.enabled" name="enabled" ${enabled && raw('checked')} />
        ${t('Enable API integration')}</label
      ><input type="hidden" name="_enabled" value="on" />
      <div id="options" style="display: ${enabled ? 'block' : 'none'}">
        <p class="explain">
          Authenticate with ${META_APP_NAME} to enable user import and provisioning features.
        </p>
        <div class="infobox">
          ${META_APP_NAME} requires a token to authenticate against their API. Click Authenticate with
          ${META_APP_NAME} to generate a token.
        </div>
        <div class="infobox infobox-success ${token ? '' : 'hide'}" data-authenticated>
          ${META_APP_NAME} was authenticated successfully
        </div>
        <p>
          <input
            type="button"
            class="button"
            data-authorize-url="${authorizeUrl}"
            data-again="${again}"
            value="${token ? again : authenticate}"
          />
        </p>
        <p>
          <input
            type="button"
            class="button ${token ? '' : 'hide'}"
            name="m-verify"
            id="m-verify-button"
            value="${t('Test API Credentials')}"
          />
        </p>
        <div role="status" data-verify-result></div>
        <div class="row">
          <span>Import Groups</span>
          <span
            ><input
              type="checkbox"
              id="userMgmtSettings.importGroups"
              name="importGroups"
              ${importGroups && raw('checked')}
          /></span>
        </div>
      </div>
      <div class="button-bar">
        <input
          type="submit"
          class="button button-primary"
          id="userMgmtSettings.button.submit"
          value="${t('Save')}"
        />
      </div>
    </form>
  </div>`
}
