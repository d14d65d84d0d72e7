import { html, raw, type Html } from '../html'
import { labelsFor } from '../labels'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { formatOf, USER_NAME_FORMATS } from '../user-name-formats'
import { instancePath } from './app-page'

/** The form behind Edit. It is in the document from the start, hidden, with the same labels as the view. */
export function signOnEdit(tenant: Tenant, app: OktaApp): Html {
  const t = labelsFor(tenant.state.options.lang)
  const current = formatOf(app.userNameTemplate)
  const custom = current.type === 'CUSTOM'
  const { audienceUrl, acsUrl, defaultRelayState } = app.settings
  return html`<div id="ssoSettings.edit" class="hide">
    <form id="ssoSettings.edit.form" action="${instancePath(app)}/settings/sign-on" autocomplete="off">
      <div class="page-toolbar"><h2>${t('Settings')}</h2></div>
      <div class="errors hide"></div>
      <h3>${t('Sign on methods')}</h3>
      <div id="ssoSettings.SAML_2_0.wrap" class="saml-box">
        <label class="option signon-mode-option"
          ><input type="radio" name="mode" id="ssoSettings.mode.SAML_2_0" value="SAML_2_0" checked /> SAML
          2.0</label
        >
        ${textRow('defaultRelayState', html`Default Relay State`, defaultRelayState, 'All IdP-initiated requests will include this RelayState.')}
      </div>
      <h3>${t('Advanced Sign-on Settings')}</h3>
      <p>
        These fields may be required for a Meta Work Accounts proprietary sign-on option or general setting.
      </p>
      ${textRow(
        'audienceUrl',
        raw('Audience&nbsp;URL'),
        audienceUrl,
        'Enter the Audience URL that Meta shows for your organization.',
      )}
      ${textRow(
        'acsUrl',
        raw('ACS&nbsp;(Assertion Consumer Service)&nbsp;URL'),
        acsUrl,
        'Enter the address at Meta that receives the SAML response.',
      )}
      <h3>${t('Credentials Details')}</h3>
      <div class="row">
        <label for="ssoSettings.autofill">${t('Application username format')}</label>
        <select id="ssoSettings.autofill" name="autofillSetting">
          ${USER_NAME_FORMATS.map(
            (format) =>
              html`<option value="${format.value}" ${format === current && raw('selected')}>
                ${t(format.label)}
              </option>`,
          )}
        </select>
      </div>
      <div id="customRule-section" class="row ${custom ? '' : 'hide'}">
        <span></span>
        <input
          type="text"
          id="ssoSettings.customRule"
          name="customRule"
          value="${custom && app.userNameTemplate.template}"
        />
      </div>
      <div class="row">
        <label for="ssoSettings-customRulePushStatus">${t('Update application username on')}</label>
        <select id="ssoSettings-customRulePushStatus" name="customRulePushStatus">
          <option value="PUSH">${t('Create and update')}</option>
          <option value="DONT_PUSH" ${app.userNameTemplate.pushStatus === 'DONT_PUSH' && raw('selected')}>
            Create only
          </option>
        </select>
      </div>
      <div class="button-bar">
        <a href="#" id="ssoSettings.cancel_link">${t('Cancel')}</a>
        <input
          type="submit"
          class="button button-primary"
          name="m-save"
          id="ssoSettings.button.submit"
          value="${t('Save')}"
        />
      </div>
    </form>
  </div>`
}

function textRow(name: string, label: Html, value: string, explain: string): Html {
  return html`<div class="row">
    <label for="ssoSettings.${name}">${label}</label>
    <div>
      <input type="text" id="ssoSettings.${name}" name="${name}" value="${value}" />
      <p class="explain">${explain}</p>
    </div>
  </div>`
}
